// Luck as luck: the class's recorded decisions replayed under many other seeds. A team's rank becomes a distribution.
import { drawOnce } from '../engine/random.ts';
import type { TeamId } from '../engine/types.ts';
import { endOf, type RecordedGame } from './recorded-game.ts';

export type TeamWorld = { readonly final: number; readonly rank: number };
export type WorldOutcome = {
  readonly index: number;
  readonly seed: number;
  readonly burstRound: number | null;
  readonly teams: Readonly<Record<TeamId, TeamWorld>>;
};

/** 5, 25, 50, 75 and 95 % quantiles. */
export type Quantiles = readonly [number, number, number, number, number];
export type TeamDistribution = {
  readonly final: Quantiles;
  readonly rank: Quantiles;
  readonly meanRank: number;
  /** How often (0..1) each rank occurred; index 0 = first. */
  readonly rankShare: readonly number[];
};
export type WorldsSummary = {
  readonly worlds: number;
  /** Share of the worlds whose bubble burst. */
  readonly burstShare: number;
  readonly teams: Readonly<Record<TeamId, TeamDistribution>>;
};

/** Rank 1 = wealthiest; equal wealth shares the mean of the ranks it spans. */
export function ranksOf(finals: readonly number[]): number[] {
  return finals.map((own) => {
    let above = 0;
    let equal = 0;
    for (const other of finals) {
      if (other > own) above += 1;
      else if (other === own) equal += 1;
    }
    return above + (equal + 1) / 2;
  });
}

/**
 * Yields world after world; stop iterating to cancel. The worlds' seeds follow from the game's own, so that everyone who
 * opens this class's debrief sees the same two hundred.
 */
export function* worlds(game: RecordedGame, count = 200): Generator<WorldOutcome, void> {
  for (let index = 0; index < count; index += 1) {
    const seed = Math.floor(drawOnce(game.seed, 'worlds', index) * 4294967296);
    const { burstRound, settlement } = endOf(game, { seed });
    const ranks = ranksOf(settlement.map((each) => each.final));
    yield {
      index,
      seed,
      burstRound,
      teams: Object.fromEntries(settlement.map((each, i) => [each.team, { final: each.final, rank: ranks[i] ?? 0 }])),
    };
  }
}

function quantile(sorted: readonly number[], p: number): number {
  const at = p * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(sorted, p)) as unknown as Quantiles;
}

/** Distributions over the worlds seen so far; cheap enough to call every few worlds while they stream in. */
export function summariseWorlds(outcomes: readonly WorldOutcome[]): WorldsSummary {
  const ids = Object.keys(outcomes[0]?.teams ?? {});
  const teams = Object.fromEntries(
    ids.map((id): [TeamId, TeamDistribution] => {
      const own = outcomes.map((outcome) => outcome.teams[id]).filter((team) => team !== undefined);
      const ranks = own.map((team) => team.rank);
      const rankShare = ids.map(() => 0);
      for (const rank of ranks) {
        // A shared rank (2.5) counts half for each of the two places it spans.
        for (const place of [Math.floor(rank), Math.ceil(rank)]) {
          rankShare[place - 1] = (rankShare[place - 1] ?? 0) + 0.5 / ranks.length;
        }
      }
      return [
        id,
        {
          final: quantiles(own.map((team) => team.final)),
          rank: quantiles(ranks),
          meanRank: ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(1, ranks.length),
          rankShare,
        },
      ];
    }),
  );
  const bursts = outcomes.filter((outcome) => outcome.burstRound !== null).length;
  return { worlds: outcomes.length, burstShare: bursts / Math.max(1, outcomes.length), teams };
}
