// The phone's front-page chart: red what AI shares cost, ink what analysts say they are worth, labelled at their ends.
import type { PublicPoint } from '../../shared/engine/types.ts';
import { f, t } from '../i18n/i18n.ts';
import { extent, path, scale } from './lines.ts';

type Props = { readonly points: readonly PublicPoint[]; readonly large?: boolean };

const WIDTH = 358;

export function PriceLines({ points, large = false }: Props) {
  const height = large ? 210 : 104;
  const right = large ? WIDTH - 16 : 190;
  const prices = points.map((point) => point.aiPrice);
  const values = points.map((point) => point.aiAnalyst);
  const x = scale([0, Math.max(1, points.length - 1)], [4, right]);
  const y = scale(extent([...prices, ...values]), [height - 14, 12]);
  const last = points.length - 1;
  const [price, value] = [prices[last] ?? 1, values[last] ?? 1];
  // Two labels a line apart at least, the higher line's label on top.
  const gap = Math.max(0, 22 - Math.abs(y(price) - y(value))) / 2;
  const up = price >= value ? 1 : -1;
  return (
    <svg
      class={large ? 'lines large' : 'lines'}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t('chart.priceValue', { price: f.fixed(price, 2), value: f.fixed(value, 2) })}
    >
      {!large && <path class="base" d={`M0 ${height - 1}H${WIDTH}`} />}
      <path class="value" pathLength={1} d={path(values, x, y)} />
      <path class="price" pathLength={1} d={path(prices, x, y)} />
      <circle class="price" cx={x(last)} cy={y(price)} r={large ? 8 : 5} />
      {!large && (
        <>
          <circle class="value" cx={x(last)} cy={y(value)} r={4} />
          <text class="price" x={right + 12} y={y(price) + 6 - gap * up}>
            {t('chart.price', { price: f.fixed(price, 2) })}
          </text>
          <text class="value" x={right + 12} y={y(value) + 6 + gap * up}>
            {t('chart.value', { value: f.fixed(value, 2) })}
          </text>
        </>
      )}
    </svg>
  );
}
