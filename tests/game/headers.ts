// Headers for tests: the default deck, a fixed seed, few rounds.
import { createOptions } from '../../shared/game/options.ts';
import type { SessionHeader, SessionOptions } from '../../shared/game/types.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';

export function headerOf(options: Partial<SessionOptions> = {}, seed = 20251125): SessionHeader {
  return {
    id: 'session-1',
    version: 1,
    engineVersion: 'test',
    scenario: { id: 'ai-boom', hash: 'hash' },
    seed,
    deck: DEFAULT_DECK,
    parameters: {},
    interventions: {},
    options: createOptions({ practice: false, rounds: 4, ...options }),
    createdAt: 1_000_000,
  };
}
