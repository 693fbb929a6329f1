// What the economy looks like at the end of a round, for charts; and the part of it that everybody may see.
import { loadNow } from './compute.ts';
import { type Draft, totalCompute } from './draft.ts';
import { clamp } from './maths.ts';
import { normal, stream } from './random.ts';
import { aiIndex, concentration, copySheet } from './sectors.ts';
import { analystOf, fundamentalOf } from './sheets.ts';
import { wageOf } from './talent.ts';
import type { PublicPoint, Snapshot } from './types.ts';

/** A snapshot of a draft between two rounds. */
export function snapshotOf(draft: Draft): Snapshot {
  const { parameters, belief } = draft;
  const price = copySheet(draft.price);
  const fundamental = fundamentalOf(draft);
  const analyst = analystOf(draft);
  const { AI, CLIM, BIO, IND } = draft.talent;
  const error = parameters.narrative.pollNoise * normal(stream(draft.setting.seed, 'poll', draft.round));
  return {
    price,
    fundamental,
    analyst,
    aiPrice: aiIndex(parameters, price),
    aiFundamental: aiIndex(parameters, fundamental),
    aiAnalyst: aiIndex(parameters, analyst),
    belief,
    doubt: draft.doubt,
    poll: clamp(belief + error, 0, 1),
    hazard: draft.hazard,
    regime: draft.regime,
    fear: draft.fear,
    demand: draft.demand,
    compute: totalCompute(draft),
    utilisation: Math.min(1, loadNow(draft)),
    circular: draft.circular,
    wage: wageOf(parameters, draft.talent),
    talent: { AI, CLIM, BIO, IND },
    concentration: concentration(parameters, price),
    ventureAiShare: draft.ventureAiShare,
    shortInterest: draft.shortInterest,
    ledger: draft.ledger,
  };
}

/** The public part of a snapshot, field by field: what is not named here stays secret. */
export function publicPoint(snapshot: Snapshot): PublicPoint {
  return {
    price: snapshot.price,
    analyst: snapshot.analyst,
    aiPrice: snapshot.aiPrice,
    aiAnalyst: snapshot.aiAnalyst,
    poll: snapshot.poll,
    doubt: snapshot.doubt,
    regime: snapshot.regime,
    fear: snapshot.fear,
    utilisation: snapshot.utilisation,
    wage: snapshot.wage,
    concentration: snapshot.concentration,
    ventureAiShare: snapshot.ventureAiShare,
    shortInterest: snapshot.shortInterest,
  };
}
