// A golden: a recorded game as JSON, with the hash its replay must end in. JSON has no NaN and no infinities, and hostile
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

export function revive(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(MARK) ? Number(value.slice(MARK.length)) : value;
}

export function write(golden: Golden): string {
  const mark = (_key: string, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? `${MARK}${value}` : value;
  const { game, ...head } = golden;
  const { orders, ...setup } = game;
  const rounds = orders.map((round) => `      ${JSON.stringify(round, mark)}`).join(',\n');
  const top = JSON.stringify({ ...head, game: { ...setup, orders: [] } }, mark, 2);
  return `${top.replace(/"orders": \[\]/, `"orders": [\n${rounds}\n    ]`)}\n`;
}
