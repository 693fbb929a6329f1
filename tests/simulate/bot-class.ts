// A class of bots: seats in role order, strategies drawn from the seed, and one loop that plays a whole game.
import { botOrders } from '../../shared/bots/bot.ts';
import { createEconomy, isOver, resolveRound } from '../../shared/engine/economy.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import { stream } from '../../shared/engine/random.ts';
import { settle } from '../../shared/engine/settlement.ts';
import {
  type Economy,
  type Interventions,
  type Orders,
  type Outlook,
  ROLES,
  type Role,
  type Seat,
  type TeamId,
} from '../../shared/engine/types.ts';
import { STRATEGIES, type Strategy } from '../../shared/game/types.ts';
import { DEFAULT_DECK } from './deck.ts';

export type BotSeat = Seat & { readonly strategy: Strategy };

/** Replaces a bot's orders; gets what it sees and what it would have done. */
export type Override = (outlook: Outlook, own: Orders) => Orders;

export type BotGame = {
  readonly seed: number;
  readonly seats: readonly BotSeat[];
  readonly rounds?: number;
  readonly interventions?: Partial<Interventions>;
  readonly overrides?: Readonly<Record<TeamId, Override>>;
};

/** Roles in turn, a strategy drawn for each seat: the "12 teams of mixed strategies" of the acceptance table. */
export function mixedClass(seed: number, size: number): BotSeat[] {
  return Array.from({ length: size }, (_, i) => {
    const id = `team-${i + 1}`;
    const pick = Math.floor(stream(seed, 'strategy', 0, id)() * STRATEGIES.length);
    return { id, role: ROLES[i % ROLES.length] ?? 'vc', strategy: STRATEGIES[pick] ?? 'noise' };
  });
}

export function classOf(strategy: Strategy, seats: readonly BotSeat[]): BotSeat[] {
  return seats.map((seat) => ({ ...seat, strategy }));
}

/** Roles of a mixed class are in turn, so this is never empty for four seats or more. */
export function seatsOf(role: Role, seats: readonly BotSeat[]): BotSeat[] {
  return seats.filter((seat) => seat.role === role);
}

export function firstOf(role: Role, seats: readonly BotSeat[]): TeamId {
  const seat = seatsOf(role, seats)[0];
  if (seat === undefined) throw new RangeError(`no ${role} in this class`);
  return seat.id;
}

export function ordersOfAll(economy: Economy, game: BotGame): Record<TeamId, Orders> {
  const orders: Record<TeamId, Orders> = {};
  for (const seat of game.seats) {
    const outlook = outlookOf(economy, seat.id);
    const own = botOrders(seat.strategy, outlook, game.seed);
    orders[seat.id] = game.overrides?.[seat.id]?.(outlook, own) ?? own;
  }
  return orders;
}

export function playBots(game: BotGame): Economy {
  let economy = createEconomy({
    seed: game.seed,
    seats: game.seats.map(({ id, role }) => ({ id, role })),
    rounds: game.rounds ?? 10,
    deck: DEFAULT_DECK,
    ...(game.interventions === undefined ? {} : { interventions: game.interventions }),
  });
  while (!isOver(economy)) economy = resolveRound(economy, ordersOfAll(economy, game));
  return economy;
}

/** Did the bubble burst in a decided round? */
export function hasBurst(economy: Economy): boolean {
  return economy.burstRound !== null && economy.burstRound < economy.rounds;
}

export function finalsOf(economy: Economy): Readonly<Record<TeamId, number>> {
  return Object.fromEntries(settle(economy).map((each) => [each.team, each.final]));
}
