// The session as a fold: a header makes a state, a stamped command makes the next one. No clock, no luck, no I/O.
import type { Actor, Command, LogEntry, Reject } from './commands.ts';
import { FIRST_EXHIBIT } from './exhibit.ts';
import { findPlayer, NOBODY } from './players.ts';
import { RULES } from './registry.ts';
import { type Rule, reject } from './rule.ts';
import type { GameState, SessionHeader } from './types.ts';

/** The state before the first command. */
export function newGame(header: SessionHeader): GameState {
  return {
    header,
    options: header.options,
    stage: { phase: 'lobby', round: 0, practice: false, clock: null, question: 0, reveal: 0 },
    locked: false,
    players: NOBODY,
    teams: [],
    economy: null,
    decided: [],
    answers: {},
    released: [],
    counted: [],
    boardMode: 'phase',
    exhibit: FIRST_EXHIBIT,
    cohosts: [],
    homework: { open: false, results: [] },
    seq: 0,
  };
}

/** The rule of a command; `T` of command and rule are the same, which the compiler cannot follow through a lookup. */
const ruleOf = (command: Command): Rule<Command['type']> => RULES[command.type] as Rule<Command['type']>;

/**
 * Why the command is refused, or null.
 * @param round the round it was meant for, −1 in the lobby
 * @param at milliseconds on the room's clock
 */
export function check(state: GameState, actor: Actor, command: Command, round: number, at: number): Reject | null {
  const rule = ruleOf(command);
  if (!rule.who.includes(actor.kind)) return reject('reject.notAllowed');
  if (actor.kind === 'player') {
    const player = findPlayer(state.players, actor.player);
    if (player === undefined) return reject('reject.unknownPlayer');
    if (player.removed) return reject('reject.removed');
  }
  if (state.stage.phase === 'ended' && rule.afterEnd !== true) return reject('reject.ended');
  return rule.check(state, actor, command as never, { round, at });
}

/** The state after an entry of the log. */
export function apply(state: GameState, entry: LogEntry): GameState {
  const next = ruleOf(entry.command).apply(state, entry.actor, entry.command as never, entry.at);
  return { ...next, seq: entry.seq };
}

/** The state after a whole log. */
export function replay(header: SessionHeader, entries: Iterable<LogEntry>): GameState {
  let state = newGame(header);
  for (const entry of entries) state = apply(state, entry);
  return state;
}
