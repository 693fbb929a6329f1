// The one menu of a phone: who I am, help, language, leaving the seat. A native dialog, opened from the band or masthead.
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Reject } from '../../shared/game/commands.ts';
import { t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { packTexts, roleName } from '../ui/pack-texts.ts';
import { RejectNote } from '../ui/reject-note.tsx';
import { useStore } from '../ui/use-store.ts';
import { AloneContext } from './alone.ts';
import { notAReject, type ScreenProps } from './model.ts';

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
          {alone !== null ? <alone.Menu close={close} /> : <Seat seat={seat} actions={actions} room={room} />}
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
      {room.stage.phase === 'lobby' && me !== undefined && <Rename name={me.name} actions={actions} />}
      {help && (
        <p class="dim" role="status">
          {t('menu.helpComing')}
        </p>
      )}
    </>
  );
}

/** Another name, as long as people gather. */
function Rename({ name, actions }: Pick<MenuProps, 'actions'> & { readonly name: string }) {
  const [text, setText] = useState(name);
  const [refusal, setRefusal] = useState<Reject | null>(null);
  useEffect(() => setText(name), [name]);
  const save = async (event: Event) => {
    event.preventDefault();
    setRefusal(notAReject(await actions.send({ type: 'renameSelf', name: text.trim() })));
  };
  return (
    <form class="rename" onSubmit={(event) => void save(event)}>
      <label for="rename">{t('menu.rename')}</label>
      <div>
        <input
          id="rename"
          class="box"
          maxLength={40}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="btn" disabled={text.trim() === name}>
          {t('menu.renameSave')}
        </button>
      </div>
      {refusal !== null && <RejectNote reject={refusal} />}
    </form>
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
