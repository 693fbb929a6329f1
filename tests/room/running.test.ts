// What a room does by itself: rings the bell, plays the bots, has par computed.
import { describe, expect, test } from 'vitest';
import { findPlayer } from '../../shared/game/players.ts';
import type { RoomPorts } from '../../shared/room/ports.ts';
import { classOf, hashes, modest } from './class-of.ts';
import { World } from './world.ts';

describe('the bell', () => {
  test('rings in a decision by itself, and prices are made a few seconds later', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    await world.pass(89_900);
    expect(world.room.state.stage.phase).toBe('decide');
    await world.pass(200);
    expect(world.room.state.stage.phase).toBe('closed');
    await world.pass(4_000);
    expect(world.room.state.stage.phase).toBe('result');
    await world.pass(3_600_000);
    expect(world.room.state.stage.phase).toBe('result');
    expect(world.timers).toBe(0);
  });
  test('does not ring while paused, and later by as much as was added', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    await world.pass(80_000);
    await world.host({ type: 'pauseClock' });
    await world.pass(500_000);
    await world.host({ type: 'extendClock', seconds: 30 });
    await world.host({ type: 'resumeClock' });
    await world.pass(39_000);
    expect(world.room.state.stage.phase).toBe('decide');
    await world.pass(1_500);
    expect(world.room.state.stage.phase).toBe('closed');
  });
  test('with auto pacing a game plays itself, bots and all', async () => {
    const world = await classOf({ pacing: 'auto', rounds: 4 });
    await world.advance();
    await world.pass(15 * 60_000);
    expect(world.room.state.stage.phase).toBe('final');
    expect(world.room.state.decided).toHaveLength(4);
    const bots = world.room.state.teams.filter((team) => team.bot !== null);
    for (const { orders } of world.room.state.decided) for (const team of bots) expect(orders[team.id]).toBeDefined();
    const [again, state] = hashes(world);
    expect(again).toBe(state);
  });
  test('is tried again when the log could not be written', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    world.failing = true;
    await world.pass(95_000);
    expect(world.room.state.stage.phase).toBe('decide');
    world.failing = false;
    await world.pass(1_500);
    expect(world.room.state.stage.phase).toBe('closed');
  });
  test('a deadline that passed while the server was down gives ten seconds more', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    world.restart(10 * 60_000);
    await world.settle();
    expect(world.room.view({ kind: 'board' }).stage?.clock).toMatchObject({ left: 10_000, running: true });
    await world.pass(9_900);
    expect(world.room.state.stage.phase).toBe('decide');
    await world.pass(200);
    expect(world.room.state.stage.phase).toBe('closed');
    const [again, state] = hashes(world);
    expect(again).toBe(state);
  });
  test('a deadline still to come stays where it was', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    world.restart(20_000);
    await world.settle();
    expect(world.room.view({ kind: 'board' }).stage?.clock?.left).toBe(70_000);
  });
  test.each([-3_600_000, 3_600_000])('a machine clock that is %i ms off after a restart does no harm', async (jump) => {
    const world = await classOf();
    await world.advanceTo('decide');
    world.restart(jump);
    await world.settle();
    const left = world.room.view({ kind: 'board' }).stage?.clock?.left ?? 0;
    expect(left).toBeGreaterThanOrEqual(10_000);
    expect(left).toBeLessThanOrEqual(90_000);
    await world.pass(left + 100);
    expect(world.room.state.stage.phase).toBe('closed');
    expect(world.log.every((entry, i) => i === 0 || entry.at >= (world.log[i - 1]?.at ?? 0))).toBe(true);
  });
  test('a clock that jumps back an hour in the middle of a decision does not hold it up', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    await world.pass(10_000);
    world.time -= 3_600_000;
    await world.player('p1', { type: 'callHelp', on: true });
    await world.pass(95_000);
    expect(world.room.state.stage.phase).not.toBe('decide');
  });
});

describe('bots', () => {
  test('decide as soon as the decision opens, in the same batch', async () => {
    const world = await classOf({}, ['Ada']);
    await world.advanceTo('news');
    const before = world.appends;
    await world.advance();
    expect(world.appends - before).toBe(1);
    const bots = world.room.state.teams.filter((team) => team.bot !== null);
    expect(bots).toHaveLength(7);
    expect(bots.every((team) => team.order !== null)).toBe(true);
    expect(world.room.view({ kind: 'board' }).progress).toEqual({ sent: 0, total: 1 });
  });
  test('decide for a silent seat when it is handed over, and it can be handed back', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    const team = findPlayer(world.room.state.players, 'p1')?.team ?? '';
    await world.host({ type: 'handToBot', team, strategy: 'momentum' });
    await world.settle();
    expect(world.room.state.teams.find((each) => each.id === team)).toMatchObject({
      takenOver: true,
      order: { forecast: expect.any(Number) },
    });
    await world.host({ type: 'handBack', team });
    expect(world.room.state.teams.find((each) => each.id === team)?.bot).toBe(null);
  });
  test('do not overrule what people had sent', async () => {
    const world = await classOf();
    await world.advanceTo('decide');
    await world.player('p1', modest(world, 'p1'));
    const team = findPlayer(world.room.state.players, 'p1')?.team ?? '';
    const order = world.room.state.teams.find((each) => each.id === team)?.order;
    await world.host({ type: 'handToBot', team });
    await world.settle();
    expect(world.room.state.teams.find((each) => each.id === team)?.order).toEqual(order);
  });
});

describe('par', () => {
  test('is computed once the game is final, published as it comes, never logged, and again after a restart', async () => {
    const started: string[][] = [];
    const computePar: NonNullable<RoomPorts['computePar']> = (game, report) => {
      started.push(game.seats.map((seat) => seat.id));
      const byStrategy = { momentum: 90, fundamentalist: 100, narrative: 95, contrarian: 101, passive: 99, noise: 80 };
      for (const { id } of game.seats) report({ team: { id, par: 95.12345, z: 0.5, score: 110, byStrategy } });
      report({ medals: { steadiness: game.seats[0]?.id ?? '' } });
      return () => undefined;
    };
    const world = new World({ rounds: 4 }, 11, computePar);
    await world.join('Ada');
    await world.advanceTo('result');
    expect(started).toEqual([]);
    await world.advanceTo('final');
    await world.pass(1000);
    expect(started).toHaveLength(1);
    const par = world.room.view({ kind: 'board' }).par;
    expect(par).toMatchObject({
      done: 8,
      total: 8,
      medals: { steadiness: 't1' },
      scores: { t1: { par: 95.12, score: 110 } },
    });
    expect(world.sent.filter(({ to, patch }) => to === 'public' && patch.par != null).length).toBeGreaterThan(0);
    expect(JSON.stringify(world.log)).not.toContain('byStrategy');
    world.restart();
    expect(started).toHaveLength(2);
  });
});
