// Who stands where, at the end of each round. Equal wealth shares the better rank.
import type { Economy, RoundRecord, TeamId } from '../../engine/types.ts';
import { weakly } from '../memo.ts';
import type { Standing } from '../views.ts';
import { portion, tenth } from './figures.ts';

/** Rank 1 = wealthiest. */
export function ranks(wealth: ReadonlyMap<TeamId, number>): ReadonlyMap<TeamId, number> {
  const sorted = [...wealth].sort(([, a], [, b]) => b - a);
  const result = new Map<TeamId, number>();
  let rank = 1;
  sorted.forEach(([team, value], place) => {
    const before = sorted[place - 1]?.[1];
    if (before === undefined || Math.abs(before - value) > 1e-9) rank = place + 1;
    result.set(team, rank);
  });
  return result;
}

/** Standings after the last round that was resolved, the wealthiest first. */
export const standingsOf = weakly((record: RoundRecord): readonly Standing[] => {
  const teams = Object.entries(record.teams);
  const now = ranks(new Map(teams.map(([id, team]) => [id, team.wealthAfter])));
  const before = ranks(new Map(teams.map(([id, team]) => [id, team.wealthBefore])));
  return teams
    .map(([team, { wealthBefore, wealthAfter }]) => ({
      team,
      wealth: tenth(wealthAfter),
      change: portion(wealthBefore > 0 ? wealthAfter / wealthBefore - 1 : 0),
      rank: now.get(team) ?? 0,
      rankBefore: before.get(team) ?? 0,
    }))
    .sort((a, b) => a.rank - b.rank);
});

export const lastRecord = ({ records }: Economy): RoundRecord | undefined => records[records.length - 1];
