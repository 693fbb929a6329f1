// The one dark edition: the lights go off, the red line falls, the figure lands.
import { linear } from '../charts/scale.ts';
import { f, t } from '../i18n/i18n.ts';
import { useFit } from './fit.ts';
import { folioRight, Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';

/** More than this and "more than half" says it better than the figure, which stands beside it anyway. */
const HALF = -0.505;

export function Burst({ view }: ScreenProps) {
  const { result, market } = view;
  const head = useFit<HTMLHeadingElement>(t('burst.head'), 3);
  if (!result || !market) return null;
  const [before, after] = [market.points.at(-2), market.points.at(-1)];
  const price = f.signedPercent(result.aiChange);
  return (
    <>
      <Fall points={market.points} label={t('burst.image', { price, value: f.signedPercent(result.analystChange) })} />
      <Masthead left={t('board.special')} right={folioRight(view)} />
      <h1 class="disp fit-two" ref={head}>
        {t('burst.head')}
      </h1>
      <p class="lede">
        {result.aiChange < HALF
          ? t('burst.ledeHalf')
          : t('burst.lede', { price: f.percent(Math.abs(result.aiChange)) })}
      </p>
      <dl>
        <div>
          <dt>{t('burst.analysts')}</dt>
          <dd>{f.signedPercent(result.analystChange)}</dd>
        </div>
        {before && after && (
          <div>
            <dt>{t('burst.believers')}</dt>
            <dd>
              {f.fixed(before.poll * 100, 0)} <Arrow /> {f.percent(after.poll)}
            </dd>
          </div>
        )}
        <div class="p">
          <dt>{t('burst.prices')}</dt>
          <dd>{price}</dd>
        </div>
      </dl>
    </>
  );
}

/** Drawn, because the headline's font has no arrow. */
function Arrow() {
  return (
    <svg class="arrow" viewBox="0 0 60 40" role="img" aria-label="→">
      <path d="M2 20h52M38 5l16 15-16 15" />
    </svg>
  );
}

type FallProps = {
  readonly points: readonly { readonly aiPrice: number; readonly aiAnalyst: number }[];
  readonly label: string;
};

/** Prices up to the bell stand still; the last stretch falls while one watches. */
function Fall({ points, label }: FallProps) {
  const all = points.flatMap(({ aiPrice, aiAnalyst }) => [aiPrice, aiAnalyst]);
  const x = linear([0, Math.max(1, points.length - 1)], [560, 1680]);
  const y = linear([Math.min(...all), Math.max(...all)], [810, 250]);
  const line = (values: readonly number[], from = 0) =>
    values.map((v, i) => `${i === 0 ? 'M' : 'L'}${x(i + from).toFixed(1)} ${y(v).toFixed(1)}`).join('');
  const prices = points.map(({ aiPrice }) => aiPrice);
  const last = points.length - 1;
  return (
    <svg class="fall" viewBox="0 0 1920 1080" role="img" aria-label={label}>
      <path class="fall-value" d={line(points.map(({ aiAnalyst }) => aiAnalyst))} />
      <path class="fall-price" d={line(prices.slice(0, -1))} />
      {last > 0 && <path class="fall-price is-last" d={line(prices.slice(-2), last - 1)} pathLength={1} />}
      <circle class="fall-dot" cx={x(last)} cy={y(prices[last] ?? 1)} r={22} />
    </svg>
  );
}
