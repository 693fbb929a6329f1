// The acceptance table as data: what is measured, the bar as the specification words it, and the checks that make it a
// predicate. A check's `error` is the standard error of its value; it is used only by small samples (see `passes`).

import { ROLES } from '../../shared/engine/types.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import { CLASS_SIZES, type ExperimentId, GAME_LENGTHS, GAP_BINS, type Observations } from './experiments.ts';
import { bootstrapError, mean, meanError, quantile, share, shareError } from './statistics.ts';

export type Check = {
  readonly name: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly error: number;
};
export type Row = {
  readonly id: string;
  readonly what: string;
  readonly bar: string;
  readonly experiments: readonly ExperimentId[];
  readonly checks: (seen: Observations) => readonly Check[];
};

/**
 * A check passes when its value is inside the bar, give or take `slack` standard errors. The full run has slack 0. The
 * 300-game test uses 2.6: a model exactly on a bar then fails one check in two hundred by chance.
 */
export function passes(check: Check, slack = 0): boolean {
  const room = slack === 0 ? 0 : slack * check.error;
  if (Number.isNaN(check.value)) return false;
  return check.value >= (check.atLeast ?? -Infinity) - room && check.value <= (check.atMost ?? Infinity) + room;
}

type Bounds = { readonly atLeast?: number; readonly atMost?: number };
/** "Greater than zero", "strictly rising": more than nothing. */
const ABOVE_ZERO: Bounds = { atLeast: Number.MIN_VALUE };

const exact = (name: string, value: number, bounds: Bounds): Check => ({ name, value, error: 0, ...bounds });
const ofShare = (name: string, flags: readonly boolean[], bounds: Bounds): Check => ({
  name,
  value: share(flags),
  error: shareError(flags),
  ...bounds,
});
const ofMean = (name: string, values: readonly number[], bounds: Bounds): Check => ({
  name,
  value: mean(values),
  error: meanError(values),
  ...bounds,
});
const ofQuantile = (name: string, values: readonly number[], p: number, bounds: Bounds): Check => ({
  name,
  value: quantile(values, p),
  error: bootstrapError(values, (sample) => quantile(sample, p)),
  ...bounds,
});
/** How much oftener something happens in one version than in the other, seed by seed. */
const ofGap = (name: string, often: readonly boolean[], seldom: readonly boolean[], bounds: Bounds): Check =>
  ofMean(
    name,
    often.map((flag, i) => Number(flag) - Number(seldom[i] ?? false)),
    bounds,
  );
/** Difference of two shares from different worlds. */
const ofDifference = (name: string, a: readonly boolean[], b: readonly boolean[], bounds: Bounds): Check => ({
  name,
  value: share(a) - share(b),
  error: Math.sqrt(shareError(a) ** 2 + shareError(b) ** 2),
  ...bounds,
});

const bursts = (seen: Observations, theta: 0 | 1 | 2): boolean[] =>
  seen.market.filter((game) => game.theta === theta).map((game) => game.burst);
const falls = (seen: Observations) => seen.market.map((game) => game.after).filter((after) => after !== null);

export const ROWS: readonly Row[] = [
  {
    id: 'peak-gap',
    what: 'peak P/F',
    bar: 'median 1.8–2.4; 95 % quantile ≤ 3.5',
    experiments: ['market'],
    checks: (seen) => {
      const peaks = seen.market.map((game) => game.peakGap);
      return [
        ofQuantile('5 %', peaks, 0.05, {}),
        ofQuantile('median', peaks, 0.5, { atLeast: 1.8, atMost: 2.4 }),
        ofQuantile('95 %', peaks, 0.95, { atMost: 3.5 }),
      ];
    },
  },
  {
    id: 'run-up',
    what: 'AI run-up',
    bar: 'median ×2.8–4.2',
    experiments: ['market'],
    checks: (seen) => [
      ofQuantile(
        'median',
        seen.market.map((game) => game.runUp),
        0.5,
        { atLeast: 2.8, atMost: 4.2 },
      ),
    ],
  },
  {
    id: 'burst',
    what: 'burst by the last round',
    bar: '.55–.70',
    experiments: ['market'],
    checks: (seen) => [
      ofShare(
        'share',
        seen.market.map((game) => game.burst),
        { atLeast: 0.55, atMost: 0.7 },
      ),
    ],
  },
  {
    id: 'burst-by-theta',
    what: 'burst by θ weak/middling/strong',
    bar: 'falling, gaps ≥ .15',
    experiments: ['market'],
    checks: (seen) => [
      ofShare('weak', bursts(seen, 0), {}),
      ofShare('middling', bursts(seen, 1), {}),
      ofShare('strong', bursts(seen, 2), {}),
      ofDifference('weak − middling', bursts(seen, 0), bursts(seen, 1), { atLeast: 0.15 }),
      ofDifference('middling − strong', bursts(seen, 1), bursts(seen, 2), { atLeast: 0.15 }),
    ],
  },
  {
    id: 'burst-round',
    what: 'burst round',
    bar: 'median 5–8',
    experiments: ['market'],
    checks: (seen) => [
      ofQuantile(
        'median',
        falls(seen).map((fall) => fall.round),
        0.5,
        { atLeast: 5, atMost: 8 },
      ),
    ],
  },
  {
    id: 'depth',
    what: 'depth of the fall',
    bar: 'median −.55…−.70; worst 5 % ≤ −.70',
    experiments: ['market'],
    checks: (seen) => {
      const depths = falls(seen).map((fall) => fall.depth);
      return [
        ofQuantile('5 %', depths, 0.05, { atMost: -0.7 }),
        ofQuantile('median', depths, 0.5, { atLeast: -0.7, atMost: -0.55 }),
        ofQuantile('95 %', depths, 0.95, {}),
      ];
    },
  },
  {
    id: 'hazard',
    what: `bursts a round by P/F (${GAP_BINS.slice(1).join(', ')})`,
    bar: 'strictly rising',
    experiments: ['market'],
    checks: (seen) => {
      const bins = GAP_BINS.map((_edge, i) => {
        const boom = seen.market.reduce((sum, game) => sum + (game.hazard[i]?.boom ?? 0), 0);
        const hits = seen.market.reduce((sum, game) => sum + (game.hazard[i]?.bursts ?? 0), 0);
        return Array.from({ length: boom }, (_, k) => k < hits);
      });
      return bins.flatMap((bin, i) => {
        const own = ofShare(`bin ${i + 1}`, bin, {});
        const below = bins[i - 1];
        return below === undefined ? [own] : [own, ofDifference(`rise ${i}`, bin, below, ABOVE_ZERO)];
      });
    },
  },
  {
    id: 'trough',
    what: 'after a burst: trough P/F; demand at the end',
    bar: 'median < 1; median > 1.5',
    experiments: ['market'],
    checks: (seen) => [
      ofQuantile(
        'trough',
        falls(seen).map((fall) => fall.trough),
        0.5,
        { atMost: 1 - 1e-12 },
      ),
      ofQuantile(
        'demand',
        falls(seen).map((fall) => fall.demand),
        0.5,
        { atLeast: 1.5 + 1e-12 },
      ),
    ],
  },
  ...ROLES.map(
    (role): Row => ({
      id: `best-${role}`,
      what: `best of six strategies: ${role}`,
      bar: `none > .50; ≥ ${role === 'climate' ? 3 : 4} of 6 win ≥ 5 %`,
      experiments: ['strategies'],
      checks: (seen) => {
        const wins = seen.strategies.flatMap((game) => game.wins.filter((win) => win.role === role));
        const shares = STRATEGIES.map((each) =>
          ofMean(
            each,
            wins.map((win) => win.shares[each]),
            { atMost: 0.5 },
          ),
        );
        const needed = role === 'climate' ? 3 : 4;
        const ranked = [...shares].sort((a, b) => b.value - a.value);
        const last = ranked[needed - 1];
        const nth: Check = {
          name: `number ${needed} of 6`,
          value: last?.value ?? 0,
          error: last?.error ?? 0,
          atLeast: 0.05,
        };
        return [...shares, nth];
      },
    }),
  ),
  {
    id: 'role-wins',
    what: "role's share of wins at par",
    bar: '.15–.35 each',
    experiments: ['strategies'],
    checks: (seen) =>
      ROLES.map((role) =>
        ofShare(
          role,
          seen.strategies.map((game) => game.winner === role),
          { atLeast: 0.15, atMost: 0.35 },
        ),
      ),
  },
  {
    id: 'staying-out',
    what: 'staying out: mean class rank (0 first, 1 last)',
    bar: '.40–.60',
    experiments: ['market'],
    checks: (seen) => [
      ofMean(
        'rank',
        seen.market.flatMap((game) => game.passiveRanks),
        { atLeast: 0.4, atMost: 0.6 },
      ),
    ],
  },
  {
    id: 'short-entry',
    what: '30 % short by round of entry (mean ln)',
    bar: 'R1 < −.3; best in R4–R8; R10 below that',
    experiments: ['shortEntry'],
    checks: (seen) => {
      const rounds = seen.shortEntry[0]?.length ?? 0;
      const entries = Array.from({ length: rounds }, (_, i) => seen.shortEntry.map((game) => game[i] ?? 0));
      const means = entries.map(mean);
      const best = means.reduce((top, value, i) => (i >= 3 && i <= 7 && value > (means[top] ?? -9) ? i : top), 3);
      const rival = means.reduce((top, value, i) => ((i < 3 || i > 7) && value > (means[top] ?? -9) ? i : top), 0);
      const lead = (other: number) => (entries[best] ?? []).map((value, k) => value - (entries[other]?.[k] ?? 0));
      return [
        ...entries.map((values, i) => ofMean(`R${i + 1}`, values, i === 0 ? { atMost: -0.3 } : {})),
        ofMean(`R${best + 1} over the best of R1–3 and R9–10`, lead(rival), ABOVE_ZERO),
        ofMean(`R${best + 1} over R${rounds}`, lead(rounds - 1), ABOVE_ZERO),
      ];
    },
  },
  {
    id: 'squeeze',
    what: 'every short seller 40 % + 40 % in R1–2',
    bar: 'margin call in ≥ .8 of games',
    experiments: ['squeeze'],
    checks: (seen) => [ofShare('share', seen.squeeze, { atLeast: 0.8 })],
  },
  {
    id: 'crowd',
    what: 'whole class narrative against contrarian',
    bar: 'burst gap ≥ .20',
    experiments: ['crowd'],
    checks: (seen) => {
      const narrative = seen.crowd.map((game) => game.narrative);
      const contrarian = seen.crowd.map((game) => game.contrarian);
      return [
        ofShare('narrative', narrative, {}),
        ofShare('contrarian', contrarian, {}),
        ofGap('gap', narrative, contrarian, { atLeast: 0.2 }),
      ];
    },
  },
  {
    id: 'data-centres',
    what: 'data centres 2 against 0 (ln)',
    bar: 'alone > 0, all together < 0',
    experiments: ['dataCentres'],
    checks: (seen) => [
      ofMean(
        'alone',
        seen.dataCentres.map((game) => game.alone),
        ABOVE_ZERO,
      ),
      ofMean(
        'together',
        seen.dataCentres.map((game) => game.together),
        { atMost: -Number.MIN_VALUE },
      ),
    ],
  },
  {
    id: 'circular-deals',
    what: 'circular deals: one giant always against never',
    bar: 'private gain > 0; burst ≥ +.04',
    experiments: ['circularDeals'],
    checks: (seen) => {
      const never = seen.circularDeals.map((game) => game.never);
      const always = seen.circularDeals.map((game) => game.always);
      return [
        ofMean(
          'gain (ln)',
          seen.circularDeals.map((game) => game.gain),
          ABOVE_ZERO,
        ),
        ofShare('never', never, {}),
        ofShare('always', always, {}),
        ofGap('burst', always, never, { atLeast: 0.04 }),
      ];
    },
  },
  {
    id: 'rules',
    what: 'disclosure, ban on circular deals',
    bar: 'lower burst frequency',
    experiments: ['rules'],
    checks: (seen) => {
      const none = seen.rules.map((game) => game.none);
      const disclosure = seen.rules.map((game) => game.disclosure);
      const noDeals = seen.rules.map((game) => game.noCircularDeals);
      return [
        ofShare('as it is', none, {}),
        ofShare('disclosure', disclosure, {}),
        ofShare('no deals', noDeals, {}),
        ofGap('disclosure saves', none, disclosure, ABOVE_ZERO),
        ofGap('no deals save', none, noDeals, ABOVE_ZERO),
      ];
    },
  },
  {
    id: 'ai-share',
    what: 'CO₂ gap as AI share goes 0→1; therapies',
    bar: 'monotone in every seed; ≥ .95 of seeds',
    experiments: ['aiShare'],
    checks: (seen) => [
      exact('CO₂', share(seen.aiShare.map((game) => game.co2)), { atLeast: 1 }),
      ofShare(
        'therapies',
        seen.aiShare.map((game) => game.therapies),
        { atLeast: 0.95 },
      ),
    ],
  },
  {
    id: 'books',
    what: 'cash and share error',
    bar: '< 1e-9',
    experiments: ['market', 'hostile'],
    checks: (seen) => [
      exact('cash', Math.max(...seen.market.map((game) => game.cashError)), { atMost: 1e-9 }),
      exact('shares', Math.max(...seen.market.map((game) => game.shareError)), { atMost: 1e-9 }),
      exact('cash, hostile', Math.max(...seen.hostile.map((game) => game.cashError)), { atMost: 1e-9 }),
    ],
  },
  {
    id: 'permuted',
    what: 'order of teams permuted',
    bar: 'same result to 1e-9',
    experiments: ['soundness'],
    checks: (seen) => [exact('difference', Math.max(...seen.soundness.map((game) => game.permuted)), { atMost: 1e-9 })],
  },
  {
    id: 'replay',
    what: 'replay of seed + log',
    bar: 'identical hash',
    experiments: ['soundness'],
    checks: (seen) => [exact('identical', share(seen.soundness.map((game) => game.repeats)), { atLeast: 1 })],
  },
  {
    id: 'hostile',
    what: 'hostile orders',
    bar: 'no throw, NaN, negative cash or price',
    experiments: ['hostile'],
    checks: (seen) => [
      exact('games', seen.hostile.length, {}),
      exact('with faults', seen.hostile.filter((game) => game.faults.length > 0).length, { atMost: 0 }),
    ],
  },
  {
    id: 'shapes',
    what: 'burst in classes of 4–32 teams; 8/12 rounds',
    bar: 'within ±.08 / ±.12 of the default',
    experiments: ['shapes'],
    checks: (seen) => {
      const base = seen.shapes.map((game) => game.base);
      const column = (pick: (game: Observations['shapes'][number]) => boolean | undefined) =>
        seen.shapes.map((game) => pick(game) ?? false);
      return [
        ofShare('default', base, {}),
        ...CLASS_SIZES.map((size, i) =>
          ofGap(
            `${size} teams`,
            column((game) => game.sizes[i]),
            base,
            { atLeast: -0.08, atMost: 0.08 },
          ),
        ),
        ...GAME_LENGTHS.map((length, i) =>
          ofGap(
            `${length} rounds`,
            column((game) => game.lengths[i]),
            base,
            { atLeast: -0.12, atMost: 0.12 },
          ),
        ),
      ];
    },
  },
];
