// Entry of /replay: opens a session's file, on this machine or another, and shows it. Asks no server for anything.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fonts.css';
import '../charts/charts.css';
import '../board/board.css';
import '../host/desk.css';
import './replay.css';
import { startLanguage } from '../i18n/i18n.ts';
import { ReplayApp } from './app.tsx';

await startLanguage(['replay', 'board', 'charts']);
const root = document.getElementById('app');
if (root !== null) render(<ReplayApp />, root);
