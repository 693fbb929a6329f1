// A tiny language over the game's public functions: given a state, when somebody commands, then it is refused or leads on.
import { expect } from 'vitest';
import type {
  Actor,
  Command,
  HostCommand,
  PlayerCommand,
  RejectCode,
  RoomCommand,
} from '../../shared/game/commands.ts';
import { apply, check, newGame } from '../../shared/game/game.ts';
import type { GameState, Phase, SessionOptions } from '../../shared/game/types.ts';
import { headerOf } from './headers.ts';

export type Step = { readonly actor: Actor; readonly command: Command; readonly round?: number; readonly at?: number };

export const byHost = (command: HostCommand, more: { round?: number; at?: number } = {}): Step => ({
  actor: { kind: 'host' },
  command,
  ...more,
});
export const byRoom = (command: RoomCommand, more: { at?: number } = {}): Step => ({
  actor: { kind: 'room' },
  command,
  ...more,
});
export const byPlayer = (player: string, command: PlayerCommand, more: { round?: number; at?: number } = {}): Step => ({
  actor: { kind: 'player', player },
  command,
  ...more,
});

export const START = 1_000_000;

const momentOf = (state: GameState, step: Step) => ({
  round: step.round ?? (state.stage.phase === 'lobby' ? -1 : state.stage.round),
  at: step.at ?? START,
});

export function whyRefused(state: GameState, step: Step): RejectCode | null {
  const { round, at } = momentOf(state, step);
  return check(state, step.actor, step.command, round, at)?.code ?? null;
}

export function played(state: GameState, ...steps: readonly Step[]): GameState {
  let next = state;
  for (const step of steps) {
    const { round, at } = momentOf(next, step);
    const reject = check(next, step.actor, step.command, round, at);
    if (reject !== null) throw new Error(`${step.command.type}: ${JSON.stringify(reject)}`);
    next = apply(next, { seq: next.seq + 1, at, id: null, actor: step.actor, command: step.command });
  }
  return next;
}

export const given = (state: GameState) => ({
  when: (step: Step) => ({
    isRefused: (code: RejectCode) => {
      expect(whyRefused(state, step)).toBe(code);
    },
    leads: (): GameState => {
      expect(whyRefused(state, step)).toBe(null);
      const frozen = deepFreeze(state);
      const next = played(frozen, step);
      expect(next.seq).toBe(state.seq + 1);
      return next;
    },
  }),
});

/** Whatever a rule changes in place makes the test throw. The economy is the engine's own business. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

export const joining = (n: number, name: string, team: string | null = null): Step =>
  byRoom({ type: 'joinPlayer', player: `p${n}`, name, tokenHash: `hash-${n}`, team, roster: null });

const NAMES = ['Ada', 'Ben', 'Cem', 'Dua', 'Eva', 'Finn', 'Gio', 'Hua', 'Ida', 'Jan', 'Kim', 'Lea', 'Mia', 'Noa'];
export const nameOf = (n: number): string => NAMES[n - 1] ?? `Person ${n}x`;

/** A lobby with people p1, p2, … in it. */
export function lobby(people: number, options: Partial<SessionOptions> = {}): GameState {
  const steps = Array.from({ length: people }, (_, i) => joining(i + 1, nameOf(i + 1)));
  return played(newGame(headerOf(options)), ...steps);
}

export const advancing = (state: GameState, at = START): Step =>
  byHost({ type: 'advance', from: { phase: state.stage.phase, round: state.stage.round } }, { at });

/** The game moved on by the one button until it is in a phase (of a round). */
export function inPhase(state: GameState, phase: Phase, round?: number): GameState {
  let next = state;
  for (let i = 0; i < 100; i++) {
    if (next.stage.phase === phase && (round === undefined || next.stage.round === round)) return next;
    next = played(next, advancing(next));
  }
  throw new Error(`never reached ${phase}`);
}

export const decideWith = (people: number, options: Partial<SessionOptions> = {}, round = 0): GameState =>
  inPhase(lobby(people, options), 'decide', round);

/** The player who plays a role (in an individual game). */
export function playerIn(state: GameState, role: string): string {
  const member = state.teams.find((team) => team.role === role && team.members.length > 0)?.members[0];
  if (member === undefined) throw new Error(`nobody plays ${role}`);
  return member;
}
