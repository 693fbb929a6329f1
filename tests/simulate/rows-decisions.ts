// Acceptance rows about decisions: no strategy and no role is the answer, and what is good for one is not good for all.

import { ROLES } from '../../shared/engine/types.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import { ABOVE_ZERO, type Check, exact, ofGap, ofMean, ofShare, type Row } from './checks.ts';
import { mean, share } from './statistics.ts';

export const DECISION_ROWS: readonly Row[] = [
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
];
