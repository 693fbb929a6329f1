// One team in the debrief: what it bet on, round by round, beside what it had written and earned; and which field of the two
// by two it stood in.
import type { Economy, Orders, Role, TeamId } from '../../engine/types.ts';
import type { Forecasts } from './class-game.ts';
import { putsMoneyOnAi } from './hunches.ts';

/** On AI prices, against them, or neither. */
type Bet = 'for' | 'against' | 'none';
export type OwnRound = {
  readonly round: number;
  readonly bet: Bet;
  /** Return of the round, 0.1 = +10 %. */
  readonly profit: number;
  /** 0..100, null = nothing written. */
  readonly forecast: number | null;
  readonly orders: Orders;
  readonly marginCall: boolean;
};
export type OwnGame = {
  readonly team: TeamId;
  readonly role: Role;
  /** Rounds that were decided. */
  readonly rounds: readonly OwnRound[];
};

function betOf(orders: Orders): Bet {
  if (putsMoneyOnAi(orders)) return 'for';
  if (orders.role !== 'short') return 'none';
  const { short, puts } = orders;
  return short.CHIP + short.CLOUD + short.APP + puts.CHIP + puts.CLOUD + puts.APP > 0 ? 'against' : 'none';
}

/** null for a team that is not in the game. */
export function ownGame(economy: Economy, forecasts: Forecasts, team: TeamId): OwnGame | null {
  const role = economy.teams.find(({ id }) => id === team)?.role;
  if (role === undefined) return null;
  const rounds = economy.records.flatMap(({ round, epilogue, teams }): OwnRound[] => {
    const own = teams[team];
    if (epilogue || own === undefined) return [];
    const { orders, marginCall, wealthBefore, wealthAfter } = own;
    const profit = wealthBefore > 0 ? wealthAfter / wealthBefore - 1 : 0;
    return [{ round, bet: betOf(orders), profit, forecast: forecasts[round]?.[team] ?? null, orders, marginCall }];
  });
  return { team, role, rounds };
}

/** Credits of a round into AI firms: a fund's investments, a giant's deals. */
export function intoAiFirms(orders: Orders): number {
  if (orders.role === 'vc') return orders.invest.LAB + orders.invest.APP;
  return orders.role === 'giant' ? orders.circularDeal : 0;
}

/** Part of a fund's credits that went into AI; null without any, and for the other roles. */
export function ownAiShare(rounds: readonly OwnRound[]): number | null {
  const sum = (of: (orders: Orders & { readonly role: 'vc' }) => number) =>
    rounds.reduce((all, { orders }) => all + (orders.role === 'vc' ? of(orders) : 0), 0);
  const all = sum(({ invest }) => invest.LAB + invest.APP + invest.CLIM + invest.BIO);
  return all > 0 ? sum(({ invest }) => invest.LAB + invest.APP) / all : null;
}

/** Where a giant stood in the two by two. Building is more than half of all that may be built. */
export type OwnField = {
  readonly builds: boolean;
  readonly othersBuild: boolean;
  /** Blocks built in the whole game, and by another giant on average. */
  readonly blocks: number;
  readonly othersBlocks: number;
};

export function ownField(economy: Economy, team: TeamId): OwnField | null {
  const giants = economy.teams.filter(({ role }) => role === 'giant').map(({ id }) => id);
  if (giants.length < 2 || !giants.includes(team)) return null;
  const decided = economy.records.filter(({ epilogue }) => !epilogue);
  const built = (id: TeamId) =>
    decided.reduce((sum, { teams }) => {
      const orders = teams[id]?.orders;
      return sum + (orders?.role === 'giant' ? orders.dataCentres : 0);
    }, 0);
  const others = giants.filter((id) => id !== team);
  const othersBlocks = others.reduce((sum, id) => sum + built(id), 0) / others.length;
  const half = (decided.length * economy.parameters.giant.blocks) / 2;
  const blocks = built(team);
  return { builds: blocks > half, othersBuild: othersBlocks > half, blocks, othersBlocks };
}
