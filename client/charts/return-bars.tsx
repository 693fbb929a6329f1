// Horizontal bars of returns, one a team: coloured by role, from a common zero, the figure beside the bar.
import type { Role } from '../../shared/engine/types.ts';
import { barSpans } from './bars.ts';
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { CHART_STYLES, type Surface } from './style.ts';
import { textWidth } from './text-width.ts';

type Props = {
  readonly surface: Surface;
  readonly width: number;
  readonly bars: readonly { readonly id: string; readonly name: string; readonly role: Role; readonly value: number }[];
  readonly figure: (value: number) => string;
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
};

export function ReturnBars({ surface, width, bars, figure, sentence, numbers }: Props) {
  const style = CHART_STYLES[surface];
  const row = style.label * 1.7;
  const names = Math.max(0, ...bars.map(({ name }) => textWidth(name, style.label, true))) + style.label;
  const figures = Math.max(0, ...bars.map(({ value }) => textWidth(figure(value), style.label))) + style.label * 0.6;
  const field = Math.max(style.label * 4, width - names - figures);
  const { zero, bars: spans } = barSpans(bars.map(({ value }) => value));
  const height = bars.length * row;
  return (
    <ChartFigure width={width} height={height} sentence={sentence} numbers={numbers}>
      {bars.map(({ id, name, role, value }, i) => {
        const span = spans[i] ?? { start: 0, length: 0 };
        const base = (i + 0.68) * row;
        return (
          <g key={id} class={`is-${role}`}>
            <text class="is-figure" x={0} y={base} font-size={style.label}>
              {name}
            </text>
            <rect
              class="ch-bar is-role"
              x={names + span.start * field}
              y={i * row + row * 0.22}
              width={Math.max(1, span.length * field)}
              height={row * 0.56}
            />
            <text x={width} y={base} font-size={style.label} text-anchor="end">
              {figure(value)}
            </text>
          </g>
        );
      })}
      <path class="ch-rule" d={`M${names + zero * field} 0V${height}`} stroke-width={style.grid} />
    </ChartFigure>
  );
}
