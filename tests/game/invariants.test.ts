// Random commands, legal and not, by anybody: whatever they lead to, the session stays in order, and its log alone leads
// there again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateHash } from '../../shared/engine/hash.ts';
import { ROLES, SECTORS } from '../../shared/engine/types.ts';
import type { Command, LogEntry } from '../../shared/game/commands.ts';
import { apply, check, newGame, replay } from '../../shared/game/game.ts';
import { everybody, findPlayer } from '../../shared/game/players.ts';
import { type GameState, LESSON_SHAPES, STRATEGIES } from '../../shared/game/types.ts';
import { headerOf } from './headers.ts';
import { climate, giant, short, vc } from './orders.ts';
import { START, type Step } from './story.ts';

const player = fc.integer({ min: 1, max: 14 }).map((n) => `p${n}`);
const team = fc.integer({ min: 1, max: 14 }).map((n) => `t${n}`);
const role = fc.constantFrom(...ROLES);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const forecast = fc.option(fc.integer({ min: 0, max: 100 }));
const name = fc.string({ minLength: 0, maxLength: 12 });
const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
const listed = (max: number) => fc.record({ CHIP: amount(max), CLOUD: amount(max), APP: amount(max) });
const venture = (max: number) => fc.record({ LAB: amount(max), APP: amount(max), CLIM: amount(max), BIO: amount(max) });

const orders = fc.oneof(
  fc.record({ invest: venture(9), earmark: fc.option(team) }).map(vc),
  fc
    .record({
      dataCentres: fc.integer({ min: 0, max: 3 }),
      circularDeal: fc.double({ min: 0, max: 12, noNaN: true }),
      poach: fc.boolean(),
    })
    .map(giant),
  fc
    .record({
      raise: fc.constantFrom(0 as const, 8 as const, 16 as const),
      build: fraction,
      hire: fc.boolean(),
      label: fc.boolean(),
    })
    .map(climate),
  fc
    .record({
      short: listed(0.13),
      puts: listed(0.06),
      cover: fraction,
      report: fc.boolean(),
    })
    .map(short),
);

const fromPlayer: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('submitOrders' as const), orders, forecast }) },
  fc.record({ type: fc.constant('chooseTeam' as const), team: fc.option(team) }),
  fc.record({ type: fc.constant('renameSelf' as const), name }),
  fc.record({ type: fc.constant('callHelp' as const), on: fc.boolean() }),
  fc.record({
    type: fc.constant('answer' as const),
    check: fc.constantFrom('before' as const, 'after' as const, 'comprehension' as const, 'debrief' as const),
    item: fc.constantFrom('q1', 'q2', 'constructor'),
    value: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.string({ maxLength: 20 })),
  }),
);
const fromHost: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { type: 'pauseClock' },
    { type: 'resumeClock' },
    { type: 'reopenDecision' },
    { type: 'extendClock', seconds: 30 },
  ),
  fc.record({ type: fc.constant('addBots' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ type: fc.constant('removeTeam' as const), team }),
  fc.record({ type: fc.constant('renameTeam' as const), team, name }),
  fc.record({ type: fc.constant('setTeamRole' as const), team, role }),
  fc.record({ type: fc.constant('movePlayer' as const), player, team: fc.option(team) }),
  fc.record({ type: fc.constant('removePlayer' as const), player }),
  fc.record({ type: fc.constant('renamePlayer' as const), player, name }),
  fc.record({ type: fc.constant('handToBot' as const), team, strategy: fc.constantFrom(...STRATEGIES) }),
  fc.record({ type: fc.constant('handBack' as const), team }),
  fc.record({ type: fc.constant('lockRoom' as const), locked: fc.boolean() }),
  fc.record({ type: fc.constant('goToQuestion' as const), question: fc.nat(9), reveal: fc.nat(3) }),
  fc.record({
    type: fc.constant('setOptions' as const),
    options: fc.record(
      {
        shape: fc.constantFrom(...LESSON_SHAPES),
        practice: fc.boolean(),
        teamSize: fc.integer({ min: 1, max: 3 }),
        teamChoice: fc.constantFrom('random' as const, 'self' as const, 'assigned' as const),
        maxTeams: fc.integer({ min: 4, max: 12 }),
        roles: fc.subarray([...ROLES], { minLength: 1 }),
        pitchSeconds: fc.constantFrom(0, 30),
        pacing: fc.constantFrom('teacher' as const, 'auto' as const),
        beforeAfter: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  }),
);

/** `advance` and `ringBell` need to know where the game is: they are made when their turn comes. */
type Move = Step | 'advance' | 'bell';
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('advance' as const) },
  { weight: 2, arbitrary: fc.constant('bell' as const) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 14 }).map(joinStep) },
  {
    weight: 10,
    arbitrary: fc
      .tuple(player, fromPlayer)
      .map(([id, command]): Step => ({ actor: { kind: 'player', player: id }, command })),
  },
  { weight: 6, arbitrary: fromHost.map((command): Step => ({ actor: { kind: 'host' }, command })) },
  {
    weight: 2,
    arbitrary: fc.tuple(team, orders).map(
      ([id, given]): Step => ({
        actor: { kind: 'room' },
        command: { type: 'submitBotOrders', team: id, orders: given, forecast: 5 },
      }),
    ),
  },
);

function joinStep(n: number): Step {
  return {
    actor: { kind: 'room' },
    command: {
      type: 'joinPlayer',
      player: `p${n}`,
      name: `Person ${n}`,
      tokenHash: `hash-${n}`,
      team: `t${(n % 5) + 1}`,
      roster: null,
    },
  };
}

function stepOf(state: GameState, next: Move): Step {
  const { phase, round } = state.stage;
  if (next === 'advance') return { actor: { kind: 'host' }, command: { type: 'advance', from: { phase, round } } };
  if (next === 'bell') return { actor: { kind: 'room' }, command: { type: 'ringBell', phase, round } };
  return next;
}

function inOrder(state: GameState): void {
  const { teams, players, stage, economy, options } = state;
  expect(new Set(teams.map((each) => each.id)).size).toBe(teams.length);
  const seated = teams.flatMap((each) => each.members.map((member) => [member, each.id] as const));
  expect(new Set(seated.map(([member]) => member)).size).toBe(seated.length);
  for (const [member, id] of seated)
    expect(findPlayer(players, member)).toMatchObject({ team: id, removed: false, observer: false });
  for (const one of everybody(players)) {
    if (one.team !== null) expect(seated).toContainEqual([one.id, one.team]);
  }
  for (const each of teams) {
    for (const id of Object.keys(each.proposals)) expect(each.members).toContain(id);
    expect(each.takenOver).toBe(each.bot !== null && each.members.length > 0);
    if (stage.phase !== 'lobby') expect(each.bot !== null || each.members.length > 0).toBe(true);
    expect(each.order === null || each.order.orders.role === each.role).toBe(true);
  }
  expect(stage.clock === null || (stage.clock.endsAt === null) !== (stage.clock.left === null)).toBe(true);
  if (economy === null) return;
  expect(economy.teams.map((each) => each.id).sort()).toEqual(teams.map((each) => each.id).sort());
  expect(new Set(economy.teams.map((each) => each.role)).size).toBe(4);
  expect(stage.practice || state.decided.length === Math.min(economy.round, options.rounds)).toBe(true);
  for (const sector of SECTORS) expect(economy.price[sector]).toBeGreaterThan(0);
  for (const account of economy.teams) expect(Number.isFinite(account.cash)).toBe(true);
}

test('whatever happens, the session stays in order and its log says all', () => {
  fc.assert(
    fc.property(
      fc.array(move, { minLength: 30, maxLength: 220 }),
      fc.integer({ min: 0, max: 2 ** 40 }),
      (moves, seed) => {
        const header = headerOf({ rounds: 4, minTeams: 6, maxTeams: 12 }, seed);
        let state = newGame(header);
        const log: LogEntry[] = [];
        let at = START;
        for (const next of moves) {
          at += 4_000;
          const { actor, command } = stepOf(state, next);
          const before = state;
          const reject = check(state, actor, command, state.stage.round, at);
          if (reject !== null) continue;
          const entry: LogEntry = { seq: state.seq + 1, at, id: `c${log.length}`, actor, command };
          state = apply(state, entry);
          log.push(entry);
          inOrder(state);
          expect(before.seq).toBe(state.seq - 1);
        }
        const again = replay(header, JSON.parse(JSON.stringify(log)) as LogEntry[]);
        expect(stateHash(again)).toBe(stateHash(state));
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);
