// Which event a round brings: the deck in its order, now and then a wild card (RULES.md N1–N4).

import type { Parameters } from './parameters.ts';
import { drawOnce, stream } from './random.ts';
import type { Deck, EventEffects, Interventions } from './types.ts';

/** Nothing happens: epilogue rounds, and rounds quietened by an intervention. */
export const QUIET: EventEffects = {
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

/** The event of one round, from the seed alone. A game shorter than the deck takes evenly spaced cards of it. */
export function eventOf(
  seed: number,
  round: number,
  rounds: number,
  deck: Deck,
  parameters: Parameters,
  interventions: Interventions,
): EventEffects {
  if (round >= rounds || interventions.quietRounds.includes(round)) return QUIET;
  const { cards, wild } = deck;
  if (wild.length > 0 && drawOnce(seed, 'deck', round) < parameters.wildOdds) return wildCard(seed, round, wild);
  return cards[Math.min(cards.length - 1, Math.floor((round * cards.length) / rounds))] ?? QUIET;
}

/** Wild cards come from one shuffle a game, so that none repeats before all have had their turn. */
function wildCard(seed: number, round: number, wild: readonly EventEffects[]): EventEffects {
  const draw = stream(seed, 'wild', 0);
  const order = wild.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    const swapped = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swapped;
  }
  return wild[order[round % wild.length] as number] ?? QUIET;
}
