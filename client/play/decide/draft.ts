// The order being filled in: where it starts, what survives a reload, whether two orders are the same.
import type { Orders } from '../../../shared/engine/types.ts';
import type { Proposal } from '../../../shared/game/types.ts';
import { tab } from '../../ui/storage.ts';

export type Draft = { readonly orders: Orders; readonly forecast: number | null };

type Start = { readonly mine: Proposal | null; readonly last: Orders | null; readonly stayOut: Orders };

/** Own proposal, else what counts if nothing is sent: the last order, or staying out. */
export function startDraft({ mine, last, stayOut }: Start): Draft {
  if (mine !== null && mine.orders.role === stayOut.role) return mine;
  return { orders: last !== null && last.role === stayOut.role ? last : stayOut, forecast: null };
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

/** Whole numbers, largest remainders first, that sum to at most `total`. */
export function wholeParts<K extends string>(parts: Readonly<Record<K, number>>, total: number): Record<K, number> {
  const keys = Object.keys(parts) as K[];
  const whole = Object.fromEntries(keys.map((key) => [key, Math.floor(parts[key] + 1e-9)])) as Record<K, number>;
  let left = Math.floor(total + 1e-9) - keys.reduce((sum, key) => sum + whole[key], 0);
  for (const key of keys.sort((a, b) => (parts[b] % 1) - (parts[a] % 1))) {
    if (left < 1 || parts[key] % 1 < 1e-9) continue;
    whole[key] += 1;
    left -= 1;
  }
  return whole;
}
