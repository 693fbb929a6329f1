// How a team with several phones decides: the mean of its members' numbers, the majority of their choices.
import type { Orders, OrdersOf } from '../engine/types.ts';
import type { Proposal } from './types.ts';

/**
 * The committee's order. Of choices with equally many votes the one made in the round before wins, then the one proposed
 * first, so that one more phone never turns a tie by arriving.
 * @param proposals in the order in which they came in
 * @param last what the team ordered in the round before
 */
export function committeeOrder(proposals: readonly Proposal[], last: Orders | null): Proposal | null {
  const [first] = proposals;
  if (first === undefined) return null;
  if (proposals.length === 1) return first;
  const { role } = first.orders;
  const orders = proposals.map((proposal) => proposal.orders).filter((each) => each.role === role);
  const forecasts = proposals.map(({ forecast }) => forecast).filter((each) => each !== null);
  return {
    orders: combine(orders, last?.role === role ? last : null),
    forecast: forecasts.length === 0 ? null : Math.round(mean(forecasts)),
  };
}

function combine(orders: readonly Orders[], last: Orders | null): Orders {
  switch (orders[0]?.role) {
    case 'vc':
      return combineVc(orders as readonly OrdersOf<'vc'>[], last as OrdersOf<'vc'> | null);
    case 'giant':
      return combineGiant(orders as readonly OrdersOf<'giant'>[], last as OrdersOf<'giant'> | null);
    case 'climate':
      return combineClimate(orders as readonly OrdersOf<'climate'>[], last as OrdersOf<'climate'> | null);
    case 'short':
      return combineShort(orders as readonly OrdersOf<'short'>[], last as OrdersOf<'short'> | null);
    case undefined:
      throw new RangeError('a committee needs a proposal');
  }
}

function combineVc(orders: readonly OrdersOf<'vc'>[], last: OrdersOf<'vc'> | null): OrdersOf<'vc'> {
  const invest = (sector: keyof OrdersOf<'vc'>['invest']) => mean(orders.map((each) => each.invest[sector]));
  const sector = majority(
    orders.map((each) => each.sell?.sector ?? null),
    last?.sell?.sector,
  );
  const sellers = orders.flatMap(({ sell }) => (sell !== null && sell.sector === sector ? [sell.fraction] : []));
  return {
    role: 'vc',
    invest: { LAB: invest('LAB'), APP: invest('APP'), CLIM: invest('CLIM'), BIO: invest('BIO') },
    sell: sector === null ? null : { sector, fraction: mean(sellers) },
    earmark: majority(
      orders.map((each) => each.earmark),
      last?.earmark,
    ),
  };
}

function combineGiant(orders: readonly OrdersOf<'giant'>[], last: OrdersOf<'giant'> | null): OrdersOf<'giant'> {
  return {
    role: 'giant',
    dataCentres: Math.round(mean(orders.map((each) => each.dataCentres))),
    circularDeal: mean(orders.map((each) => each.circularDeal)),
    poach: majority(
      orders.map((each) => each.poach),
      last?.poach,
    ),
    buyBack: mean(orders.map((each) => each.buyBack)),
    sellLab: mean(orders.map((each) => each.sellLab)),
  };
}

function combineClimate(orders: readonly OrdersOf<'climate'>[], last: OrdersOf<'climate'> | null): OrdersOf<'climate'> {
  return {
    role: 'climate',
    raise: majority(
      orders.map((each) => each.raise),
      last?.raise,
    ),
    build: mean(orders.map((each) => each.build)),
    hire: majority(
      orders.map((each) => each.hire),
      last?.hire,
    ),
    label: majority(
      orders.map((each) => each.label),
      last?.label,
    ),
  };
}

function combineShort(orders: readonly OrdersOf<'short'>[], last: OrdersOf<'short'> | null): OrdersOf<'short'> {
  const by = (field: 'short' | 'puts') => ({
    CHIP: mean(orders.map((each) => each[field].CHIP)),
    CLOUD: mean(orders.map((each) => each[field].CLOUD)),
    APP: mean(orders.map((each) => each[field].APP)),
  });
  return {
    role: 'short',
    short: by('short'),
    puts: by('puts'),
    cover: mean(orders.map((each) => each.cover)),
    report: majority(
      orders.map((each) => each.report),
      last?.report,
    ),
  };
}

/** Rounded, so that three thirds make the same number on every screen. */
function mean(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return numbers.length === 0 ? 0 : Math.round((sum / numbers.length) * 1e6) / 1e6;
}

function majority<T>(votes: readonly T[], previous: T | undefined): T {
  const counts = new Map<T, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (previous !== undefined && counts.get(previous) === most) return previous;
  for (const [vote, count] of counts) if (count === most) return vote;
  throw new RangeError('a majority needs votes');
}
