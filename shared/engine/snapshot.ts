// What the economy looks like at the end of a round, for charts; and the part of it that everybody may see.
import { loadOf } from './compute.ts';
import { clamp } from './maths.ts';
import { normal, stream } from './random.ts';
import { aiIndex, concentration } from './sectors.ts';
import { wageOf } from './talent.ts';
import type { Economy, PublicPoint, Snapshot } from './types.ts';

/** A snapshot of a state; `index` 0 is the start, r + 1 the end of round r. */
export function snapshotOf(state: Economy, index: number, hazard: number): Snapshot {
  const { parameters, price, fundamental, analyst, talent, belief } = state;
  let compute = state.backgroundCompute;
  for (const account of state.teams) if (account.role === 'giant') compute += account.compute;
  const load = loadOf(parameters, state.startCompute, state.demand, state.circular, compute);
  const error = parameters.narrative.pollNoise * normal(stream(state.seed, 'poll', index));
  return {
    price,
    fundamental,
    analyst,
    aiPrice: aiIndex(parameters, price),
    aiFundamental: aiIndex(parameters, fundamental),
    aiAnalyst: aiIndex(parameters, analyst),
    belief,
    doubt: state.doubt,
    poll: clamp(belief + error, 0, 1),
    hazard,
    regime: state.regime,
    fear: state.fear,
    demand: state.demand,
    compute,
    utilisation: Math.min(1, load),
    circular: state.circular,
    wage: wageOf(parameters, talent),
    talent,
    concentration: concentration(parameters, price),
    ventureAiShare: state.ventureAiShare,
    shortInterest: state.shortInterest,
    ledger: state.ledger,
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
