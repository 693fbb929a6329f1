// A bot's answer to the slider every player is shown: "how likely is a burst within two rounds?" (0..1).
// The same temperaments as the strategies: what a bot looks at when it trades is what it fears by.
import { log } from '../engine/maths.ts';
import { normal, stream } from '../engine/random.ts';
import type { Outlook } from '../engine/types.ts';
import type { Strategy } from '../game/types.ts';
import { booming, now } from './senses.ts';

type Fear = (outlook: Outlook, rng: () => number) => number;

/** How far AI prices look above the analysts' own (already generous) value, with the bot's own error. */
function overpriced(outlook: Outlook, rng: () => number): number {
  const point = now(outlook);
  return log(point.aiPrice / point.aiAnalyst) + outlook.parameters.narrative.analystNoise * normal(rng);
}

const FEARS: Readonly<Record<Strategy, Fear>> = {
  /** Rising prices look safe, falling ones do not. */
  momentum: (outlook) => 0.2 - 1.2 * outlook.momentum.CHIP,
  /** The dearer, the likelier. */
  fundamentalist: (outlook, rng) => 0.12 + 0.5 * overpriced(outlook, rng),
  /** Counts doubters, and reads the headline. */
  narrative: (outlook) => 0.05 + 0.6 * now(outlook).doubt - 0.08 * outlook.event.tone,
  /** The more people believe, the fewer are left to buy. */
  contrarian: (outlook) => 0.1 + 0.5 * now(outlook).poll,
  /** Knows the base rate and nothing else. */
  passive: () => 0.2,
  /** Guesses. */
  noise: (_outlook, rng) => rng(),
};

/** Probability of a burst this round or next, in steps of 1 %. After the burst nobody expects another. */
export function botForecast(strategy: Strategy, outlook: Outlook, seed: number): number {
  if (!booming(outlook)) return 0;
  const rng = stream(seed, 'forecast', outlook.round, outlook.account.id);
  const raw = FEARS[strategy](outlook, rng);
  return Math.round(100 * Math.min(0.95, Math.max(0.02, raw))) / 100;
}
