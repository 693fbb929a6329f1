// A golden: a recorded game as JSON lines, with the hash its replay must end in. JSON has no NaN and no infinities, and hostile
// players send them, so those are written as strings with a mark. Pure: browsers under test read goldens with it too.
import type { RecordedGame } from '../../shared/counterfactual/recorded-game.ts';

export type Golden = {
  readonly name: string;
  /** What this game is kept for. */
  readonly why: string;
  readonly game: RecordedGame;
  /** Hash of the state after the epilogue. */
  readonly hash: string;
  /** For people: a changed hash tells nothing, changed figures do. */
  readonly burstRound: number | null;
  readonly finals: Readonly<Record<string, number>>;
};

const MARK = '§';

function revive(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(MARK) ? Number(value.slice(MARK.length)) : value;
}

function mark(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? `${MARK}${value}` : value;
}

/** One line for what the game is and must end in, then one line of orders a round. */
export function write({ game, ...head }: Golden): string {
  const { orders, ...setup } = game;
  const lines = [{ ...head, game: setup }, ...orders];
  return lines.map((line) => `${JSON.stringify(line, mark)}\n`).join('');
}

export function read(text: string): Golden {
  const [head, ...orders] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line, revive));
  return { ...head, game: { ...head.game, orders } };
}
