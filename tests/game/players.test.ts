// The people of a room: found whatever their id is, in the order in which they came, and a change leaves the others where they are.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachPlayer, everybody, findPlayer, withPlayer } from '../../shared/game/players.ts';
import type { GameState, Player } from '../../shared/game/types.ts';
import { lobby } from './story.ts';

const [someone] = everybody(lobby(1).players);
const empty = lobby(0);
const person = (id: string, name = id): Player => ({ ...(someone as Player), id, name });
const withAll = (people: readonly Player[]): GameState => people.reduce(withPlayer, empty);

const anyId = fc.oneof(
  fc.nat(3000).map((n) => `p${n}`),
  fc.constantFrom('constructor', '__proto__', '__proto__12', 'toString', 'p', ''),
  fc.string({ maxLength: 6 }),
);

describe('the people of a room', () => {
  test('are found under their ids, whatever these are, as the last change left them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyId, fc.string())), (changes) => {
        const { players } = withAll(changes.map(([id, name]) => person(id, name)));
        const known = new Map(changes);
        for (const [id, name] of known) expect(findPlayer(players, id)?.name).toBe(name);
        expect(everybody(players)).toHaveLength(known.size);
        for (const id of ['nobody', 'hasOwnProperty', 'p9999'])
          if (!known.has(id)) expect(findPlayer(players, id)).toBe(undefined);
      }),
    );
  });

  test('come in the order in which they arrived, and nobody is forgotten when all are changed', () => {
    const ids = Array.from({ length: 2500 }, (_, i) => `p${i + 1}`);
    const { players } = withAll(ids.map((id) => person(id)));
    expect(everybody(players).map(({ id }) => id)).toEqual(ids);
    expect(everybody(eachPlayer(players, (one) => ({ ...one, name: `${one.id}!` }))).map(({ name }) => name)).toEqual(
      ids.map((id) => `${id}!`),
    );
  });

  test('a change copies a hundred of them at the most, and leaves the state before as it was', () => {
    const before = withAll(Array.from({ length: 2500 }, (_, i) => person(`p${i + 1}`)));
    const after = withPlayer(before, person('p1234', 'Ada'));
    expect(findPlayer(before.players, 'p1234')?.name).toBe('p1234');
    const copied = Object.entries(after.players.groups).filter(([key, group]) => before.players.groups[key] !== group);
    expect(copied).toHaveLength(1);
    expect(Object.keys(copied[0]?.[1] ?? {}).length).toBeLessThanOrEqual(100);
  });
});
