// What the goldens are: one recipe each. Recipes are only run by record.ts; tests replay the files they left.
import { botOrders } from '../../shared/bots/bot.ts';
import { type RecordedGame, recordingOf } from '../../shared/counterfactual/recorded-game.ts';
import { createEconomy, isOver, resolveRound } from '../../shared/engine/economy.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import type { Economy, Orders, Seat, TeamId } from '../../shared/engine/types.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import { type BotGame, hasBurst, mixedClass, playBots, seatsOf } from '../simulate/bot-class.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';
import { fixed, shortIn } from '../simulate/overrides.ts';
import { attacker, hostileOrders } from '../simulate/soundness.ts';
import { HUMAN_ORDERS, HUMAN_SEATS } from './human.ts';

export type Recipe = { readonly name: string; readonly why: string; readonly build: () => RecordedGame };

function bots(seed: number, size: number, more: Partial<BotGame> = {}): Economy {
  return playBots({ seed, seats: mixedClass(seed, size), ...more });
}

/** As a session's header keeps it: only what differs from the defaults, so that a changed default shows in the goldens. */
function recorded(economy: Economy): RecordedGame {
  const { interventions: _rules, ...game } = recordingOf(economy);
  return { ...game, parameters: {} };
}

/** The first seed from `from` whose game of bots is what is wanted. */
function firstGame(
  size: number,
  wanted: (economy: Economy) => boolean,
  more: (seed: number) => Partial<BotGame> = () => ({}),
  from = 1,
): RecordedGame {
  for (let seed = from; seed < from + 5000; seed += 1) {
    const economy = bots(seed, size, more(seed));
    if (wanted(economy)) return recorded(economy);
  }
  throw new Error('none of 5,000 seeds gives such a game');
}

function allIn(seed: number): Partial<BotGame> {
  const shorts = seatsOf('short', mixedClass(seed, 12)).map((seat) => seat.id);
  return { overrides: fixed(shorts, shortIn([0, 1], 0.4)) };
}

/** Mean of the members' numbers, majority of their choices: what several phones on one team send together. */
function committee(proposals: readonly Orders[]): Orders {
  const merge = (values: readonly unknown[]): unknown => {
    const [first] = values;
    if (typeof first === 'number') return (values as number[]).reduce((sum, x) => sum + x, 0) / values.length;
    if (typeof first === 'boolean') return values.filter(Boolean).length * 2 > values.length;
    if (
      typeof first === 'object' &&
      first !== null &&
      values.every((value) => typeof value === 'object' && value !== null)
    ) {
      return Object.fromEntries(
        Object.keys(first).map((key) => [key, merge(values.map((value) => (value as Record<string, unknown>)[key]))]),
      );
    }
    return first;
  };
  return merge(proposals) as Orders;
}

function teamPlay(seed: number): RecordedGame {
  const seats = mixedClass(seed, 8);
  let economy = createEconomy({
    seed,
    seats: seats.map(({ id, role }) => ({ id, role })),
    rounds: 8,
    deck: DEFAULT_DECK,
  });
  while (!isOver(economy)) {
    const orders: Record<TeamId, Orders> = {};
    for (const { id } of seats) {
      const outlook = outlookOf(economy, id);
      orders[id] = committee(STRATEGIES.map((strategy, member) => botOrders(strategy, outlook, seed + member)));
    }
    economy = resolveRound(economy, orders);
  }
  return recorded(economy);
}

function hostileGame(seed: number): RecordedGame {
  const rng = attacker(seed);
  const seats: Seat[] = mixedClass(seed, 12).map(({ id, role }) => ({ id, role }));
  const orders = Array.from({ length: 10 }, () =>
    Object.fromEntries(seats.filter(() => rng() < 0.9).map((seat) => [seat.id, hostileOrders(seat.role, rng)])),
  );
  return { seed, seats, rounds: 10, deck: DEFAULT_DECK, parameters: {}, orders: orders as RecordedGame['orders'] };
}

export const RECIPES: readonly Recipe[] = [
  { name: 'all-bots', why: 'the standard class: 12 bots, 10 rounds', build: () => recorded(bots(2026, 12)) },
  { name: 'small', why: 'four teams, one a role', build: () => recorded(bots(4, 4)) },
  { name: 'large', why: 'forty teams: class size must not change the economy', build: () => recorded(bots(40, 40)) },
  { name: 'taster', why: 'four rounds, the 20-minute lesson', build: () => recorded(bots(20, 12, { rounds: 4 })) },
  {
    name: 'long',
    why: 'twelve rounds, more than the deck has cards',
    build: () => recorded(bots(12, 12, { rounds: 12 })),
  },
  {
    name: 'squeeze',
    why: 'every short seller all in at the start: margin calls and forced covers',
    build: () => firstGame(12, (e) => e.records.some((r) => Object.values(r.squeeze).some((rise) => rise > 0)), allIn),
  },
  {
    name: 'sponsor-rescue',
    why: 'a team falls below 10 and is topped up',
    build: () => firstGame(12, (e) => e.teams.some((team) => team.sponsored > 0), allIn, 1000),
  },
  { name: 'no-burst', why: 'a boom that does not burst', build: () => firstGame(12, (e) => e.burstRound === null) },
  { name: 'early-burst', why: 'burst in round 3', build: () => firstGame(12, (e) => e.burstRound === 2) },
  {
    name: 'epilogue-burst',
    why: 'the burst comes after the last whistle',
    build: () => firstGame(12, (e) => e.burstRound !== null && !hasBurst(e)),
  },
  {
    name: 'all-human',
    why: 'eight teams with orders written by hand, gaps included',
    build: () => ({
      seed: 774,
      seats: HUMAN_SEATS,
      rounds: 8,
      deck: DEFAULT_DECK,
      parameters: {},
      orders: HUMAN_ORDERS,
    }),
  },
  { name: 'hostile', why: 'orders from somebody who wants to break it', build: () => hostileGame(666) },
  {
    name: 'team-play',
    why: 'every team a committee: fractions where one player would send whole numbers',
    build: () => teamPlay(88),
  },
  {
    name: 'other-parameters',
    why: 'a scenario that overrides parameters',
    build: () => {
      const parameters = { wildOdds: 0, startBelief: 0.2, epilogueRounds: 2 };
      return { ...recorded(bots(31, 12)), parameters };
    },
  },
  {
    name: 'other-rules',
    why: 'every intervention at once: cap, fund, disclosure, bans, grid, another θ, quiet rounds',
    build: () => ({
      ...recorded(bots(55, 12)),
      interventions: {
        noCircularDeals: true,
        disclosure: true,
        shortSaleBan: true,
        aiShareCap: 0.4,
        climateFund: true,
        gridShare: 0.1,
        theta: 2,
        quietRounds: [2, 5],
      },
    }),
  },
];
