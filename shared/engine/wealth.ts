// What a team owns, in credits, at market prices (RULES.md A5). Every team starts with 100.
import type { Parameters } from './parameters.ts';
import { at, marketValue } from './sectors.ts';
import type { Account, BySector, Put, Regime } from './types.ts';

/** What a valuation depends on; an Economy is one. */
export type Market = {
  readonly parameters: Parameters;
  readonly price: BySector;
  readonly belief: number;
  readonly regime: Regime;
  readonly fear: number;
};

/** A team's wealth at today's prices, credits; negative only for a short seller whose default is about to be settled. */
export function teamWealth(market: Market, account: Account): number {
  const { price, parameters } = market;
  switch (account.role) {
    case 'vc':
      return account.cash + marketValue(account.holdings, price);
    case 'giant':
      return account.cash + marketValue(account.holdings, price) + account.franchise + account.compute * price.CLOUD;
    case 'climate': {
      const multiple = labelMultiple(parameters, account.label, market.belief, market.regime, market.fear);
      return (account.cash + account.plant * price.CLIM * multiple) * account.ownership;
    }
    case 'short':
      return account.cash + marketValue(account.holdings, price) + intrinsicValue(account.puts, price);
  }
}

/** What the "AI" label does to the valuation of plant: a premium that follows belief, a penalty after a burst (O3.4). */
export function labelMultiple(p: Parameters, label: boolean, belief: number, regime: Regime, fear: number): number {
  if (!label) return 1;
  const { labelPremium, labelPenalty, labelScar } = p.climate;
  return regime === 'boom' ? 1 + labelPremium * belief : 1 - labelPenalty * (labelScar + (1 - labelScar) * fear);
}

/** What puts would pay if exercised now, credits. */
export function intrinsicValue(puts: readonly Put[], price: BySector): number {
  let sum = 0;
  for (const put of puts) sum += payoff(put, price);
  return sum;
}

/** What one put would pay if exercised now, credits. */
export function payoff({ units, strike, sector }: Put, price: BySector): number {
  return units * Math.max(0, strike - at(price, sector));
}

/** Value of shares sold short at these prices, credits. */
export function grossShort(holdings: BySector, price: BySector): number {
  return owed(holdings.CHIP) * price.CHIP + owed(holdings.CLOUD) * price.CLOUD + owed(holdings.APP) * price.APP;
}

/** Shares owed on a holding: sold short and not bought back. */
export function owed(holding: number): number {
  return holding < 0 ? -holding : 0;
}
