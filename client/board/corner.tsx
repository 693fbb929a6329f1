// The board's only controls, full screen and sound. They show themselves while the pointer moves or a key leads to them.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useStore } from '../ui/use-store.ts';
import { keepAwake } from '../ui/wake-lock.ts';
import { sound, toggleSound } from './sounds.ts';

const STILL_AFTER = 3000;

export function Corner() {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  const { muted } = useStore(sound, (state) => state);
  useEffect(() => {
    const page = document.documentElement.classList;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      page.add('is-moving');
      page.remove('is-still');
      clearTimeout(timer);
      timer = setTimeout(() => {
        page.remove('is-moving');
        page.add('is-still');
      }, STILL_AFTER);
    };
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('pointermove', moved);
    document.addEventListener('fullscreenchange', changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', moved);
      document.removeEventListener('fullscreenchange', changed);
    };
  }, []);
  return (
    <div class="corner">
      <LanguageSwitch />
      <button type="button" onClick={toggleSound}>
        {t(muted ? 'board.unmute' : 'board.mute')}
      </button>
      {document.fullscreenEnabled && (
        <button
          type="button"
          onClick={() => {
            keepAwake();
            void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen());
          }}
        >
          {t(full ? 'board.windowed' : 'board.fullscreen')}
        </button>
      )}
    </div>
  );
}
