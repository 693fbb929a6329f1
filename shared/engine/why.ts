// The one line that tells a team why its round went as it did: the largest cause, as a message key with its parameters.
import type { Cause, RoundRecord, Sector, TeamId } from './types.ts';

type Direction = 'gain' | 'loss';
export type WhyKey = `why.${Cause | 'burst' | 'marginCall'}.${Direction}` | 'why.still';
export type Why = {
  readonly key: WhyKey;
  readonly params: {
    /** Credits won or lost by this cause, positive. */
    readonly amount: number;
    /** Where it happened most, if it happened in a sector. */
    readonly sector: Sector | null;
    /** The round's event. */
    readonly event: string;
  };
};

/** Credits below which a round is told as one in which nothing moved. */
const STILL = 0.05;

/**
 * The largest cause that points the way wealth went. A price fall in the round of a burst is told as the burst, a
 * squeeze that hit a called team as its margin call.
 * @throws RangeError for a team that is not in the record
 */
export function whyOf(record: RoundRecord, teamId: TeamId): Why {
  const team = record.teams[teamId];
  if (team === undefined) throw new RangeError(`no team "${teamId}" in round ${record.round}`);
  const change = team.wealthAfter - team.wealthBefore;
  if (Math.abs(change) < STILL) return { key: 'why.still', params: { amount: 0, sector: null, event: record.event } };

  const sign = Math.sign(change);
  const sums = new Map<Cause, number>();
  for (const { cause, amount } of team.contributions) sums.set(cause, (sums.get(cause) ?? 0) + sign * amount);
  let largest: Cause = 'price';
  let amount = 0;
  for (const [cause, sum] of sums) {
    if (sum > amount) {
      largest = cause;
      amount = sum;
    }
  }
  let sector: Sector | null = null;
  let most = 0;
  for (const line of team.contributions) {
    if (line.cause === largest && sign * line.amount > most) {
      sector = line.sector;
      most = sign * line.amount;
    }
  }
  return {
    key: `why.${told(largest, record, team.marginCall)}.${sign > 0 ? 'gain' : 'loss'}`,
    params: { amount, sector, event: record.event },
  };
}

function told(cause: Cause, record: RoundRecord, marginCall: boolean): Cause | 'burst' | 'marginCall' {
  if (cause === 'price' && record.burst) return 'burst';
  if (cause === 'squeeze' && marginCall) return 'marginCall';
  return cause;
}
