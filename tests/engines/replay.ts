// What runs inside each engine: replays goldens and returns the hashes. Self-contained, bundled for a page and for Node.
import { play } from '../../shared/counterfactual/recorded-game.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { type Golden, revive } from '../golden/json.ts';

/** `text`: the goldens as a JSON list. */
export function replayGoldens(text: string): Record<string, string> {
  const goldens: Golden[] = JSON.parse(text, revive);
  return Object.fromEntries(goldens.map((golden) => [golden.name, stateHash(play(golden.game))]));
}

Object.assign(globalThis, { replayGoldens });
