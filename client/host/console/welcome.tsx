// Left column in the lobby: everything that lets people in.
import { shortAddress, spacedPin } from '../../board/pin.ts';
import { QrCode } from '../../board/qr.tsx';
import { rich, t } from '../../i18n/i18n.ts';
import type { PartProps } from './model.ts';

export function Welcome({ view }: Pick<PartProps, 'view'>) {
  const { session, board, options } = view;
  if (!session || !board) return null;
  return (
    <section class="welcome">
      <h2>{t('lobby.in')}</h2>
      <p class="address">{rich('lobby.open', { address: shortAddress(board.joinUrl) })}</p>
      <p class="dim">{t('lobby.pin')}</p>
      <p class="pin disp">{spacedPin(session.pin)}</p>
      <QrCode text={board.joinUrl} label={t('board.qr')} />
      <p>
        <a class="btn" href={board.url} target="belief-board" rel="noopener">
          {t('lobby.board')}
        </a>
      </p>
      <p class="dim">{rich('lobby.boardNote', { address: `${shortAddress(board.url)}/board/${session.pin}` })}</p>
      {options && (
        <>
          <h2>{t('lobby.plan')}</h2>
          <p>
            {t(`shape.${options.shape}`)}: {t('lobby.planRounds', { n: options.rounds })},{' '}
            {t('lobby.planSeconds', { first: options.firstDecideSeconds, later: options.decideSeconds })}.
          </p>
        </>
      )}
    </section>
  );
}
