// What is sent to whom, how often, and how much of it.
import { describe, expect, test } from 'vitest';
import { botOrders } from '../../shared/bots/bot.ts';
import { limitOrders } from '../../shared/engine/orders.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import { findPlayer } from '../../shared/game/players.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import type { ViewPatch } from '../../shared/game/views.ts';
import type { Viewer } from '../../shared/room/ports.ts';
import { packView } from '../../shared/wire.ts';
import { MODEST } from '../game/orders.ts';
import { type Sent, World } from './world.ts';

const BOARD: Viewer = { kind: 'board' };
const CONSOLE: Viewer = { kind: 'console' };
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/** As it crosses the wire. */
const size = (patch: ViewPatch): number => Buffer.byteLength(JSON.stringify(packView(patch)));
const nameOf = (n: number) => `Person ${n}x`;

async function classOf(
  people: number,
  options: ConstructorParameters<typeof World>[0] = {},
): Promise<{ world: World; ids: string[] }> {
  const world = new World(options, 7);
  const ids: string[] = [];
  for (let n = 1; n <= people; n++) ids.push(await world.join(nameOf(n)));
  return { world, ids };
}

/** Everybody sends what a bot would in the same seat, one after another. */
async function everybodySends(world: World, ids: readonly string[], pause: number): Promise<void> {
  for (const [i, id] of ids.entries()) {
    const { players, economy } = world.room.state;
    const team = findPlayer(players, id)?.team;
    if (team == null || economy === null) continue;
    const outlook = outlookOf(economy, team);
    const orders = limitOrders(economy, outlook.account, botOrders(STRATEGIES[i % 6] ?? 'noise', outlook, i));
    const ack = await world.player(id, { type: 'submitOrders', orders, forecast: 20 });
    if (!ack.ok) throw new Error(ack.reject.code);
    await world.pass(pause);
  }
}

describe('pace', () => {
  test('a phase change is sent at once, to everybody with one message', async () => {
    const { world } = await classOf(4);
    await world.pass(1000);
    world.sent = [];
    await world.advance();
    const open = world.sent.filter(({ to }) => to === 'public');
    expect(open).toHaveLength(1);
    expect(open[0]?.patch.stage?.phase).toBe('news');
    expect(open[0]?.patch.edition?.text.headline.de).toContain('(de)');
  });
  test('joins, presence and progress are sent four times a second at the most', async () => {
    const { world } = await classOf(1);
    await world.pass(1000);
    world.sent = [];
    for (let n = 2; n <= 41; n++) {
      await world.join(nameOf(n));
      await world.pass(50);
    }
    expect(world.sent.filter(({ to }) => to === 'public').length).toBeLessThanOrEqual(9);
    await world.pass(500);
    expect(world.room.view(BOARD).crowd).toEqual({ people: 41, online: 41, teams: 32, seats: 41 });
  });
  test('nothing has changed: nothing is sent, and no timer runs', async () => {
    const { world } = await classOf(3);
    await world.pass(1000);
    world.sent = [];
    await world.player('p1', { type: 'callHelp', on: false });
    await world.pass(10_000);
    expect(world.sent).toEqual([]);
    expect(world.timers).toBe(0);
  });
  test('never more than one timer a room', async () => {
    const { world, ids } = await classOf(5);
    await world.advanceTo('decide');
    for (const id of ids) {
      await world.player(id, { type: 'callHelp', on: true });
      expect(world.timers).toBe(1);
      await world.pass(70);
    }
  });
});

describe('presence', () => {
  test('counts people, not sockets', async () => {
    const { world, ids } = await classOf(2);
    const first: Viewer = { kind: 'player', player: ids[0] ?? '' };
    world.room.enter(first);
    world.room.leave(first);
    await world.pass(1000);
    expect(world.room.view(CONSOLE).people?.map((one) => one.online)).toEqual([true, true]);
    world.room.leave(first);
    await world.pass(1000);
    expect(world.room.view(BOARD).crowd?.online).toBe(1);
    world.room.leave(first);
    await world.pass(1000);
    expect(world.room.view(BOARD).crowd?.online).toBe(1);
  });
  test('a phone that is away is sent nothing, and has the whole picture when it is back', async () => {
    const { world, ids } = await classOf(2);
    const viewer: Viewer = { kind: 'player', player: ids[0] ?? '' };
    world.room.leave(viewer);
    world.sent = [];
    await world.advanceTo('result');
    expect(world.sent.some(({ to }) => typeof to !== 'string' && to.player === ids[0])).toBe(false);
    const back = world.room.enter(viewer);
    expect(back.seat?.result?.round).toBe(0);
    expect(back.market?.points).toHaveLength(2);
  });
});

test('whoever puts the patches together has the picture that a newcomer is given, on every surface, all game long', {
  timeout: 60_000,
}, async () => {
  const { world, ids } = await classOf(9, { practice: true, rounds: 4, teamSize: 2, minTeams: 6 });
  const viewers: Viewer[] = [BOARD, CONSOLE, ...ids.slice(0, 4).map((player): Viewer => ({ kind: 'player', player }))];
  await world.pass(1000);
  const starts = viewers.map((viewer) => plain(world.room.view(viewer)));
  const patches: Sent[] = [];
  const same = () => {
    patches.push(...world.sent);
    world.sent = [];
    for (const [i, viewer] of viewers.entries()) {
      const { stage: oldStage, ...screen } = plain(world.screen(viewer, starts[i] as ViewPatch, patches));
      const { stage, ...fresh } = plain(world.room.view(viewer));
      expect(screen).toEqual(fresh);
      expect({ ...oldStage, clock: null }).toEqual({ ...stage, clock: null });
    }
  };
  for (let i = 0; i < 60 && world.room.state.stage.phase !== 'ended'; i++) {
    if (world.room.state.stage.phase === 'decide') {
      await everybodySends(world, ids.slice(0, 7), 100);
      await world.player(ids[1] ?? '', { type: 'callHelp', on: i % 2 === 0 });
      await world.host({ type: 'renamePlayer', player: ids[2] ?? '', name: `Renamed ${i}` });
      if (i > 20) await world.player(ids[3] ?? '', { type: 'answer', check: 'debrief', item: 'q', value: `line ${i}` });
    }
    await world.pass(1000);
    same();
    await world.advance();
    await world.pass(1000);
    same();
  }
  expect(world.room.state.stage.phase).toBe('ended');
});

describe('bytes a round', () => {
  test.each([12, 24, 32])('%i teams', { timeout: 60_000 }, async (teams) => {
    const { world, ids } = await classOf(teams, { rounds: 8 });
    await world.advanceTo('decide');
    for (let round = 0; round < 8; round++) {
      world.sent = [];
      await everybodySends(world, ids, 300);
      await world.advanceTo('result', round);
      if (round < 7) await world.advanceTo('decide', round + 1);
      const open = world.sent.filter(({ to }) => to === 'public').map(({ patch }) => patch);
      const seats = world.sent.filter(({ to }) => typeof to !== 'string');
      // Texts of the edition are the content pack's business and come once a round.
      const withoutTexts = open.map(({ edition, ...rest }) => rest).reduce((sum, patch) => sum + size(patch), 0);
      const bySeat = seats.reduce((sum, { patch }) => sum + size(patch), 0) / teams;
      expect(Math.max(...open.map(size))).toBeLessThanOrEqual(2.4 * 1024);
      expect(withoutTexts).toBeLessThanOrEqual(teams <= 12 ? 2.2 * 1024 : 3.2 * 1024);
      // A short seller with puts in three sectors and from three rounds has the longest account.
      expect(Math.max(...seats.map(({ patch }) => size(patch)))).toBeLessThanOrEqual(1024);
      expect(bySeat).toBeLessThanOrEqual(1024);
    }
  });
  test('a crowded lobby costs each phone little', { timeout: 60_000 }, async () => {
    const { world } = await classOf(1);
    await world.pass(1000);
    world.sent = [];
    for (let n = 2; n <= 400; n++) {
      await world.join(nameOf(n));
      await world.pass(30);
    }
    const bytes = world.sent.filter(({ to }) => to === 'public').reduce((sum, { patch }) => sum + size(patch), 0);
    expect(bytes).toBeLessThanOrEqual(6 * 1024);
  });
});

test('nothing secret crosses the wire in a whole game, and no token ever', { timeout: 60_000 }, async () => {
  const { world, ids } = await classOf(6, { rounds: 4, roster: true });
  await world.join('Roster', { roster: 'ROSTER-SECRET' });
  const views: unknown[] = [];
  while (world.room.state.stage.phase !== 'final') {
    if (world.room.state.stage.phase === 'decide') {
      for (const id of ids) {
        const team = world.room.state.teams.find((each) => each.members.includes(id));
        await world.player(id, { type: 'submitOrders', orders: MODEST[team?.role ?? 'vc'], forecast: null });
      }
    }
    for (const player of ids) views.push(world.room.view({ kind: 'player', player }));
    views.push(world.room.view(BOARD));
    await world.advance();
    await world.pass(500);
  }
  const seed = String(world.header.seed);
  const before = world.sent.slice(
    0,
    world.sent.findIndex(({ patch }) => patch.stage?.phase === 'final'),
  );
  expect(JSON.stringify(views)).not.toMatch(/hash-of|ROSTER-SECRET|"theta"|"virality":|"aiFundamental"/);
  expect(JSON.stringify(before)).not.toMatch(/hash-of|"theta"|"virality":|"aiFundamental"/);
  expect(JSON.stringify(before)).not.toContain(`"seed":${seed}`);
  expect(JSON.stringify(before.filter(({ to }) => to !== 'console'))).not.toContain('ROSTER-SECRET');
});
