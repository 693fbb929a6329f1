// A record over games, as figures. Nothing of it leaves the device.
import type { SoloGame, SoloResult } from './model.ts';

export type FinishedGame = SoloGame & { readonly result: SoloResult };

export const finishedGames = (games: readonly SoloGame[]): readonly FinishedGame[] =>
  games.filter((game): game is FinishedGame => game.result !== null).sort((a, b) => b.result.at - a.result.at);

export type Summary = {
  readonly games: number;
  readonly returns: readonly number[];
  readonly meanReturn: number;
  readonly meanScore: number | null;
  readonly meanBrier: number | null;
  /** Games whose bubble burst while decisions were made, and in how many of them the player was out in time. */
  readonly bursts: number;
  readonly inTime: number;
};

const START = 100;
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const given = (value: number | null): value is number => value !== null;

export function summary(games: readonly FinishedGame[]): Summary | null {
  const results = games.map((game) => game.result);
  const returns = results.map(({ final }) => final / START - 1);
  const meanReturn = mean(returns);
  if (meanReturn === null) return null;
  return {
    games: games.length,
    returns,
    meanReturn,
    meanScore: mean(results.map(({ score }) => score).filter(given)),
    meanBrier: mean(results.map(({ brier }) => brier).filter(given)),
    bursts: results.filter(({ inTime }) => inTime !== null).length,
    inTime: results.filter(({ inTime }) => inTime === true).length,
  };
}
