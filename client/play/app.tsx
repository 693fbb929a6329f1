// The player's app: from the state of the line to the door, a plate, or the game. The game's screens are loaded behind the
// door, while somebody types the PIN.
import type { StoreApi } from 'zustand/vanilla';
import { addSurfaces, i18n } from '../i18n/i18n.ts';
import type { ClientState } from '../state.ts';
import { useStore } from '../ui/use-store.ts';
import { Join } from './join/join.tsx';
import { lazy } from './lazy.tsx';
import { type Actions, roomOf, type ScreenProps } from './model.ts';
import { Connecting, Gone } from './states.tsx';
import { useDrawn } from './use-drawn.ts';

export const loadGame = () =>
  Promise.all([import('./game.tsx'), addSurfaces('player', 'roles', 'outcome')]).then(([module]) => module.Game);
const Game = lazy<ScreenProps>(loadGame, () => <Connecting link="connecting" />);

type AppProps = { readonly store: StoreApi<ClientState>; readonly actions: Actions; readonly pin: string };

/** Refusals that end the way in: everything else is shown at the door, beside the field it is about. */
const FINAL = ['reject.removed', 'reject.ended', 'reject.version'];

export function App({ store, actions, pin }: AppProps) {
  const state = useDrawn(store);
  useStore(i18n, (all) => all);
  const { link, refused } = state;
  const room = roomOf(state);
  if (refused !== null && link === 'closed' && FINAL.includes(refused.code)) {
    return <Gone reject={refused} actions={actions} />;
  }
  const atDoor = link === 'idle' || link === 'closed' || (room === null && state.joining);
  if (room === null && !atDoor) return <Connecting link={link} />;
  if (room === null) {
    return <Join actions={actions} pin={pin} refusal={refused} offline={link === 'here' || link === 'there'} />;
  }
  return <Game room={room} seat={state.view.seat ?? {}} stageAt={state.stageAt} link={link} actions={actions} />;
}
