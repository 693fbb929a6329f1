// Entry of the student's phone: language, seat memory, connection, screens. The only file here that knows the connection.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/phone.css';
import './play.css';
import { createConnection } from '../connection.ts';
import { startLanguage } from '../i18n/i18n.ts';
import { keepAwake } from '../ui/wake-lock.ts';
import { App, loadGame } from './app.tsx';
import { findClass } from './find-class.ts';
import type { Actions } from './model.ts';
import { seatMemory } from './seat-memory.ts';

const memory = seatMemory(new URLSearchParams(location.search));
const connection = createConnection({ storage: memory.outbox, onToken: remember });
let pin = memory.pin;

function remember(of: string, token: string): void {
  pin = of;
  memory.remember(of, token);
  history.replaceState(null, '', address(of));
}

/** The address keeps the PIN, and whether this is a test seat. */
function address(of: string): string {
  const query = new URLSearchParams(location.search);
  query.set('pin', of);
  return `/play?${query}`;
}

async function resume(): Promise<void> {
  const token = memory.token(pin);
  if (token === null) return;
  const answer = await connection.enter({ as: 'seat', pin, token });
  if (
    !answer.ok &&
    ['reject.unknownToken', 'reject.removed', 'reject.ended', 'reject.unknownPin'].includes(answer.reject.code)
  ) {
    memory.forget(pin);
  }
}

const actions: Actions = {
  find: findClass,
  join: (of, name, roster) => connection.enter({ as: 'player', pin: of, name, ...(roster === null ? {} : { roster }) }),
  send: connection.send,
  forget() {
    memory.forget(pin);
    connection.leave();
    history.replaceState(null, '', '/join');
  },
  retry: () => void resume(),
};

// A screen that stays on needs a tap to begin with; any tap will do.
addEventListener('pointerup', keepAwake, { once: true });

const root = document.getElementById('app');
void resume();
// Who has a seat goes straight to the game: its screens and texts are fetched beside the line, not behind it.
const seated = memory.token(pin) !== null;
if (seated) void import('./game.tsx').catch(() => {});
await startLanguage(seated ? ['door', 'player', 'roles', 'outcome'] : ['door']);
if (root !== null) render(<App store={connection.store} actions={actions} pin={pin} />, root);
// Behind the door: loaded while somebody types.
setTimeout(() => void loadGame().catch(() => {}), seated ? 0 : 300);
