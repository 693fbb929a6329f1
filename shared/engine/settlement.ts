// The final account: half at the last bell, half after the epilogue, less exit costs and what the sponsor lent (RULES.md P1–P4).
import type { Account, BySector, Economy, Settlement } from './types.ts';
import { teamWealth } from './wealth.ts';

/**
 * Settles every team, in the order of `economy.teams`. Before the last round wealth so far stands for both ends, so it
 * may be shown as a provisional standing.
 */
export function settle(economy: Economy): readonly Settlement[] {
  const { rounds, parameters, history, records, price } = economy;
  const bell = records[rounds - 1];
  const priceAtEnd = history[rounds]?.price ?? price;
  const weight = parameters.settlementEpilogue;
  return economy.teams.map((account) => {
    const wealthAfterEpilogue = teamWealth(economy, account);
    const wealthAtEnd = bell?.teams[account.id]?.wealthAfter ?? wealthAfterEpilogue;
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
