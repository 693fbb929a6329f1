// Drafts, their limits, the committee's table, and where a result came from.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { common } from '../../client/i18n/en/common.ts';
import { outcome } from '../../client/i18n/en/outcome.ts';
import { player } from '../../client/i18n/en/player.ts';
import { setTexts } from '../../client/i18n/i18n.ts';
import { compare } from '../../client/play/decide/committee.ts';
import { draftKey, loadDraft, sameOrders, saveDraft, startDraft } from '../../client/play/decide/draft.ts';
import { fitted, wholeParts } from '../../client/play/decide/fit.ts';
import { marginCallRise, shortRoom } from '../../client/play/decide/quotes.ts';
import { type Situation, startAccount, startPoint } from '../../client/play/decide/situation.ts';
import { causeLines, waterfall } from '../../client/play/result/causes.ts';
import { headline } from '../../client/play/story/headline.ts';
import { stepped } from '../../client/ui/stepper.tsx';
import { checkOrders } from '../../shared/engine/orders.ts';
import { DEFAULT_PARAMETERS } from '../../shared/engine/parameters.ts';
import type { Account, OrdersOf, Role } from '../../shared/engine/types.ts';

function situation<R extends Role>(role: R, change: Partial<Extract<Account, { role: R }>> = {}): Situation<R> {
  const account = { ...startAccount(role, 't1', DEFAULT_PARAMETERS), ...change };
  return {
    account,
    wealth: 100,
    now: startPoint(DEFAULT_PARAMETERS),
    before: null,
    parameters: DEFAULT_PARAMETERS,
    teams: 12,
    startups: [{ id: 's1', name: 'Salt & Wind' }],
  } as unknown as Situation<R>;
}

const vc = (invest: Partial<OrdersOf<'vc'>['invest']>, change: Partial<OrdersOf<'vc'>> = {}): OrdersOf<'vc'> => ({
  role: 'vc',
  invest: { LAB: 0, APP: 0, CLIM: 0, BIO: 0, ...invest },
  sell: null,
  earmark: null,
  ...change,
});

beforeEach(() => {
  setTexts('en', { ...common, ...player, ...outcome });
  const shelf = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => shelf.set(key, value),
    removeItem: (key: string) => shelf.delete(key),
  });
});

describe('draft', () => {
  it('begins with the own proposal, else the last order, else staying out', () => {
    const at = situation('vc');
    const last = vc({ LAB: 5 });
    const mine = { orders: vc({ BIO: 3 }), forecast: 20 };
    expect(startDraft({ mine, last, at })).toBe(mine);
    expect(startDraft({ mine: null, last, at }).orders).toEqual(last);
    expect(startDraft({ mine: null, last: null, at }).orders).toEqual(vc({}));
  });
  it('survives a reload, for its own round and role only', () => {
    const key = draftKey('session', 't1', 3, false);
    saveDraft(key, { orders: vc({ LAB: 8 }), forecast: 35 });
    expect(loadDraft(key, 'vc')).toEqual({ orders: vc({ LAB: 8 }), forecast: 35 });
    expect(loadDraft(key, 'giant')).toBeNull();
    expect(loadDraft(draftKey('session', 't1', 4, false), 'vc')).toBeNull();
    expect(draftKey('session', 't1', 0, true)).not.toBe(draftKey('session', 't1', 0, false));
    saveDraft(key, null);
    expect(loadDraft(key, 'vc')).toBeNull();
  });
  it('sees two orders as the same to within what a phone can show', () => {
    expect(sameOrders(vc({ LAB: 8 }), vc({ LAB: 8.001 }))).toBe(true);
    expect(sameOrders(vc({ LAB: 8 }), vc({ LAB: 9 }))).toBe(false);
    expect(sameOrders(vc({}), vc({}, { sell: { sector: 'LAB', fraction: 0.5 } }))).toBe(false);
  });
});

describe('a repeated order is cut to what can be done now', () => {
  const passes = (at: Situation, orders: Parameters<typeof fitted>[1]) => {
    const result = fitted(at, orders);
    expect(checkOrders(at.parameters, at.account, at.wealth, at.now.price, result)).toBeNull();
    return result;
  };
  it('fund: whole credits within the cash', () => {
    const result = passes(situation('vc', { cash: 12.4 }), vc({ LAB: 10.5, APP: 8.6, CLIM: 1.8, BIO: 1.8 }));
    const { invest } = result as OrdersOf<'vc'>;
    for (const credits of Object.values(invest)) expect(credits % 1).toBe(0);
    expect(invest.LAB + invest.APP + invest.CLIM + invest.BIO).toBeLessThanOrEqual(12.4);
  });
  it('fund: no sale of what it does not hold', () => {
    expect(passes(situation('vc'), vc({}, { sell: { sector: 'LAB', fraction: 0.5 } }))).toMatchObject({ sell: null });
  });
  it('giant: whole blocks, then the deal, then poaching', () => {
    const orders = { role: 'giant', dataCentres: 3, circularDeal: 6, poach: true, buyBack: 4, sellLab: 0.25 } as const;
    expect(passes(situation('giant', { cash: 10 }), orders)).toEqual({
      role: 'giant',
      dataCentres: 1,
      circularDeal: 3,
      poach: false,
      buyBack: 0,
      sellLab: 0,
    });
  });
  it('short seller: no more than the room, no report too soon', () => {
    const orders: OrdersOf<'short'> = {
      role: 'short',
      short: { CHIP: 0.3, CLOUD: 0.1, APP: 0.2 },
      puts: { CHIP: 0, CLOUD: 0, APP: 0 },
      cover: 1,
      report: true,
    };
    const result = passes(situation('short', { reportIn: 2 }), orders) as OrdersOf<'short'>;
    expect(result).toMatchObject({ cover: 0, report: false });
    expect(result.short.CHIP + result.short.CLOUD + result.short.APP).toBeCloseTo(0.4);
  });
});

describe('whole parts', () => {
  it('sum to the total, largest remainders first', () => {
    expect(wholeParts({ a: 4.6, b: 3.3, c: 2.1 }, 10)).toEqual({ a: 5, b: 3, c: 2 });
    expect(wholeParts({ a: 0, b: 0 }, 10)).toEqual({ a: 0, b: 0 });
  });
});

describe('stepper', () => {
  it('stays on its steps and within its limits', () => {
    expect(stepped(0.1, 0.1, 0.1, 0, 1)).toBe(0.2);
    expect(stepped(0.7000000000000001, 0.1, 0.1, 0, 1)).toBe(0.8);
    expect(stepped(17, 1, 1, 0, 17.3)).toBe(17.3);
    expect(stepped(17.3, -1, 1, 0, 17.3)).toBe(16);
    expect(stepped(0, -1, 1, 0, 5)).toBe(0);
    expect(stepped(3, 1e6, 1, 0, 5)).toBe(5);
  });
});

describe('consequences', () => {
  it('names the rise that calls the margin', () => {
    const at = situation('short', {
      cash: 170,
      holdings: { LAB: 0, CHIP: -70 / 0.9, CLOUD: 0, APP: 0, CLIM: 0, BIO: 0, IND: 0 },
    });
    const orders = {
      role: 'short',
      short: { CHIP: 0, CLOUD: 0, APP: 0 },
      puts: { CHIP: 0, CLOUD: 0, APP: 0 },
      cover: 0,
      report: false,
    } as const;
    // 70 % short on a wealth of 100: (100 − .4·70) / (1.4·70).
    expect(marginCallRise(at, orders)).toBeCloseTo(0.735, 2);
    expect(shortRoom(at, 0)).toBeCloseTo(0.1);
    expect(shortRoom(at, 1)).toBeCloseTo(0.4);
  });
});

describe('committee', () => {
  const startups = [{ id: 's1', name: 'Salt & Wind' }];
  it('marks what I proposed differently, and nothing else', () => {
    const order = { orders: vc({ LAB: 8, BIO: 2 }), forecast: 40 };
    const mine = { orders: vc({ LAB: 10, BIO: 2 }), forecast: 40 };
    const lines = compare(order, mine, startups, 30);
    expect(lines.filter((line) => line.mine !== null).map(({ key, value, mine: own }) => [key, value, own])).toEqual([
      ['LAB', '8', '10'],
      ['dry', '20', '18'],
    ]);
    expect(lines.at(-1)?.key).toBe('forecast');
  });
  it('shows what only I want', () => {
    const order = { orders: vc({}), forecast: null };
    const mine = { orders: vc({}, { sell: { sector: 'LAB', fraction: 0.5 }, earmark: 's1' }), forecast: 10 };
    const lines = compare(order, mine, startups, 30);
    expect(lines.find(({ key }) => key === 'sell')).toMatchObject({ value: '–', mine: '50\u202f%' });
    expect(lines.find(({ key }) => key === 'earmark')).toMatchObject({ value: '–', mine: 'Salt & Wind' });
    expect(lines.at(-1)).toMatchObject({ value: 'no answer', mine: '10\u202f%' });
  });
  it('says nothing about me when I have proposed nothing', () => {
    expect(
      compare({ orders: vc({ LAB: 1 }), forecast: 1 }, null, startups, 30).every((line) => line.mine === null),
    ).toBe(true);
  });
});

describe('where a result came from', () => {
  it('adds up by cause, stake by stake, largest first', () => {
    const lines = causeLines('vc', [
      { cause: 'price', sector: 'APP', amount: 15.1 },
      { cause: 'price', sector: 'LAB', amount: 23.8 },
      { cause: 'ownImpact', sector: 'LAB', amount: 1 },
      { cause: 'ownImpact', sector: 'APP', amount: 0.4 },
      { cause: 'interest', sector: null, amount: 0.01 },
    ]);
    expect(lines.map(({ label, amount }) => [label, amount])).toEqual([
      ['Stake in AI labs', 23.8],
      ['Stake in AI apps', 15.1],
      ['Your own order moved prices', 1.4],
    ]);
  });
  it('puts what is left over into one line and keeps the sum', () => {
    const contributions = (['price', 'event', 'ownImpact', 'fees', 'interest', 'sponsor'] as const).map(
      (cause, at) => ({
        cause,
        sector: 'LAB' as const,
        amount: 10 - at,
      }),
    );
    const lines = causeLines('vc', contributions, 5);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)?.label).toBe('Everything else');
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBeCloseTo(45);
  });
  it('draws each bar from where the one before ended', () => {
    expect(waterfall([30, -10]).map(({ from, width }) => [Math.round(from), Math.round(width)])).toEqual([
      [0, 100],
      [67, 33],
    ]);
    const falling = waterfall([-20, 10]);
    expect(falling[0]).toEqual({ from: 0, width: 100 });
    expect(falling[1]).toEqual({ from: 0, width: 50 });
  });
  it('tells the story in one line', () => {
    const story = { best: null, worst: null, forecasts: [], brier: null, antiPortfolio: null };
    expect(headline({ ...story, wealth: [100, 203, 94] }, 86)).toBe('You rode it to 203 and came home with 86');
    expect(headline({ ...story, wealth: [100, 140, 162] }, 160)).toBe('100 became 160');
    expect(headline({ ...story, wealth: [100, 104] }, 103)).toBe('You came home with 103');
  });
});
