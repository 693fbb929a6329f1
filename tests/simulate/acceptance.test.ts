// The acceptance table on 300 seeds, for every test run. The bars are the specification's; a smaller sample is allowed
// its sampling error and no more: 2.6 standard errors (binomial for shares, bootstrapped for medians and quantiles, of
// the mean for averages), so that a model lying exactly on a bar fails one check in two hundred. Rows that are exact
// (books, permutation, replay, hostile orders, the CO₂ gap) get no allowance. The full run is `npm run simulate`.
import { beforeAll, describe, expect, test } from 'vitest';
import { passes } from './checks.ts';
import { EXPERIMENT_IDS, EXPERIMENTS, type Observations } from './experiments.ts';
import { seedOf } from './pool.ts';
import { ROWS } from './rows.ts';

const SEEDS = 300;
const SLACK = 2.6;
const SETTING = { seats: 12, rounds: 10 };
/** Par replays every seat six times: a third of the seeds give it 400 seats a role. */
const FEWER: Readonly<Record<string, number>> = { strategies: 100 };

describe('acceptance figures', () => {
  let seen: Observations;
  beforeAll(() => {
    seen = Object.fromEntries(
      EXPERIMENT_IDS.map((id) => {
        const observe = EXPERIMENTS[id];
        return [id, Array.from({ length: FEWER[id] ?? SEEDS }, (_, i) => observe(seedOf(1, i), SETTING))];
      }),
    ) as unknown as Observations;
  }, 300_000);

  test.each(ROWS.map((row) => [row.what, row] as const))('%s', (_what, row) => {
    const missed = row
      .checks(seen)
      .filter((check) => !passes(check, SLACK))
      .map((check) => ({ ...check, bar: row.bar }));
    expect(missed).toEqual([]);
  });
});
