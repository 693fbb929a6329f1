// npm run bench:engine [-- --runs 7] [--json]
// Speed of the economy with its bots on one core, beside the reference prototype in the same run when it lies next door.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../simulate/bundle.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } },
});

const work = await bundle(resolve(import.meta.dirname, 'engine-work.ts'), 'bench-engine');
const reference = resolve(import.meta.dirname, '../../../shared/reference');
const child = spawnSync(process.execPath, ['--expose-gc', work, reference, values.runs], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (child.status !== 0) process.exit(child.status ?? 1);

type Figures = {
  runs: number;
  gamesPerSecond: number;
  prototypeGamesPerSecond: number | null;
  ratio: number | null;
  msPerRound: Record<string, number>;
  exponent: number;
  parMs: Record<string, number>;
  worlds200Ms: Record<string, number>;
};
const figures: Figures = JSON.parse(child.stdout);

if (values.json) {
  console.log(JSON.stringify({ bench: 'engine', ...figures }));
} else {
  const row = (name: string, by: Record<string, number>, digits: number) =>
    `${name}: ${Object.entries(by)
      .map(([teams, ms]) => `${ms.toFixed(digits)} ms at ${teams} teams`)
      .join(' · ')}`;
  console.log(`medians of ${figures.runs} alternating runs, processor time, Node ${process.versions.node}`);
  console.log(`games a second (12 bots, 10 + 3 rounds): ${figures.gamesPerSecond.toFixed(0)}`);
  if (figures.ratio === null) console.log('reference prototype: not found, no ratio');
  else {
    console.log(`reference prototype: ${figures.prototypeGamesPerSecond?.toFixed(0)} games a second`);
    console.log(`ratio: ${figures.ratio.toFixed(2)} × (goal 5)`);
  }
  console.log(row('a round, bots included', figures.msPerRound, 3));
  console.log(`growth with teams: exponent ${figures.exponent.toFixed(2)} (1 = linear)`);
  console.log(row('par of every team', figures.parMs, 0));
  console.log(row('200 worlds', figures.worlds200Ms, 0));
}
