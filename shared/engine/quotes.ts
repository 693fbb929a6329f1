// What an order would cost or bring, before it is sent: worked out on the phone from the own account, the public record
// and the parameters alone. Prices are the ones before the round; the round's own price may differ (RULES.md Q1–Q12).
import { borrowRate } from './carry.ts';
import { clamp, exp, log } from './maths.ts';
import type { Parameters } from './parameters.ts';
import { plantBuilt } from './roles/climate.ts';
import { unitCost } from './roles/giant.ts';
import { putPremium } from './roles/short.ts';
import { exitCut } from './roles/vc.ts';
import {
  type ClimateAccount,
  type PublicPoint,
  type ShortAccount,
  type ShortOrders,
  type VcAccount,
  type VcOrders,
  VENTURE_SECTORS,
  type VentureSector,
} from './types.ts';
import { grossShort, labelMultiple } from './wealth.ts';

type Price = PublicPoint['price'];

/** Q1. Credits sold short after these orders, at today's prices. */
export function shortAfter(account: ShortAccount, wealth: number, price: Price, orders: ShortOrders): number {
  const { CHIP, CLOUD, APP } = orders.short;
  return grossShort(account.holdings, price) * (1 - orders.cover) + (CHIP + CLOUD + APP) * Math.max(0, wealth);
}

/**
 * Q2. How far all listed prices must rise together after these orders before the margin is called: 0.22 = 22 %. Null
 * without a short position; 0 if the margin is short already. Puts held now lose as prices rise and are counted.
 */
export function marginCallRise(
  parameters: Parameters,
  account: ShortAccount,
  wealth: number,
  price: Price,
  orders: ShortOrders,
): number | null {
  const gross = shortAfter(account, wealth, price, orders);
  if (gross <= 1e-9) return null;
  const { maintenance, report } = parameters.short;
  const puts = (orders.puts.CHIP + orders.puts.CLOUD + orders.puts.APP) * Math.max(0, wealth);
  const equity = wealth - puts - (orders.report ? report : 0);
  // Equity less margin falls in straight pieces that bend where a put loses its last value; a Newton step from the left
  // lands on the next piece and never beyond the root.
  let rise = 0;
  for (let step = 0; step <= account.puts.length + 1; step++) {
    let value = equity - rise * gross;
    let slope = -gross;
    for (const put of account.puts) {
      const now = Math.max(0, put.strike - price[put.sector]);
      const then = Math.max(0, put.strike - price[put.sector] * (1 + rise));
      value += put.units * (then - now);
      if (then > 0) slope -= put.units * price[put.sector];
    }
    const next = rise - (value - maintenance * gross * (1 + rise)) / (slope - maintenance * gross);
    if (!(next > rise)) break;
    rise = next;
  }
  return rise;
}

/** Q3. Borrow fee a round after these orders, credits. */
export function borrowFee(
  parameters: Parameters,
  account: ShortAccount,
  wealth: number,
  point: Pick<PublicPoint, 'price' | 'shortInterest'>,
  orders: ShortOrders,
): number {
  return shortAfter(account, wealth, point.price, orders) * borrowRate(parameters.short, point.shortInterest);
}

/** Q4. A put's premium as a share of the underlying's value, and how far the price must fall (share) to earn it back. */
export function putQuote(
  parameters: Parameters,
  point: Pick<PublicPoint, 'doubt' | 'fear'>,
): { readonly premium: number; readonly breakEvenFall: number } {
  const premium = putPremium(parameters, point.doubt, point.fear);
  return { premium, breakEvenFall: 1 - parameters.short.strike + premium };
}

/** Q5. Credits a fund would lose on its stakes, after these orders, if the boom burst this round and analysts were right. */
export function burstLoss(
  parameters: Parameters,
  account: VcAccount,
  point: Pick<PublicPoint, 'price' | 'analyst'>,
  orders: VcOrders,
): number {
  let lost = 0;
  for (const sector of VENTURE_SECTORS) {
    const sold = orders.sell?.sector === sector ? orders.sell.fraction : 0;
    const stake = account.holdings[sector] * (1 - sold) * point.price[sector];
    lost += stake * (1 - exp(burstMove(parameters, point, sector)));
  }
  return lost;
}

function burstMove(
  parameters: Parameters,
  point: Pick<PublicPoint, 'price' | 'analyst'>,
  sector: VentureSector,
): number {
  const { burst, price } = parameters;
  if (sector === 'CLIM' || sector === 'BIO') return burst.realShock;
  const gap = log(point.price[sector] / point.analyst[sector]) + burst.overshoot;
  return clamp(-burst.speed * gap - burst.firstFall * price.loading[sector], price.fall, 0);
}

/** Q6. Credits from selling a fraction of a private stake, after the cut. */
export function saleProceeds(
  parameters: Parameters,
  account: { readonly holdings: Price },
  point: Pick<PublicPoint, 'price' | 'fear'>,
  sale: { readonly sector: VentureSector; readonly fraction: number },
): number {
  const value = account.holdings[sale.sector] * sale.fraction * point.price[sale.sector];
  return value * (1 - exitCut(parameters, point.fear));
}

/** Q7. Data centres: credits they cost, units of compute they bring, and their rent a round at today's load. */
export function dataCentreQuote(
  parameters: Parameters,
  account: { readonly skill: number },
  point: Pick<PublicPoint, 'price' | 'utilisation'>,
  blocks: number,
): { readonly cost: number; readonly compute: number; readonly rent: number } {
  const cost = blocks * parameters.giant.block;
  const compute = cost / unitCost(parameters, point.price.CHIP);
  const skilled = 1 + parameters.giant.skillRent * account.skill;
  return { cost, compute, rent: compute * parameters.real.rent * point.utilisation * skilled };
}

/** Q8. Credits of profit that a circular deal books at once; the rest of its money is in lab shares. */
export function dealReturn(parameters: Parameters, deal: number): number {
  return deal * parameters.giant.dealBack * parameters.giant.dealMargin;
}

/** Q9. Share 0..1 of the founders' part that a raise, filled in full, would sell. The label counts at the polled belief. */
export function raiseDilution(
  parameters: Parameters,
  account: ClimateAccount,
  point: Pick<PublicPoint, 'price' | 'poll' | 'regime' | 'fear'>,
  raise: number,
): number {
  const multiple = labelMultiple(parameters, account.label, point.poll, point.regime, point.fear);
  const before = account.cash + account.plant * point.price.CLIM * multiple;
  return raise / (before + raise);
}

/** Q10. Spending a fraction of cash on plant: credits it costs, units it builds (before what cheap compute adds). */
export function buildQuote(
  parameters: Parameters,
  account: ClimateAccount,
  point: Pick<PublicPoint, 'fear'>,
  build: number,
  label: boolean,
): { readonly cost: number; readonly plant: number } {
  const cost = Math.min(account.cash, parameters.climate.build) * build;
  return { cost, plant: plantBuilt(parameters, cost, account.staff, label, point.fear, 0) };
}

/** Q11. Credits to hire one more at today's wage. */
export function hireCost(parameters: Parameters, point: Pick<PublicPoint, 'wage'>): number {
  return parameters.climate.hire * point.wage;
}

/** Q12. Credits the founders win (lose, after a burst) by carrying the label rather than not, before its fee. */
export function labelGain(
  parameters: Parameters,
  account: ClimateAccount,
  point: Pick<PublicPoint, 'price' | 'poll' | 'regime' | 'fear'>,
): number {
  const multiple = labelMultiple(parameters, true, point.poll, point.regime, point.fear);
  return account.plant * point.price.CLIM * (multiple - 1) * account.ownership;
}
