// What a report is made of, wherever it is made: the console's page, a phone, practice alone, a session's file.
import type { ClassGame } from '../../shared/counterfactual/debrief/class-game.ts';
import type { TeamId } from '../../shared/engine/types.ts';
import type { Gain } from '../../shared/game/gain.ts';
import type { TeamLabel } from '../../shared/game/views.ts';
import type { DebriefTexts } from '../../shared/pack.ts';
import type { EarlierClasses } from './earlier-rows.ts';

export type ReportInput = {
  readonly title: string;
  /** Epoch milliseconds. */
  readonly playedAt: number;
  readonly engine: string;
  readonly anonymous: boolean;
  readonly teams: readonly TeamLabel[];
  /** Whoever gets a page of their own. */
  readonly people: readonly { readonly name: string; readonly team: TeamId }[];
  readonly data: ClassGame;
  /** Names of the events; empty where they cannot be had. */
  readonly events: DebriefTexts['events'];
  readonly gain: Gain | null;
  /** Set where the teacher compares: this class, and the earlier ones. */
  readonly earlier: EarlierClasses | null;
};

/** A game that was ended early would be told with rounds that nobody played. */
export const isWhole = ({ data }: Pick<ReportInput, 'data'>): boolean => data.game.orders.length >= data.game.rounds;
