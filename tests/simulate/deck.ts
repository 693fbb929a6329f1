// The default deck ("The AI boom, 2022–2026") as typed data, so that bulk runs need no content pack on disk.
// content/ holds the same numbers with their texts; tests/content compares the two.
import type { Deck, EventEffects } from '../../shared/engine/types.ts';

const QUIET: EventEffects = {
  id: 'quiet',
  belief: 0,
  doubt: 0,
  demand: 0,
  shock: 0,
  sector: null,
  circular: 0,
  tone: 0,
  discloses: null,
};

const card = (id: string, tone: EventEffects['tone'], effects: Partial<EventEffects>): EventEffects => ({
  ...QUIET,
  id,
  tone,
  ...effects,
});

export const DEFAULT_DECK: Deck = {
  cards: [
    card('chat', 1, { belief: 0.06, demand: 0.01, shock: 0.02 }),
    card('gdp7', 1, { belief: 0.05, shock: 0.02 }),
    card('gpuwin', 1, { belief: 0.05, demand: 0.03, shock: 0.03, sector: 'CHIP' }),
    card('sora', 1, { belief: 0.07, shock: 0.02 }),
    card('roi', -1, { doubt: 0.03, shock: -0.02 }),
    card('third', 1, { belief: 0.04, shock: 0.02 }),
    card('cheap', -1, { doubt: 0.05, demand: 0.03, shock: -0.07, sector: 'CHIP' }),
    card('loop', 1, { belief: 0.04, doubt: 0.02, shock: 0.03, circular: 0.06 }),
    card('f13', -1, { doubt: 0.07, shock: -0.03, discloses: 'puts' }),
    card('capex', 0, { belief: 0.01, doubt: 0.03, demand: 0.01, shock: -0.01 }),
  ],
  wild: [
    card('pilot', -1, { doubt: 0.04, demand: -0.02, shock: -0.02 }),
    card('check', 1, { belief: 0.03, demand: 0.02, shock: 0.02 }),
    card('rate', -1, { doubt: 0.02, shock: -0.05 }),
    card('cure', 1, { belief: 0.02, demand: 0.02 }),
    card('grid', -1, { doubt: 0.02, demand: -0.01, shock: -0.02 }),
    card('heat', 0, { doubt: 0.01 }),
    QUIET,
  ],
};
