// P2–P4: the final account.
import { expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { settle } from '../../shared/engine/settlement.ts';
import { teamWealth } from '../../shared/engine/wealth.ts';
import { account, economy, playOut, seats, still, withAccount } from './support.ts';

const VC = { role: 'vc', invest: { LAB: 10, APP: 0, CLIM: 8, BIO: 0 }, sell: null, earmark: null } as const;
const GIANT = { role: 'giant', dataCentres: 0, circularDeal: 4, poach: false, buyBack: 2, sellLab: 0 } as const;

test('P2 P3 half at the bell, half after the epilogue, less the cost of leaving', () => {
  const end = playOut(economy({ rounds: 4, seats: seats(4) }), () => ({ p00: VC, p01: GIANT }));
  const settled = settle(end);
  expect(settled.map((each) => each.team)).toEqual(end.teams.map((team) => team.id));
  const bell = end.history[4]?.price ?? end.price;
  for (const [i, team] of end.teams.entries()) {
    const each = settled[i];
    const atEnd = end.records[3]?.teams[team.id]?.wealthAfter ?? 0;
    const now = teamWealth(end, team);
    const { LAB, CLIM } = team.holdings;
    const stakes = (price: typeof bell) =>
      team.role === 'vc' || team.role === 'giant' ? LAB * price.LAB + CLIM * price.CLIM : 0;
    const exitCost = (0.06 * (stakes(bell) + stakes(end.price))) / 2;
    expect(each).toMatchObject({
      wealthAtEnd: atEnd,
      wealthAfterEpilogue: now,
      exitCost: expect.closeTo(exitCost, 10),
    });
    expect(each?.final).toBeCloseTo((atEnd + now) / 2 - exitCost, 10);
  }
  expect(settled[0]?.exitCost).toBeGreaterThan(1);
  expect(settled[2]?.exitCost).toBe(0);
});

test('P2 before the end it is a provisional standing', () => {
  const start = economy();
  for (const each of settle(start)) expect(each.final).toBeCloseTo(100, 10);
  const now = resolveRound(start, { p00: VC });
  const fund = settle(now)[0];
  expect(fund?.wealthAtEnd).toBe(fund?.wealthAfterEpilogue);
});

test('P2 P4 the sponsor takes back what it lent; nobody ends below 1', () => {
  const poor = withAccount<'short'>(still({ rounds: 1 }), 'p03', { cash: 2 });
  const end = playOut(poor, () => ({}));
  const each = settle(end)[3];
  const lent = account(end, 'short').sponsored;
  expect(lent).toBeCloseTo(8, 0);
  expect(each?.sponsorRepaid).toBe(lent);
  expect(each?.final).toBeCloseTo(((each?.wealthAtEnd ?? 0) + (each?.wealthAfterEpilogue ?? 0)) / 2 - lent, 10);
  const ruined = withAccount<'short'>(end, 'p03', { sponsored: 40 });
  expect(settle(ruined)[3]?.final).toBe(1);
});
