// Par: what six standard strategies would have earned in the same seat, in the same world, against the same opponents.
// It takes the luck of role and world out of a score.
import { botOrders } from '../bots/bot.ts';
import { exp, log } from '../engine/maths.ts';
import type { TeamId } from '../engine/types.ts';
import { STRATEGIES, type Strategy } from '../game/types.ts';
import { endOf, type RecordedGame } from './recorded-game.ts';

export type Par = {
  readonly team: TeamId;
  /** Final wealth as settled. */
  readonly final: number;
  /** Final wealth of each strategy in this seat. */
  readonly strategies: Readonly<Record<Strategy, number>>;
  /** Geometric mean of the six: the wealth that is "par". */
  readonly par: number;
  /** (ln W − mean) / max(.06, sd), unclipped. */
  readonly z: number;
  /** 100 + 20·z, with z clipped to ±2.5: 50 to 150. */
  readonly score: number;
};

const SPREAD_FLOOR = 0.06;
const CLIP = 2.5;
const POINTS = 20;

function finalOf(game: RecordedGame, team: TeamId, strategy: Strategy | null): number {
  const { settlement } = endOf(
    game,
    strategy === null
      ? {}
      : { decide: (id, _round, recorded, look) => (id === team ? botOrders(strategy, look(), game.seed) : recorded) },
  );
  const own = settlement.find((each) => each.team === team);
  if (own === undefined) throw new RangeError(`no team ${team} in this game`);
  return own.final;
}

/** Seven replays of the game: the real one and one a strategy. `final` may be given when it is known. */
export function parOf(game: RecordedGame, team: TeamId, final = finalOf(game, team, null)): Par {
  const wealth = STRATEGIES.map((strategy) => finalOf(game, team, strategy));
  const logs = wealth.map(log);
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  const spread = Math.sqrt(logs.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / logs.length);
  const z = (log(final) - mean) / Math.max(SPREAD_FLOOR, spread);
  return {
    team,
    final,
    strategies: Object.fromEntries(STRATEGIES.map((strategy, i) => [strategy, wealth[i]])) as Record<Strategy, number>,
    par: exp(mean),
    z,
    score: 100 + POINTS * Math.min(CLIP, Math.max(-CLIP, z)),
  };
}

/** Every team's par, one at a time, so a screen can fill its table as it is computed (and stop when it is left). */
export function* parAll(game: RecordedGame): Generator<Par, void> {
  const finals = new Map(endOf(game).settlement.map((each) => [each.team, each.final]));
  for (const seat of game.seats) yield parOf(game, seat.id, finals.get(seat.id));
}
