// What the team wrote about a burst, round by round: one bar a round, and the round in which it burst.
import { f, t } from '../../i18n/i18n.ts';

type Props = { readonly forecasts: readonly (number | null)[]; readonly burst: number | null };

const [WIDTH, HEIGHT, BASE] = [358, 96, 72];

export function ForecastBars({ forecasts, burst }: Props) {
  const step = WIDTH / Math.max(1, forecasts.length);
  const said = forecasts.map((forecast) => (forecast === null ? t('order.none') : f.percent(forecast / 100)));
  const first = forecasts.indexOf(Math.max(...forecasts.map((forecast) => forecast ?? 0)));
  return (
    <svg
      class="fore"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('story.forecastList', { list: f.list(said) })}
    >
      {forecasts.map((forecast, round) => {
        const height = ((forecast ?? 0) / 100) * (BASE - 20);
        const x = round * step;
        return (
          <g key={round}>
            <rect x={x + 1.5} y={BASE - height} width={step - 3} height={height} />
            {(round === first || round === burst) && forecast !== null && (
              <text x={x + step / 2} y={BASE - height - 5} text-anchor="middle">
                {forecast}
              </text>
            )}
            {round === burst && <path d={`M${x + step / 2} ${BASE}V${HEIGHT - 18}`} />}
          </g>
        );
      })}
      <path class="base" d={`M0 ${BASE + 0.5}H${WIDTH}`} />
      {burst !== null && (
        <text
          class="price"
          x={Math.min(WIDTH - 30, Math.max(30, (burst + 0.5) * step))}
          y={HEIGHT - 3}
          text-anchor="middle"
        >
          {t('story.burst')}
        </text>
      )}
    </svg>
  );
}
