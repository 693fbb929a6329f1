// What a game on this device consists of: its header, how it was set up, what was undone, how it ended. The log is kept beside it.
import type { Orders, Role, TeamId } from '../../shared/engine/types.ts';
import type { Phase, SessionHeader } from '../../shared/game/types.ts';

export const LENGTHS = [4, 8, 10, 12] as const;
/** Seconds a decision may take when a clock is wanted. */
export const CLOCKS = [60, 90] as const;

export type WorldKind = 'random' | 'day' | 'seed' | 'class';

/** A class as opponents: its seats, and what each of them decided. No names of persons are needed. */
export type ClassWorld = {
  readonly scenario: SessionHeader['scenario'];
  readonly seed: number;
  readonly rounds: number;
  readonly deck: SessionHeader['deck'];
  readonly parameters: SessionHeader['parameters'];
  readonly interventions: SessionHeader['interventions'];
  readonly seats: readonly { readonly id: TeamId; readonly role: Role; readonly name: string | null }[];
  readonly orders: readonly Readonly<Record<TeamId, Orders>>[];
  readonly forecasts: readonly Readonly<Record<TeamId, number>>[];
};

export type SoloResult = {
  readonly final: number;
  readonly rank: number;
  readonly teams: number;
  /** Known once par has been worked out. */
  readonly score: number | null;
  readonly brier: number | null;
  readonly burst: boolean;
  /** Came through the round of the burst with at least nine tenths of the wealth before it; null = no burst in play. */
  readonly inTime: boolean | null;
  readonly at: number;
};

export type Homework = { readonly pin: string; readonly sentAt: number | null };

export type SoloGame = {
  readonly id: string;
  readonly header: SessionHeader;
  readonly role: Role;
  readonly world: WorldKind;
  /** World of the day: which day. */
  readonly day: string | null;
  readonly opponents: ClassWorld | null;
  /** The seat taken in a class's world. */
  readonly seat: TeamId | null;
  /** Homework: the class this world came from, and when and with what result it was handed in. */
  readonly homework?: Homework | null;
  /** Seconds for a decision; null = own pace. */
  readonly clock: number | null;
  /** A first game: its controls are introduced one after the other. */
  readonly guided: boolean;
  readonly undone: number;
  readonly hints: number;
  readonly createdAt: number;
  readonly playedAt: number;
  readonly at: { readonly phase: Phase; readonly round: number };
  readonly result: SoloResult | null;
};

export type Setup = {
  readonly scenario: string;
  readonly role: Role;
  readonly rounds: number;
  readonly world: WorldKind;
  readonly seed: number | null;
  readonly clock: number | null;
  readonly guided: boolean;
  readonly opponents: ClassWorld | null;
  readonly seat: TeamId | null;
  /** PIN of the class whose homework this is. */
  readonly homework: string | null;
};
