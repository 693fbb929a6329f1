// A game being played: opens its room, draws the player's own screens around it, and keeps its record up to date.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { AloneContext } from '../play/alone.ts';
import { Verbs } from '../play/frame.tsx';
import { type Actions, roomOf } from '../play/model.ts';
import { Announcer } from '../ui/announcer.tsx';
import { useStore } from '../ui/use-store.ts';
import { Sheet } from './door.tsx';
import { aloneParts } from './parts.tsx';
import { openGame, type Playing } from './playing.ts';
import { go } from './route.ts';
import { Screens } from './screens.tsx';

type Opened = Playing | 'failed' | 'elsewhere' | null;

export function GamePage({ id }: { readonly id: string }) {
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    let left = false;
    let playing: Playing | null = null;
    void openGame(id).then(
      (found) => {
        if (found === null) go({ page: 'home' }, true);
        else if (found === 'elsewhere') setOpened(found);
        else if (left) void found.close();
        else {
          playing = found;
          setOpened(found);
        }
      },
      () => setOpened('failed'),
    );
    return () => {
      left = true;
      void playing?.close();
    };
  }, [id]);
  if (opened === null) return null;
  if (opened === 'failed' || opened === 'elsewhere') return <Problem elsewhere={opened === 'elsewhere'} />;
  return <Game playing={opened} />;
}

function Problem({ elsewhere }: { readonly elsewhere: boolean }) {
  return (
    <Sheet title={t('solo.title')} aside={null}>
      <p class="note" role="alert">
        {t(elsewhere ? 'menu.otherTab' : 'setup.failed')}
      </p>
      <div class="grow" />
      <Verbs>
        <button type="button" class="btn main wide" onClick={() => location.reload()}>
          {t('common.reload')}
        </button>
      </Verbs>
    </Sheet>
  );
}

function Game({ playing }: { readonly playing: Playing }) {
  const [parts] = useState(() => aloneParts(playing));
  const { guided, role } = useStore(playing.game, (all) => all);
  const state = useStore(playing.line.store, (all) => all);
  const room = roomOf(state);
  if (room === null) return null;
  const { stage } = room;
  const home = () => go({ page: 'home' });
  const actions: Actions = {
    find: () => Promise.resolve(null),
    join: () => Promise.resolve({ ok: false, reject: { code: 'reject.notAllowed' } }),
    send: playing.line.send,
    forget: home,
    retry: home,
  };
  const step = guided && stage.phase !== 'final' ? Math.min(4, stage.round + 1) : 4;
  return (
    <AloneContext.Provider value={parts}>
      <div class="alone" data-guide={step < 4 ? `${role}-${step}` : undefined} data-phase={stage.phase}>
        <Announcer />
        <Screens
          room={room}
          seat={state.view.seat ?? {}}
          stageAt={state.stageAt}
          link={state.link}
          actions={actions}
          onOrders={() => void playing.line.onward()}
        />
      </div>
    </AloneContext.Provider>
  );
}
