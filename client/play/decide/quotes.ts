// Consequences beside the controls, worked out from what this phone knows: own account, prices now, the rules.

import type { ClimateOrders, GiantOrders, ShortOrders, VcOrders, VentureSector } from '../../../shared/engine/types.ts';
import { LISTED_SECTORS, type Sector } from '../../../shared/engine/types.ts';
import type { Situation } from './situation.ts';

/** How far AI shares fall in the middling burst of these worlds. */
const TYPICAL_FALL = 0.6;

// ---------------------------------------------------------------- VC fund

export const ventureBudget = (at: Situation<'vc'>): number =>
  Math.max(0, Math.min(at.account.cash, at.parameters.vc.invest));

const held = (at: Situation, sector: Sector): number => at.account.holdings[sector] * at.now.price[sector];

export function exitCut({ parameters, now }: Situation): number {
  const { cut, cutInFear } = parameters.vc;
  return cut + (cutInFear - cut) * now.fear;
}

export const saleProceeds = (at: Situation, sector: VentureSector, fraction: number): number =>
  held(at, sector) * fraction * (1 - exitCut(at));

/** What a typical burst would take from the AI stakes held after this order, credits. */
export function burstLoss(at: Situation<'vc'>, orders: VcOrders): number {
  const stake = (sector: 'LAB' | 'APP') => {
    const kept = orders.sell?.sector === sector ? 1 - orders.sell.fraction : 1;
    return held(at, sector) * kept + orders.invest[sector];
  };
  return TYPICAL_FALL * (stake('LAB') + stake('APP'));
}

// ---------------------------------------------------------------- tech giant

export function giantCost({ parameters }: Situation<'giant'>, orders: GiantOrders): number {
  const { block, poach } = parameters.giant;
  return orders.dataCentres * block + orders.circularDeal + (orders.poach ? poach : 0) + orders.buyBack;
}

export function computeFor({ parameters, now }: Situation<'giant'>, credits: number): number {
  const { unitFixed, unitChip } = parameters.giant;
  return credits / (unitFixed + unitChip * Math.sqrt(now.price.CHIP));
}

export const dealBack = ({ parameters }: Situation<'giant'>, credits: number): number =>
  credits * parameters.giant.dealBack;

export function labSale(at: Situation<'giant'>): { readonly proceeds: number; readonly cut: number } {
  const cut = exitCut(at);
  return { proceeds: held(at, 'LAB') * at.parameters.giant.sellLab * (1 - cut), cut };
}

/** Rent a round and unit of compute if this team builds alone, or if every giant builds two blocks. */
export function rentIf(at: Situation<'giant'>, orders: GiantOrders, who: 'alone' | 'all'): number {
  const { rent, rentLoad, background } = at.parameters.real;
  const giants = Math.max(1, Math.round(at.teams / 4));
  const capacity = background * at.teams + at.account.compute * giants;
  const blocks = who === 'alone' ? orders.dataCentres : Math.max(2, orders.dataCentres) + 2 * (giants - 1);
  const added = computeFor(at, blocks * at.parameters.giant.block);
  const load = at.now.utilisation * (capacity / (capacity + added));
  return rent * Math.min(1, load) * Math.min(rentLoad, Math.max(1, load));
}

// ---------------------------------------------------------------- climate startup

export const hireCost = ({ parameters, now }: Situation<'climate'>): number => parameters.climate.hire * now.wage;

export const labelPremium = ({ parameters, now }: Situation<'climate'>): number =>
  now.regime === 'boom' ? parameters.climate.labelPremium * now.poll : -parameters.climate.labelPenalty * now.fear;

export function buildQuote(
  at: Situation<'climate'>,
  orders: ClimateOrders,
): { readonly spend: number; readonly plant: number } {
  const p = at.parameters.climate;
  const spend = Math.min(Math.max(0, at.account.cash), p.build) * orders.build;
  const crew = (Math.max(p.staffMin, at.account.staff) / p.staff) ** p.staffExponent;
  const plant = p.efficiency * crew * (orders.label ? 1 - p.labelCost : 1) * spend ** p.buildExponent * p.buildScale;
  return { spend, plant };
}

/** How much of a raise the market would fill, if nobody earmarks for this team. */
export function raiseExpected(at: Situation<'climate'>, asked: number): number {
  const { fringe, fringeBelief } = at.parameters.climate;
  const supply = fringe * at.teams * 100 * (1 - fringeBelief * at.now.poll);
  return Math.min(asked, supply / Math.max(1, at.startups.length) + at.account.filled * 0.3);
}

/** The share of the founders that a filled raise would sell. */
export function foundersSell(at: Situation<'climate'>, asked: number): number {
  const worth = at.wealth / Math.max(0.01, at.account.ownership);
  return asked / (worth + asked);
}

// ---------------------------------------------------------------- short seller

const grossShort = (at: Situation<'short'>): number =>
  LISTED_SECTORS.reduce((sum, sector) => sum + Math.max(0, -held(at, sector)), 0);

/** Open short positions as a share of wealth. */
export const openShort = (at: Situation<'short'>): number => (at.wealth > 0 ? grossShort(at) / at.wealth : 0);

export function shortRoom(at: Situation<'short'>, cover: number): number {
  const { perRound, gross } = at.parameters.short;
  return Math.max(0, Math.min(perRound, gross - openShort(at) * (1 - cover)));
}

export const coverCost = (at: Situation<'short'>, fraction: number): number => grossShort(at) * fraction;

const grossAfter = (at: Situation<'short'>, orders: ShortOrders): number =>
  grossShort(at) * (1 - orders.cover) +
  at.wealth * LISTED_SECTORS.reduce((sum, sector) => sum + orders.short[sector], 0);

/** The rise of prices at which the street calls for cover; null without a short position. */
export function marginCallRise(at: Situation<'short'>, orders: ShortOrders): number | null {
  const gross = grossAfter(at, orders);
  if (gross < 0.01) return null;
  const { maintenance } = at.parameters.short;
  return (at.wealth - maintenance * gross) / (gross * (1 + maintenance));
}

export function borrowFee(at: Situation<'short'>, orders: ShortOrders): number {
  const { borrow, crowding } = at.parameters.short;
  return grossAfter(at, orders) * (borrow + crowding * at.now.shortInterest);
}

/** Fall of the price at which a put bought now has earned its premium back. */
export function putBreakEven({ parameters, now }: Situation<'short'>): number {
  const { strike, premium, premiumDoubt, premiumNorm, premiumFear } = parameters.short;
  return 1 - strike + premium + premiumDoubt * Math.max(0, now.doubt - premiumNorm) + premiumFear * now.fear;
}

export const lastRise = ({ now, before }: Situation): number | null =>
  before === null ? null : now.aiPrice / before.aiPrice - 1;
