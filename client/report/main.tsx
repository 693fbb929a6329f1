// Entry of /report: the class's pages, for the device that holds the key to the class.
import { render } from 'preact';
import './screen.css';
import { applyTheme } from '../host/console/theme.ts';
import { tokenOf } from '../host/sessions.ts';
import { startLanguage } from '../i18n/i18n.ts';
import { ReportApp } from './app.tsx';
import { fetchClass } from './fetch-input.ts';

const pin = new URLSearchParams(location.search).get('pin') ?? '';
const token = tokenOf(pin);

applyTheme();
await startLanguage(['report', 'charts', 'player', 'outcome']);
const root = document.getElementById('app');
if (root !== null) {
  render(
    <ReportApp
      pin={pin}
      token={token}
      load={() => (token === null ? Promise.resolve(null) : fetchClass(pin, token))}
    />,
    root,
  );
}
