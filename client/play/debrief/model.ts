// What the debrief on a phone is told from: the class's game as the board has it, and the own team within it.
import type { ComponentChild, VNode } from 'preact';
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import type { OwnGame, OwnRound } from '../../../shared/counterfactual/debrief/own.ts';
import type { Economy } from '../../../shared/engine/types.ts';
import type { FinalSection, ParSection, SeatStory } from '../../../shared/game/views.ts';
import type { Own } from '../../charts/own-marks.tsx';
import type { AxisDate, Frame } from '../../charts/price-chart.tsx';
import { t } from '../../i18n/i18n.ts';

export type PointProps = {
  readonly final: FinalSection;
  readonly economy: Economy;
  readonly data: ClassGame;
  readonly par: ParSection | null;
  /** null for somebody without a team. */
  readonly own: OwnGame | null;
  readonly story: SeatStory | null;
  /** Points that the board has revealed. */
  readonly reveal: number;
  /** Pixels for a chart. */
  readonly width: number;
};

/** The chart on the board with the own point in it, and what that says in plain words. */
export type OwnPoint = {
  readonly caption: string;
  readonly chart: VNode | null;
  readonly words: readonly ComponentChild[];
};

export const HEIGHT = 236;
export const frameOf = (width: number): Frame => ({ surface: 'phone', width, height: HEIGHT });

/** First round, middle and last; in a short game the middle's label would run into its neighbours on a phone. */
export function roundTicks({ rounds }: Pick<FinalSection, 'rounds'>): readonly AxisDate[] {
  const middle = Math.round((1 + rounds) / 2);
  const indexes = rounds <= 7 ? [1, rounds] : [1, middle, rounds];
  return indexes.map((index) => ({ index, text: t('charts.roundN', { n: index }) }));
}

export const afterGame = ({ points, rounds }: FinalSection) =>
  points.length - 1 > rounds ? { epilogueFrom: rounds, epilogueText: t('charts.afterGame') } : {};

/** Rounds with a bet, one way or the other. */
export const bettingRounds = (own: OwnGame | null): readonly OwnRound[] =>
  own?.rounds.filter(({ bet }) => bet !== 'none') ?? [];

/** A round's mark stands at its end: points[0] is the start. */
export const marksOf = (own: OwnGame | null, rounds: readonly OwnRound[]): Own | null =>
  own === null ? null : { role: own.role, at: rounds.map(({ round }) => round + 1) };
