// Everything a report is told from: the class's game played again, par, decisions and other worlds. In steps, so that a page
// stays alive while it is worked out, and in the same way on a server's page, a phone and a file.
import { exp } from '../../engine/maths.ts';
import type { Economy, Orders, TeamId } from '../../engine/types.ts';
import { type Calls, callsOf, finalsOf } from '../calls.ts';
import type { ClassGame } from '../debrief/class-game.ts';
import { type Par, parOf } from '../par.ts';
import { play } from '../recorded-game.ts';
import { summariseWorlds, type WorldOutcome, type WorldsSummary, worlds } from '../worlds.ts';

/** One decision against staying out in that round, everything else as it was. */
export type Decision = {
  readonly team: TeamId;
  readonly round: number;
  readonly orders: Orders;
  /** Final wealth as it was, and had the team stayed out in this round. */
  readonly final: number;
  readonly without: number;
};
export type Decisions = { readonly best: Decision; readonly worst: Decision };

export type Basis = {
  readonly data: ClassGame;
  readonly economy: Economy;
  readonly finals: ReadonlyMap<TeamId, number>;
  /** Of the teams that were asked for. */
  readonly par: ReadonlyMap<TeamId, Par>;
  readonly decisions: ReadonlyMap<TeamId, Decisions>;
  readonly worlds: WorldsSummary;
};

const WORLDS = 200;

function decisionsOf({ game }: ClassGame, { best, worst }: Calls, final: number): Decisions | null {
  const told = ({ team, round, gain }: Calls['best']): Decision | null => {
    const orders = game.orders[round]?.[team];
    return orders === undefined ? null : { team, round, orders, final, without: final / exp(gain) };
  };
  const [top, low] = [told(best), told(worst)];
  return top === null || low === null ? null : { best: top, worst: low };
}

/** Yields after every step how much is done, 0..1. @param only one team: a phone need not work out everybody's. */
export function* reportBasis(data: ClassGame, only: TeamId | null = null): Generator<number, Basis> {
  const { game } = data;
  const economy = play(game);
  const finals = finalsOf(economy);
  const teams = game.seats.map(({ id }) => id).filter((id) => only === null || id === only);
  const par = new Map<TeamId, Par>();
  const decisions = new Map<TeamId, Decisions>();
  const total = 2 * teams.length + WORLDS / 10;
  for (const id of teams) {
    const final = finals.get(id) ?? 0;
    par.set(id, parOf(game, id, final));
    yield (2 * par.size - 1) / total;
    const calls = callsOf(game, id, final);
    const found = calls === null ? null : decisionsOf(data, calls, final);
    if (found !== null) decisions.set(id, found);
    yield (2 * par.size) / total;
  }
  const outcomes: WorldOutcome[] = [];
  for (const outcome of worlds(game, WORLDS)) {
    outcomes.push(outcome);
    if (outcomes.length % 10 === 0) yield (2 * teams.length + outcomes.length / 10) / total;
  }
  return { data, economy, finals, par, decisions, worlds: summariseWorlds(outcomes) };
}
