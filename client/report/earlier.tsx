// Where this class lies among earlier ones on this server: one line a figure, a dot a class, this one in red.
import { linear } from '../charts/scale.ts';
import { t } from '../i18n/i18n.ts';
import {
  type EarlierClasses,
  type EarlierRow,
  earlierRows,
  figureText,
  knownOf,
  rangeText,
  spanOf,
} from './earlier-rows.ts';
import { Block } from './parts.tsx';

const [WIDTH, HEIGHT, RADIUS] = [120, 12, 3];

function Strip(row: EarlierRow) {
  const x = linear(spanOf(row), [RADIUS + 1, WIDTH - RADIUS - 1]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" class="rep-strip">
      <path class="ch-grid" d={`M0 ${HEIGHT / 2}H${WIDTH}`} stroke-width="0.7" />
      {knownOf(row).map((value, i) => (
        <circle key={i} class="rep-other" cx={x(value)} cy={HEIGHT / 2} r={RADIUS} />
      ))}
      {row.own !== null && <circle class="ch-dot is-price" cx={x(row.own)} cy={HEIGHT / 2} r={RADIUS + 0.8} />}
    </svg>
  );
}

export function Earlier(classes: EarlierClasses) {
  const { others } = classes;
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
        {earlierRows(classes).map((row) => (
          <li key={row.figure}>
            <span>{row.name}</span>
            <b>{figureText(row.figure, row.own)}</b>
            <Strip {...row} />
            <span class="rep-dim">{rangeText(row)}</span>
          </li>
        ))}
      </ul>
      <p class="rep-dim">
        {t('r.earlier.count', { n: others.length })} {t('r.earlier.key')}
      </p>
    </Block>
  );
}
