// Where this class lies among earlier ones on this server: one line a figure, a dot a class, this one in red.
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { linear } from '../charts/scale.ts';
import { f, t } from '../i18n/i18n.ts';
import { Block } from './parts.tsx';

type Props = { readonly own: ClassFigures; readonly others: readonly ClassFigures[] };
type Figure = keyof Omit<ClassFigures, 'scenario' | 'rounds' | 'ventureAiShare'>;

const FIGURES: readonly Figure[] = [
  'meanReturn',
  'burstRound',
  'co2Missed',
  'therapiesMissed',
  'researcherYears',
  'pilots',
  'gain',
];

function figureText(figure: Figure, value: number | null): string {
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

type EarlierRow = {
  readonly figure: Figure;
  readonly name: string;
  readonly own: number | null;
  readonly others: readonly (number | null)[];
};

/** A figure that neither this class nor an earlier one has is left out. */
function earlierRows({ own, others }: Props): EarlierRow[] {
  return FIGURES.map((figure): EarlierRow => {
    const values = others.map((each) => each[figure]);
    const mine = own[figure];
    return { figure, name: t(`r.earlier.${figure}`), own: mine, others: values };
  }).filter(({ own: mine, others: values, figure }) =>
    figure === 'gain' ? mine !== null : mine !== null || values.some((value) => value !== null),
  );
}

/** Lowest to highest of the earlier ones; those in which it did not burst are counted. */
function rangeText({ figure, others }: EarlierRow): string {
  const known = others.filter((value) => value !== null);
  const ends = known.length === 0 ? [] : [Math.min(...known), Math.max(...known)];
  const range = [...new Set(ends.map((value) => figureText(figure, value)))].join(' – ');
  const never = figure === 'burstRound' ? others.length - known.length : 0;
  const none = never === 0 ? '' : t('r.earlier.neverIn', { n: never });
  return [range, none].filter((part) => part !== '').join(', ');
}

const [WIDTH, HEIGHT, RADIUS] = [120, 12, 3];

function Strip({ own, others }: EarlierRow) {
  const known = others.filter((value) => value !== null);
  const all = own === null ? known : [...known, own];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = linear([low, high > low ? high : low + 1], [RADIUS + 1, WIDTH - RADIUS - 1]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" class="rep-strip">
      <path class="ch-grid" d={`M0 ${HEIGHT / 2}H${WIDTH}`} stroke-width="0.7" />
      {known.map((value, i) => (
        <circle key={i} class="rep-other" cx={x(value)} cy={HEIGHT / 2} r={RADIUS} />
      ))}
      {own !== null && <circle class="ch-dot is-price" cx={x(own)} cy={HEIGHT / 2} r={RADIUS + 0.8} />}
    </svg>
  );
}

export function Earlier(props: Props) {
  const { others } = props;
  if (others.length === 0) {
    return (
      <Block head={t('r.earlier')}>
        <p>{t('r.earlier.none')}</p>
      </Block>
    );
  }
  return (
    <Block head={t('r.earlier')} class="rep-earlier">
      <ul>
        {earlierRows(props).map((row) => (
          <li key={row.figure}>
            <span>{row.name}</span>
            <b>{figureText(row.figure, row.own)}</b>
            <Strip {...row} />
            <span class="rep-dim">{rangeText(row)}</span>
          </li>
        ))}
      </ul>
      <p class="rep-dim">{t('r.earlier.count', { n: others.length })}</p>
    </Block>
  );
}
