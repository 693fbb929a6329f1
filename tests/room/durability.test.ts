// What a room promises of commands: order, answers that mean saved, repeats, roll-back, and a log that is enough.
import { describe, expect, test } from 'vitest';
import { stateHash } from '../../shared/engine/hash.ts';
import { replay } from '../../shared/game/game.ts';
import { everybody, findPlayer } from '../../shared/game/players.ts';
import { classOf, hashes, modest } from './class-of.ts';
import { World } from './world.ts';

describe('joining', () => {
  test('gives public ids in order, and a seat for the same token only once', async () => {
    const world = await classOf();
    expect(world.ids).toEqual(['p1', 'p2', 'p3', 'p4']);
    const again = await world.room.join({ name: 'Ada', tokenHash: 'hash-of-Ada' });
    expect(again).toMatchObject({ ok: true, player: 'p1' });
    const twins = await Promise.all([1, 2].map(() => world.room.join({ name: 'Zoe', tokenHash: 'zoe' })));
    expect(twins[0]).toEqual(twins[1]);
    expect(everybody(world.room.state.players).map(({ id }) => id)).toHaveLength(5);
  });
  test('cleans the name, and refuses rude, taken and empty ones', async () => {
    const world = await classOf();
    const code = async (name: string) => {
      const ack = await world.room.join({ name, tokenHash: name });
      return ack.ok ? findPlayer(world.room.state.players, ack.player)?.name : ack.reject.code;
    };
    expect(await code('  Eva \u2003 Lin ')).toBe('Eva Lin');
    expect(await code('ada')).toBe('reject.nameTaken');
    expect(await code('Arschloch')).toBe('reject.nameRude');
    expect(await code(' ')).toBe('reject.nameEmpty');
  });
  test('keeps the roster field only if the teacher asks for it', async () => {
    for (const roster of [true, false]) {
      const world = new World({ roster });
      const id = await world.join('Ada', { roster: 'Ada B., 10c\u202e' });
      expect(findPlayer(world.room.state.players, id)?.roster).toBe(roster ? 'Ada B., 10c' : null);
    }
  });
  test('a token finds its player, also one who was removed, who gets no other seat', async () => {
    const world = await classOf();
    await world.host({ type: 'removePlayer', player: 'p2' });
    expect(world.room.playerOf('hash-of-Ada')).toEqual({ player: 'p1', removed: false });
    expect(world.room.playerOf('hash-of-Ben')).toEqual({ player: 'p2', removed: true });
    expect(world.room.playerOf('nonsense')).toBe(null);
    expect(await world.room.join({ name: 'Ben', tokenHash: 'hash-of-Ben' })).toMatchObject({
      reject: { code: 'reject.removed' },
    });
    expect(world.dismissed).toEqual([{ player: 'p2', reason: { code: 'reject.removed' } }]);
  });
});

describe('durability', () => {
  test('an answer comes when the entry is saved, not before', async () => {
    const world = await classOf();
    world.held = [];
    let answered = false;
    const answer = world.player('p1', { type: 'callHelp', on: true }).then((ack) => {
      answered = true;
      return ack;
    });
    await world.settle();
    expect([answered, findPlayer(world.room.state.players, 'p1')?.help]).toEqual([false, false]);
    for (const release of world.held) release();
    world.held = null;
    expect(await answer).toEqual({ ok: true, seq: 5 });
    expect(findPlayer(world.room.state.players, 'p1')?.help).toBe(true);
  });
  test('what comes in while one batch is written goes into the next, as one', async () => {
    const world = await classOf();
    const before = world.appends;
    world.held = [];
    const answers = [world.player('p1', { type: 'callHelp', on: true })];
    await world.settle();
    for (const id of ['p2', 'p3', 'p4']) answers.push(world.player(id, { type: 'callHelp', on: true }));
    await world.settle();
    const held = world.held;
    world.held = null;
    for (const release of held) release();
    expect((await Promise.all(answers)).map((ack) => ack.ok)).toEqual([true, true, true, true]);
    expect(world.appends - before).toBe(2);
    expect(world.log.map((entry) => entry.seq)).toEqual(world.log.map((_, i) => i + 1));
  });
  test('a batch that cannot be saved is taken back, with all that was built on it, and everybody is told', async () => {
    const world = await classOf();
    const before = world.room.state;
    world.failing = true;
    world.held = [];
    const lost = [world.player('p1', { type: 'callHelp', on: true })];
    await world.settle();
    lost.push(world.host({ type: 'lockRoom', locked: true }));
    for (const release of world.held) release();
    world.held = null;
    for (const ack of await Promise.all(lost)) expect(ack).toEqual({ ok: false, reject: { code: 'reject.notSaved' } });
    expect(world.room.state).toBe(before);
    world.failing = false;
    expect(await world.player('p1', { type: 'callHelp', on: true })).toEqual({ ok: true, seq: 5 });
    expect(world.log).toHaveLength(5);
    expect(world.room.state.locked).toBe(false);
    const [again, state] = hashes(world);
    expect(again).toBe(state);
  });
  test('nothing is published that is not saved', async () => {
    const world = await classOf();
    await world.pass(1000);
    world.sent = [];
    world.failing = true;
    await world.host({ type: 'advance', from: { phase: 'lobby', round: 0 } });
    await world.pass(1000);
    expect(world.sent).toEqual([]);
    expect(world.room.state.stage.phase).toBe('lobby');
  });
  test('a command that breaks something is refused and changes nothing', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    const before = world.room.state;
    const broken = {
      type: 'submitOrders',
      orders: {
        role: 'vc',
        get invest(): never {
          throw new Error('boom');
        },
      },
      forecast: null,
    };
    const ack = await world.player('p1', broken as never);
    const code = ack.ok ? 'ok' : ack.reject.code;
    expect(['reject.server', 'reject.wrongRole']).toContain(code);
    const unknown = await world.player('p1', { type: 'nonsense' } as never);
    expect(unknown).toEqual({ ok: false, reject: { code: 'reject.server' } });
    expect(world.room.state).toBe(before);
    expect(world.problems).toContain('a command failed');
    expect((await world.player('p1', modest(world, 'p1'))).ok).toBe(true);
  });
});

describe('repeats', () => {
  const help = (on: boolean) => ({ type: 'callHelp', on }) as const;
  const submit = (world: World, id: string, on: boolean, player = 'p1') =>
    world.room.submit({ kind: 'player', player }, { id, round: -1, command: help(on) });

  test('are answered again and not applied again, while the first is still under way and later', async () => {
    const world = await classOf();
    const [first, twin] = await Promise.all([submit(world, 'same-id-1', true), submit(world, 'same-id-1', true)]);
    expect(first).toEqual({ ok: true, seq: 5 });
    expect(twin).toEqual(first);
    await submit(world, 'other-id', false);
    expect(await submit(world, 'same-id-1', true)).toEqual(first);
    expect(findPlayer(world.room.state.players, 'p1')?.help).toBe(false);
    expect(world.log).toHaveLength(6);
  });
  test('of another player are another command', async () => {
    const world = await classOf();
    await submit(world, 'same-id-1', true);
    expect(await submit(world, 'same-id-1', true, 'p2')).toEqual({ ok: true, seq: 6 });
  });
  test('of a refusal are refused alike', async () => {
    const world = await classOf();
    const early = await world.room.submit(
      { kind: 'player', player: 'p1' },
      { id: 'early-one', round: 0, command: modest(world, 'p1') },
    );
    await world.advanceTo('decide');
    const late = await world.room.submit(
      { kind: 'player', player: 'p1' },
      { id: 'early-one', round: 0, command: modest(world, 'p1') },
    );
    expect(late).toEqual(early);
  });
  test('of what was not saved are tried again', async () => {
    const world = await classOf();
    world.failing = true;
    expect(await submit(world, 'same-id-1', true)).toMatchObject({ reject: { code: 'reject.notSaved' } });
    world.failing = false;
    expect(await submit(world, 'same-id-1', true)).toEqual({ ok: true, seq: 5 });
  });
  test('are known after a restart', async () => {
    const world = await classOf();
    await submit(world, 'same-id-1', true);
    await submit(world, 'other-id', false);
    world.restart();
    expect(await submit(world, 'same-id-1', true)).toEqual({ ok: true, seq: 5 });
    expect(findPlayer(world.room.state.players, 'p1')?.help).toBe(false);
    expect(world.log).toHaveLength(6);
  });
});

test('a closed room takes nothing more, has no timer, and has saved what it accepted', async () => {
  const world = await classOf();
  await world.advanceTo('decide');
  world.held = [];
  const answer = world.player('p1', { type: 'callHelp', on: true });
  await world.settle();
  let closed = false;
  const closing = world.room.close().then(() => {
    closed = true;
  });
  await world.settle();
  expect(closed).toBe(false);
  for (const release of world.held) release();
  world.held = null;
  await closing;
  expect((await answer).ok).toBe(true);
  expect(world.timers).toBe(0);
  expect(await world.player('p2', { type: 'callHelp', on: true })).toMatchObject({
    reject: { code: 'reject.notSaved' },
  });
});

test('a restart at any entry of the log leads to the same game', async () => {
  const world = await classOf({ rounds: 4 });
  await world.advanceTo('decide');
  for (const id of ['p1', 'p2', 'p3']) await world.player(id, modest(world, id));
  await world.advanceTo('result');
  const whole = stateHash(world.room.state);
  for (let length = 0; length <= world.log.length; length++) {
    const part = replay(world.header, world.log.slice(0, length));
    expect(part.seq).toBe(length);
  }
  world.restart(60_000);
  expect(stateHash(world.room.state)).toBe(whole);
});
