// Dates for the charts' axes. The board is told the date of the current edition only, so it remembers those it has seen.
import { local, t } from '../i18n/i18n.ts';
import type { View } from '../state.ts';
import { packTexts } from '../ui/pack-texts.ts';

const seen = new Map<string, string>();

/** "2024 Q1" has a digit; "Extra edition" is not a date. */
const isDate = (text: string) => /\d/.test(text);

export function rememberDate({ session, edition }: Pick<View, 'session' | 'edition'>): void {
  if (!session || !edition) return;
  const text = local(edition.text.date);
  if (isDate(text)) seen.set(`${session.id}:${edition.round}`, text);
}

/** What to print under point `index` of the market (0 = start, r + 1 = end of round r). */
export function pointDate({ session }: Pick<View, 'session'>, index: number): string {
  if (index === 0) return packTexts.getState().texts?.span.from ?? t('charts.start');
  return seen.get(`${session?.id}:${index - 1}`) ?? t('charts.roundN', { n: index });
}

/** First and last date of a chart with this many points; what comes after the last decision has no date. */
export function ends(view: Pick<View, 'session'>, points: number): readonly { index: number; text: string }[] {
  const last = Math.min(points - 1, view.session?.rounds ?? points);
  const first = { index: 0, text: pointDate(view, 0) };
  return last < 1 ? [first] : [first, { index: last, text: pointDate(view, last) }];
}
