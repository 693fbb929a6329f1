// npm run simulate -- --games 2000 --seats 12 [--rounds 10] [--seed S] [--workers W] [--only experiment,…] [--json]
// Plays the acceptance experiments in bulk and prints every row of the table. Exit code 1 when a row misses its bar.
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { type Check, passes } from './checks.ts';
import { EXPERIMENT_IDS } from './experiments.ts';
import { observeAll, type Progress } from './pool.ts';
import { ROWS } from './rows.ts';

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '2000' },
    seats: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  console.error(`--${name} must be a whole number of at least ${least}, not "${text}".`);
  process.exit(2);
}

const games = whole('games', values.games, 2);
const setting = { seats: whole('seats', values.seats, 4), rounds: whole('rounds', values.rounds, 4) };
const seed = whole('seed', values.seed, 0);
const workers = values.workers === undefined ? {} : { workers: whole('workers', values.workers, 1) };

const only = values.only?.split(',') ?? EXPERIMENT_IDS;
const unknown = only.filter((id) => !EXPERIMENT_IDS.some((known) => known === id));
if (unknown.length > 0) {
  console.error(`--only knows ${EXPERIMENT_IDS.join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(2);
}
const experiments = EXPERIMENT_IDS.filter((id) => only.includes(id));

const started = performance.now();
const tell = process.stderr.isTTY ? 250 : 5000;
let told = 0;
function report({ done, total }: Progress): void {
  const elapsed = performance.now() - started;
  if (elapsed - told < tell && done < total) return;
  told = elapsed;
  const left = ((elapsed / done) * (total - done)) / 1000;
  const line = `${Math.floor((100 * done) / total)} % of ${total} games, about ${left.toFixed(0)} s left`;
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

const worker = await bundle(`${import.meta.dirname}/worker.ts`, 'simulate-worker');
const seen = await observeAll(worker, { games, seed, setting, experiments, ...workers }, report);
if (process.stderr.isTTY) process.stderr.write('\n');

function show(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 1e-4 ? value.toExponential(1) : value.toFixed(3).replace(/^(-?)0\./, '$1.');
}
const shown = (check: Check) => `${check.name} ${show(check.value)}${passes(check) ? '' : ' ✗'}`;

const rows = ROWS.filter((row) => row.experiments.every((id) => experiments.includes(id)));
const results = rows.map((row) => {
  const checks = row.checks(seen);
  return { row, checks, pass: checks.every((check) => passes(check)) };
});
const seconds = (performance.now() - started) / 1000;
const missed = results.filter((result) => !result.pass);

if (values.json) {
  for (const { row, checks, pass } of results) {
    console.log(JSON.stringify({ row: row.id, what: row.what, bar: row.bar, pass, checks }));
  }
  console.log(JSON.stringify({ games, seed, ...setting, seconds, missed: missed.map((result) => result.row.id) }));
} else {
  console.log(`| what | bar | figure (${games} seeds, ${setting.seats} teams, ${setting.rounds} rounds) | |`);
  console.log('|---|---|---|---|');
  for (const { row, checks, pass } of results) {
    console.log(`| ${row.what} | ${row.bar} | ${checks.map(shown).join(' · ')} | ${pass ? 'pass' : 'MISS'} |`);
  }
  console.log(`\n${results.length - missed.length} of ${results.length} rows pass (${seconds.toFixed(0)} s).`);
  const faults = experiments.includes('hostile') ? seen.hostile.flatMap((game) => game.faults) : [];
  for (const fault of faults.slice(0, 10)) console.log(`hostile: ${fault}`);
}
process.exitCode = missed.length > 0 ? 1 : 0;
