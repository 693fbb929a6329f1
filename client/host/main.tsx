// Entry of the teacher's pages. Which one it is stands in the address: /host opens a class, /console leads one.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fonts.css';
import '../charts/charts.css';
import '../board/board.css';
import './desk.css';
import './setup.css';
import './console.css';
import { createConnection } from '../connection.ts';
import { startLanguage } from '../i18n/i18n.ts';
import { createSession } from './api.ts';
import { ConsoleApp } from './app.tsx';
import { applyKeys } from './console/keys.ts';
import { applyTheme } from './console/theme.ts';
import { mySessions, readConsoleLink, rememberCreated, rememberSession, tokenOf } from './sessions.ts';
import { Setup } from './setup/setup.tsx';

const root = document.getElementById('app') ?? document.body;

function lead(pin: string): void {
  const token = tokenOf(pin);
  const connection = createConnection();
  render(<ConsoleApp connection={connection} pin={pin} token={token} />, root);
  if (token !== null) void connection.enter({ as: 'console', pin, token });
}

/** A key in the address is taken out of the address at once, so that it does not stay in the history or on a projector. */
function pinFromAddress(): string {
  const handed = readConsoleLink(location.hash);
  if (handed !== null) {
    rememberSession({ ...handed, title: '', opened: Date.now() });
    history.replaceState(null, '', `/console?pin=${handed.pin}`);
    return handed.pin;
  }
  return new URLSearchParams(location.search).get('pin') ?? mySessions()[0]?.pin ?? '';
}

applyTheme();
applyKeys();
await startLanguage(['host', 'board', 'charts']);
if (location.pathname.startsWith('/console')) {
  lead(pinFromAddress());
} else {
  render(
    <Setup
      create={createSession}
      onCreated={({ session }, title) => {
        rememberCreated(session, title, Date.now());
        history.pushState(null, '', `/console?pin=${session.pin}`);
        lead(session.pin);
      }}
    />,
    root,
  );
  addEventListener('popstate', () => location.reload());
  // Another link to a set-up, opened in the same tab.
  addEventListener('hashchange', () => location.reload());
}
