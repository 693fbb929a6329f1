// One price a sector and round, formed by believers, trend followers and value investors around the net order imbalance
// (RULES.md M3–M6; Brock & Hommes 1998). Everything but orders is gathered first, so that an explanation can take one
// part away and price the rest again.
import { copyPrices, type Draft, type Market } from './draft.ts';
import { impact } from './impact.ts';
import { clamp, exp, log } from './maths.ts';

/** Sets what moves each price this round apart from orders and the change of belief. */
export function gatherMoves(draft: Draft, beliefBefore: number): void {
  for (const market of draft.marketList) {
    if (draft.regime === 'bust') bustMove(draft, market);
    else if (market.ai) boomMove(draft, market, beliefBefore);
    else realMove(draft, market);
  }
}

/** M3: drift, narrative, trend, value and news; linear in belief, so its slope in ΔB is exact. */
function boomMove(draft: Draft, market: Market, beliefBefore: number): void {
  const p = draft.parameters.price;
  const { event } = draft;
  const anchor = log(market.start / market.analyst);
  const trend = p.momentum * market.momentum + p.value * anchor;
  market.rest = p.drift + beliefBefore * trend - (p.value + p.valueFloor) * anchor + market.noise;
  market.slope = p.narrative * market.loading + trend;
  market.shock = event.shock * (event.sector === market.sector ? p.eventSector : 1);
}

/** M3 for CLIM, BIO and IND: narrative, value and real growth. */
function realMove(draft: Draft, market: Market): void {
  const p = draft.parameters.price;
  const { event } = draft;
  const anchor = log(market.start / market.analyst);
  market.rest = p.realGrowth * market.growth - p.realValue * anchor + market.noise;
  market.slope = p.narrative * market.loading;
  market.shock = event.sector === market.sector ? event.shock * p.eventSector : 0;
}

/** M6: after a burst AI prices fall towards fundamental value and below it while fear lasts; real sectors get the money. */
function bustMove(draft: Draft, market: Market): void {
  const p = draft.parameters.burst;
  const since = draft.round - (draft.burstRound ?? draft.round);
  market.slope = 0;
  market.shock = 0;
  if (market.ai) {
    const gap = log(market.start / market.fundamental) + p.overshoot * draft.fear;
    const speed = p.speed * (since < p.fastRounds ? 1 : p.slowSpeed);
    market.rest = -speed * gap - (since === 0 ? p.firstFall * market.loading : 0) + market.noise;
  } else {
    const flow = since === 0 ? p.realShock : p.rotation * draft.fear;
    market.rest = flow - p.realValue * log(market.start / market.analyst) + market.growth + market.noise;
  }
}

/** M5: the log move of a price that moves so far apart from orders, with these net orders (share of W0). */
function moveOf(draft: Draft, move: number, imbalance: number): number {
  const { fall, rise } = draft.parameters.price;
  return clamp(move + impact(draft.parameters, imbalance, draft.fear), fall, rise);
}

/** The price a market would reach with this log move apart from orders, and these net orders (share of W0). */
export function priceAfter(draft: Draft, market: Market, move: number, imbalance: number): number {
  return market.start * exp(moveOf(draft, move, imbalance));
}

/** Sets this round's price of every sector. `beliefMoved` is ΔB before a burst took its part. */
export function formPrices(draft: Draft, beliefMoved: number): void {
  for (const market of draft.marketList) {
    const move = market.rest + market.slope * beliefMoved + market.shock;
    market.moved = moveOf(draft, move, market.imbalance);
    market.price = market.start * exp(market.moved);
  }
  copyPrices(draft);
}
