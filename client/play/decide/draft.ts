// The order being filled in: where it starts, what survives a reload, whether two orders are the same.
import { stayOut } from '../../../shared/engine/orders.ts';
import type { Orders } from '../../../shared/engine/types.ts';
import type { Proposal } from '../../../shared/game/types.ts';
import { tab } from '../../ui/storage.ts';
import { fitted } from './fit.ts';
import type { Situation } from './situation.ts';

export type Draft = { readonly orders: Orders; readonly forecast: number | null };

type Start = { readonly mine: Proposal | null; readonly last: Orders | null; readonly at: Situation };

/** Own proposal, else what counts if nothing is sent: the last order as far as it can be repeated, or staying out. */
export function startDraft({ mine, last, at }: Start): Draft {
  const { role } = at.account;
  if (mine !== null && mine.orders.role === role) return mine;
  return { orders: last !== null && last.role === role ? fitted(at, last) : stayOut(at.account), forecast: null };
}

export const draftKey = (session: string, team: string, round: number, practice: boolean): string =>
  `bm.draft.${session}.${team}.${practice ? 'p' : round}`;

export function loadDraft(key: string, role: Orders['role']): Draft | null {
  try {
    const draft = JSON.parse(tab.get(key) ?? 'null') as Draft | null;
    return draft?.orders?.role === role ? draft : null;
  } catch {
    return null;
  }
}

export function saveDraft(key: string, draft: Draft | null): void {
  tab.set(key, draft === null ? null : JSON.stringify(draft));
}

/** Same order to within what a phone can show. */
export function sameOrders(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 0.005;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const field = (of: object, key: string) => (of as Readonly<Record<string, unknown>>)[key];
  return [...keys].every((key) => sameOrders(field(a, key), field(b, key)));
}
