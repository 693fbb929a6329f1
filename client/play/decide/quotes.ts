// Consequences beside the controls: the engine's own quotes for this situation, and two estimates a phone has to make itself.
import * as engine from '../../../shared/engine/quotes.ts';
import type {
  ClimateOrders,
  GiantOrders,
  Sector,
  ShortOrders,
  VcOrders,
  VentureSector,
} from '../../../shared/engine/types.ts';
import type { Situation } from './situation.ts';

const held = (at: Situation, sector: Sector): number => at.account.holdings[sector] * at.now.price[sector];

// ---------------------------------------------------------------- VC fund

export const ventureBudget = (at: Situation<'vc'>): number =>
  Math.max(0, Math.min(at.account.cash, at.parameters.vc.invest));

/** Share of a stake's value lost in selling it now. */
export function exitCut({ parameters, now }: Situation): number {
  const { cut, cutInFear } = parameters.vc;
  return cut + (cutInFear - cut) * now.fear;
}

export const saleProceeds = (at: Situation, sector: VentureSector, fraction: number): number =>
  engine.saleProceeds(at.parameters, at.account, at.now, { sector, fraction });

export const burstLoss = (at: Situation<'vc'>, orders: VcOrders): number =>
  engine.burstLoss(at.parameters, at.account, at.now, orders);

// ---------------------------------------------------------------- tech giant

export function giantCost({ parameters }: Situation<'giant'>, orders: GiantOrders): number {
  const { block, poach } = parameters.giant;
  return orders.dataCentres * block + orders.circularDeal + (orders.poach ? poach : 0) + orders.buyBack;
}

export const dataCentres = (at: Situation<'giant'>, blocks: number) =>
  engine.dataCentreQuote(at.parameters, at.account, at.now, blocks);

export const dealBack = ({ parameters }: Situation<'giant'>, credits: number): number =>
  credits * parameters.giant.dealBack;

export const labSale = (at: Situation<'giant'>): number => saleProceeds(at, 'LAB', at.parameters.giant.sellLab);

/**
 * Rent a round and unit of compute if this team builds alone, or if every giant builds two blocks. An estimate: a phone
 * knows its own machines and takes the other giants' to be as many.
 */
export function rentIf(at: Situation<'giant'>, orders: GiantOrders, who: 'alone' | 'all'): number {
  const { rent, rentLoad, background } = at.parameters.real;
  const giants = Math.max(1, Math.round(at.teams / 4));
  const capacity = background * at.teams + at.account.compute * giants;
  const blocks = who === 'alone' ? orders.dataCentres : Math.max(2, orders.dataCentres) + 2 * (giants - 1);
  const added = dataCentres(at, blocks).compute;
  const load = at.now.utilisation * (capacity / (capacity + added));
  return rent * Math.min(1, load) * Math.min(rentLoad, Math.max(1, load));
}

// ---------------------------------------------------------------- climate startup

export const hireCost = (at: Situation<'climate'>): number => engine.hireCost(at.parameters, at.now);

export const building = (at: Situation<'climate'>, orders: ClimateOrders) =>
  engine.buildQuote(at.parameters, at.account, at.now, orders.build, orders.label);

/** What the label does to the valuation of plant now, 0.17 = +17 %. */
export function labelPremium(at: Situation<'climate'>): number {
  const plain = at.account.plant * at.now.price.CLIM * at.account.ownership;
  return plain > 0 ? engine.labelGain(at.parameters, at.account, at.now) / plain : 0;
}

export const foundersSell = (at: Situation<'climate'>, asked: number): number =>
  engine.raiseDilution(at.parameters, at.account, at.now, asked);

/** How much of a raise is likely to be filled: the fringe's money at the polled belief, shared, and some of the funds'. */
export function raiseExpected(at: Situation<'climate'>, asked: number): number {
  const { fringe, fringeBelief } = at.parameters.climate;
  const supply = fringe * at.teams * 100 * (1 - fringeBelief * at.now.poll);
  const funds = at.account.asked > 0 ? Math.max(0, at.account.filled - supply / Math.max(1, at.startups.length)) : 0;
  return Math.min(asked, supply / Math.max(1, at.startups.length) + funds);
}

// ---------------------------------------------------------------- short seller

const NO_ORDERS: ShortOrders = {
  role: 'short',
  short: { CHIP: 0, CLOUD: 0, APP: 0 },
  puts: { CHIP: 0, CLOUD: 0, APP: 0 },
  cover: 0,
  report: false,
};

const grossShort = (at: Situation<'short'>): number =>
  engine.shortAfter(at.account, at.wealth, at.now.price, NO_ORDERS);

/** Open short positions as a share of wealth. */
export const openShort = (at: Situation<'short'>): number => (at.wealth > 0 ? grossShort(at) / at.wealth : 0);

export function shortRoom(at: Situation<'short'>, cover: number): number {
  const { perRound, gross } = at.parameters.short;
  return Math.max(0, Math.min(perRound, gross - openShort(at) * (1 - cover)));
}

export const coverCost = (at: Situation<'short'>, fraction: number): number => grossShort(at) * fraction;

export const marginCallRise = (at: Situation<'short'>, orders: ShortOrders): number | null =>
  engine.marginCallRise(at.parameters, at.account, at.wealth, at.now.price, orders);

export const borrowFee = (at: Situation<'short'>, orders: ShortOrders): number =>
  engine.borrowFee(at.parameters, at.account, at.wealth, at.now, orders);

/** Fall of the price at which a put bought now has earned its premium back. */
export const putBreakEven = ({ parameters, now }: Situation<'short'>): number =>
  engine.putQuote(parameters, now).breakEvenFall;

export const lastRise = ({ now, before }: Situation): number | null =>
  before === null ? null : now.aiPrice / before.aiPrice - 1;

export const stakeValue = (at: Situation, sector: Sector): number => held(at, sector);
