// The figures on a report are the engine's: a golden class's pages, sentence by sentence, against the class's game played again
// the long way round.
import type { VNode } from 'preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { charts } from '../../client/i18n/en/charts.ts';
import { common } from '../../client/i18n/en/common.ts';
import { outcome } from '../../client/i18n/en/outcome.ts';
import { player } from '../../client/i18n/en/player.ts';
import { report as texts } from '../../client/i18n/en/report.ts';
import { setTexts } from '../../client/i18n/i18n.ts';
import { ClassPage } from '../../client/report/class-page.tsx';
import type { ReportInput } from '../../client/report/input.ts';
import { StudentPage } from '../../client/report/student-page.tsx';
import { finalsOf } from '../../shared/counterfactual/calls.ts';
import { type Change, replayWith } from '../../shared/counterfactual/change.ts';
import { parAll } from '../../shared/counterfactual/par.ts';
import { play } from '../../shared/counterfactual/recorded-game.ts';
import { type Basis, reportBasis } from '../../shared/counterfactual/report/basis.ts';
import { classFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { type ClassReport, classReport } from '../../shared/counterfactual/report/class-report.ts';
import { teamReport } from '../../shared/counterfactual/report/team-report.ts';
import { worlds } from '../../shared/counterfactual/worlds.ts';
import { readGoldens } from './files.ts';

const golden = readGoldens().find(({ name }) => name === 'all-bots');
if (golden === undefined) throw new Error('the golden class is gone');
const game = { ...golden.game, interventions: golden.game.interventions ?? {} };
const forecasts = game.orders.map((round, at) =>
  Object.fromEntries(Object.keys(round).map((id, team) => [id, (at * 17 + team * 23) % 101])),
);
const data = { game, forecasts };
const economy = play(game);
const finals = finalsOf(economy);
const input: ReportInput = {
  title: '10b',
  playedAt: 0,
  engine: '1',
  anonymous: false,
  teams: game.seats.map(({ id, role }, i) => ({ id, name: id, role, bot: false, number: i + 1 })),
  people: [],
  data,
  events: [],
  gain: null,
  earlier: null,
};

function whole<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

let basis: Basis;
let report: ClassReport;
beforeAll(() => {
  setTexts('en', { ...common, ...player, ...outcome, ...charts, ...texts });
  basis = whole(reportBasis(data));
  report = whole(classReport(basis));
});

function said(node: unknown): string {
  if (Array.isArray(node)) return node.map(said).join('');
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (typeof node !== 'object' || node === null || !('props' in node)) return '';
  const { type, props } = node as VNode<{ readonly children?: unknown }>;
  return typeof type === 'function'
    ? `${said((type as (props: unknown) => unknown)(props))} `
    : `${said(props.children)} `;
}

/** Everything a page says, in the order in which it says it. */
const words = (page: unknown): string =>
  said(page)
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ([.,:)])/g, '$1');

const AT_HOME = { lever: 'orders', orders: null } as const;
const price = (of: typeof economy, round: number) =>
  (of.history[round + 1]?.aiPrice ?? 0) / (of.history[round]?.aiPrice ?? 1) - 1;
const percent = (share: number) => `${Math.round(100 * share)}\u202f%`.replace('-', '−');
const signed = (share: number) => (share > 0 ? `+${percent(share)}` : percent(share));

describe('the class’s page', () => {
  test('tells the burst and the two largest moves, with what they were without the hardest push', () => {
    const burst = economy.burstRound ?? -1;
    const moves = economy.records
      .filter(({ epilogue, round }) => !epilogue && round !== burst)
      .map(({ round }) => round)
      .sort((a, b) => Math.abs(Math.log(1 + price(economy, b))) - Math.abs(Math.log(1 + price(economy, a))));
    const told = [burst, ...moves.slice(0, 2)].sort((a, b) => a - b);
    expect(report.turningPoints.map(({ round }) => round)).toEqual(told);
    const page = words(ClassPage({ input, basis, report }));
    for (const turn of report.turningPoints) {
      const without = Object.keys(game.orders[turn.round] ?? {}).map((team) => {
        const change: Change = { ...AT_HOME, team, round: turn.round };
        const other = replayWith(game, change);
        return { team, price: price(other, turn.round), burst: other.burstRound === turn.round };
      });
      const real = price(economy, turn.round);
      expect(turn.price).toBeCloseTo(real, 9);
      expect(page).toContain(`prices ${signed(real)}`);
      const hardest = without.reduce((top, each) =>
        (real - each.price) * Math.sign(real) > (real - top.price) * Math.sign(real) ? each : top,
      );
      const push = (real - hardest.price) * Math.sign(real);
      if (push >= 0.005) {
        expect(turn.push?.team).toBe(hardest.team);
        expect(page).toContain(`${hardest.team} pushed hardest`);
        expect(page).toContain(`without that order ${signed(hardest.price)}`);
      } else expect(turn.push).toBeNull();
      if (turn.burst) {
        expect(turn.averted).toEqual(without.filter((each) => !each.burst).map(({ team }) => team));
      }
    }
  });

  test('counts costs and the road not funded as the ledger and the orders do', () => {
    const { ledger, history } = economy;
    expect(report.costs).toMatchObject({
      co2: ledger.co2,
      co2Reference: ledger.co2Reference,
      therapies: ledger.therapies,
      researcherYears: ledger.researcherYears,
      pilots: ledger.pilots,
      wagePeak: Math.max(...history.map(({ wage }) => wage)),
    });
    let [climate, all] = [0, 0];
    for (const record of economy.records) {
      for (const { orders } of Object.values(record.teams)) {
        if (record.epilogue || orders.role !== 'vc') continue;
        climate += orders.invest.CLIM;
        all += orders.invest.LAB + orders.invest.APP + orders.invest.CLIM + orders.invest.BIO;
      }
    }
    expect(report.unfunded.CLIM.share).toBeCloseTo(climate / all, 6);
    expect(report.unfunded.CLIM.gain).toBeCloseTo(
      (history.at(-1)?.price.CLIM ?? 0) / (history[0]?.price.CLIM ?? 1) - 1,
      9,
    );
    const capped = replayWith(game, { lever: 'aiShareCap', share: 1 / 3 });
    expect(report.capped).toEqual({ burstRound: capped.burstRound, co2: capped.ledger.co2 });
    const page = words(ClassPage({ input, basis, report }));
    expect(page).toContain(`${Math.round(ledger.co2)} of ${Math.round(ledger.co2Reference)} Mt`);
    expect(page).toContain(`Climate tech got ${percent(climate / all)}`);
    expect(page).toContain(
      `${Math.round(capped.ledger.co2).toLocaleString('en-GB')} instead of ${Math.round(ledger.co2)} Mt`,
    );
  });

  test('names the decisions that were worth most and least of all', () => {
    const worth = game.orders.flatMap((orders, round) =>
      Object.keys(orders).map((team) => {
        const without = finalsOf(replayWith(game, { ...AT_HOME, team, round })).get(team) ?? 0;
        return { team, round, without, ratio: (finals.get(team) ?? 0) / without };
      }),
    );
    const [best, worst] = [Math.max, Math.min].map((pick) => {
      const ratio = pick(...worth.map((each) => each.ratio));
      return worth.find((each) => each.ratio === ratio);
    });
    const page = words(ClassPage({ input, basis, report }));
    for (const [decision, wanted] of [
      [report.best, best],
      [report.worst, worst],
    ] as const) {
      expect(decision).toMatchObject({ team: wanted?.team, round: wanted?.round });
      expect(decision?.without).toBeCloseTo(wanted?.without ?? 0, 6);
      expect(page).toContain(`${wanted?.team}, round ${(wanted?.round ?? 0) + 1}`);
      expect(page).toContain(`${Math.round(wanted?.without ?? 0)} without that order`);
    }
  });

  test('has par, other worlds and forecasts as they are worked out elsewhere', () => {
    const pars = [...parAll(game)];
    expect(report.par).toMatchObject({ above: pars.filter(({ z }) => z > 0).length, of: pars.length });
    const [winner] = [...finals].sort((a, b) => b[1] - a[1])[0] ?? [''];
    const others = [...worlds(game, 200)];
    const won = others.filter(({ teams }) => teams[winner]?.rank === 1).length;
    expect(report.luck).toMatchObject({ worlds: 200, winner });
    expect(report.luck.burstShare).toBeCloseTo(others.filter(({ burstRound }) => burstRound !== null).length / 200, 9);
    expect(report.luck.wins).toBeCloseTo(won / 200, 2);
    const errors = game.seats.map(({ id }) => {
      const known = forecasts.flatMap((round, at) =>
        economy.burstRound !== null && at > economy.burstRound ? [] : [{ said: (round[id] ?? 0) / 100, at }],
      );
      const miss = known.map(
        ({ said, at }) => (said - (economy.burstRound !== null && economy.burstRound <= at + 1 ? 1 : 0)) ** 2,
      );
      return miss.reduce((sum, each) => sum + each, 0) / miss.length;
    });
    const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    expect(report.brier?.mean).toBeCloseTo(mean, 3);
    const page = words(ClassPage({ input, basis, report }));
    expect(page).toContain(`mean of ${game.seats.length} teams: ${mean.toFixed(2)}`);
  });

  test('tells what was learned item by item, where both checks were answered', () => {
    const title = (en: string) => ({ en, de: en });
    const gain = {
      mean: null,
      items: [
        {
          id: 'a',
          title: title('Opportunity cost'),
          before: { share: 0.2, people: 10 },
          after: { share: 0.65, people: 10 },
        },
        {
          id: 'b',
          title: title('Fundamental value'),
          before: { share: 0.4, people: 10 },
          after: { share: 0.35, people: 9 },
        },
        { id: 'c', title: title('Asked once'), before: { share: 0.9, people: 10 }, after: null },
      ],
    };
    const page = words(ClassPage({ input: { ...input, gain }, basis, report }));
    expect(page).toContain('30\u202f% and 50\u202f%, +20 points');
    expect(page).toContain('Opportunity cost 20\u202f% → 65\u202f%');
    expect(page).toContain('Fundamental value 40\u202f% → 35\u202f%');
    expect(page).not.toContain('Asked once');
    expect(words(ClassPage({ input, basis, report }))).not.toContain('Right answers');
  });

  test('lists every team with its wealth, the first one first', () => {
    const page = words(ClassPage({ input, basis, report }));
    const list = page.slice(page.indexOf('Final standings'));
    const ordered = [...finals].sort((a, b) => b[1] - a[1]);
    let at = 0;
    for (const [team, final] of ordered) {
      const found = list.indexOf(`${team} ${Math.round(final)}`, at);
      expect([team, found >= 0]).toEqual([team, true]);
      at = found;
    }
  });
});

describe('a student’s page', () => {
  test.each(game.seats.map(({ id }) => id))('%s: wealth, return and why of every round, par, what if', (team) => {
    const own = teamReport(basis, team);
    if (own === null) throw new Error('no report');
    expect(own.rows.map(({ wealth }) => wealth)).toEqual(
      economy.records.map((record) => record.teams[team]?.wealthAfter),
    );
    for (const [i, row] of own.rows.entries()) {
      const round = economy.records[i]?.teams[team];
      expect(row.change).toBeCloseTo((round?.wealthAfter ?? 0) / (round?.wealthBefore ?? 1) - 1, 9);
    }
    const out = replayWith(
      game,
      game.orders.map((_, round): Change => ({ ...AT_HOME, team, round })),
    );
    expect(own.stayedOut).toBeCloseTo(finalsOf(out).get(team) ?? 0, 6);
    const gap = ({ ledger }: typeof economy) => ledger.co2Reference - ledger.co2;
    expect(own.publicValue.co2).toBeCloseTo(gap(economy) - gap(out), 6);
    const page = words(StudentPage({ input, basis, report: own, name: 'Ada' }));
    expect(page).toContain('Ada');
    const instead = `${Math.round(own.stayedOut)} credits instead of ${Math.round(finals.get(team) ?? 0)}.`;
    expect(page).toContain(own.decisions === null ? 'You stayed out in every round.' : instead);
    expect(page).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  test('a phone that works out its own team alone says the same', () => {
    const team = game.seats[3]?.id ?? '';
    const alone = whole(reportBasis(data, team));
    expect(teamReport(alone, team)).toEqual(teamReport(basis, team));
    expect(teamReport(alone, game.seats[0]?.id ?? '')).toBeNull();
  });
});

test('figures for comparison are about the class as a whole, and hold no team', () => {
  const figures = classFigures('ai-boom', economy, 0.2);
  const returns = [...finals.values()].map((final) => final / 100 - 1);
  expect(figures?.meanReturn).toBeCloseTo(returns.reduce((sum, each) => sum + each, 0) / returns.length, 3);
  expect(figures?.co2Missed).toBeCloseTo(1 - economy.ledger.co2 / economy.ledger.co2Reference, 3);
  expect(figures).toMatchObject({
    scenario: 'ai-boom',
    rounds: game.rounds,
    burstRound: economy.burstRound,
    gain: 0.2,
  });
  for (const { id } of game.seats) expect(JSON.stringify(figures)).not.toContain(id);
  expect(Object.values(figures ?? {}).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
});
