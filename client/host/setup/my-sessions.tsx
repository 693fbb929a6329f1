// The classes this device holds a key to: back to their consoles, or out of this list.
import { useState } from 'preact/hooks';
import { spacedPin } from '../../board/pin.ts';
import { f, t } from '../../i18n/i18n.ts';
import { deleteSession } from '../api.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { forgetSession, type MySession, mySessions } from '../sessions.ts';

export function MySessions() {
  const [sessions, setSessions] = useState(mySessions);
  const [doomed, setDoomed] = useState<MySession | null>(null);
  const forget = (pin: string) => {
    forgetSession(pin);
    setSessions(mySessions());
  };
  if (sessions.length === 0) return null;
  return (
    <section class="mine">
      <h2>{t('setup.mine')}</h2>
      <ul>
        {sessions.slice(0, 6).map((session) => {
          const { pin, title, opened } = session;
          return (
            <li key={pin}>
              <a href={`/console?pin=${pin}`}>
                <b>{title === '' ? t('app.name') : title}</b> <span class="num">{spacedPin(pin)}</span>
              </a>
              <span class="dim">{f.date(opened)}</span>
              <button
                type="button"
                class="link"
                aria-label={t('setup.forgetName', { pin })}
                onClick={() => forget(pin)}
              >
                {t('setup.mineForget')}
              </button>
              <button
                type="button"
                class="link"
                aria-label={t('setup.deleteName', { pin })}
                onClick={() => setDoomed(session)}
              >
                {t('setup.mineDelete')}
              </button>
            </li>
          );
        })}
      </ul>
      {doomed !== null && (
        <DeleteDialog
          pin={doomed.pin}
          onClose={() => setDoomed(null)}
          remove={async () => {
            if (!(await deleteSession(doomed.pin, doomed.token))) return false;
            forget(doomed.pin);
            setDoomed(null);
            return true;
          }}
        />
      )}
    </section>
  );
}
