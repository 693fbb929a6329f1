// Counterfactual replays: the same game when nothing is changed, one thing different when one thing is.
import { describe, expect, test } from 'vitest';
import { callsOf, finalsOf } from '../../shared/counterfactual/calls.ts';
import { type Change, quickReplayWith, replayWith } from '../../shared/counterfactual/change.ts';
import { type Medals, medals, publicValueOf, tookPart } from '../../shared/counterfactual/medals.ts';
import { parAll, parOf } from '../../shared/counterfactual/par.ts';
import { play, playQuickly, type RecordedGame, recordingOf } from '../../shared/counterfactual/recorded-game.ts';
import { ranksOf, summariseWorlds, worlds } from '../../shared/counterfactual/worlds.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import type { Orders } from '../../shared/engine/types.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import { classOf, firstOf, mixedClass, playBots } from '../simulate/bot-class.ts';

const seats = mixedClass(5, 12);
const game: RecordedGame = recordingOf(playBots({ seed: 5, seats }));
const real = play(game);

describe('replay', () => {
  test('without a change is the same game, also from a file', () => {
    expect(stateHash(play(game))).toBe(stateHash(real));
    expect(stateHash(play(JSON.parse(JSON.stringify(game))))).toBe(stateHash(real));
    expect(recordingOf(real)).toEqual(game);
  });

  test('played quickly ends the same, without the explanations', () => {
    const quick = playQuickly(game);
    expect(quick.history).toEqual(real.history);
    expect(quick.teams).toEqual(real.teams);
    expect(quick.ledger).toEqual(real.ledger);
    const explained = (economy: typeof real) =>
      economy.records.some((record) => Object.values(record.teams).some((team) => team.contributions.length > 0));
    expect(explained(real)).toBe(true);
    expect(explained(quick)).toBe(false);
  });

  test('changing a decision leaves everything before it as it was', () => {
    const team = firstOf('vc', seats);
    const round = 4;
    const orders: Orders = { role: 'vc', invest: { LAB: 0, APP: 0, CLIM: 30, BIO: 0 }, sell: null, earmark: null };
    const other = replayWith(game, { lever: 'orders', team, round, orders });
    expect(other.history.slice(0, round + 1)).toEqual(real.history.slice(0, round + 1));
    expect(other.history[round + 1]).not.toEqual(real.history[round + 1]);
    expect(other.history).toHaveLength(real.history.length);
  });

  const levers: readonly Change[] = [
    { lever: 'aiShareCap', share: 1 / 3 },
    { lever: 'noCircularDeals' },
    { lever: 'disclosure' },
    { lever: 'shortSaleBan' },
    { lever: 'quietRounds', rounds: [0, 3] },
    { lever: 'theta', theta: real.world.theta === 0 ? 2 : 0 },
    { lever: 'climateFund' },
    { lever: 'grid', share: 0.1 },
  ];
  test.each(levers.map((change) => [change.lever, change] as const))('%s changes the game', (_name, change) => {
    const other = replayWith(game, change);
    expect(stateHash(other.history)).not.toBe(stateHash(real.history));
    expect(other.records).toHaveLength(real.records.length);
    expect(quickReplayWith(game, [change]).history).toEqual(other.history);
  });

  test('levers combine', () => {
    const both = replayWith(game, [{ lever: 'disclosure' }, { lever: 'climateFund' }]);
    expect(both.interventions).toMatchObject({ disclosure: true, climateFund: true });
  });

  test('a capped AI share keeps the cap', () => {
    const capped = replayWith(game, { lever: 'aiShareCap', share: 1 / 3 }).ledger;
    expect(capped.primaryAi / capped.primaryTotal).toBeLessThanOrEqual(1 / 3 + 1e-9);
  });

  test('without circular deals nobody deals', () => {
    const { records } = replayWith(game, { lever: 'noCircularDeals' });
    for (const { teams } of records)
      for (const { orders } of Object.values(teams)) if (orders.role === 'giant') expect(orders.circularDeal).toBe(0);
  });
});

describe('par', () => {
  test('a bot that plays a standard strategy has that strategy among the six', () => {
    const finals = finalsOf(real);
    for (const par of parAll(game)) {
      const strategy = seats.find((seat) => seat.id === par.team)?.strategy ?? 'noise';
      expect(par.final).toBe(finals.get(par.team));
      expect(par.strategies[strategy]).toBe(par.final);
    }
  });

  test('score is 100 at the geometric mean and stays within 50 and 150', () => {
    const team = firstOf('giant', seats);
    const par = parOf(game, team);
    const logs = STRATEGIES.map((strategy) => Math.log(par.strategies[strategy]));
    expect(Math.log(par.par)).toBeCloseTo(logs.reduce((sum, x) => sum + x, 0) / 6, 12);
    expect(parOf(game, team, par.par).score).toBeCloseTo(100, 9);
    expect(parOf(game, team, 1e6).score).toBe(150);
    expect(parOf(game, team, 1).score).toBe(50);
  });
});

describe('200 worlds', () => {
  const outcomes = [...worlds(game, 40)];

  test('are the same for everybody, and can be stopped', () => {
    const first: number[] = [];
    for (const outcome of worlds(game)) {
      first.push(outcome.seed);
      if (first.length === 3) break;
    }
    expect(first).toEqual(outcomes.slice(0, 3).map((outcome) => outcome.seed));
    expect(new Set(outcomes.map((outcome) => outcome.seed)).size).toBe(40);
  });

  test('give every team a distribution of wealth and rank', () => {
    const { teams, burstShare } = summariseWorlds(outcomes);
    expect(burstShare).toBeGreaterThan(0.2);
    expect(Object.keys(teams)).toHaveLength(12);
    let meanRanks = 0;
    for (const team of Object.values(teams)) {
      expect(team.rankShare.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
      expect([...team.final]).toEqual([...team.final].sort((a, b) => a - b));
      meanRanks += team.meanRank;
    }
    expect(meanRanks / 12).toBeCloseTo(6.5, 9);
  });

  test('ranks share a place between equals', () => {
    expect(ranksOf([5, 7, 5, 1])).toEqual([2.5, 1, 2.5, 4]);
  });
});

describe('calls and medals', () => {
  test('the best call is the one whose absence would have cost most', () => {
    const team = firstOf('vc', classOf('narrative', seats));
    const lively = recordingOf(playBots({ seed: 5, seats: classOf('narrative', seats) }));
    const calls = callsOf(lively, team);
    expect(calls?.calls.length).toBeGreaterThan(5);
    for (const call of calls?.calls ?? []) {
      expect(call.gain).toBeLessThanOrEqual(calls?.best.gain ?? 0);
      expect(call.gain).toBeGreaterThanOrEqual(calls?.worst.gain ?? 0);
    }
  });

  test('somebody who stays out has no calls and no medals', () => {
    const idle = recordingOf(playBots({ seed: 5, seats: classOf('passive', seats) }));
    expect(callsOf(idle, firstOf('short', seats))).toBeNull();
    expect(tookPart(idle, firstOf('short', seats))).toBe(false);
    expect([...medals(idle)].at(-1)).toEqual({ publicValue: null, steadiness: null, bestCall: null });
  });

  test('a fund that pays for climate and health costs the public less than one that buys labs', () => {
    const team = firstOf('vc', seats);
    const with_ = (invest: { LAB: number; APP: number; CLIM: number; BIO: number }) =>
      publicValueOf(
        {
          ...game,
          orders: game.orders.map((round) => ({ ...round, [team]: { role: 'vc', invest, sell: null, earmark: null } })),
        },
        team,
      ).cost;
    const real = with_({ LAB: 0, APP: 0, CLIM: 10, BIO: 10 });
    const ai = with_({ LAB: 10, APP: 10, CLIM: 0, BIO: 0 });
    expect(real).toBeLessThan(0);
    expect(ai).toBeGreaterThan(0);
  });

  test('medals stream in and end with winners who took part', () => {
    const steps: Medals[] = [...medals(game)];
    const last = steps.at(-1);
    expect(steps.length).toBeGreaterThan(12);
    for (const medal of [last?.publicValue, last?.steadiness]) {
      expect(medal && tookPart(game, medal.team)).toBe(true);
    }
    expect(last?.bestCall?.gain).toBeGreaterThan(0);
  });
});
