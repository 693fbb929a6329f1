// The rounds in which most happened to prices, and whose order pushed hardest: found by playing the class's game again without
// each order, one at a time.
import { log } from '../../engine/maths.ts';
import type { Economy, Orders, TeamId } from '../../engine/types.ts';
import { isIdle } from '../calls.ts';
import { quickReplayWith } from '../change.ts';
import type { RecordedGame } from '../recorded-game.ts';

/** An order and what the AI index would have done without it. */
export type Push = { readonly team: TeamId; readonly orders: Orders; readonly without: number };
export type TurningPoint = {
  readonly round: number;
  readonly event: string;
  /** Changes of the AI index and of its true value in this round, 0.31 = +31 %. */
  readonly price: number;
  readonly value: number;
  readonly burst: boolean;
  /** The order that pushed hardest the way the index went; null = none made a difference worth telling. */
  readonly push: Push | null;
  /** In a burst: teams without whose order it would not have burst in this round. */
  readonly averted: readonly TeamId[];
};

const MOST = 3;
/** Less than half a point is nobody's push. */
const WORTH_TELLING = 0.005;

function changeOf({ points }: Pick<Economy, 'points'>, round: number): number {
  return (points[round + 1]?.aiPrice ?? 1) / (points[round]?.aiPrice ?? 1) - 1;
}

/** The burst and the largest moves, in the order in which they came. */
function roundsToTell(economy: Economy): number[] {
  const moves = economy.records
    .filter(({ epilogue, burst }) => !epilogue || burst)
    .map(({ round, burst }) => ({ round, weight: burst ? Infinity : Math.abs(log(1 + changeOf(economy, round))) }));
  return moves
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ round }) => round)
    .sort((a, b) => a - b);
}

/** Yields after every replay; as a part of a report it comes at its end, so how far that is: 1. */
export function* turningPoints(game: RecordedGame, economy: Economy): Generator<number, TurningPoint[]> {
  const found: TurningPoint[] = [];
  for (const round of roundsToTell(economy)) {
    const record = economy.records[round];
    if (record === undefined) continue;
    const price = changeOf(economy, round);
    const value = (economy.history[round + 1]?.aiFundamental ?? 1) / (economy.history[round]?.aiFundamental ?? 1) - 1;
    let push: Push | null = null;
    const averted: TeamId[] = [];
    for (const [team, orders] of Object.entries(game.orders[round] ?? {})) {
      if (isIdle(orders)) continue;
      const other = quickReplayWith(game, { lever: 'orders', team, round, orders: null });
      const without = changeOf(other, round);
      const own = (price - without) * Math.sign(price);
      if (own >= WORTH_TELLING && (push === null || own > (price - push.without) * Math.sign(price))) {
        push = { team, orders, without };
      }
      if (record.burst && other.burstRound !== round) averted.push(team);
      yield 1;
    }
    found.push({ round, event: record.event, price, value, burst: record.burst, push, averted });
  }
  return found;
}
