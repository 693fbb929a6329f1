// Wealth from the first round to the last: one line in the role's colour, peak and end labelled, the burst and what came after.
import { f, t } from '../../i18n/i18n.ts';
import { extent, path, scale } from '../../ui/lines.ts';

type Props = {
  readonly wealth: readonly number[];
  readonly rounds: number;
  readonly burst: number | null;
  readonly span: { readonly from: string; readonly to: string } | null;
};

const [WIDTH, RIGHT, BOTTOM] = [358, 312, 158];
/** Baselines of the words above the line, and what they leave to it. */
const [AFTER_ROW, BURST_ROW, ROW] = [24, 22, 18];
const TOP = 46;

export function WealthPath({ wealth, rounds, burst, span }: Props) {
  const last = wealth.length - 1;
  const [low, high] = extent([...wealth, 100]);
  const x = scale([0, Math.max(1, last)], [6, RIGHT]);
  const epilogue = x(Math.min(rounds, last));
  const fell = burst === null ? null : x(Math.min(last, burst + 1));
  // Beside the word for what came after there is no room for the one for the burst: it has a row of its own then.
  const isLate = fell !== null && fell + 40 > epilogue;
  const down = isLate && epilogue < RIGHT ? ROW : 0;
  const y = scale([low, high], [BOTTOM, TOP + down]);
  const peak = wealth.indexOf(Math.max(...wealth));
  const end = wealth[last] ?? 100;
  const top = wealth[peak] ?? 100;
  return (
    <svg
      class="wealth"
      viewBox={`0 0 ${WIDTH} 190`}
      role="img"
      aria-label={t('story.chart', { peak: f.number(top, 0), round: peak, end: f.number(end, 0) })}
    >
      {epilogue < RIGHT && <rect class="after" x={epilogue} y="6" width={RIGHT - epilogue} height="160" />}
      {epilogue < RIGHT && (
        <text x={epilogue + 4} y={AFTER_ROW}>
          {t('story.after')}
        </text>
      )}
      <path class="start" d={`M6 ${y(100).toFixed(1)}H${RIGHT}`} />
      {fell !== null && (
        <>
          <path class="burstline" d={`M${fell.toFixed(1)} ${BURST_ROW + down + 6}V166`} />
          <text class="price" x={fell} y={BURST_ROW + down} text-anchor={isLate ? 'end' : 'middle'}>
            {t('story.burst')}
          </text>
        </>
      )}
      <path class="mine" d={path(wealth, x, y)} />
      {peak !== last && peak !== 0 && (
        <>
          <circle cx={x(peak)} cy={y(top)} r="5" />
          <text
            class="peak"
            x={Math.max(6, x(peak) - 10)}
            y={y(top) - 9}
            text-anchor={x(peak) < 50 ? 'start' : 'middle'}
          >
            {f.number(top, 0)}
          </text>
        </>
      )}
      <circle cx={x(last)} cy={y(end)} r="5" />
      <text class="end" x={x(last) + 10} y={y(end) + 6}>
        {f.number(end, 0)}
      </text>
      {span !== null && (
        <>
          <text class="year" x="6" y="186">
            {span.from}
          </text>
          <text class="year" x={epilogue} y="186" text-anchor="middle">
            {span.to}
          </text>
        </>
      )}
    </svg>
  );
}
