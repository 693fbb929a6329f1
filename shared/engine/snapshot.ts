// What the economy looks like between two rounds: what everybody may see of it, and all of it, for charts.
import { loadNow } from './compute.ts';
import { type Draft, totalCompute } from './draft.ts';
import { clamp } from './maths.ts';
import { drawOnce, inverseNormal } from './random.ts';
import { aiIndex, concentration, copySheet } from './sectors.ts';
import { analystOf, fundamentalOf } from './sheets.ts';
import { wageOf } from './talent.ts';
import type { PublicPoint, Snapshot } from './types.ts';

/** The public part, field by field: what is not named here stays secret. */
export function publicPoint(draft: Draft): PublicPoint {
  const { parameters } = draft;
  const price = copySheet(draft.price);
  const analyst = analystOf(draft);
  const error = parameters.narrative.pollNoise * inverseNormal(drawOnce(draft.setting.seed, 'poll', draft.round));
  return {
    price,
    analyst,
    aiPrice: aiIndex(parameters, price),
    aiAnalyst: aiIndex(parameters, analyst),
    poll: clamp(draft.belief + error, 0, 1),
    doubt: draft.doubt,
    regime: draft.regime,
    fear: draft.fear,
    utilisation: Math.min(1, loadNow(draft)),
    wage: wageOf(parameters, draft.talent),
    concentration: concentration(parameters, price),
    ventureAiShare: draft.ventureAiShare,
    shortInterest: draft.shortInterest,
  };
}

/** All of it; `point` is its public part. */
export function snapshotOf(draft: Draft, point: PublicPoint): Snapshot {
  const { AI, CLIM, BIO, IND } = draft.talent;
  return {
    ...point,
    fundamental: fundamentalOf(draft),
    aiFundamental: draft.aiFundamental,
    belief: draft.belief,
    hazard: draft.hazard,
    demand: draft.demand,
    compute: totalCompute(draft),
    circular: draft.circular,
    talent: { AI, CLIM, BIO, IND },
    ledger: { ...draft.ledger },
  };
}
