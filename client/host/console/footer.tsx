// Foot of the console: the things one needs once a lesson.

import { t } from '../../i18n/i18n.ts';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import type { DialogName, PartProps } from './model.ts';
import { switchTheme } from './theme.ts';

type Props = PartProps & { readonly open: (name: DialogName) => void; readonly onMirror: () => void };

export function Footer({ view, send, open, onMirror }: Props) {
  const { session, stage, board } = view;
  if (!session || !stage || !board) return null;
  const over = stage.phase === 'ended';
  const locked = session.locked;
  return (
    <footer>
      {!over && (
        <>
          <button type="button" class="link" onClick={() => send({ type: 'lockRoom', locked: !locked })}>
            {t(locked ? 'foot.unlock' : 'foot.lock')}
          </button>
          {stage.phase === 'lobby' ? (
            <>
              <button type="button" class="link" onClick={() => open('limit')}>
                {t('foot.limit')}
              </button>
              <button type="button" class="link" onClick={() => open('bots')}>
                {t('foot.bots')}
              </button>
            </>
          ) : (
            <button type="button" class="link" onClick={() => open('people')}>
              {t('foot.people')}
            </button>
          )}
          <a class="link" href={`/join?pin=${session.pin}&test`} target="_blank" rel="noopener">
            {t('foot.test')}
          </a>
        </>
      )}
      <button type="button" class="link" onClick={() => open('devices')}>
        {t('foot.devices')}
      </button>
      <button type="button" class="link" onClick={() => open('cohost')}>
        {t('foot.cohost')}
      </button>
      <a class="link" href={board.url} target="belief-board" rel="noopener">
        {t('foot.board')}
      </a>
      <button type="button" class="link" onClick={onMirror}>
        {t('foot.mirror')}
      </button>
      {['final', 'debrief', 'ended'].includes(stage.phase) && (
        <button type="button" class="link" onClick={() => open('homework')}>
          {t('foot.homework')}
        </button>
      )}
      <button type="button" class="link" onClick={() => open('exports')}>
        {t('foot.exports')}
      </button>
      {!over && (
        <button type="button" class="link" onClick={() => open('end')}>
          {t('foot.end')}
        </button>
      )}
      <button type="button" class="link" onClick={() => open('delete')}>
        {t('foot.delete')}
      </button>
      <span class="r">
        <a class="link" href="/guide" target="_blank" rel="noopener">
          {t('foot.guide')}
        </a>
        <LanguageSwitch />
        <button type="button" class="link" onClick={switchTheme}>
          {t('foot.theme')}
        </button>
        <button type="button" class="link" onClick={() => open('shortcuts')}>
          {t('foot.shortcuts')}{' '}
          <span class="kbd" aria-hidden="true">
            ?
          </span>
        </button>
      </span>
    </footer>
  );
}
