// Was staying out good? Where each of six standard strategies would have finished, on average over the class's seats.
import { STRATEGIES, type Strategy } from '../../game/types.ts';

export type StrategyRank = {
  readonly strategy: Strategy;
  /** Mean rank among the class when one seat plays it and the others are as they were. */
  readonly rank: number;
  readonly wealth: number;
};
type Finals = readonly { readonly team: string; readonly final: number }[];
type Scores = Readonly<Record<string, { readonly byStrategy: Readonly<Record<Strategy, number>> }>>;

/** Best first; empty until a seat's par is known. */
export function strategyRanks(finals: Finals, scores: Scores): StrategyRank[] {
  const seats = finals.flatMap(({ team }) => {
    const score = scores[team];
    return score === undefined ? [] : [{ team, ...score }];
  });
  if (seats.length === 0) return [];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return STRATEGIES.map((strategy) => ({
    strategy,
    wealth: mean(seats.map(({ byStrategy }) => byStrategy[strategy])),
    rank: mean(
      seats.map(
        ({ team, byStrategy }) =>
          1 + finals.filter((other) => other.team !== team && other.final > byStrategy[strategy]).length,
      ),
    ),
  })).sort((a, b) => a.rank - b.rank);
}
