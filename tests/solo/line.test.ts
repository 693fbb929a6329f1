// The line to a room in the page: a whole game, resuming, undoing, a class as opponents.
import { describe, expect, it } from 'vitest';
import { passingLibrary } from '../../client/solo/library.ts';
import type { ClassWorld } from '../../client/solo/model.ts';
import { seatingOf } from '../../client/solo/opponents.ts';
import { hashOf } from './hash.ts';
import { GAME, invest, openAlone, playRound } from './support.ts';

describe('a game alone', () => {
  it('needs two steps to the first decision, and shows no clock', async () => {
    const { line } = await openAlone();
    const { view } = line.store.getState();
    expect(view.stage?.phase).toBe('news');
    expect(view.seat?.team?.role).toBe('vc');
    expect(view.teams?.length).toBe(12);
    expect(view.teams?.filter((team) => !team.bot).length).toBe(1);
    await line.onward();
    expect(line.store.getState().view.stage).toMatchObject({ phase: 'decide', round: 0, clock: null });
  });

  it('shows the result as soon as an order is in, and ends after the epilogue', async () => {
    const { line } = await openAlone();
    for (let round = 0; round < 4; round++) await playRound(line, 10);
    const phases: string[] = [];
    for (let i = 0; i < 6 && line.state().stage.phase !== 'final'; i++) {
      phases.push(line.state().stage.phase);
      await line.onward();
    }
    expect(phases).toEqual(['epilogue', 'epilogue', 'epilogue']);
    const { view } = line.store.getState();
    expect(view.final?.standings.length).toBe(12);
    expect(view.seat?.story?.wealth.length).toBe(8);
  });

  it('refuses what cannot be paid and stays where it is', async () => {
    const { line } = await openAlone();
    await line.onward();
    const answer = await line.send(invest(500));
    expect(answer).toMatchObject({ ok: false, reject: { code: 'reject.overBudget' } });
    expect(line.state().stage.phase).toBe('decide');
  });

  it('goes on where it was left', async () => {
    const { line, library } = await openAlone();
    await playRound(line, 10);
    const before = line.state();
    await line.close();
    const again = await openAlone(GAME, library);
    expect(again.line.state()).toEqual(before);
    expect(again.line.store.getState().view.seat?.me?.name).toBe('You');
  });

  it('finishes the round when the page was closed between an order and its prices', async () => {
    const { line, library } = await openAlone();
    await line.onward();
    await line.send(invest(10));
    const done = line.state();
    const log = await library.log('game1');
    const sent = log.find(({ command }) => command.type === 'submitOrders')?.seq ?? 0;
    await line.close();
    await library.truncate('game1', sent);
    const again = await openAlone(GAME, library);
    expect(again.line.state().stage.phase).toBe('result');
    expect(hashOf(again.line.state().economy)).toBe(hashOf(done.economy));
  });

  it('moves on once when it is tapped twice', async () => {
    const { line } = await openAlone();
    await Promise.all([line.onward(), line.onward()]);
    expect(line.state().stage.phase).toBe('decide');
  });
});

describe('undo', () => {
  it('comes back to the same decision, with the same bots and the old order at hand', async () => {
    const { line, library } = await openAlone();
    await playRound(line, 10);
    await line.onward();
    const open = line.state();
    await line.send(invest(25));
    const back = await line.undo();
    expect(back).toMatchObject({ round: 1, was: { forecast: 20 } });
    expect(line.state().teams.map((team) => team.order)).toEqual(open.teams.map((team) => team.order));
    expect(hashOf(line.state().economy)).toBe(hashOf(open.economy));
    expect(line.store.getState().view.stage).toMatchObject({ phase: 'decide', round: 1 });
    expect((await library.log('game1')).length).toBe(line.state().seq);
  });

  it('leads to another game when decided otherwise, and to the same when not', async () => {
    const { line } = await openAlone();
    await line.onward();
    await line.send(invest(25));
    const first = hashOf(line.state().economy);
    await line.undo();
    await line.send(invest(0));
    expect(hashOf(line.state().economy)).not.toBe(first);
    await line.undo();
    await line.send(invest(25));
    expect(hashOf(line.state().economy)).toBe(first);
  });

  it('works any number of times, also from the end, and stops at the beginning', async () => {
    const { line } = await openAlone();
    for (let round = 0; round < 4; round++) await playRound(line, 5);
    while (line.state().stage.phase !== 'final') await line.onward();
    const rounds: (number | undefined)[] = [];
    for (let i = 0; i < 5; i++) rounds.push((await line.undo())?.round);
    expect(rounds).toEqual([3, 2, 1, 0, undefined]);
    expect(line.canUndo()).toBe(false);
  });
});

describe('a class as opponents', () => {
  it('decides as it did, under the same ids, and gives the same world to whoever decides as that seat did', async () => {
    const { line } = await openAlone();
    for (let round = 0; round < 4; round++) await playRound(line, 12);
    const { header, options, teams, decided, economy } = line.state();
    const world: ClassWorld = {
      scenario: header.scenario,
      seed: header.seed,
      rounds: options.rounds,
      deck: header.deck,
      parameters: {},
      interventions: {},
      seats: teams.map(({ id, role, name }) => ({ id, role, name })),
      orders: decided.map((round) => round.orders),
      forecasts: decided.map((round) => round.forecasts),
    };
    const game = { ...GAME, id: 'game2', opponents: world, seat: 't1', world: 'class' as const };
    const again = await openAlone(game, passingLibrary(), seatingOf(world, 't1'));
    expect(again.line.store.getState().view.seat?.team?.id).toBe('t1');
    for (let round = 0; round < 4; round++) await playRound(again.line, 12);
    const replayed = again.line.state();
    expect(replayed.teams.map(({ id, role }) => ({ id, role }))).toEqual(teams.map(({ id, role }) => ({ id, role })));
    expect(replayed.decided.map((round) => round.orders)).toEqual(world.orders);
    expect(hashOf(replayed.economy?.history)).toBe(hashOf(economy?.history));
  });

  it('gives the seat that was chosen', async () => {
    const { line } = await openAlone();
    for (let round = 0; round < 4; round++) await playRound(line, 12);
    const { header, teams, decided } = line.state();
    const seats = teams.filter(({ id }) => id !== 't3').map(({ id, role, name }) => ({ id, role, name }));
    const mine = seats.filter((seat) => seat.role === 'short').at(-1)?.id ?? '';
    const world: ClassWorld = {
      scenario: header.scenario,
      seed: 5,
      rounds: 4,
      deck: header.deck,
      parameters: {},
      interventions: {},
      seats,
      orders: decided.map((round) => round.orders),
      forecasts: [],
    };
    const options = { ...header.options, roles: ['short'] as const, maxTeams: 12, minTeams: 11 };
    const game = { ...GAME, header: { ...header, options }, opponents: world, seat: mine, role: 'short' as const };
    const other = await openAlone(game, passingLibrary(), seatingOf(world, mine));
    const { view } = other.line.store.getState();
    expect(view.seat?.team?.id).toBe(mine);
    expect(view.teams?.map(({ id, role }) => ({ id, role }))).toEqual(seats.map(({ id, role }) => ({ id, role })));
  });
});
