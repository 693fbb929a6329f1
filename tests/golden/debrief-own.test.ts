// The golden class in its debrief as each phone has it: the figures of the own point against the engine's own, for a team of
// every role; and nothing of anybody else's decisions among them.
import { beforeAll, describe, expect, test } from 'vitest';
import { board } from '../../client/i18n/en/board.ts';
import { charts } from '../../client/i18n/en/charts.ts';
import { common } from '../../client/i18n/en/common.ts';
import { debrief } from '../../client/i18n/en/debrief.ts';
import { outcome } from '../../client/i18n/en/outcome.ts';
import { setTexts } from '../../client/i18n/i18n.ts';
import { buyPoint, shortPoint } from '../../client/play/debrief/bets.tsx';
import { buildPoint } from '../../client/play/debrief/build.tsx';
import { beliefPoint, pricePoint } from '../../client/play/debrief/market.tsx';
import type { OwnPoint, PointProps } from '../../client/play/debrief/model.ts';
import { fundPoint, loopPoint } from '../../client/play/debrief/money.tsx';
import { POINTS } from '../../client/play/debrief/points.ts';
import { rankPoint } from '../../client/play/debrief/rank.tsx';
import { remainedPoint } from '../../client/play/debrief/remained.tsx';
import { buildTable } from '../../shared/counterfactual/debrief/build-table.ts';
import { ownField, ownGame } from '../../shared/counterfactual/debrief/own.ts';
import { parAll } from '../../shared/counterfactual/par.ts';
import { play } from '../../shared/counterfactual/recorded-game.ts';
import { type Orders, ROLES, type Role } from '../../shared/engine/types.ts';
import { newGame } from '../../shared/game/game.ts';
import { type GameState, STRATEGIES } from '../../shared/game/types.ts';
import { finalSection } from '../../shared/game/views/final.ts';
import { seatStory } from '../../shared/game/views/seat-story.ts';
import { headerOf } from '../game/headers.ts';
import { readGoldens } from './files.ts';
import { expectFigures, figuresOf } from './page-figures.ts';

const golden = readGoldens().find(({ name }) => name === 'all-bots');
if (golden === undefined) throw new Error('the golden class is gone');
const game = { ...golden.game, interventions: golden.game.interventions ?? {} };
const economy = play(game);
const { history, records } = economy;
const decided = records.filter(({ epilogue }) => !epilogue);
const forecasts = game.orders.map((round, at) =>
  Object.fromEntries(Object.keys(round).map((id, team) => [id, (at * 17 + team * 23) % 101])),
);
const blank = newGame(headerOf({ rounds: game.rounds }, game.seed));
const state: GameState = {
  ...blank,
  economy,
  decided: game.orders.map((orders, round) => ({ orders, forecasts: forecasts[round] ?? {}, repeated: [] })),
  stage: { ...blank.stage, phase: 'debrief', round: records.length - 1 },
};
const teamOf = (role: Role) => game.seats.find((seat) => seat.role === role)?.id ?? '';

function propsOf(team: string | null, reveal: number, more: Partial<PointProps> = {}): PointProps {
  const final = finalSection(state);
  if (final === null) throw new Error('the game is not over');
  return {
    final,
    economy,
    data: { game, forecasts },
    par: null,
    own: team === null ? null : ownGame(economy, forecasts, team),
    story: team === null ? null : seatStory(state, economy, team),
    reveal,
    width: 358,
    ...more,
  };
}
const ofRole = (role: Role, reveal: number, more: Partial<PointProps> = {}) => propsOf(teamOf(role), reveal, more);

const plain = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(plain).join('');
  if (typeof node === 'object' && node !== null && 'props' in node) {
    return plain((node.props as { readonly children?: unknown }).children);
  }
  return node === null || node === undefined || typeof node === 'boolean' ? '' : String(node);
};
const wordsOf = ({ words }: OwnPoint) => words.map(plain).join(' ');
type ChartProps = {
  readonly own?: { readonly role: Role; readonly at: readonly number[] } | null;
  readonly dots?: readonly { readonly role: Role }[];
};
const propsIn = ({ chart }: OwnPoint): ChartProps => (chart?.props ?? {}) as ChartProps;
const ownIn = (point: OwnPoint) => propsIn(point).own;

/** What counts as a bet, said once more. */
const bets = (orders: Orders | undefined): boolean => {
  switch (orders?.role) {
    case 'vc':
      return orders.invest.LAB > 0 || orders.invest.APP > 0;
    case 'giant':
      return orders.dataCentres > 0 || orders.circularDeal > 0 || orders.buyBack > 0;
    case 'climate':
      return orders.label;
    case 'short':
      return [orders.short, orders.puts].some((of) => of.CHIP > 0 || of.CLOUD > 0 || of.APP > 0);
    default:
      return false;
  }
};
const bettingRounds = (team: string) =>
  decided.filter(({ teams }) => bets(teams[team]?.orders)).map(({ round }) => round + 1);

beforeAll(() => setTexts('en', { ...common, ...board, ...charts, ...debrief, ...outcome }));

describe('the own point’s figures are the engine’s', () => {
  test.each(ROLES)('2 and 3, %s: marked are the rounds of a bet; the true value only when it is revealed', (role) => {
    const at = bettingRounds(teamOf(role));
    const prices = history.map((s) => [s.aiPrice, s.aiAnalyst, s.aiFundamental]);
    expect(ownIn(pricePoint(ofRole(role, 2)))).toEqual({ role, at });
    expect(ownIn(beliefPoint(ofRole(role, 0)))).toEqual({ role, at });
    expect(pricePoint(ofRole(role, 2)).chart?.props).toMatchObject({ shown: 'value' });
    expect(pricePoint(ofRole(role, 0)).chart?.props).toMatchObject({ shown: 'price' });
    expect(wordsOf(pricePoint(ofRole(role, 0)))).not.toContain('true value');
    const over = at.map((i) => (prices[i]?.[0] ?? 0) / (prices[i]?.[2] ?? 1)).filter((ratio) => ratio > 1);
    if (over.length > 0) {
      const words = wordsOf(pricePoint(ofRole(role, 2)));
      expect(words).toContain(`In ${over.length} of them`);
      expect(words).toContain(`${Math.max(...over).toFixed(1)} times it`);
    }
  });

  test.each(ROLES)('4, %s: what was written, what the round paid, and no dot of anybody else', (role) => {
    const team = teamOf(role);
    const wanted = decided
      .filter(({ round }) => economy.burstRound === null || round <= economy.burstRound)
      .map(({ round, teams }) => {
        const own = teams[team];
        return [forecasts[round]?.[team] ?? -1, 100 * ((own?.wealthAfter ?? 0) / (own?.wealthBefore ?? 1) - 1)];
      });
    const point = buyPoint(ofRole(role, 1));
    expectFigures(point.chart, wanted, 0);
    const { dots = [] } = propsIn(point);
    expect([dots.length, new Set(dots.map((dot) => dot.role))]).toEqual([wanted.length, new Set([role])]);
  });

  test('5: the own seat by round of entry for a short seller, the class’s for the others', () => {
    const sellers = game.seats.filter((seat) => seat.role === 'short').map(({ id }) => id);
    for (const [i, team] of sellers.entries()) {
      const shown = figuresOf(shortPoint(propsOf(team, 1)).chart);
      const others = figuresOf(shortPoint(ofRole('vc', 1)).chart);
      expect(shown).toHaveLength(game.rounds);
      if (i === 0) expect(shown).toEqual(others);
    }
    const calls = decided.filter(({ teams }) => teams[teamOf('short')]?.marginCall).length;
    const words = wordsOf(shortPoint(ofRole('short', 1)));
    expect(words).toContain(calls === 0 ? 'no margin call' : `met ${calls} margin call`);
    expect(wordsOf(shortPoint(ofRole('short', 0)))).not.toContain('margin call');
  });

  test('6: own credits into AI firms by round', () => {
    const given = (role: 'vc' | 'giant') =>
      decided.map(({ teams }) => {
        const orders = teams[teamOf(role)]?.orders;
        if (orders?.role === 'vc') return [orders.invest.LAB + orders.invest.APP];
        return [orders?.role === 'giant' ? orders.circularDeal : 0];
      });
    expectFigures(loopPoint(ofRole('vc', 1)).chart, given('vc'), 1);
    const all = given('giant').reduce((sum, [value]) => sum + (value ?? 0), 0);
    if (all >= 0.5) expectFigures(loopPoint(ofRole('giant', 1)).chart, given('giant'), 1);
    else expect(wordsOf(loopPoint(ofRole('giant', 1)))).toContain('None of your credits');
    expect(wordsOf(loopPoint(ofRole('short', 1)))).toContain('None of your credits');
  });

  test('7: computing in use, the own blocks and the own field of the two by two', () => {
    const used = history.map(({ utilisation }) => [100 * utilisation]);
    expectFigures(buildPoint(ofRole('giant', 0)).chart, used, 0);
    const giants = game.seats.filter(({ role }) => role === 'giant').map(({ id }) => id);
    const built = (id: string) =>
      decided.reduce((sum, { teams }) => {
        const orders = teams[id]?.orders;
        return sum + (orders?.role === 'giant' ? orders.dataCentres : 0);
      }, 0);
    const [me = '', ...others] = giants;
    const mean = others.reduce((sum, id) => sum + built(id), 0) / others.length;
    const half = (3 * decided.length) / 2;
    expect(ownField(economy, me)).toEqual({
      blocks: built(me),
      othersBlocks: mean,
      builds: built(me) > half,
      othersBuild: mean > half,
    });
    expect(buildPoint(propsOf(me, 1)).chart?.props).toMatchObject({ ...buildTable(game), own: ownField(economy, me) });
    expect(buildPoint(ofRole('vc', 1)).chart?.props).toMatchObject({ own: null });
  });

  test('8: the class’s share beside the own; the road that was left out', () => {
    const wanted = decided.map(({ round, teams }) => {
      const orders = teams[teamOf('vc')]?.orders;
      const { LAB = 0, APP = 0, CLIM = 0, BIO = 0 } = orders?.role === 'vc' ? orders.invest : {};
      const all = LAB + APP + CLIM + BIO;
      const share = finalSection(state)?.points[round + 1]?.ventureAiShare ?? 0;
      return [100 * share, all > 0 ? (100 * (LAB + APP)) / all : Number.NaN];
    });
    const shown = figuresOf(fundPoint(ofRole('vc', 0)).chart);
    for (const [i, row] of wanted.entries()) {
      for (const [k, value] of row.entries()) {
        if (Number.isNaN(value)) expect(shown[i]?.[k]).toBeNaN();
        else expect(Math.abs((shown[i]?.[k] ?? Number.NaN) - value)).toBeLessThanOrEqual(0.501);
      }
    }
    for (const role of ROLES) {
      const missed = seatStory(state, economy, teamOf(role))?.antiPortfolio;
      if (missed == null) continue;
      const prices = history.map(({ price }) => [price[missed.sector]]);
      const point = fundPoint(ofRole(role, 2));
      expectFigures(point.chart, prices, 2);
      expect(ownIn(point)).toEqual({ role, at: [missed.round + 1] });
    }
  });

  test('9: six strategies in the own seat, and the own rank among them', () => {
    const seats = [...parAll(game)];
    const scores = Object.fromEntries(
      seats.map(({ team, par, z, score, strategies }) => [team, { par, z, score, byStrategy: strategies }]),
    );
    const par = { done: seats.length, total: seats.length, scores, medals: {} };
    const me = teamOf('vc');
    const finals = finalSection(state)?.standings ?? [];
    const rankOf = (wealth: number) => 1 + finals.filter(({ team, final }) => team !== me && final > wealth).length;
    const mine = finals.find(({ team }) => team === me);
    const wanted = [
      ...STRATEGIES.map((strategy) => scores[me]?.byStrategy[strategy] ?? 0).map((wealth) => [rankOf(wealth), wealth]),
      [mine?.rank ?? 0, mine?.final ?? 0],
    ];
    const byBoth = (a: readonly number[], b: readonly number[]) =>
      (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
    const shown = figuresOf(rankPoint(ofRole('vc', 1, { par })).chart).sort(byBoth);
    expect(shown).toEqual(wanted.map(([rank = 0, wealth = 0]) => [rank, Math.round(wealth)]).sort(byBoth));
    expect(wordsOf(rankPoint(ofRole('vc', 1)))).toContain('Par is still being worked out');
  });

  test.each(ROLES)('10, %s: prices, demand and the own wealth, times the start', (role) => {
    const wealth = seatStory(state, economy, teamOf(role))?.wealth ?? [];
    const first = history[0];
    const demand = finalSection(state)?.points ?? [];
    const wanted = history.map((s, i) => [
      s.aiPrice / (first?.aiPrice ?? 1),
      (demand[i]?.demand ?? 0) / (demand[0]?.demand ?? 1),
      (wealth[i] ?? 0) / (wealth[0] ?? 1),
    ]);
    expectFigures(remainedPoint(ofRole(role, 0)).chart, wanted, 2);
  });
});

test('somebody without a team has every question, and no point in it', () => {
  for (const [question, point] of POINTS.entries()) {
    for (const reveal of [0, 1, 2]) {
      const told = point(propsOf(null, reveal));
      expect([question, told.words, ownIn(told) ?? null]).toEqual([question, [], null]);
    }
  }
});

test('every text has its figures, whatever the role', () => {
  for (const role of ROLES) {
    for (const point of POINTS) {
      for (const reveal of [0, 1, 2, 3]) {
        const told = point(ofRole(role, reveal));
        expect(`${told.caption} ${wordsOf(told)}`).not.toMatch(/\{(?!boom)|NaN|undefined|Infinity/);
      }
    }
  }
});
