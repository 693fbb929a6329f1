// Why buy although it is too expensive? What each team had written about a burst, what it ordered, and what that round paid.
import type { Economy, Orders, Role, TeamId } from '../../engine/types.ts';
import type { Forecasts } from './class-game.ts';

export type Hunch = {
  readonly team: TeamId;
  readonly role: Role;
  readonly round: number;
  /** "Will it burst within two rounds?", 0..100. */
  readonly forecast: number;
  /** Return of the round, 0.1 = +10 %. */
  readonly profit: number;
  /** Whether the orders put money on AI prices. */
  readonly bought: boolean;
};

/** Fifty and more: a burst was thought likelier than not. */
const LIKELY = 50;

export function putsMoneyOnAi(orders: Orders): boolean {
  switch (orders.role) {
    case 'vc':
      return orders.invest.LAB + orders.invest.APP > 0;
    case 'giant':
      return orders.dataCentres + orders.circularDeal + orders.buyBack > 0;
    case 'climate':
      return orders.label;
    case 'short':
      return false;
  }
}

/** One a team and round with a forecast; after the burst there is nothing left to expect. */
export function hunchesOf(economy: Economy, forecasts: Forecasts): Hunch[] {
  return economy.records
    .filter(({ epilogue, round }) => !epilogue && (economy.burstRound === null || round <= economy.burstRound))
    .flatMap(({ round, teams }) =>
      economy.teams.flatMap(({ id, role }): Hunch[] => {
        const [own, forecast] = [teams[id], forecasts[round]?.[id]];
        if (own === undefined || forecast === undefined) return [];
        const profit = own.wealthBefore > 0 ? own.wealthAfter / own.wealthBefore - 1 : 0;
        return [{ team: id, role, round, forecast, profit, bought: putsMoneyOnAi(own.orders) }];
      }),
    );
}

export type KnowingBuyers = {
  /** Orders of those who thought a burst likely and could have bought. */
  readonly expected: number;
  /** Of these, the ones that bought all the same. */
  readonly bought: number;
  /** Orders of short sellers who thought it likely: they have nothing to buy. */
  readonly shorts: number;
};

export function knowingBuyers(hunches: readonly Hunch[]): KnowingBuyers {
  const likely = hunches.filter(({ forecast }) => forecast >= LIKELY);
  const expected = likely.filter(({ role }) => role !== 'short');
  return {
    expected: expected.length,
    bought: expected.filter(({ bought }) => bought).length,
    shorts: likely.length - expected.length,
  };
}
