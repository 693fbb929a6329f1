// The final account: half at the last bell, half after the epilogue, less exit costs and what the sponsor lent (RULES.md P1–P4).
import type { Account, BySector, Economy, Settlement } from './types.ts';
import { type Market, teamWealth } from './wealth.ts';

/**
 * Settles every team, in the order of `economy.teams`. Before the last round wealth so far stands for both ends, so it
 * may be shown as a provisional standing.
 */
export function settle(economy: Economy): readonly Settlement[] {
  const bell = economy.records[economy.rounds - 1];
  const wealthAtBell: number[] = [];
  for (const { id } of economy.teams) {
    const round = bell?.teams[id];
    if (round !== undefined) wealthAtBell.push(round.wealthAfter);
  }
  return settleAccounts(economy, wealthAtBell);
}

/** What a settlement depends on; an Economy is one. */
type Settled = Market & Pick<Economy, 'rounds' | 'teams' | 'points'>;

/** The same where the wealth at the last bell is known, team by team; empty = the bell has not rung. */
export function settleAccounts(market: Settled, wealthAtBell: readonly number[]): Settlement[] {
  const { rounds, parameters, points, price } = market;
  const priceAtEnd = points[rounds]?.price ?? price;
  const weight = parameters.settlementEpilogue;
  return market.teams.map((account, i) => {
    const wealthAfterEpilogue = teamWealth(market, account);
    const wealthAtEnd = wealthAtBell[i] ?? wealthAfterEpilogue;
    const stakes = (1 - weight) * privateStakes(account, priceAtEnd) + weight * privateStakes(account, price);
    const exitCost = parameters.vc.exit * stakes;
    const gross = (1 - weight) * wealthAtEnd + weight * wealthAfterEpilogue;
    return {
      team: account.id,
      wealthAtEnd,
      wealthAfterEpilogue,
      exitCost,
      sponsorRepaid: account.sponsored,
      final: Math.max(1, gross - exitCost - account.sponsored),
    };
  });
}

/** Stakes that cost something to sell, credits: all of a fund's, a giant's in private firms. */
function privateStakes({ role, holdings }: Account, price: BySector): number {
  const { LAB, APP, CLIM, BIO } = holdings;
  if (role !== 'vc' && role !== 'giant') return 0;
  return LAB * price.LAB + APP * price.APP + CLIM * price.CLIM + BIO * price.BIO;
}
