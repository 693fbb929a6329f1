// The one menu of a phone: who I am, help, language, leaving the seat. A native dialog, opened from the band or masthead.
import { useContext, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { packTexts } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';
import { AloneContext } from './alone.ts';
import { lazy } from './lazy.tsx';
import type { ScreenProps } from './model.ts';

/** Who plays alone has neither a seat in a class nor a teacher. */
const MenuSeat = lazy(() => import('./menu-seat.tsx').then((module) => module.MenuSeat));

export type MenuProps = Pick<ScreenProps, 'seat' | 'actions' | 'room'> & {
  readonly children: preact.ComponentChildren;
  readonly class: string;
};

export function Menu({ seat, actions, room, children, class: look }: MenuProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const alone = useContext(AloneContext);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" class={look} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {children} <span class="vh">{t('menu.open')}</span>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is a tap beside it */}
      <dialog
        ref={dialog}
        class="sheet"
        aria-label={t('menu.title')}
        onClick={(e) => e.target === dialog.current && close()}
      >
        <div class="in">
          {alone !== null ? <alone.Menu close={close} /> : <MenuSeat seat={seat} actions={actions} room={room} />}
          <Words />
          <div class="opts">
            <LanguageSwitch all />
          </div>
          {alone === null && (
            <div class="opts">
              <button type="button" class="link" onClick={() => confirm(t('menu.leaveAsk')) && actions.forget()}>
                {t('menu.leave')}
              </button>
            </div>
          )}
          <p class="dim">{t('app.notice')}</p>
          <button type="button" class="btn main wide" onClick={close}>
            {t('common.close')}
          </button>
        </div>
      </dialog>
    </>
  );
}

/** The pack's glossary. */
function Words() {
  const glossary = useStore(packTexts, (state) => state.texts?.glossary);
  if (glossary === undefined || glossary.length === 0) return null;
  return (
    <details class="words">
      <summary>{t('menu.words')}</summary>
      <dl>
        {glossary.map(({ id, term, text }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
