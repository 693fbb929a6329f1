// Checks of one game's arithmetic: books that balance, replays that repeat, order that does not matter, and orders
// from somebody who wants to break it.
import { endOf, play, playQuickly, type RecordedGame, recordingOf } from '../../shared/counterfactual/recorded-game.ts';
import { createEconomy, isOver, resolveRound } from '../../shared/engine/economy.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { settle } from '../../shared/engine/settlement.ts';
import { type Economy, type Orders, SECTORS, type TeamId } from '../../shared/engine/types.ts';
import { finalsOf, mixedClass } from './bot-class.ts';
import { DEFAULT_DECK } from './deck.ts';

function totalCash(economy: Economy): number {
  const teams = economy.teams.reduce((sum, team) => sum + team.cash, 0);
  return Object.values(economy.institutions).reduce((sum, cash) => sum + cash, teams);
}

/** Cash created or destroyed (credits), and the largest difference between shares issued and shares held. */
export function bookErrors(economy: Economy): { cashError: number; shareError: number } {
  const start = createEconomy({
    seed: economy.seed,
    seats: economy.teams.map(({ id, role }) => ({ id, role })),
    rounds: economy.rounds,
    deck: economy.deck,
    parameters: economy.parameters,
  });
  let shareError = 0;
  for (const sector of SECTORS) {
    const held = economy.teams.reduce((sum, team) => sum + team.holdings[sector], economy.streetShares[sector]);
    shareError = Math.max(shareError, Math.abs(held - economy.issued[sector]));
  }
  return { cashError: Math.abs(totalCash(economy) - totalCash(start)), shareError };
}

/** An economy without the explanations of its rounds, which a game played quickly does not have. */
function unexplained(economy: Economy): unknown {
  const records = economy.records.map(({ flows: _flows, teams, ...record }) => ({
    ...record,
    teams: Object.entries(teams).map(([id, { contributions: _contributions, ...team }]) => [id, team]),
  }));
  return { ...economy, records };
}

/** The recording, sent through JSON as a file would be, plays to the same hash: quickly, and round by round. */
export function repeats(economy: Economy): boolean {
  const game: RecordedGame = JSON.parse(JSON.stringify(recordingOf(economy)));
  return (
    stateHash(playQuickly(game)) === stateHash(economy) &&
    stateHash(unexplained(play(game))) === stateHash(unexplained(economy))
  );
}

/** Largest difference in final wealth (relative) or price when the same teams sit in another order. */
export function permuted(economy: Economy): number {
  const game = recordingOf(economy);
  const seats = [...game.seats].reverse();
  const half = Math.floor(seats.length / 2);
  const other = endOf({ ...game, seats: [...seats.slice(half), ...seats.slice(0, half)] });
  const [a, b] = [finalsOf(settle(economy)), finalsOf(other.settlement)];
  let error = 0;
  for (const { id } of seats) error = Math.max(error, Math.abs((a[id] ?? 0) / (b[id] ?? 1) - 1));
  for (const sector of SECTORS) error = Math.max(error, Math.abs(economy.price[sector] - other.price[sector]));
  return error;
}

// ---------------------------------------------------------------- hostile orders

const GARBAGE: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1,
  -1e300,
  1e300,
  Number.MIN_VALUE,
  1e9,
  0.1,
  '7',
  '',
  'LAB',
  '__proto__',
  null,
  undefined,
  true,
  [],
  {},
  [1, 2],
  { LAB: 1 },
];

const KEYS = ['LAB', 'APP', 'CLIM', 'BIO', 'CHIP', 'CLOUD', 'IND', '__proto__', 'constructor'] as const;
const FIELDS = [
  ...['invest', 'sell', 'earmark', 'dataCentres', 'circularDeal', 'poach', 'buyBack', 'sellLab'],
  ...['raise', 'build', 'hire', 'label', 'short', 'puts', 'cover', 'report'],
] as const;

/** A small generator of its own: what an attacker sends has nothing to do with the engine's streams. */
export function attacker(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(items: readonly T[], rng: () => number): T {
  const item = items[Math.floor(rng() * items.length)];
  if (item === undefined) return items[0] as T;
  return item;
}

export function hostileOrders(role: string, rng: () => number): unknown {
  if (rng() < 0.1) return pick(GARBAGE, rng);
  const orders: Record<string, unknown> = {
    role: rng() < 0.85 ? role : pick(['vc', 'giant', 'climate', 'short', 'admin'], rng),
  };
  for (const field of FIELDS) {
    if (rng() < 0.25) continue;
    const nested = rng() < 0.6 && ['invest', 'short', 'puts', 'sell'].includes(field);
    orders[field] = nested
      ? field === 'sell'
        ? { sector: pick(KEYS, rng), fraction: pick(GARBAGE, rng) }
        : Object.fromEntries(KEYS.map((key) => [key, rng() < 0.5 ? rng() * 1e3 : pick(GARBAGE, rng)]))
      : pick(GARBAGE, rng);
  }
  return orders;
}

/** Everything that is not a finite number where a number should be, and cash or prices below zero. */
export function faults(economy: Economy): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(`${path} is ${value}`);
    else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) walk(item, `${path}[${i}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`);
    }
  };
  walk(economy, 'economy');
  for (const team of economy.teams) if (team.cash < 0) found.push(`${team.id} has ${team.cash} in cash`);
  for (const sector of SECTORS)
    if (!(economy.price[sector] > 0)) found.push(`${sector} costs ${economy.price[sector]}`);
  return found;
}

/** One game of hostile orders: what went wrong, if anything (at most the first five faults). */
export function hostile(seed: number, size: number, rounds: number): { faults: string[]; cashError: number } {
  const rng = attacker(seed);
  const seats = mixedClass(seed, size).map(({ id, role }) => ({ id, role }));
  try {
    let economy = createEconomy({ seed, seats, rounds, deck: DEFAULT_DECK });
    const found: string[] = [];
    while (!isOver(economy)) {
      const orders: Record<TeamId, unknown> = { stranger: hostileOrders('vc', rng) };
      for (const seat of seats) if (rng() < 0.95) orders[seat.id] = hostileOrders(seat.role, rng);
      economy = resolveRound(economy, orders as Record<TeamId, Orders>);
      for (const team of economy.teams) if (team.cash < 0) found.push(`${team.id} has ${team.cash} in cash`);
    }
    found.push(...faults(economy));
    for (const [id, final] of Object.entries(finalsOf(settle(economy))))
      if (!(final >= 1)) found.push(`${id} ends with ${final}`);
    return { faults: found.slice(0, 5), cashError: bookErrors(economy).cashError };
  } catch (error) {
    return { faults: [`throws ${error}`], cashError: 0 };
  }
}
