// The one menu of a phone: who I am, help, language, leaving the seat. A native dialog, opened from the band or masthead.
import { useContext, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { roleName } from '../ui/pack-texts.ts';
import { AloneContext } from './alone.ts';
import type { ScreenProps } from './model.ts';

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
        {children}
        <span class="vh">{t('menu.open')}</span>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; this is a tap beside it */}
      <dialog
        ref={dialog}
        class="sheet"
        aria-label={t('menu.title')}
        onClick={(e) => e.target === dialog.current && close()}
      >
        <div class="in">
          {alone !== null ? <alone.Menu close={close} /> : <Seat seat={seat} actions={actions} room={room} />}
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

/** Who I am, and the way to the teacher. */
function Seat({ seat, actions, room }: Pick<MenuProps, 'seat' | 'actions' | 'room'>) {
  const { me, team } = seat;
  const help = me?.help === true;
  return (
    <>
      <p class="who">
        <b>{me?.name}</b>
        {team != null && (
          <span class="dim">
            {roleName(team.role)}
            {team.members.length > 1 && <>, {t('menu.with', { names: team.members.join(', ') })}</>}
          </span>
        )}
        <span class="dim">PIN {room.session.pin}</span>
      </p>
      <button
        type="button"
        class="btn wide"
        aria-pressed={help}
        onClick={() => void actions.send({ type: 'callHelp', on: !help })}
      >
        {help ? t('menu.helpCancel') : t('menu.help')}
      </button>
      {help && (
        <p class="dim" role="status">
          {t('menu.helpComing')}
        </p>
      )}
    </>
  );
}
