// A class of bots: seats in role order, strategies drawn from the seed, and one loop that plays a whole game.
import { wishesOf, withinLimits } from '../../shared/bots/bot.ts';
import { NO_INTERVENTIONS } from '../../shared/engine/interventions.ts';
import { type Decide, type Ending, endOfGame, playGame, type SetupOf } from '../../shared/engine/play.ts';
import { drawOnce } from '../../shared/engine/random.ts';
import {
  type Economy,
  type Interventions,
  type Orders,
  type Outlook,
  ROLES,
  type Role,
  type Seat,
  type Settlement,
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
    const pick = Math.floor(drawOnce(seed, 'strategy', 0, id) * STRATEGIES.length);
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

/** Plays a whole game of bots, fast and unexplained. */
export function playBots(game: BotGame): Economy {
  return playGame(setupOf(game), (seat) => botOf(game, seat));
}

/** How that game ends, for those who do not ask what happened in its rounds. */
export function endBots(game: BotGame): Ending {
  return endOfGame(setupOf(game), (seat) => botOf(game, seat));
}

function setupOf({ seed, seats, rounds = 10, interventions = NO_INTERVENTIONS }: BotGame): SetupOf<BotSeat> {
  return { seed, seats, rounds, deck: DEFAULT_DECK, interventions };
}

function botOf(game: BotGame, { id, role, strategy }: BotSeat): Decide {
  const wishes = wishesOf(role, strategy, game.seed);
  const override = game.overrides?.[id];
  if (override === undefined) return (_round, look) => wishes(look());
  return (_round, look) => override(look(), withinLimits(look(), wishes(look())));
}

/** Did the bubble burst in a decided round? */
export function hasBurst({ burstRound, rounds }: Pick<Economy, 'burstRound' | 'rounds'>): boolean {
  return burstRound !== null && burstRound < rounds;
}

export function finalsOf(settlement: readonly Settlement[]): Readonly<Record<TeamId, number>> {
  return Object.fromEntries(settlement.map((each) => [each.team, each.final]));
}
