// What a phone's screen shows, as the outlook a bot decides by: a bot of a test sees what a player sees, nothing more.
import type { Orders, Outlook } from '../../shared/engine/types.ts';
import type { MergedView } from '../../shared/game/merge-view.ts';

export function outlookOfView({ session, stage, teams, edition, market, seat }: MergedView): Outlook | null {
  if (!session || !stage || !teams || !edition || !market || !seat?.account) return null;
  return {
    round: stage.round,
    rounds: session.rounds,
    teams: teams.length,
    event: { id: edition.event, tone: edition.tone },
    momentum: market.momentum,
    points: market.points,
    account: seat.account.account,
    wealth: seat.account.wealth,
    startups: teams.filter(({ role }) => role === 'climate').map(({ id }) => id),
    parameters: session.parameters,
  };
}

const cut = (x: number): number => Math.floor(x * 100) / 100;

function cutAll<T extends Readonly<Record<string, number>>>(amounts: T): T {
  return Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, cut(amount)])) as T;
}

/** Orders as a person would set them with steppers: whole data centres, two digits, never above what was meant. */
export function typedOrders(orders: Orders): Orders {
  switch (orders.role) {
    case 'vc':
      return { ...orders, invest: cutAll(orders.invest) };
    case 'giant':
      return {
        ...orders,
        dataCentres: Math.floor(orders.dataCentres),
        circularDeal: cut(orders.circularDeal),
        buyBack: cut(orders.buyBack),
      };
    case 'climate':
      return { ...orders, build: cut(orders.build) };
    case 'short':
      return { ...orders, short: cutAll(orders.short), puts: cutAll(orders.puts), cover: cut(orders.cover) };
  }
}
