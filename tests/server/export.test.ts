// Tables for a spreadsheet: what is in them while the class plays and after, and that no cell runs as a formula.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../server/content/load.ts';
import { columnsTable, MEANINGS } from '../../server/export/columns.ts';
import { toCsv } from '../../server/export/csv.ts';
import { replayFile } from '../../server/export/replay.ts';
import {
  answersTable,
  decisionsTable,
  homeworkTable,
  roundsTable,
  TABLES,
  type Table,
  votesTable,
} from '../../server/export/tables.ts';
import { createJobs } from '../../server/jobs.ts';
import { createLog } from '../../server/log.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { MODEST } from '../game/orders.ts';
import { World } from '../room/world.ts';

const SCENARIO = loadScenario(join(import.meta.dirname, '../../content/scenarios/ai-boom'));
const SOLD = { sell: { sector: 'LAB', fraction: 0.5 }, earmark: 't1' } as const;

const column = (table: Table, name: string) => table.rows.map((row) => row[table.columns.indexOf(name)]);

async function played(phase: string): Promise<World> {
  const world = new World({ practice: true, comprehension: true, treatment: 'group A', minTeams: 4 });
  const players: string[] = [];
  for (const name of ['Ada', '=1+2', 'Cem']) players.push(await world.join(name));
  await world.player(players[0] ?? '', { type: 'answer', check: 'comprehension', item: 'vc-0', value: 1 });
  await world.advanceTo('decide', 0);
  await world.advanceTo('result', 0);
  await world.advanceTo('decide', 0);
  await world.advanceTo(phase);
  return world;
}

describe('tables', () => {
  it('one row a team and round, the practice round left out, the true value only after the end', async () => {
    const during = await played('result');
    const early = roundsTable(during.header, during.log);
    expect(early.rows).toHaveLength(4);
    expect(new Set(column(early, 'ai_fundamental'))).toEqual(new Set([null]));
    const world = await played('final');
    const table = roundsTable(world.header, world.log);
    expect(table.rows).toHaveLength(4 * 7);
    expect(new Set(column(table, 'treatment'))).toEqual(new Set(['group A']));
    expect(new Set(column(table, 'seed'))).toEqual(new Set([world.header.seed]));
    expect(new Set(column(early, 'seed'))).toEqual(new Set([null]));
    expect(column(table, 'ai_fundamental')).not.toContain(null);
    for (const row of table.rows) {
      const cell = (name: string) => Number(row[table.columns.indexOf(name)]);
      const causes = table.columns
        .filter((name) => name.startsWith('cause_'))
        .reduce((sum, name) => sum + cell(name), 0);
      expect(Math.abs(causes - (cell('wealth_after') - cell('wealth_before')))).toBeLessThan(1e-4);
    }
  });

  it('one row a decision, people’s and bots’, practice marked', async () => {
    const world = await played('final');
    const table = decisionsTable(world.header, world.log);
    expect(table.rows.length).toBeGreaterThan(4);
    expect(column(table, 'practice')).toContain(1);
    expect(column(table, 'by')).toContain('bot');
  });

  it('one row an answer', async () => {
    const world = await played('final');
    const table = answersTable(world.header, world.log);
    expect(table.rows).toHaveLength(1);
    expect(column(table, 'answer')).toEqual([1]);
    expect(column(table, 'player_name')).toEqual(['Ada']);
  });

  it('one row a vote, in words, the last one of a person; not among the answers', async () => {
    const world = await played('debrief');
    const [ada = '', ben = ''] = world.room.state.teams.flatMap(({ members }) => members);
    const voting = (player: string, value: number) =>
      world.player(player, { type: 'answer', check: 'vote', item: 'q4', value });
    await world.host({ type: 'goToQuestion', question: 4, reveal: 0 });
    for (const [player, value] of [
      [ada, 0],
      [ben, 1],
      [ada, 2],
    ] as const)
      await voting(player, value);
    await world.host({ type: 'countVote', question: 4, on: true });
    await world.host({ type: 'countVote', question: 4, on: false });
    await voting(ben, 0);
    await world.host({ type: 'countVote', question: 4, on: true });
    const table = votesTable(world.header, world.log);
    expect(column(table, 'question')).toEqual([5, 5]);
    expect(column(table, 'choice')).toEqual(['wrong', 'right']);
    expect(column(table, 'choice_before')).toEqual(['wrong', 'early']);
    expect(column(table, 'shown')).toEqual([1, 1]);
    expect(column(table, 'player')).toEqual([ada, ben]);
    expect(column(answersTable(world.header, world.log), 'check')).toEqual(['comprehension']);
  });

  it('carry seed, treatment and engine in every row, once the seed is no secret', async () => {
    const world = await played('final');
    for (const make of [roundsTable, decisionsTable, answersTable]) {
      const table = make(world.header, world.log);
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) {
        expect(row.slice(0, 5)).toEqual(['session-1', 'ai-boom', 'group A', world.header.seed, 'test']);
      }
    }
  });

  it('have a meaning for every column, in both languages, and no meaning without a column', async () => {
    const world = await played('final');
    // Every role's columns, whatever the bots of this class happened to do.
    const orders = Object.values(MODEST).map((each) => (each.role === 'vc' ? { ...each, ...SOLD } : each));
    const log = [...world.log];
    const at = log.findIndex(({ command }) => command.type === 'submitBotOrders');
    const first = log[at];
    if (first?.command.type !== 'submitBotOrders') throw new Error('no bot has decided');
    const { command } = first;
    log.splice(at, 0, ...orders.map((each) => ({ ...first, command: { ...command, orders: each } })));
    const made = {
      rounds: roundsTable,
      decisions: decisionsTable,
      answers: answersTable,
      votes: votesTable,
      homework: homeworkTable,
    };
    const vote = { type: 'answer', check: 'vote', item: 'q0', value: 1 } as const;
    const voter = world.room.state.teams.flatMap(({ members }) => members)[0] ?? '';
    const handIn = {
      type: 'addHomework',
      id: 'game-0001',
      name: 'Nora',
      seat: 't1',
      final: 101.5,
      rank: 2,
      undone: 0,
      hints: 1,
    } as const;
    log.push({ ...first, seq: log.length + 2, actor: { kind: 'room' }, command: handIn });
    log.push({ ...first, seq: log.length + 2, actor: { kind: 'player', player: voter }, command: vote });
    expect(column(homeworkTable(world.header, log), 'played')).toEqual(['solo']);
    for (const name of TABLES) {
      expect(MEANINGS[name].map(([column]) => column).sort()).toEqual(
        [...made[name](world.header, log).columns].sort(),
      );
    }
    expect(columnsTable('de').columns).toEqual(['Datei', 'Spalte', 'Art', 'Bedeutung']);
    expect(columnsTable('en').rows.every((row) => row.every((cell) => cell !== ''))).toBe(true);
  });

  it('of a session in the lobby are empty, not broken', () => {
    const world = new World();
    expect(roundsTable(world.header, world.log).rows).toEqual([]);
    expect(decisionsTable(world.header, world.log).rows).toEqual([]);
    expect(answersTable(world.header, world.log).rows).toEqual([]);
  });
});

describe('CSV', () => {
  const table: Table = {
    columns: ['text', 'number'],
    rows: [
      ['=HYPERLINK("http://evil")', -1.5],
      ['+1', 2],
      ['-1', 3],
      ['@SUM(A1)', 4],
      ['\t=1', 5],
      ['a "quoted", text', 6],
      [null, null],
    ],
  };

  it('puts an apostrophe before whatever a spreadsheet would run; numbers stay numbers', () => {
    const lines = toCsv(table).split('\r\n');
    expect(lines[0]).toBe('\ufefftext,number');
    expect(lines[1]).toBe(`"'=HYPERLINK(""http://evil"")",-1.5`);
    expect(lines.slice(2, 4)).toEqual([`"'+1",2`, `"'-1",3`]);
    expect(lines[4]).toBe(`"'@SUM(A1)",4`);
    expect(lines[6]).toBe('"a ""quoted"", text",6');
    expect(lines[7]).toBe(',');
  });

  it('speaks German: semicolons, decimal commas, and still no formulas', () => {
    const lines = toCsv(table, 'de').split('\r\n');
    expect(lines[1]).toBe(`"'=HYPERLINK(""http://evil"")";-1,5`);
    expect(lines[4]).toBe(`"'@SUM(A1)";4`);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/(^|;)"?[=@]/);
  });

  it.each(['plain', 'de'] as const)('is not deceived by a formula that begins like a number (%s)', (style) => {
    for (const text of ["-2+3+cmd|' /C calc'!A0", '+1+1', '-1', '+49 170', '-,5', '＝1+1'.normalize('NFKC')]) {
      const [, line = ''] = toCsv({ columns: ['text'], rows: [[text]] }, style).split('\r\n');
      expect(line).toBe(`"'${text}"`);
    }
  });
});

describe('the file of a session', () => {
  it('plays the same game again and holds no secret', async () => {
    const world = await played('final');
    const file = JSON.parse(JSON.stringify(replayFile(world.header, world.log, SCENARIO)));
    expect(JSON.stringify(file)).not.toMatch(/hash-of-/);
    expect(roundsTable(file.header, file.entries)).toEqual(roundsTable(world.header, world.log));
    // The fingerprint is that of the game as it was played, and tells another game apart.
    expect(file.hash).toBe(stateHash(world.room.state.economy));
    expect(replayFile(world.header, world.log, SCENARIO, world.room.state).hash).toBe(file.hash);
    expect(replayFile({ ...world.header, seed: 1 }, world.log, SCENARIO).hash).not.toBe(file.hash);
  });
});

describe('the worker', () => {
  it('makes tables and par beside the loop, team by team, and can be stopped', async () => {
    const jobs = createJobs(createLog('silent'));
    const world = await played('final');
    const text = await jobs.table({ table: 'rounds', style: 'plain', header: world.header, entries: world.log });
    expect(text).toBe(toCsv(roundsTable(world.header, world.log)));

    const { recordedGame } = await import('../../shared/game/recorded-game.ts');
    const game = recordedGame(world.room.state);
    if (game === null) throw new Error('no game');
    const teams = new Set<string>();
    await new Promise<void>((done) => {
      jobs.par(game, ({ team, medals }) => {
        if (team !== undefined) teams.add(team.id);
        if (medals !== undefined) done();
      });
    });
    expect(teams.size).toBe(game.seats.length);
    let late = 0;
    jobs.par(game, () => {
      late += 1;
    })();
    await jobs.table({ table: 'answers', style: 'plain', header: world.header, entries: world.log });
    expect(late).toBe(0);
    await jobs.close();
  }, 60_000);

  it('a job that fails is an error for who asked, and the next one runs', async () => {
    const jobs = createJobs(createLog('silent'));
    const world = new World();
    const broken = { ...world.header, deck: null } as never;
    await expect(
      jobs.table({ table: 'rounds', style: 'plain', header: broken, entries: [null as never] }),
    ).rejects.toThrow();
    expect(await jobs.table({ table: 'rounds', style: 'plain', header: world.header, entries: [] })).toMatch(/session/);
    await jobs.close();
  }, 60_000);
});
