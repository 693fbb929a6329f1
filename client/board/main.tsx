// Entry of the projector: /board/482917. Watches one class, shows what everybody may see, takes no orders from anybody.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fonts.css';
import '../charts/charts.css';
import './board.css';
import './page.css';
import { createConnection } from '../connection.ts';
import { startLanguage } from '../i18n/i18n.ts';
import { BoardApp } from './app.tsx';

const pin = /\d{6}/.exec(location.pathname + location.search)?.[0] ?? '';
const root = document.getElementById('app');

await startLanguage(['board', 'charts']);
if (root !== null) {
  const connection = createConnection();
  render(<BoardApp store={connection.store} pin={pin} />, root);
  if (pin !== '') void connection.enter({ as: 'board', pin });
}
