// Files from outside: a game's own log passes the schema; what is not a game does not.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FileSchema, PackedWorldSchema } from '../../client/solo/file-schema.ts';
import { GAME, openAlone, playRound } from './support.ts';

async function savedGame() {
  const { line, library } = await openAlone();
  for (let round = 0; round < 4; round++) await playRound(line, 10);
  const { header, id: _id, ...solo } = GAME;
  return { format: 'belief-machine-replay', version: 1, header, entries: await library.log('game1'), solo };
}

const issues = (schema: v.GenericSchema, data: unknown): readonly string[] =>
  (v.safeParse(schema, JSON.parse(JSON.stringify(data))).issues ?? []).map(
    (issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`,
  );

describe('a file', () => {
  it('of a saved game is taken', async () => expect(issues(FileSchema, await savedGame())).toEqual([]));
  it('of a class, without what practice alone adds, is taken', async () => {
    const { solo: _solo, ...replay } = await savedGame();
    expect(issues(FileSchema, replay)).toEqual([]);
  });
  it.each([
    ['another format', { format: 'something' }],
    ['nothing', null],
    ['a list', []],
    ['no log', { format: 'belief-machine-replay', version: 1, header: {}, entries: 'x' }],
  ])('that holds %s is refused', (_name, data) => expect(issues(FileSchema, data)).not.toEqual([]));
  it('with an impossible order is refused', async () => {
    const game = JSON.parse(JSON.stringify(await savedGame())) as { entries: { command: unknown }[] };
    game.entries.push({ ...game.entries[0], command: { type: 'submitOrders', orders: { role: 'king' } } });
    expect(issues(FileSchema, game)).not.toEqual([]);
  });
});

it('a packed world needs seats and orders', () => {
  expect(issues(PackedWorldSchema, { seed: -1 })).not.toEqual([]);
});
