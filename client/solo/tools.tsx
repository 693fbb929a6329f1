// Two small buttons in the band: take a round back, and hints with the words of this page.
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { lazy } from '../play/lazy.tsx';
import { useStore } from '../ui/use-store.ts';
import { later } from './later.ts';
import type { Playing } from './playing.ts';

const Help = lazy<{ readonly playing: Playing }>(() => later(import('./help.tsx')).then((module) => module.Help));

export function Tools({ playing }: { readonly playing: Playing }) {
  const stage = useStore(playing.line.store, (state) => state.view.stage);
  const sheet = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState<'help' | 'undo' | null>(null);
  const show = (on: 'help' | 'undo') => {
    setOpen(on);
    sheet.current?.showModal();
  };
  const close = () => sheet.current?.close();
  const undo = async () => {
    close();
    await playing.undo();
  };
  const decided = playing.line.state().decided.length;
  return (
    <span class="tools">
      {decided > 0 && stage !== undefined && (
        <button type="button" aria-label={t('tools.undo')} title={t('tools.undo')} onClick={() => show('undo')}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 5 4 10l5 5M4.5 10H14a5 5 0 0 1 0 10h-3" />
          </svg>
        </button>
      )}
      <button type="button" aria-label={t('tools.help')} title={t('tools.help')} onClick={() => show('help')}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M8 9a4 4 0 1 1 6 3.4c-1.4.8-2 1.5-2 3.1M12 19.5v.01" />
        </svg>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is a tap beside it */}
      <dialog
        ref={sheet}
        class="sheet"
        aria-label={t(open === 'undo' ? 'tools.undo' : 'tools.help')}
        onClick={(event) => event.target === sheet.current && close()}
        onClose={() => setOpen(null)}
      >
        {open === 'undo' && (
          <div class="in">
            <h2 class="hl small">{t('undo.title', { round: decided })}</h2>
            <p>{t('undo.text')}</p>
            <button type="button" class="btn main wide" onClick={() => void undo()}>
              {t('undo.do', { round: decided })}
            </button>
            <button type="button" class="btn wide" onClick={close}>
              {t('common.cancel')}
            </button>
          </div>
        )}
        {open === 'help' && (
          <div class="in">
            <Help playing={playing} />
            <button type="button" class="btn main wide" onClick={close}>
              {t('common.close')}
            </button>
          </div>
        )}
      </dialog>
    </span>
  );
}
