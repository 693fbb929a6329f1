// What a command's file has to say: who may send it, when it is refused, what it does.
import type { Actor, CommandOf, CommandType, Reject, RejectCode } from './commands.ts';
import { findPlayer } from './players.ts';
import type { GameState, Phase, Player, PlayerId, Stage, Team } from './types.ts';

export type Moment = {
  /** The round the command was meant for; −1 in the lobby. */
  readonly round: number;
  /** Milliseconds on the room's clock. */
  readonly at: number;
};

export type Rule<T extends CommandType> = {
  readonly who: readonly Actor['kind'][];
  /** Also when the session has ended. */
  readonly afterEnd?: true;
  /** What is wrong with it, or null. The actor is known to be allowed, and a player to be in the room. */
  readonly check: (state: GameState, actor: Actor, command: CommandOf<T>, moment: Moment) => Reject | null;
  /** Only ever called with what `check` let through, now or when the log was written. */
  readonly apply: (state: GameState, actor: Actor, command: CommandOf<T>, at: number) => GameState;
};

export const reject = (code: RejectCode, params?: NonNullable<Reject['params']>): Reject =>
  params === undefined ? { code } : { code, params };

/** An own property, so that a key like "constructor" finds nothing. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A player who is (still) in the room. */
export function playerOf(state: GameState, id: PlayerId): Player | null {
  const player = findPlayer(state.players, id);
  return player === undefined || player.removed ? null : player;
}

/** The player who acts. */
export function actingPlayer(state: GameState, actor: Actor): Player | null {
  return actor.kind === 'player' ? playerOf(state, actor.player) : null;
}

export function teamOf(state: GameState, id: string | null): Team | null {
  return id === null ? null : (state.teams.find((team) => team.id === id) ?? null);
}

/** Refuses a command outside the phases it belongs to. */
export function inPhase(state: GameState, phases: readonly Phase[]): Reject | null {
  return phases.includes(state.stage.phase) ? null : reject('reject.wrongPhase', { phase: state.stage.phase });
}

const BEFORE_THE_END: readonly Phase[] = ['lobby', 'news', 'pitch', 'decide', 'closed', 'result', 'epilogue'];
const PLAYING: readonly Phase[] = ['news', 'pitch', 'decide', 'closed', 'result'];

/** Nothing is final yet. */
export const isOpen = (stage: Stage): boolean => BEFORE_THE_END.includes(stage.phase);
/** There is a decision to come, or one being made. */
export const isPlaying = (stage: Stage): boolean => PLAYING.includes(stage.phase);
