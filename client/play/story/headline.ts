// A game in one sentence, from the path of its wealth and what was left of it at settlement.
import { f, t } from '../../i18n/i18n.ts';

export function headline({ wealth }: { readonly wealth: readonly number[] }, home: number): string {
  const peak = Math.max(...wealth);
  const params = { peak: f.number(peak, 0), home: f.number(home, 0) };
  if (peak > 1.2 * home && peak > 115) return t('story.rode', params);
  if (home >= 115) return t('story.grew', params);
  return home >= 95 ? t('story.kept', params) : t('story.lost', params);
}
