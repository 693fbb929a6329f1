// One price a sector and round, formed by believers, trend followers and value investors around the net order imbalance
// (RULES.md M3–M5; Brock & Hommes 1998). Everything but orders is gathered first, so that an explanation can take one
// part away and price the rest again.
import type { Draft, Moves } from './draft.ts';
import { impact } from './impact.ts';
import { clamp, exp, log } from './maths.ts';
import { blankSheet, isAi, type Sheet } from './sectors.ts';
import { SECTORS, type Sector } from './types.ts';

/** What moves each price this round apart from orders and the change of belief. */
export function movesOf(draft: Draft): Moves {
  const rest = blankSheet();
  const slope = blankSheet();
  const shock = blankSheet();
  for (const sector of SECTORS) {
    const noise = noiseOf(draft, sector);
    if (draft.regime === 'bust') rest[sector] = bustMove(draft, sector) + noise;
    else boomMove(draft, sector, noise, rest, slope, shock);
  }
  return { rest, slope, shock };
}

function noiseOf(draft: Draft, sector: Sector): number {
  const { noise, ownNoise, commonNoise, commonNoiseReal } = draft.parameters.price;
  return (
    noise[sector] *
    (ownNoise * draft.shocks[sector] + (isAi(sector) ? commonNoise : commonNoiseReal) * draft.commonShock)
  );
}

/** M3: drift, narrative, trend, value and news in a boom; linear in belief, so its slope in ΔB is exact. */
function boomMove(draft: Draft, sector: Sector, noise: number, rest: Sheet, slope: Sheet, shock: Sheet): void {
  const p = draft.parameters.price;
  const { economy, event } = draft;
  const anchor = log(economy.price[sector] / economy.analyst[sector]);
  const loading = p.narrative * p.loading[sector];
  const named = event.sector === sector ? p.eventSector : 1;
  if (isAi(sector)) {
    const trend = p.momentum * economy.momentum[sector] + p.value * anchor;
    rest[sector] = p.drift + economy.belief * trend - (p.value + p.valueFloor) * anchor + noise;
    slope[sector] = loading + trend;
    shock[sector] = event.shock * named;
  } else {
    rest[sector] = -p.realValue * anchor + p.realGrowth * realGrowthOf(draft, sector) + noise;
    slope[sector] = loading;
    shock[sector] = event.sector === sector ? event.shock * named : 0;
  }
}

/** M6: after a burst AI prices fall towards fundamental value and below it while fear lasts; real sectors get the money. */
function bustMove(draft: Draft, sector: Sector): number {
  const p = draft.parameters;
  const { economy } = draft;
  const since = draft.round - (draft.burstRound ?? draft.round);
  if (isAi(sector)) {
    const gap = log(economy.price[sector] / economy.fundamental[sector]) + p.burst.overshoot * draft.fear;
    const speed = p.burst.speed * (since < p.burst.fastRounds ? 1 : p.burst.slowSpeed);
    return -speed * gap - (since === 0 ? p.burst.firstFall * p.price.loading[sector] : 0);
  }
  const anchor = log(economy.price[sector] / economy.analyst[sector]);
  const flow = since === 0 ? p.burst.realShock : p.burst.rotation * draft.fear;
  return flow - p.burst.realValue * anchor + realGrowthOf(draft, sector);
}

function realGrowthOf(draft: Draft, sector: Sector): number {
  const growth = draft.economy.world.realGrowth;
  return sector === 'CLIM' || sector === 'BIO' || sector === 'IND' ? growth[sector] : 0;
}

/** The price a sector would reach from `start` under these circumstances. */
export function priceAfter(draft: Draft, start: number, move: number, imbalance: number): number {
  const { fall, rise } = draft.parameters.price;
  return start * exp(clamp(move + impact(draft.parameters, imbalance, draft.fear), fall, rise));
}

/** Sets this round's price of every sector. `beliefMoved` is ΔB before a burst took its part. */
export function formPrices(draft: Draft, moves: Moves, beliefMoved: number): void {
  for (const sector of SECTORS) {
    const move = moves.rest[sector] + moves.slope[sector] * beliefMoved + moves.shock[sector];
    draft.price[sector] = priceAfter(draft, draft.economy.price[sector], move, draft.imbalance[sector]);
  }
}
