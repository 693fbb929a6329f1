// "What if?" for a class: its own game re-run with one lever moved, and what the board compares the two by.
import { settle } from '../../engine/settlement.ts';
import type { Economy, TeamId } from '../../engine/types.ts';
import type { RecordedGame } from '../../game/recorded-game.ts';
import { type Change, replayWith } from '../change.ts';
import { play } from '../recorded-game.ts';

export type Run = {
  readonly prices: readonly number[];
  readonly values: readonly number[];
  readonly burstRound: number | null;
  /** Change of the AI index in the round of the burst; 0 without one. */
  readonly burstChange: number;
  readonly standings: readonly { readonly team: TeamId; readonly final: number }[];
  readonly co2Gap: number;
  readonly therapiesGap: number;
  readonly ventureAiShare: number;
};

export function runOf(economy: Economy): Run {
  const { points, history, burstRound, ledger } = economy;
  const [before, after] = [points[burstRound ?? 0]?.aiPrice ?? 1, points[(burstRound ?? 0) + 1]?.aiPrice ?? 1];
  return {
    prices: points.map(({ aiPrice }) => aiPrice),
    values: history.map(({ aiFundamental }) => aiFundamental),
    burstRound,
    burstChange: burstRound === null ? 0 : after / before - 1,
    standings: settle(economy)
      .map(({ team, final }) => ({ team, final }))
      .sort((a, b) => b.final - a.final),
    co2Gap: ledger.co2Reference - ledger.co2,
    therapiesGap: ledger.therapiesReference - ledger.therapies,
    ventureAiShare: ledger.ventureTotal > 0 ? ledger.ventureAi / ledger.ventureTotal : 0,
  };
}

export const realRun = (game: RecordedGame): Run => runOf(play(game));
export const variantRun = (game: RecordedGame, change: Change): Run => runOf(replayWith(game, change));
