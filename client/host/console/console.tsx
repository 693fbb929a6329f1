// The teacher's console as a whole: say · do · who. Private; below 900 px it is a remote control with the button first.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Announcer, announce } from '../../ui/announcer.tsx';
import { Arrivals } from './arrivals.tsx';
import { Dialogs } from './dialogs.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { Footer } from './footer.tsx';
import { Go } from './go.tsx';
import { Header } from './header.tsx';
import { keysAreOff, type Shortcut, shortcutOf } from './keys.ts';
import { Mirror } from './mirror.tsx';
import type { ConsoleProps, DialogName } from './model.ts';
import { type Action, backAction, nextAction } from './next-action.ts';
import { Say } from './say.tsx';
import { NARROW, useMedia } from './use-media.ts';
import { useMirror } from './use-mirror.ts';
import { Welcome } from './welcome.tsx';
import { Who } from './who.tsx';

/** Two taps within this time are one. */
const DOUBLE_TAP = 450;

export function Console(props: ConsoleProps) {
  const { view, send } = props;
  const { stage, session, options, teamsList } = view;
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const narrow = useMedia(NARROW);
  const [mirrored, setMirrored] = useMirror();
  const pressed = useRef(0);
  const action: Action | null =
    stage && session && options ? nextAction({ stage, session, options, teams: teamsList?.length ?? 0 }) : null;

  const next = () => {
    const now = performance.now();
    if (action === null || action.command === null || now - pressed.current < DOUBLE_TAP) return;
    pressed.current = now;
    send(action.command);
  };
  const run = (shortcut: Shortcut) => {
    if (!stage) return;
    const { clock } = stage;
    const mode = view.boardMode ?? 'phase';
    const back = backAction(stage);
    if (shortcut === 'next') next();
    else if (shortcut === 'help') mirrored || setDialog('shortcuts');
    else if (shortcut === 'mirror') setMirrored(!mirrored);
    else if (shortcut === 'back') back && send(back);
    else if (shortcut === 'blank') send({ type: 'showOnBoard', mode: mode === 'blank' ? 'phase' : 'blank' });
    else if (shortcut === 'standings')
      send({ type: 'showOnBoard', mode: mode === 'standings' ? 'phase' : 'standings' });
    else if (clock !== null && shortcut === 'pause') send({ type: clock.running ? 'pauseClock' : 'resumeClock' });
    else if (clock !== null && shortcut === 'more') send({ type: 'extendClock', seconds: 30 });
  };
  useShortcuts(run);

  useEffect(() => {
    if (action !== null) announce(`${t('say.now')}: ${t(action.label, action.params)}`);
  }, [stage?.phase, stage?.round]);

  if (!stage || !session || action === null) return null;
  if (mirrored) {
    return (
      <>
        <Mirror
          view={view}
          stageAt={props.stageAt}
          send={send}
          action={action}
          onNext={next}
          onUnfold={() => setMirrored(false)}
        />
        <Announcer />
      </>
    );
  }
  const lobby = stage.phase === 'lobby';
  return (
    <div class={`con ${lobby ? 'is-lobby' : ''}`}>
      <Header view={view} link={props.link} onPin={() => setDialog('join')} />
      <main>
        {lobby ? <Welcome view={view} /> : <Say view={view} notes={props.notes} />}
        <Go view={view} stageAt={props.stageAt} send={send} action={action} onNext={next} small={narrow} />
        {lobby ? <Arrivals view={view} onEdit={setEditing} /> : <Who view={view} send={send} onEdit={setEditing} />}
      </main>
      <Footer view={view} send={send} open={setDialog} onMirror={() => setMirrored(true)} />
      {dialog !== null && <Dialogs {...props} name={dialog} onClose={() => setDialog(null)} onEdit={setEditing} />}
      {editing !== null && <EditDialog view={view} send={send} target={editing} onClose={() => setEditing(null)} />}
      <Announcer />
    </div>
  );
}

/** A click leaves the focus on its button, and Space would press that one again: so a mouse's click gives it back. */
function useShortcuts(run: (shortcut: Shortcut) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => {
      if (keysAreOff()) return;
      const at = event.target instanceof Element ? event.target : document.body;
      const focus = { tag: at.tagName, inDialog: document.querySelector('dialog[open]') !== null };
      const shortcut = shortcutOf(event, focus);
      if (shortcut === null) return;
      event.preventDefault();
      latest.current(shortcut);
    };
    const click = (event: MouseEvent) => {
      const control = event.target instanceof Element ? event.target.closest('button') : null;
      if (event.detail > 0 && control !== null && control.closest('dialog') === null) control.blur();
    };
    document.addEventListener('keydown', keydown);
    document.addEventListener('click', click);
    return () => {
      document.removeEventListener('keydown', keydown);
      document.removeEventListener('click', click);
    };
  }, []);
}
