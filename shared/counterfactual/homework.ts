// A class's world with one seat decided by somebody who was absent: what that seat is worth at settlement. The server plays it
// anew from the decisions, so that nobody has to believe a phone.
import type { Orders, TeamId } from '../engine/types.ts';
import { endOf, type RecordedGame } from './recorded-game.ts';

/**
 * @param orders one entry a decided round; null = stayed out
 * @returns wealth at settlement (credits) and place among all seats (1 = first); null when the world has no such seat, or
 *   an order belongs to another role
 */
export function homeworkResult(
  game: RecordedGame,
  seat: TeamId,
  orders: readonly (Orders | null)[],
): { readonly final: number; readonly rank: number } | null {
  const role = game.seats.find(({ id }) => id === seat)?.role;
  if (role === undefined || orders.some((each) => each !== null && each.role !== role)) return null;
  const { settlement } = endOf(game, {
    decide: (team, round, recorded) => (team === seat ? (orders[round] ?? undefined) : recorded),
  });
  const own = settlement.find(({ team }) => team === seat);
  if (own === undefined) return null;
  return { final: own.final, rank: 1 + settlement.filter(({ final }) => final > own.final).length };
}
