// The one-line why of a round: told by cause, by role where it differs, by whether it helped or hurt.
import { type Role, SECTORS, type Sector } from '../../../shared/engine/types.ts';
import type { SeatResult } from '../../../shared/game/views.ts';
import { hasText, t } from '../../i18n/i18n.ts';
import { inSentence, sectorName } from '../../ui/pack-texts.ts';

export function whyText(why: SeatResult['why'], role: Role): string {
  const { key, params } = why;
  const way = Number(params.amount) < 0 ? 'down' : 'up';
  const { sector } = params;
  const named = isSector(sector) ? inSentence(sectorName(sector)) : t('why.things');
  for (const each of [`${key}.${role}.${way}`, `${key}.${way}`, `${key}.${role}`, key]) {
    if (hasText(each)) return t(each, { ...params, sector: named });
  }
  return t('why.fallback');
}

const isSector = (name: unknown): name is Sector => SECTORS.some((sector) => sector === name);
