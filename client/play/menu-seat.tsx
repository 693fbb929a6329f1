// In the menu of a class: who I am, the way to the teacher, another name.
import { useEffect, useState } from 'preact/hooks';
import type { Reject } from '../../shared/game/commands.ts';
import { t } from '../i18n/i18n.ts';
import { roleName } from '../ui/pack-texts.ts';
import { RejectNote } from '../ui/reject-note.tsx';
import { notAReject, type ScreenProps } from './model.ts';

type Props = Pick<ScreenProps, 'seat' | 'actions' | 'room'>;

export function MenuSeat({ seat, actions, room }: Props) {
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
function Rename({ name, actions }: Pick<Props, 'actions'> & { readonly name: string }) {
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
