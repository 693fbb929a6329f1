// What a class may leave for comparison with later ones, if its teacher wants that: a dozen numbers about all of it together.
// No name, no date, no team, no decision.
import { isOver } from '../../engine/economy.ts';
import { settle } from '../../engine/settlement.ts';
import type { Economy } from '../../engine/types.ts';

export type ClassFigures = {
  /** Only classes that played the same scenario for as many rounds are compared. */
  readonly scenario: string;
  readonly rounds: number;
  /** Mean return of the teams at settlement, 0.31 = +31 %. */
  readonly meanReturn: number;
  /** 0-based; null = it did not burst. */
  readonly burstRound: number | null;
  /** The three costs. Capital: part of what the reference mix would have built that was not built, CO₂ and therapies. */
  readonly co2Missed: number;
  readonly therapiesMissed: number;
  readonly researcherYears: number;
  readonly pilots: number;
  readonly ventureAiShare: number;
  /** Mean change of the shares of right answers, −1..1; null = no check before and after. */
  readonly gain: number | null;
};

const round4 = (x: number): number => Math.round(x * 1e4) / 1e4;
const missed = (built: number, reference: number): number => (reference > 0 ? round4(1 - built / reference) : 0);

/** null until the game is over. */
export function classFigures(scenario: string, economy: Economy | null, gain: number | null): ClassFigures | null {
  if (economy === null || !isOver(economy)) return null;
  const { ledger, rounds, burstRound } = economy;
  const finals = settle(economy).map(({ final }) => final);
  return {
    scenario,
    rounds,
    meanReturn: round4(finals.reduce((sum, final) => sum + final, 0) / Math.max(1, finals.length) / 100 - 1),
    burstRound,
    co2Missed: missed(ledger.co2, ledger.co2Reference),
    therapiesMissed: missed(ledger.therapies, ledger.therapiesReference),
    researcherYears: round4(ledger.researcherYears),
    pilots: round4(ledger.pilots),
    ventureAiShare: ledger.ventureTotal > 0 ? round4(ledger.ventureAi / ledger.ventureTotal) : 0,
    gain: gain === null ? null : round4(gain),
  };
}
