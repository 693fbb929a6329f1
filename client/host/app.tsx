// The teacher's pages: set-up at /host, the console at /console. Holds the key, fetches the notes, shows refusals.
import { useEffect, useState } from 'preact/hooks';
import type { HostCommand, Reject } from '../../shared/game/commands.ts';
import type { PresenterNotes } from '../../shared/pack.ts';
import { debriefTexts, loadDebriefTexts } from '../board/debrief-texts.ts';
import type { Connection } from '../connection.ts';
import { i18n, t } from '../i18n/i18n.ts';
import { loadPackTexts, packTexts } from '../ui/pack-texts.ts';
import { RejectNote } from '../ui/reject-note.tsx';
import { useStore } from '../ui/use-store.ts';
import { keepAwake } from '../ui/wake-lock.ts';
import { createCohost, deleteSession, download, fetchNotes } from './api.ts';
import { Console } from './console/console.tsx';
import { consoleLink, forgetSession } from './sessions.ts';

type Props = {
  readonly connection: Pick<Connection, 'store' | 'send'>;
  readonly pin: string;
  readonly token: string | null;
};

export function ConsoleApp({ connection, pin, token }: Props) {
  const { view, link, stageAt, refused } = useStore(connection.store, (state) => state);
  const { locale } = useStore(i18n, (state) => state);
  useStore(packTexts, (state) => state.texts);
  useStore(debriefTexts, (state) => state.texts);
  const [notes, setNotes] = useState<PresenterNotes | null>(null);
  const [rejected, setRejected] = useState<Reject | null>(null);
  const { session, stage, edition, board } = view;
  const over = view.final != null;

  useEffect(() => {
    document.title = t('host.consoleTitle');
  }, [locale]);
  useEffect(() => {
    if (session) void loadPackTexts(session.scenario.hash);
  }, [session?.scenario.hash, locale]);
  useEffect(() => {
    if (over) void loadDebriefTexts(pin);
  }, [over, pin]);
  useEffect(() => {
    if (token === null || stage === undefined) return;
    let dropped = false;
    void fetchNotes(pin, token).then((next) => dropped || setNotes(next));
    return () => {
      dropped = true;
    };
  }, [pin, token, stage?.phase, stage?.practice, edition?.event]);

  const send = (command: HostCommand) => {
    keepAwake();
    setRejected(null);
    void connection.send(command).then((answer) => {
      // Somebody else was faster, or a second tap: what was wanted has happened.
      if (!answer.ok && !(command.type === 'advance' && /wrong(Phase|Round)/.test(answer.reject.code))) {
        setRejected(answer.reject);
      }
    });
  };

  if (token === null || link === 'closed' || session === undefined || stage === undefined || board === undefined) {
    return <Outside pin={pin} refused={refused} known={token !== null} />;
  }
  return (
    <>
      <Console
        view={view}
        stageAt={stageAt}
        link={link}
        notes={notes}
        send={send}
        ownLink={consoleLink(new URL(board.url).origin, pin, token)}
        makeCohost={async () => {
          const key = await createCohost(pin, token);
          return key === null ? null : consoleLink(new URL(board.url).origin, pin, key);
        }}
        deleteClass={async () => {
          if (!(await deleteSession(pin, token))) return false;
          forgetSession(pin);
          location.assign('/host');
          return true;
        }}
        download={(kind) => download(pin, token, kind)}
      />
      {rejected !== null && (
        <div class="toast">
          <RejectNote reject={rejected} />
          <button type="button" class="link" onClick={() => setRejected(null)}>
            {t('console.hide')}
          </button>
        </div>
      )}
    </>
  );
}

type OutsideProps = { readonly pin: string; readonly refused: Reject | null; readonly known: boolean };

/** No key, or the server refuses it, or it has not answered yet. */
function Outside({ pin, refused, known }: OutsideProps) {
  return (
    <main class="outside">
      <p class="nm disp">{t('app.name')}</p>
      {known && refused === null ? (
        <p class="disp big">{t('console.connecting', { pin })}</p>
      ) : (
        <>
          <h1 class="disp big">{t('console.noClass')}</h1>
          {refused === null ? <p>{t('console.noClassNote', { pin })}</p> : <RejectNote reject={refused} />}
          <p>
            <a class="btn" href="/host">
              {t('console.host')}
            </a>
          </p>
        </>
      )}
    </main>
  );
}
