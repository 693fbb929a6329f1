// The figures by which a class is compared with earlier ones, in words: on the report, and on the board.
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { f, t } from '../i18n/i18n.ts';

export type EarlierClasses = { readonly own: ClassFigures; readonly others: readonly ClassFigures[] };
type Figure = keyof Omit<ClassFigures, 'scenario' | 'rounds' | 'ventureAiShare'>;
export type EarlierRow = {
  readonly figure: Figure;
  readonly name: string;
  readonly own: number | null;
  readonly others: readonly (number | null)[];
};

const FIGURES: readonly Figure[] = [
  'meanReturn',
  'burstRound',
  'co2Missed',
  'therapiesMissed',
  'researcherYears',
  'pilots',
  'gain',
];

/** A figure that neither this class nor an earlier one has is left out; what was learned, where this class has none. */
export function earlierRows({ own, others }: EarlierClasses): EarlierRow[] {
  return FIGURES.map((figure): EarlierRow => {
    const values = others.map((each) => each[figure]);
    return { figure, name: t(`r.earlier.${figure}`), own: own[figure], others: values };
  }).filter(
    ({ own: mine, others: values, figure }) =>
      mine !== null || (figure !== 'gain' && values.some((value) => value !== null)),
  );
}

export function figureText(figure: Figure, value: number | null): string {
  if (value === null) return figure === 'burstRound' ? t('r.earlier.never') : '–';
  switch (figure) {
    case 'meanReturn':
      return f.signedPercent(value);
    case 'burstRound':
      return f.number(value + 1, 0);
    case 'co2Missed':
    case 'therapiesMissed':
      return f.percent(value);
    case 'researcherYears':
    case 'pilots':
      return f.number(value, 0);
    case 'gain':
      return f.signed(Math.round(100 * value), 0);
  }
}

export const knownOf = ({ others }: EarlierRow): number[] => others.filter((value) => value !== null);

/** Lowest to highest of the earlier ones; those in which it did not burst are counted. */
export function rangeText(row: EarlierRow): string {
  const known = knownOf(row);
  const ends = known.length === 0 ? [] : [Math.min(...known), Math.max(...known)];
  const range = [...new Set(ends.map((value) => figureText(row.figure, value)))].join(' – ');
  const never = row.figure === 'burstRound' ? row.others.length - known.length : 0;
  const none = never === 0 ? '' : t('r.earlier.neverIn', { n: never });
  return [range, none].filter((part) => part !== '').join(', ');
}

/** Lowest and highest of all, for a scale. */
export function spanOf(row: EarlierRow): readonly [number, number] {
  const all = row.own === null ? knownOf(row) : [...knownOf(row), row.own];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return [low, high > low ? high : low + 1];
}
