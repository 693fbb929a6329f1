// Where a round's change came from: contributions gathered under a label a student understands, largest first.
import type { Cause, Contribution, Role, Sector } from '../../../shared/engine/types.ts';
import { hasText, t } from '../../i18n/i18n.ts';
import { inSentence, sectorName, sectorShort } from '../../ui/pack-texts.ts';

export type CauseLine = { readonly key: string; readonly label: string; readonly amount: number };

/** Causes that are told sector by sector; the others are one line each. */
const BY_SECTOR: readonly Cause[] = ['price', 'fees', 'puts', 'premium'];

export function causeLabel(role: Role, cause: Cause, sector: Sector | null): string {
  const named = sector === null ? '' : inSentence(role === 'short' ? sectorShort(sector) : sectorName(sector));
  for (const key of [`cause.${cause}.${role}`, `cause.${cause}`]) {
    const all = `${key}.all`;
    if (sector === null && hasText(all)) return t(all);
    if (hasText(key)) return t(key, { sector: named });
  }
  return cause;
}

/** At most `most` lines; what is left over is one line, and nothing below a twentieth is shown. */
export function causeLines(role: Role, contributions: readonly Contribution[], most = 5): readonly CauseLine[] {
  const sums = new Map<string, { cause: Cause; sector: Sector | null; amount: number }>();
  for (const { cause, sector, amount } of contributions) {
    const of = BY_SECTOR.includes(cause) ? sector : null;
    const key = `${cause}.${of ?? ''}`;
    const known = sums.get(key);
    sums.set(key, { cause, sector: of, amount: (known?.amount ?? 0) + amount });
  }
  const lines = [...sums]
    .map(([key, sum]) => ({ key, label: causeLabel(role, sum.cause, sum.sector), amount: sum.amount }))
    .filter((line) => Math.abs(line.amount) >= 0.05)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).reduce((sum, line) => sum + line.amount, 0);
  const shown = lines.slice(0, most - 1);
  return Math.abs(rest) < 0.05 ? shown : [...shown, { key: 'rest', label: t('cause.rest'), amount: rest }];
}

export type Bar = { readonly from: number; readonly width: number };

/** A waterfall in 0..100: each bar begins where the one before ended. */
export function waterfall(amounts: readonly number[]): readonly Bar[] {
  const ends: number[] = [];
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    ends.push(sum);
  }
  const low = Math.min(0, ...ends);
  const span = Math.max(1e-9, Math.max(0, ...ends) - low);
  return amounts.map((amount, at) => {
    const start = Math.min((ends[at] ?? 0) - amount, ends[at] ?? 0);
    return { from: ((start - low) / span) * 100, width: Math.max(0.8, (Math.abs(amount) / span) * 100) };
  });
}
