// The class's decisions in two hundred other worlds, played beside the page: on the board for everybody, on a phone for its
// own team. It can be stopped, and ends when the page is left.
import { useEffect } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import type { WorldOutcome } from '../../../shared/counterfactual/worlds.ts';
import { playWorlds } from '../../solo/work.ts';
import { useStore } from '../../ui/use-store.ts';

export const WORLDS = 200;

type Work = {
  readonly data: ClassGame | null;
  readonly outcomes: readonly WorldOutcome[];
  readonly running: boolean;
};
const work = createStore<Work>(() => ({ data: null, outcomes: [], running: false }));
let halt: (() => void) | null = null;

export function startWorlds(data: ClassGame): void {
  stopWorlds();
  work.setState({ data, outcomes: [], running: true });
  halt = playWorlds(data.game, WORLDS, (more, done) => {
    work.setState(({ outcomes }) => ({ outcomes: [...outcomes, ...more], running: !done }));
  });
}

export function stopWorlds(): void {
  halt?.();
  halt = null;
  work.setState({ running: false });
}

export function useWorlds(data: ClassGame): Pick<Work, 'outcomes' | 'running'> {
  const state = useStore(work, (each) => each);
  useEffect(() => {
    if (work.getState().data !== data) startWorlds(data);
  }, [data]);
  // Going on to another page ends what is still being played; coming back begins it again.
  useEffect(
    () => () => {
      if (!work.getState().running) return;
      stopWorlds();
      work.setState({ data: null, outcomes: [] });
    },
    [],
  );
  return { running: state.running, outcomes: state.data === data ? state.outcomes : [] };
}
