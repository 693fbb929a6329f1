// The par scores of a recorded game, computed beside the page as soon as its end is looked at.
import { useEffect, useState } from 'preact/hooks';
import type { GameState } from '../../shared/game/types.ts';
import type { ParSection } from '../../shared/game/views.ts';
import { ParCollector } from '../../shared/room/par.ts';
import { computePar } from '../solo/work.ts';

export function usePar(state: GameState): ParSection | null {
  const [par, setPar] = useState<ParSection | null>(null);
  const [collector] = useState(() => {
    const made: ParCollector = new ParCollector(
      (game, report) => computePar(game, null, report),
      () => setPar(made.section),
    );
    return made;
  });
  useEffect(() => collector.startIfDue(state), [state]);
  useEffect(() => () => collector.stop(), []);
  return par;
}
