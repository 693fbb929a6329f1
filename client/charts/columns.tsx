// Upright columns by round, above and below zero, in one piece or stacked; a mark above those to which something happened.
import { dodge } from './dodge.ts';
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { domain, linear, ticks } from './scale.ts';
import { CHART_STYLES, type Surface } from './style.ts';
import { textWidth } from './text-width.ts';

export type ColumnTone = 'price' | 'value' | 'role' | 'quiet';
export type Column = {
  readonly tick?: string;
  /** Stacked away from zero in this order. */
  readonly parts: readonly { readonly value: number; readonly tone: ColumnTone }[];
  readonly figure?: string;
  readonly mark?: string;
  /** Stays behind the columns that are talked about. */
  readonly pale?: boolean;
};
/** Named beside the last column, at the middle of part `part`. */
type Name = { readonly part: number; readonly tone: ColumnTone; readonly rows: readonly string[] };
type Props = {
  readonly surface: Surface;
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly names?: readonly Name[];
  readonly yTick: (value: number) => string;
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
  readonly class?: string;
};

const total = ({ parts }: Column) => parts.reduce((sum, { value }) => sum + value, 0);

export function Columns({
  surface,
  width,
  height,
  columns,
  names = [],
  yTick,
  sentence,
  numbers,
  class: name = '',
}: Props) {
  const style = CHART_STYLES[surface];
  const widest = Math.max(0, ...names.flatMap(({ rows }) => rows.map((row) => textWidth(row, style.label, true))));
  const plot = width - (widest > 0 ? widest + style.label : 0);
  const range = domain(columns.map(total), true);
  // Below zero a column's figure stands under it, above the tick.
  const floor = height - style.tick * 2 - (range[0] < 0 ? style.label * 1.2 : 0);
  const top = style.label * 2.4;
  const y = linear(range, [floor, top]);
  const inset = Math.max(...ticks(range).map((value) => textWidth(yTick(value), style.tick))) + style.tick * 0.5;
  const slot = (plot - inset) / Math.max(1, columns.length);
  const left = (i: number) => inset + i * slot;
  const centres = dodge(
    names.map(({ part, rows }) => ({ at: middle(columns.at(-1), part, y), size: rows.length * style.leading })),
    top,
    floor,
    style.label * 0.3,
  );
  return (
    <ChartFigure width={width} height={height} sentence={sentence} numbers={numbers} class={name}>
      {ticks(range).map((value) => (
        <g key={value}>
          <path
            class={value === 0 ? 'ch-rule' : 'ch-grid'}
            d={`M0 ${y(value)}H${plot}`}
            stroke-width={value === 0 ? style.rule : style.grid}
          />
          <text class="ch-tick" x={0} y={y(value) - style.tick * 0.3} font-size={style.tick}>
            {yTick(value)}
          </text>
        </g>
      ))}
      {columns.map((column, i) => {
        const end = y(total(column));
        const down = total(column) < 0;
        return (
          <g key={i} data-i={i} class={`ch-point ${column.pale === true ? 'is-pale' : ''}`}>
            {pieces(column, y).map(({ tone, from, to }) => (
              <rect
                key={tone}
                class={`ch-bar is-${tone}`}
                x={left(i) + slot * 0.12}
                width={slot * 0.76}
                y={Math.min(from, to)}
                height={Math.abs(to - from)}
              />
            ))}
            {column.figure !== undefined && (
              <text
                class="is-figure"
                x={left(i) + slot / 2}
                y={down ? end + style.label * 1.05 : end - style.label * 0.35}
                font-size={style.label}
                text-anchor="middle"
              >
                {column.figure}
              </text>
            )}
            {column.mark !== undefined && (
              <text
                class="ch-name is-price"
                x={left(i) + slot / 2}
                y={Math.min(end - style.label * 1.5, y(0) - style.label * 0.5)}
                font-size={style.label}
                text-anchor="middle"
              >
                {column.mark}
              </text>
            )}
            {column.tick !== undefined && (
              <text
                class="ch-tick"
                x={left(i) + slot / 2}
                y={height - style.tick * 0.4}
                font-size={style.tick}
                text-anchor="middle"
              >
                {column.tick}
              </text>
            )}
          </g>
        );
      })}
      {names.map(({ tone, rows }, k) => (
        <g key={tone} class={`ch-name is-${tone}`}>
          {rows.map((row, i) => (
            <text
              key={row}
              x={plot + style.label * 0.5}
              y={(centres[k] ?? 0) + (i - rows.length / 2 + 0.8) * style.leading}
              font-size={style.label}
            >
              {row}
            </text>
          ))}
        </g>
      ))}
    </ChartFigure>
  );
}

function pieces({ parts }: Column, y: (value: number) => number) {
  let sum = 0;
  return parts.map(({ value, tone }) => {
    const from = y(sum);
    sum += value;
    return { tone, from, to: y(sum) };
  });
}

function middle(column: Column | undefined, part: number, y: (value: number) => number): number {
  const piece = column === undefined ? undefined : pieces(column, y)[part];
  return piece === undefined ? 0 : (piece.from + piece.to) / 2;
}
