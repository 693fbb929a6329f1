// A student's line goes to the board, or comes off it. It belongs to a question: the one named, else the one on the board.
import { type Rule, reject } from '../rule.ts';
import type { GameState, ReleasedLine } from '../types.ts';

const MOST = 40;

type Line = { readonly text: string; readonly question?: number | undefined };

const isSame =
  ({ stage }: GameState, { text, question = stage.question }: Line) =>
  (line: ReleasedLine): boolean =>
    line.text === text && line.question === question;

export const releaseLine: Rule<'releaseLine'> = {
  who: ['host'],
  check: (state, _actor, command) =>
    command.on && state.released.length >= MOST && !state.released.some(isSame(state, command))
      ? reject('reject.tooMuch', { most: MOST })
      : null,
  apply: (state, _actor, command) => {
    const { text, question = state.stage.question, on } = command;
    const same = isSame(state, command);
    const others = state.released.filter((line) => !same(line));
    return { ...state, released: on ? [...others, { question, text }] : others };
  },
};
