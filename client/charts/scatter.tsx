// Dots between two figures: a written probability along the bottom, what it paid upwards. Shape and colour are the role's;
// full = money was put on it, hollow = not.
import type { Role } from '../../shared/engine/types.ts';
import { ROLE_SHAPES } from '../ui/role-mark.tsx';
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { domain, linear, ticks } from './scale.ts';
import { CHART_STYLES, type Surface } from './style.ts';

export type Dot = {
  readonly id: string;
  readonly role: Role;
  /** 0..100 */
  readonly x: number;
  readonly y: number;
  readonly full: boolean;
  /** Pale dots stay behind what is talked about. */
  readonly pale: boolean;
  /** Row of the table it is counted in. */
  readonly row: number;
};
type Props = {
  readonly surface: Surface;
  readonly width: number;
  readonly height: number;
  readonly dots: readonly Dot[];
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly xName: string;
  readonly yName: string;
  /** From here on, on tint, with this text. */
  readonly from: { readonly x: number; readonly text: string } | null;
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
};

export function Scatter({ surface, width, height, dots, xTick, yTick, xName, yName, from, sentence, numbers }: Props) {
  const style = CHART_STYLES[surface];
  const [floor, top] = [height - style.tick * 2 - style.leading, style.leading * 2.2];
  const range = domain(
    dots.map(({ y }) => y),
    true,
  );
  const x = linear([0, 100], [style.tick * 3.2, width - style.tick * 2]);
  const y = linear(range, [floor, top]);
  const size = style.dot * 2.4;
  const drawn = [...dots].sort((a, b) => Number(b.pale) - Number(a.pale));
  return (
    <ChartFigure width={width} height={height} sentence={sentence} numbers={numbers}>
      {from !== null && (
        <>
          <rect
            class="ch-tint"
            x={x(from.x)}
            y={style.leading * 0.4}
            width={width - x(from.x)}
            height={floor - style.leading * 0.4}
          />
          <text x={x(from.x) + style.label * 0.5} y={style.leading * 1.4} font-size={style.label}>
            {from.text}
          </text>
        </>
      )}
      {ticks(range).map((value) => (
        <g key={value}>
          <path
            class={value === 0 ? 'ch-rule' : 'ch-grid'}
            d={`M0 ${y(value)}H${width}`}
            stroke-width={value === 0 ? style.rule : style.grid}
          />
          <text class="ch-tick" x={0} y={y(value) - style.tick * 0.3} font-size={style.tick}>
            {yTick(value)}
          </text>
        </g>
      ))}
      <text class="ch-dim" x={0} y={style.leading * 0.9} font-size={style.label}>
        {yName}
      </text>
      {[0, 25, 50, 75, 100].map((value) => (
        <text
          key={value}
          class="ch-tick"
          x={x(value)}
          y={floor + style.tick * 1.5}
          font-size={style.tick}
          text-anchor="middle"
        >
          {xTick(value)}
        </text>
      ))}
      <text class="ch-dim" x={width} y={height - style.label * 0.3} font-size={style.label} text-anchor="end">
        {xName}
      </text>
      {drawn.map(({ id, role, x: at, y: value, full, pale, row }) => (
        <path
          key={id}
          data-i={row}
          class={`ch-point ch-shape is-${role} ${full ? 'is-full' : ''} ${pale ? 'is-pale' : ''}`}
          d={ROLE_SHAPES[role]}
          transform={`translate(${x(at) - size / 2} ${y(value) - size / 2}) scale(${size / 16})`}
          stroke-width={1.6}
        />
      ))}
    </ChartFigure>
  );
}
