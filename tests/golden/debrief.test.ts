// The golden class in its debrief: the figures of every chart, as its table prints them, against the engine's own.
import type { VNode } from 'preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { BeliefPage } from '../../client/board/debrief/belief.tsx';
import { BuildPage } from '../../client/board/debrief/build.tsx';
import { BuyPage } from '../../client/board/debrief/buy.tsx';
import { LoopPage } from '../../client/board/debrief/loop.tsx';
import type { PageProps } from '../../client/board/debrief/page.tsx';
import { PricePage } from '../../client/board/debrief/price.tsx';
import { RemainedPage } from '../../client/board/debrief/remained.tsx';
import { RevenuePage } from '../../client/board/debrief/revenue.tsx';
import { ShortPage } from '../../client/board/debrief/short.tsx';
import { StrategiesPage } from '../../client/board/debrief/strategies.tsx';
import { RoadNotFunded } from '../../client/board/final.tsx';
import { board } from '../../client/i18n/en/board.ts';
import { charts } from '../../client/i18n/en/charts.ts';
import { common } from '../../client/i18n/en/common.ts';
import { debrief } from '../../client/i18n/en/debrief.ts';
import { setTexts } from '../../client/i18n/i18n.ts';
import { finalsOf } from '../../shared/counterfactual/calls.ts';
import { type Change, replayWith } from '../../shared/counterfactual/change.ts';
import { moneyLoopOf } from '../../shared/counterfactual/debrief/money.ts';
import { realRun, variantRun } from '../../shared/counterfactual/debrief/variant.ts';
import { type Par, parAll } from '../../shared/counterfactual/par.ts';
import { play } from '../../shared/counterfactual/recorded-game.ts';
import {
  type Economy,
  type GiantOrders,
  type Orders,
  type ShortOrders,
  VENTURE_SECTORS,
} from '../../shared/engine/types.ts';
import { FIRST_EXHIBIT } from '../../shared/game/exhibit.ts';
import { newGame } from '../../shared/game/game.ts';
import { type GameState, STRATEGIES } from '../../shared/game/types.ts';
import { finalSection } from '../../shared/game/views/final.ts';
import { antiPortfolio } from '../../shared/game/views/seat-story.ts';
import { headerOf } from '../game/headers.ts';
import { readGoldens } from './files.ts';
import { expectFigures, figuresOf } from './page-figures.ts';

const golden = readGoldens().find(({ name }) => name === 'all-bots');
if (golden === undefined) throw new Error('the golden class is gone');
const game = { ...golden.game, interventions: golden.game.interventions ?? {} };
const economy = play(game);
const { history, records } = economy;
/** What every team had written: any figures will do, as long as the chart shows these. */
const forecasts = game.orders.map((round, at) =>
  Object.fromEntries(Object.keys(round).map((id, team) => [id, (at * 17 + team * 23) % 101])),
);

function classState(): GameState {
  const blank = newGame(headerOf({ rounds: game.rounds }, game.seed));
  return { ...blank, economy, stage: { ...blank.stage, phase: 'debrief', round: records.length - 1 } };
}

function propsOf(reveal: number, more: Partial<PageProps> = {}): PageProps {
  const final = finalSection(classState());
  if (final === null) throw new Error('the game is not over');
  const teams = new Map(game.seats.map(({ id, role }) => [id, { name: id, role, bot: true }]));
  const data = { game, forecasts };
  return { view: {}, final, data, economy, teams, texts: null, exhibit: FIRST_EXHIBIT, reveal, ...more };
}

beforeAll(() => setTexts('en', { ...common, ...board, ...charts, ...debrief }));

test('4 says who thought a burst likely: nobody, short sellers alone, or whoever could have bought', () => {
  const title = (likely: (role: string) => boolean) => {
    const written = game.orders.map(() =>
      Object.fromEntries(game.seats.map(({ id, role }) => [id, likely(role) ? 80 : 20])),
    );
    return BuyPage({ ...propsOf(1), data: { game, forecasts: written } }).props.title;
  };
  expect(title(() => false)).toBe(debrief['d.buy.headNone']);
  expect(title((role) => role === 'short')).toBe(debrief['d.buy.headShorts']);
  expect(title((role) => role === 'vc')).toMatch(/^\d+ of [1-9]\d* orders bought/);
});

describe('every chart’s figures are the engine’s', () => {
  test('2 price, analysts, value', () => {
    const wanted = history.map((s) => [s.aiPrice, s.aiAnalyst, s.aiFundamental]);
    for (const reveal of [0, 2, 3]) expectFigures(PricePage(propsOf(reveal)), wanted, 2);
  });

  test('3 believers, undecided, doubters', () => {
    const wanted = history.map((s) => [100 * s.belief, 100 * (1 - s.belief - s.doubt), 100 * s.doubt]);
    expectFigures(BeliefPage(propsOf(1)), wanted, 0);
  });

  test('4 written probability against the round’s return', () => {
    const until = economy.burstRound ?? Number.POSITIVE_INFINITY;
    const wanted = [0, 20, 40, 60, 80].map((from) => {
      const returns: number[] = [];
      let bought = 0;
      for (const { round, epilogue, teams } of records) {
        if (epilogue || round > until) continue;
        for (const [id, own] of Object.entries(teams)) {
          const forecast = forecasts[round]?.[id] ?? -1;
          if (Math.min(80, Math.floor(forecast / 20) * 20) !== from) continue;
          returns.push(own.wealthAfter / own.wealthBefore - 1);
          if (isBuyer(own.orders)) bought += 1;
        }
      }
      const mean = returns.reduce((sum, each) => sum + each, 0) / returns.length;
      return [returns.length, bought, 100 * mean];
    });
    expectFigures(BuyPage(propsOf(1)), wanted, 0);
  });

  test('5 a short sale by round of entry, with its margin calls', () => {
    const seller = game.seats.find(({ role }) => role === 'short')?.id ?? '';
    const third = 0.4 / 3;
    const all: ShortOrders = {
      role: 'short',
      short: { CHIP: third, CLOUD: third, APP: third },
      puts: { CHIP: 0, CLOUD: 0, APP: 0 },
      cover: 0,
      report: false,
    };
    const wanted = game.orders.map((_, entry) => {
      const changed = replayWith(
        game,
        game.orders.map(
          (_round, round): Change => ({ lever: 'orders', team: seller, round, orders: round === entry ? all : null }),
        ),
      );
      const calls = changed.records.filter((record) => record.teams[seller]?.marginCall).length;
      return [(finalsOf(changed).get(seller) ?? 0) - 100, calls];
    });
    const shown = figuresOf(ShortPage(propsOf(1)));
    expect(shown.map(([profit]) => profit)).toEqual(wanted.map(([profit]) => Math.round(profit ?? 0)));
    expect(shown.map(([, calls]) => (calls ?? 0) > 0)).toEqual(wanted.map(([, calls]) => (calls ?? 0) > 0));
  });

  test('6 reported and real revenue, and the money loop round by round', () => {
    const revenue = records.map((_, i) => {
      const [before, after] = [history[i]?.ledger, history[i + 1]?.ledger];
      const reported = (after?.revenueReported ?? 0) - (before?.revenueReported ?? 0);
      const real = (after?.revenueReal ?? 0) - (before?.revenueReal ?? 0);
      return [reported, real, reported - real];
    });
    expectFigures(RevenuePage(propsOf(0)), revenue, 2);
    for (const round of [null, ...records.filter(({ epilogue }) => !epilogue).map((record) => record.round)]) {
      const loop = loopOfOrders(economy, round);
      const back = loop.deals * economy.parameters.giant.dealBack;
      const flows = records.filter((record) => (round === null ? !record.epilogue : record.round === round));
      const sum = (key: 'dataCentres' | 'construction') => flows.reduce((all, record) => all + record.flows[key], 0);
      const [centres, builders] = [sum('dataCentres'), sum('construction')];
      expectFigures(
        LoopPage(propsOf(1, { exhibit: { ...FIRST_EXHIBIT, round } })),
        [
          [loop.deals],
          [centres],
          [loop.venture],
          [back],
          [loop.deals - back + loop.venture],
          [centres - builders],
          [builders],
        ],
        1,
      );
    }
  });

  test('7 computing in use, and the table of two by two', () => {
    const page = BuildPage(propsOf(1));
    expectFigures(
      page,
      history.map((s) => [100 * s.utilisation]),
      0,
    );
    const giants = game.seats.filter(({ role }) => role === 'giant').map(({ id }) => id);
    const mean = (own: number, others: number) =>
      giants.reduce((sum, giant) => {
        const changes = game.orders.flatMap((orders, round) =>
          giants.map((id): Change => {
            const recorded = orders[id] as GiantOrders;
            return {
              lever: 'orders',
              team: id,
              round,
              orders: { ...recorded, dataCentres: id === giant ? own : others },
            };
          }),
        );
        return sum + (finalsOf(replayWith(game, changes)).get(giant) ?? 0);
      }, 0) / giants.length;
    const table = findProps(page, 'ownBuilds');
    expect(table).toEqual({
      giants: giants.length,
      ownBuilds: { othersBuild: expect.closeTo(mean(3, 3), 6), othersWait: expect.closeTo(mean(3, 0), 6) },
      ownWaits: { othersBuild: expect.closeTo(mean(0, 3), 6), othersWait: expect.closeTo(mean(0, 0), 6) },
    });
  });

  test('8 the share of AI, what was built, and the road each team did not take', () => {
    const shares = records
      .filter(({ epilogue }) => !epilogue)
      .map(({ round }) => [100 * (history[round + 1]?.ventureAiShare ?? 0)]);
    const { final } = propsOf(1);
    const page = RoadNotFunded({ final, costs: true });
    expectFigures(page, shares, 0);
    const { ledger } = economy;
    expect(findProps(page, 'caption')).toMatchObject({
      rows: [
        { built: expect.closeTo(ledger.co2, 2), reference: expect.closeTo(ledger.co2Reference, 2) },
        { built: expect.closeTo(ledger.therapies, 2), reference: expect.closeTo(ledger.therapiesReference, 2) },
      ],
    });
    const end = history.at(-1);
    for (const { id } of game.seats) {
      const missed = antiPortfolio(economy, id);
      const gains = records
        .filter(({ epilogue }) => !epilogue)
        .flatMap(({ round, teams }) =>
          VENTURE_SECTORS.flatMap((sector) => {
            const orders = teams[id]?.orders;
            if (orders?.role === 'vc' && orders.invest[sector] > 0) return [];
            return [(end?.price[sector] ?? 0) / (history[round + 1]?.price[sector] ?? 1) - 1];
          }),
        );
      expect(missed?.gain ?? 0).toBeCloseTo(Math.max(0, ...gains), 3);
    }
  });

  test('9 strategies by rank', () => {
    const pars: readonly Par[] = [...parAll(game)];
    const scores = Object.fromEntries(
      pars.map(({ team, par, z, score, strategies }) => [team, { par, z, score, byStrategy: strategies }]),
    );
    const view = { par: { done: pars.length, total: pars.length, scores, medals: {} } };
    const rows = figuresOf(StrategiesPage(propsOf(1, { view })));
    const finals = finalsOf(economy);
    const wanted = STRATEGIES.map((strategy) => {
      const ranks = pars.map(
        ({ team, strategies }) =>
          [...finals].filter(([id, final]) => id !== team && final > strategies[strategy]).length + 1,
      );
      const wealth = pars.map(({ strategies }) => strategies[strategy]);
      const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
      return [mean(ranks), Math.round(mean(wealth))];
    }).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    expect(rows.map(([rank]) => rank)).toEqual(wanted.map(([rank]) => expect.closeTo(rank ?? 0, 0)));
    expect(rows.map(([, wealth]) => wealth).sort()).toEqual(wanted.map(([, wealth]) => wealth).sort());
  });

  test('10 prices, demand and computing against the start', () => {
    const [start] = history;
    if (start === undefined) throw new Error('no start');
    const wanted = history.map((s) => [s.aiPrice / start.aiPrice, s.demand / start.demand, s.compute / start.compute]);
    expectFigures(RemainedPage(propsOf(0)), wanted, 2);
  });
});

test.each<Change>([
  { lever: 'noCircularDeals' },
  { lever: 'aiShareCap', share: 1 / 3 },
  { lever: 'grid', share: 0.1 },
  { lever: 'disclosure' },
  { lever: 'shortSaleBan' },
  { lever: 'climateFund' },
  { lever: 'quietRounds', rounds: [2] },
  { lever: 'theta', theta: 2 },
  { lever: 'orders', team: game.seats[0]?.id ?? '', round: 1, orders: null },
])('what if: $lever', (change) => {
  const changed = replayWith(game, change);
  const run = variantRun(game, change);
  expect(run.prices).toEqual(changed.history.map(({ aiPrice }) => aiPrice));
  expect(run.values).toEqual(changed.history.map(({ aiFundamental }) => aiFundamental));
  expect(run.burstRound).toBe(changed.burstRound);
  expect(new Map(run.standings.map(({ team, final }) => [team, final]))).toEqual(finalsOf(changed));
  expect(run.co2Gap).toBe(changed.ledger.co2Reference - changed.ledger.co2);
  expect(run).not.toEqual(realRun(game));
});

test('what flows into a firm flows out of it', () => {
  for (const round of [null, 0, 3]) {
    const loop = moneyLoopOf(economy, round);
    expect(loop.deals + loop.venture).toBeCloseTo(loop.profit + loop.serving + loop.kept, 9);
    expect(loop.dataCentres).toBeCloseTo(loop.builders + loop.chips, 9);
  }
});

function isBuyer(orders: Orders): boolean {
  if (orders.role === 'vc') return orders.invest.LAB > 0 || orders.invest.APP > 0;
  if (orders.role === 'giant') return orders.dataCentres > 0 || orders.circularDeal > 0 || orders.buyBack > 0;
  return orders.role === 'climate' && orders.label;
}

/** The same ways from the orders alone. */
function loopOfOrders({ records: all }: Economy, round: number | null) {
  let [deals, venture] = [0, 0];
  for (const record of all) {
    if (round === null ? record.epilogue : record.round !== round) continue;
    for (const { orders } of Object.values(record.teams)) {
      if (orders.role === 'giant') deals += orders.circularDeal;
      if (orders.role === 'vc') venture += orders.invest.LAB + orders.invest.APP;
    }
  }
  return { deals, venture };
}

/** Props of the first node that has one of this name. */
function findProps(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node.map((each) => findProps(each, key)).find((found) => found !== undefined);
  if (typeof node !== 'object' || node === null || !('props' in node)) return undefined;
  const { props } = node as VNode<{ readonly children?: unknown }>;
  return key in props ? props : findProps(props.children, key);
}
