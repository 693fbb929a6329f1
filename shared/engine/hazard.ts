// When a boom bursts: a hazard that rises with over-valuation, circular revenue and doubt (RULES.md M2; its slope follows
// Greenwood, Shleifer & You 2019), compared with a draw made in advance.
import type { Draft } from './draft.ts';
import { log, logistic } from './maths.ts';
import { drawOnce } from './random.ts';

/** ln(P/F) of the AI index as it stood before this round's prices. */
export function overvaluation(draft: Draft): number {
  return log(draft.aiPrice / draft.aiFundamental);
}

/** Probability 0..cap that the boom bursts this round; 0 once it has. */
export function hazardOf(draft: Draft): number {
  if (draft.regime !== 'boom') return 0;
  const p = draft.parameters.hazard;
  const gap = overvaluation(draft);
  const score =
    p.base +
    p.gap * gap +
    p.circular * draft.circular +
    p.doubt * draft.doubt -
    p.demand * (draft.demandGrowth - p.demandNorm);
  const hazard = Math.min(p.cap, logistic(score));
  return gap < p.taper ? hazard * Math.max(0, gap / p.taper) : hazard;
}

/** Draws whether the boom bursts; if so belief turns to doubt and fear is at its height. */
export function drawBurst(draft: Draft): void {
  draft.hazard = hazardOf(draft);
  if (draft.hazard === 0 || drawOnce(draft.setting.seed, 'burst', draft.round) >= draft.hazard) return;
  draft.regime = 'bust';
  draft.burstRound = draft.round;
  draft.fear = 1;
  const lost = draft.parameters.burst.beliefLost * draft.belief;
  draft.belief -= lost;
  draft.doubt += lost;
}
