// A team's own round: what it was worth before and after, why, and where that puts it.

import { teamOf as accountOf } from '../../engine/orders.ts';
import { exitCut } from '../../engine/roles/vc.ts';
import type { Account, Contribution, Economy, RoundRecord } from '../../engine/types.ts';
import { teamWealth } from '../../engine/wealth.ts';
import { whyOf } from '../../engine/why.ts';
import type { GameState } from '../types.ts';
import type { SeatResult } from '../views.ts';
import { credits } from './figures.ts';
import { lastRecord, standingsOf } from './standings.ts';

/** Causes that are told sector by sector; each of the others is one line. */
const BY_SECTOR: readonly Contribution['cause'][] = ['price', 'fees', 'puts', 'premium'];
/** Smaller lines are told as one per cause. */
const SMALL = 0.4;

/** The lines of a round, the largest first; together they are the whole change, give or take a rounding. */
export function tellContributions(contributions: readonly Contribution[]): Contribution[] {
  const lines = new Map<string, Contribution>();
  for (const { cause, sector, amount } of contributions) {
    const place = BY_SECTOR.includes(cause) && Math.abs(amount) >= SMALL ? sector : null;
    const key = `${cause} ${place}`;
    lines.set(key, { cause, sector: place, amount: (lines.get(key)?.amount ?? 0) + amount });
  }
  return [...lines.values()]
    .map((line) => ({ ...line, amount: credits(line.amount) }))
    .filter((line) => line.amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/**
 * The largest cause that points the way wealth went, as `why.<cause>` with its credits, negative for a loss. Burst and
 * margin call have fields of their own, so here they go by the cause they worked through.
 */
export function tellWhy(record: RoundRecord, id: string): SeatResult['why'] {
  const { key, params } = whyOf(record, id);
  const [, told = '', way] = key.split('.');
  if (told === 'still') return { key: 'why.nothing', params: {} };
  const cause = told === 'burst' ? 'price' : told === 'marginCall' ? 'squeeze' : told;
  const amount = credits(way === 'loss' ? -params.amount : params.amount);
  return { key: `why.${cause}`, params: { amount, ...(params.sector === null ? {} : { sector: params.sector }) } };
}

/** What selling everything now would bring: a fund and a giant pay the cut on private stakes. */
export function liquidationValue(economy: Economy, account: Account): number {
  const wealth = teamWealth(economy, account);
  if (account.role !== 'vc' && account.role !== 'giant') return wealth;
  const { LAB, APP, CLIM, BIO } = account.holdings;
  const { price, parameters, fear } = economy;
  const stakes = LAB * price.LAB + APP * price.APP + CLIM * price.CLIM + BIO * price.BIO;
  return wealth - stakes * exitCut(parameters, fear);
}

const known = new WeakMap<Economy, Map<string, SeatResult | null>>();

/** The last round's result; it stays in the picture until the next one. One object an economy and team. */
export function seatResult({ decided }: GameState, economy: Economy, id: string): SeatResult | null {
  const results = known.get(economy) ?? new Map<string, SeatResult | null>();
  known.set(economy, results);
  let result = results.get(id);
  if (result === undefined) {
    result = tellResult(economy, id, decided[economy.round - 1]?.repeated.includes(id) ?? false);
    results.set(id, result);
  }
  return result;
}

function tellResult(economy: Economy, id: string, repeated: boolean): SeatResult | null {
  const record = lastRecord(economy);
  const round = record?.teams[id];
  const account = accountOf(economy, id);
  if (record === undefined || round === undefined || account === undefined) return null;
  const standings = standingsOf(record);
  const standing = standings.find((each) => each.team === id);
  return {
    round: record.round,
    before: credits(round.wealthBefore),
    after: credits(round.wealthAfter),
    rank: standing?.rank ?? 0,
    rankBefore: standing?.rankBefore ?? 0,
    teams: standings.length,
    contributions: tellContributions(round.contributions),
    why: tellWhy(record, id),
    liquidation: credits(liquidationValue(economy, account)),
    marginCall: round.marginCall,
    repeated,
  };
}
