// The classes this device holds a key to: back to their consoles, or out of this list.
import { useState } from 'preact/hooks';
import { spacedPin } from '../../board/pin.ts';
import { f, t } from '../../i18n/i18n.ts';
import { forgetSession, mySessions } from '../sessions.ts';

export function MySessions() {
  const [sessions, setSessions] = useState(mySessions);
  if (sessions.length === 0) return null;
  return (
    <section class="mine">
      <h2>{t('setup.mine')}</h2>
      <ul>
        {sessions.slice(0, 6).map(({ pin, title, opened }) => (
          <li key={pin}>
            <a href={`/console?pin=${pin}`}>
              <b>{title === '' ? t('app.name') : title}</b> <span class="num">{spacedPin(pin)}</span>
            </a>
            <span class="dim">{f.date(opened)}</span>
            <button
              type="button"
              class="link"
              aria-label={t('setup.forgetName', { pin })}
              onClick={() => {
                forgetSession(pin);
                setSessions(mySessions());
              }}
            >
              {t('setup.mineForget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
