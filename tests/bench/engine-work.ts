// The measured part of bench:engine, bundled and run in a process of its own. Prints one JSON line of raw figures.
// Arguments: the folder of the reference prototype (may be empty), and how many alternating runs to take.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parAll } from '../../shared/counterfactual/par.ts';
import { recordingOf } from '../../shared/counterfactual/recorded-game.ts';
import { summariseWorlds, worlds } from '../../shared/counterfactual/worlds.ts';
import { ROLES } from '../../shared/engine/types.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import { type BotGame, endBots, mixedClass, playBots } from '../simulate/bot-class.ts';

const [reference = '', runsText = '7'] = process.argv.slice(2);
const runs = Number(runsText);
const ROUNDS = 10;
const ALL_ROUNDS = 13;
const SIZES = [12, 32, 64] as const;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? 0) + (sorted[sorted.length - 1 - middle] ?? 0)) / 2;
}

/** Milliseconds of processor time, this process's threads together: what neighbours do to the clock does not count. */
function time(work: () => void): number {
  settleHeap();
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

let next = 1;
function classes(count: number, size: number): BotGame[] {
  return Array.from({ length: count }, () => {
    const seed = next++;
    return { seed, seats: mixedClass(seed, size), rounds: ROUNDS };
  });
}

/** Puts what was made before the clock starts where the collector leaves it: two passes over the young objects. */
function settleHeap(): void {
  for (let pass = 0; pass < 2; pass += 1) globalThis.gc?.({ type: 'minor' });
}

function timeOurs(count: number, size: number): number {
  const games = classes(count, size);
  return time(() => {
    for (const game of games) endBots(game);
  });
}

type Prototype = {
  Game: new (
    seed: number,
    players: readonly { role: string; bot: string; id: string }[],
  ) => { run(policy: unknown): void };
  ROLES: readonly string[];
  policy: unknown;
  ARCH: readonly string[];
};

async function loadPrototype(): Promise<Prototype | null> {
  const economy = join(reference, 'economy-prototype.mjs');
  if (reference === '' || !existsSync(economy)) return null;
  const load = (path: string): Promise<unknown> => import(pathToFileURL(path).href);
  return Object.assign({}, await load(economy), await load(join(reference, 'bots-prototype.mjs'))) as Prototype;
}

function timePrototype({ Game, ROLES: roles, ARCH, policy }: Prototype, count: number, size: number): number {
  const games = classes(count, size).map(({ seed, seats }) => ({
    seed,
    players: seats.map((seat, k) => ({
      role: roles[ROLES.indexOf(seat.role)] ?? '',
      bot: ARCH[STRATEGIES.indexOf(seat.strategy)] ?? '',
      id: `p${k}`,
    })),
  }));
  return time(() => {
    for (const { seed, players } of games) new Game(seed, players).run(policy);
  });
}

const prototype = await loadPrototype();
/** Long enough that what the other side left in the caches does not count. */
const BATCH = 1000;
/** Runs that do not count: the compiler has then seen every branch, and the two sides in turn. */
const WARM = 8;

const ours: number[] = [];
const theirs: number[] = [];
for (let run = -WARM; run < runs; run += 1) {
  const own = timeOurs(BATCH, 12) / BATCH;
  const other = prototype === null ? null : timePrototype(prototype, BATCH, 12) / BATCH;
  if (run < 0) continue;
  ours.push(own);
  if (other !== null) theirs.push(other);
}

const bySize = new Map<number, number[]>(SIZES.map((size) => [size, []]));
const parTimes = new Map<number, number[]>([12, 32].map((size) => [size, []]));
const worldTimes = new Map<number, number[]>([12, 32].map((size) => [size, []]));
for (const size of SIZES) timeOurs(50, size);
for (let run = 0; run < runs; run += 1) {
  for (const size of SIZES) {
    const games = Math.ceil(1920 / size);
    bySize.get(size)?.push(timeOurs(games, size) / games / ALL_ROUNDS);
  }
  for (const size of [12, 32]) {
    const seed = next++;
    const game = recordingOf(playBots({ seed, seats: mixedClass(seed, size), rounds: ROUNDS }));
    parTimes.get(size)?.push(
      time(() => {
        for (const par of parAll(game)) void par;
      }),
    );
    worldTimes.get(size)?.push(time(() => void summariseWorlds([...worlds(game, 200)])));
  }
}

/** Slope of ln(ms a round) over ln(teams): 1 is linear. */
function exponent(): number {
  const xs = SIZES.map((size) => Math.log(size));
  const ys = SIZES.map((size) => Math.log(median(bySize.get(size) ?? [])));
  const [mx, my] = [xs, ys].map((values) => values.reduce((sum, x) => sum + x, 0) / values.length) as [number, number];
  const dot = (values: readonly number[], m: number) =>
    xs.reduce((sum, x, i) => sum + (x - mx) * ((values[i] ?? 0) - m), 0);
  return dot(ys, my) / dot(xs, mx);
}

const entries = (map: ReadonlyMap<number, readonly number[]>) =>
  Object.fromEntries([...map].map(([size, times]) => [size, median(times)]));
console.log(
  JSON.stringify({
    runs,
    gamesPerSecond: 1000 / median(ours),
    prototypeGamesPerSecond: theirs.length > 0 ? 1000 / median(theirs) : null,
    ratio: theirs.length > 0 ? median(theirs.map((their, i) => their / (ours[i] ?? 1))) : null,
    msPerRound: entries(bySize),
    exponent: exponent(),
    parMs: entries(parTimes),
    worlds200Ms: entries(worldTimes),
  }),
);
