// Acceptance rows about the market: how far prices run, when they burst, how deep they fall, in every class and length.
import { ABOVE_ZERO, ofDifference, ofGap, ofQuantile, ofShare, type Row } from './checks.ts';
import { CLASS_SIZES, GAME_LENGTHS, GAP_BINS, type Observations } from './experiments.ts';

const bursts = (seen: Observations, theta: 0 | 1 | 2): boolean[] =>
  seen.market.filter((game) => game.theta === theta).map((game) => game.burst);
const falls = (seen: Observations) => seen.market.map((game) => game.after).filter((after) => after !== null);

export const MARKET_ROWS: readonly Row[] = [
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
