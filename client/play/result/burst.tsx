// The burst: the one dark edition, so that the room itself goes dark. Then the way to the own result.
import { f, local, rich, t } from '../../i18n/i18n.ts';
import { PriceLines } from '../../ui/price-lines.tsx';
import { Frame, Verbs } from '../frame.tsx';
import type { ScreenProps } from '../model.ts';
import { nextNote } from './result.tsx';
import { whyText } from './why.ts';

export function Burst(props: ScreenProps & { readonly onResult: () => void }) {
  const { room, seat, onResult } = props;
  const { result, edition, market } = room;
  const mine = seat.result;
  if (result == null) return null;
  return (
    <Frame {...props} masthead dark>
      <div class="fol2">
        <span>{edition != null && local(edition.text.folio ?? edition.text.date)}</span>
        <span class="nb">{t('burst.special')}</span>
      </div>
      <h1 class="hl">{t('burst.headline')}</h1>
      {market != null && <PriceLines points={market.points} large />}
      <p class="big fall">{f.signedPercent(result.aiChange)}</p>
      <p class="lede">
        {result.aiChange < -0.5 ? t('burst.half') : t('burst.fell')}{' '}
        {t(result.analystChange < 0 ? 'burst.analystsCut' : 'burst.analystsRaised', {
          change: f.percent(Math.abs(result.analystChange)),
        })}
      </p>
      {mine != null && (
        <p class="sec">
          {rich('burst.you', { before: f.number(mine.before, 0), after: f.number(mine.after, 0) })}{' '}
          {seat.team != null && whyText(mine.why, seat.team.role)}
        </p>
      )}
      <Verbs note={nextNote(room)}>
        <button type="button" class="btn main wide" onClick={onResult}>
          {mine != null ? t('burst.toResult') : t('result.standings')}
        </button>
      </Verbs>
    </Frame>
  );
}
