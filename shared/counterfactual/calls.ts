// A team's calls: what each of its decisions was worth against staying out in that one round.
import { log } from '../engine/maths.ts';
import { settle } from '../engine/settlement.ts';
import type { Economy, Orders, TeamId } from '../engine/types.ts';
import { quickReplayWith } from './change.ts';
import { playQuickly, type RecordedGame } from './recorded-game.ts';

export type Call = {
  readonly team: TeamId;
  readonly round: number;
  /** ln(final wealth / final wealth had the team stayed out this round); above 0 the decision paid. */
  readonly gain: number;
};

export type Calls = {
  readonly team: TeamId;
  readonly calls: readonly Call[];
  readonly best: Call;
  readonly worst: Call;
};

export function finalsOf(economy: Economy): Map<TeamId, number> {
  return new Map(settle(economy).map((each) => [each.team, each.final]));
}

/** Rounds in which the recording shows the team doing something. */
function busyRounds(game: RecordedGame, team: TeamId): number[] {
  const rounds: number[] = [];
  for (let round = 0; round < game.orders.length; round += 1) {
    const orders = game.orders[round]?.[team];
    if (orders !== undefined && !isIdle(orders)) rounds.push(round);
  }
  return rounds;
}

/** Orders that change nothing but a label already carried. */
export function isIdle(orders: Orders): boolean {
  switch (orders.role) {
    case 'vc':
      return orders.sell === null && sum(orders.invest) === 0;
    case 'giant':
      return orders.dataCentres + orders.circularDeal + orders.buyBack + orders.sellLab === 0 && !orders.poach;
    case 'climate':
      return orders.raise + orders.build === 0 && !orders.hire;
    case 'short':
      return sum(orders.short) + sum(orders.puts) + orders.cover === 0 && !orders.report;
  }
}

function sum(amounts: Readonly<Record<string, number>>): number {
  let total = 0;
  for (const key in amounts) total += amounts[key] ?? 0;
  return total;
}

/** One replay a decision (at most `rounds` of them). A team that never did anything has no calls: null. */
export function callsOf(game: RecordedGame, team: TeamId, final = finalsOf(playQuickly(game)).get(team)): Calls | null {
  if (final === undefined) throw new RangeError(`no team ${team} in this game`);
  const calls = busyRounds(game, team).map((round): Call => {
    const without = finalsOf(quickReplayWith(game, { lever: 'orders', team, round, orders: null })).get(team) ?? final;
    return { team, round, gain: log(final / without) };
  });
  const [first, ...others] = calls;
  if (first === undefined) return null;
  const best = others.reduce((top, call) => (call.gain > top.gain ? call : top), first);
  const worst = others.reduce((low, call) => (call.gain < low.gain ? call : low), first);
  return { team, calls, best, worst };
}

/** Every team's calls, one team at a time. */
export function* callsAll(game: RecordedGame): Generator<Calls, void> {
  const finals = finalsOf(playQuickly(game));
  for (const { id } of game.seats) {
    const calls = callsOf(game, id, finals.get(id));
    if (calls !== null) yield calls;
  }
}
