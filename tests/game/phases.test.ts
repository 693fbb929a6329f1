// The order of play, the clock of each phase, and what a round leaves behind.
import { describe, expect, test } from 'vitest';
import { stayOut } from '../../shared/engine/orders.ts';
import { DEBRIEF_QUESTIONS, NEXT } from '../../shared/game/phases.ts';
import type { GameState, SessionOptions } from '../../shared/game/types.ts';
import { MODEST, vc } from './orders.ts';
import { advancing, byHost, byPlayer, byRoom, decideWith, inPhase, lobby, played, playerIn, START } from './story.ts';

function walk(people: number, options: Partial<SessionOptions>): GameState[] {
  const states = [lobby(people, options)];
  while (states.length < 200) {
    const last = states[states.length - 1] as GameState;
    if (last.stage.phase === 'ended') break;
    states.push(played(last, advancing(last)));
  }
  return states;
}
const told = (states: readonly GameState[]) =>
  states.map(({ stage }) => `${stage.phase}${stage.practice ? '*' : ''}${stage.round}`);

describe('the one button', () => {
  test('leads through practice, rounds, epilogue and debrief to the end', () => {
    const round = (n: number, star = '') =>
      ['news', 'decide', 'closed', 'result'].map((phase) => `${phase}${star}${n}`);
    const lines = told(walk(3, { practice: true, rounds: 4 }));
    expect(lines).toEqual([
      'lobby0',
      ...round(0, '*'),
      ...[0, 1, 2, 3].flatMap((n) => round(n)),
      'epilogue4',
      'epilogue5',
      'epilogue6',
      'final6',
      ...Array.from({ length: DEBRIEF_QUESTIONS }, () => 'debrief6'),
      'ended6',
    ]);
  });

  test('makes room for a pitch where startups speak', () => {
    const states = walk(3, { pitchSeconds: 45 });
    expect(told(states).slice(0, 4)).toEqual(['lobby0', 'news0', 'pitch0', 'decide0']);
    expect(states[2]?.stage.clock).toEqual({ total: 45_000, endsAt: START + 45_000, left: null });
  });

  test('goes through the questions of the debrief and reveals nothing by itself', () => {
    const state = played(inPhase(lobby(1), 'debrief'), byHost({ type: 'goToQuestion', question: 4, reveal: 3 }));
    expect(played(state, advancing(state)).stage).toMatchObject({ phase: 'debrief', question: 5, reveal: 0 });
  });

  test('does nothing once the session has ended', () => {
    const state = inPhase(lobby(1), 'ended');
    expect(NEXT.ended(state)).toBe(state);
  });
});

describe('clocks', () => {
  const clocks = (options: Partial<SessionOptions>) =>
    Object.fromEntries(
      walk(2, options).map(({ stage }) => [`${stage.phase}${stage.round}`, stage.clock?.total ?? null]),
    );

  test('teacher’s pacing: only the decision and the bell after it run by themselves', () => {
    expect(clocks({ rounds: 4 })).toMatchObject({
      lobby0: null,
      news0: null,
      decide0: 90_000,
      closed0: 4_000,
      result0: null,
      decide1: 60_000,
      epilogue4: null,
      final6: null,
    });
  });

  test('auto pacing: every phase until the final', () => {
    expect(clocks({ rounds: 4, pacing: 'auto' })).toMatchObject({
      lobby0: null,
      news0: 25_000,
      decide0: 90_000,
      result0: 20_000,
      epilogue5: 8_000,
      final6: null,
      debrief6: null,
    });
  });

  test('a paused decision goes on where it stood, however long the pause', () => {
    const paused = played(decideWith(2), byHost({ type: 'pauseClock' }, { at: START + 70_000 }));
    const running = played(paused, byHost({ type: 'resumeClock' }, { at: START + 900_000 }));
    expect(running.stage.clock).toEqual({ total: 90_000, endsAt: START + 920_000, left: null });
  });

  test('reopened: what was sent still counts, and can be revised', () => {
    const state = decideWith(8);
    const player = playerIn(state, 'vc');
    const send = (lab: number) =>
      byPlayer(player, {
        type: 'submitOrders',
        orders: vc({ invest: { LAB: lab, APP: 0, CLIM: 0, BIO: 0 } }),
        forecast: null,
      });
    const sent = played(state, send(5));
    const reopened = played(sent, advancing(sent), byHost({ type: 'reopenDecision' }));
    const ordered = (of: GameState) => of.teams.find((team) => team.members.includes(player))?.order?.orders;
    expect(ordered(reopened)).toMatchObject({ invest: { LAB: 5 } });
    expect(ordered(played(reopened, send(6)))).toMatchObject({ invest: { LAB: 6 } });
  });
});

describe('a round', () => {
  test('without an order: the last one is repeated as far as the account allows, or the team stays out', () => {
    const state = decideWith(8);
    const team = state.teams.find((each) => each.role === 'vc');
    const orders = vc({ invest: { LAB: 10, APP: 10, CLIM: 5, BIO: 5 } });
    const sent = played(state, byPlayer(playerIn(state, 'vc'), { type: 'submitOrders', orders, forecast: 70 }));
    const done = inPhase(sent, 'final');
    const id = team?.id ?? '';
    const invested = done.decided.map(({ orders: of }) => {
      const own = of[id];
      return own?.role === 'vc' ? Math.round(Object.values(own.invest).reduce((a, b) => a + b, 0)) : null;
    });
    expect(invested).toEqual([30, 30, 30, expect.any(Number)]);
    expect(invested[3]).toBeLessThan(16);
    expect(done.decided.map((round) => round.repeated.includes(id))).toEqual([false, true, true, true]);
    expect(done.decided.map((round) => round.forecasts[id] ?? null)).toEqual([70, null, null, null]);
    const silent = state.teams.find((each) => each.role === 'giant')?.id ?? '';
    const account = state.economy?.teams.find((each) => each.id === silent);
    if (account === undefined) throw new Error('no giant');
    expect(done.decided.map((round) => round.orders[silent])).toEqual([1, 2, 3, 4].map(() => stayOut(account)));
    expect(done.decided.every((round) => !round.repeated.includes(silent))).toBe(true);
  });

  test('practice leaves nothing behind and gives nothing away', () => {
    const practising = decideWith(8, { practice: true });
    const sent = played(
      practising,
      ...practising.teams.map((team) =>
        byPlayer(team.members[0] ?? '', { type: 'submitOrders', orders: MODEST[team.role], forecast: 50 }),
      ),
    );
    const practised = inPhase(sent, 'result');
    expect(practised.stage.practice).toBe(true);
    const real = inPhase(practised, 'news');
    const fresh = inPhase(lobby(8), 'news');
    expect(real.economy).toEqual(fresh.economy);
    expect(real.decided).toEqual([]);
    expect(real.teams.every((team) => team.last === null && team.order === null)).toBe(true);
    expect(practised.economy?.seed).not.toBe(real.economy?.seed);
    expect(practised.economy?.deck.wild).toEqual([]);
  });

  test('bots’ orders are part of the log: the room’s command is all a replay needs', () => {
    const state = decideWith(1);
    const bots = state.teams.filter((team) => team.bot !== null);
    const sent = played(
      state,
      ...bots.map((team) =>
        byRoom({ type: 'submitBotOrders', team: team.id, orders: MODEST[team.role], forecast: 10 }),
      ),
    );
    const done = inPhase(sent, 'result');
    for (const team of bots) expect(done.decided[0]?.forecasts[team.id]).toBe(10);
  });
});
