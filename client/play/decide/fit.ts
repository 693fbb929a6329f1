// An order of the round before, cut to what can be done now and to the steps of the controls.
import { LISTED_SECTORS, type Orders, type OrdersOf, type ShortOrders } from '../../../shared/engine/types.ts';
import { shortRoom, ventureBudget } from './quotes.ts';
import type { Situation } from './situation.ts';

/** Whole numbers, largest remainders first, that sum to at most `total`. */
export function wholeParts<K extends string>(parts: Readonly<Record<K, number>>, total: number): Record<K, number> {
  const keys = Object.keys(parts) as K[];
  const whole = Object.fromEntries(keys.map((key) => [key, Math.floor(parts[key] + 1e-9)])) as Record<K, number>;
  let left = Math.floor(total + 1e-9) - keys.reduce((sum, key) => sum + whole[key], 0);
  for (const key of keys.sort((a, b) => (parts[b] % 1) - (parts[a] % 1))) {
    if (left < 1 || parts[key] % 1 < 1e-9) continue;
    whole[key] += 1;
    left -= 1;
  }
  return whole;
}

export function fitted(at: Situation, orders: Orders): Orders {
  switch (orders.role) {
    case 'vc':
      return fitVc(at as Situation<'vc'>, orders);
    case 'giant':
      return fitGiant(at as Situation<'giant'>, orders);
    case 'climate':
      return { ...orders, hire: orders.hire && at.account.cash > at.parameters.climate.hireMin };
    case 'short':
      return fitShort(at as Situation<'short'>, orders);
  }
}

function fitVc(at: Situation<'vc'>, orders: OrdersOf<'vc'>): Orders {
  const budget = ventureBudget(at);
  const { LAB, APP, CLIM, BIO } = orders.invest;
  const share = Math.min(1, budget / Math.max(1e-9, LAB + APP + CLIM + BIO));
  const scaled = { LAB: LAB * share, APP: APP * share, CLIM: CLIM * share, BIO: BIO * share };
  const { sell } = orders;
  return {
    ...orders,
    invest: wholeParts(scaled, Math.round((LAB + APP + CLIM + BIO) * share)),
    sell: sell !== null && at.account.holdings[sell.sector] > 1e-6 ? sell : null,
  };
}

/** In the order in which the money would be spent. */
function fitGiant({ account, parameters }: Situation<'giant'>, orders: OrdersOf<'giant'>): Orders {
  const p = parameters.giant;
  let cash = Math.max(0, account.cash);
  const dataCentres = Math.floor(Math.min(orders.dataCentres, cash / p.block) + 1e-9);
  cash -= dataCentres * p.block;
  const circularDeal = Math.floor(Math.min(orders.circularDeal, cash) + 1e-9);
  cash -= circularDeal;
  const poach = orders.poach && cash >= p.poach;
  if (poach) cash -= p.poach;
  const buyBack = Math.floor(Math.min(orders.buyBack, cash) + 1e-9);
  return {
    ...orders,
    dataCentres,
    circularDeal,
    poach,
    buyBack,
    sellLab: account.holdings.LAB > 1e-6 ? orders.sellLab : 0,
  };
}

function fitShort(at: Situation<'short'>, orders: ShortOrders): Orders {
  const { account } = at;
  const cover = LISTED_SECTORS.some((sector) => account.holdings[sector] < -1e-6) ? orders.cover : 0;
  let room = shortRoom(at, cover);
  const short = { ...orders.short };
  for (const sector of LISTED_SECTORS) {
    short[sector] = Math.floor(Math.min(short[sector], room) / 0.05 + 1e-6) * 0.05;
    room -= short[sector];
  }
  const report = orders.report && account.reportIn === 0 && account.cash > at.parameters.short.report;
  return { ...orders, short, cover, report };
}
