// Entry of the front page: three doors.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fonts.css';
import './home.css';
import { startLanguage } from '../i18n/i18n.ts';
import { Home } from './home.tsx';

const root = document.getElementById('app');
await startLanguage(['home']);
if (root !== null) render(<Home />, root);
