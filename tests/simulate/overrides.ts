// Fixed behaviours the experiments put in place of a bot's own orders.
import { stayOut } from '../../shared/engine/orders.ts';
import type { Orders, Outlook, TeamId } from '../../shared/engine/types.ts';
import type { Override } from './bot-class.ts';

export function fixed(ids: readonly TeamId[], override: Override): Readonly<Record<TeamId, Override>> {
  return Object.fromEntries(ids.map((id) => [id, override]));
}

function idle<R extends Orders['role']>(outlook: Outlook, role: R): Extract<Orders, { role: R }> {
  const orders = stayOut(outlook.account);
  if (orders.role !== role) throw new TypeError(`${outlook.account.id} is not a ${role}`);
  return orders as Extract<Orders, { role: R }>;
}

/** Sells this share of wealth short, spread over the listed sectors, in these rounds, and does nothing else. */
export function shortIn(rounds: readonly number[], share: number): Override {
  return (outlook) => {
    const orders = idle(outlook, 'short');
    const each = share / 3;
    return rounds.includes(outlook.round) ? { ...orders, short: { CHIP: each, CLOUD: each, APP: each } } : orders;
  };
}

/** Builds so many blocks every round, and nothing else. */
export function giantsBuild(blocks: number): Override {
  return (outlook) => ({ ...idle(outlook, 'giant'), dataCentres: blocks });
}

/** Follows its own policy, but with a circular deal of this size every round. */
export function giantDeals(credits: number): Override {
  return (_outlook, own) => (own.role === 'giant' ? { ...own, circularDeal: credits } : own);
}

/** A fund that invests half its budget every round, this share of it in AI. */
export function ventureSplit(aiShare: number): Override {
  return (outlook) => {
    const budget = Math.min(outlook.account.cash, outlook.parameters.vc.invest);
    const ai = (budget * aiShare) / 4;
    const real = (budget * (1 - aiShare)) / 4;
    return { ...idle(outlook, 'vc'), invest: { LAB: ai, APP: ai, CLIM: real, BIO: real } };
  };
}
