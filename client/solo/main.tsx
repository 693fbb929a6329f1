// Entry of practice alone: language, the games on this device, pages. No server is asked for anything but files.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/phone.css';
import '../play/play.css';
import './solo.css';
import { startLanguage } from '../i18n/i18n.ts';
import { setTextSource } from '../ui/pack-texts.ts';
import { keepAwake } from '../ui/wake-lock.ts';
import { Solo } from './app.tsx';
import { refreshShelf } from './device.ts';
import { keepOffline } from './offline.ts';
import { loadTexts, PACKS, packFor } from './packs.ts';

setTextSource((_path, hash, locale) => {
  const pack = packFor({ id: '', hash }) ?? PACKS[0];
  return pack === undefined ? Promise.reject(new Error('no pack')) : loadTexts(pack, locale);
});
addEventListener('pointerup', keepAwake, { once: true });

const root = document.getElementById('app');
await Promise.all([startLanguage(['player', 'solo']), refreshShelf()]);
if (root !== null) render(<Solo />, root);
keepOffline();
