// Luck as luck: for each team how often it finished where in many worlds; ink is where it finished here.
import type { Role } from '../../shared/engine/types.ts';
import { ROLE_SHAPES } from '../ui/role-mark.tsx';
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { CHART_STYLES, type Surface } from './style.ts';
import { textWidth } from './text-width.ts';

export type Strip = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Share of the worlds by rank, index 0 = first. */
  readonly shares: readonly number[];
  readonly here: number;
  readonly figure: string;
};
type Props = {
  readonly surface: Surface;
  readonly width: number;
  readonly height: number;
  readonly strips: readonly Strip[];
  readonly first: string;
  readonly last: string;
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
};

/** As much of a name as fits, with an ellipsis where it was cut. */
function shortened(name: string, width: number, size: number): string {
  if (textWidth(name, size, true) <= width) return name;
  let kept = name;
  while (kept.length > 1 && textWidth(`${kept}…`, size, true) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

export function RankStrips({ surface, width, height, strips, first, last, sentence, numbers }: Props) {
  const style = CHART_STYLES[surface];
  const columns = surface === 'phone' || strips.length <= 6 ? 1 : strips.length <= 20 ? 2 : 3;
  const rows = Math.max(1, Math.ceil(strips.length / columns));
  const gap = style.label * 2;
  const cell = (width - gap * (columns - 1)) / columns;
  const line = (height - style.leading * 1.2) / rows;
  // One team's own strip needs no name.
  const named = strips.some(({ name }) => name !== '');
  const nameWidth = named ? cell * 0.43 : 0;
  const figureWidth = style.label * 2.6;
  const plot = cell - nameWidth - figureWidth;
  const most = Math.max(0.01, ...strips.flatMap(({ shares }) => shares));
  return (
    <ChartFigure width={width} height={height} sentence={sentence} numbers={numbers}>
      {strips.map(({ id, name, role, shares, here, figure }, i) => {
        const [column, row] = [Math.floor(i / rows), i % rows];
        const [x, floor] = [column * (cell + gap), (row + 1) * line];
        const step = plot / Math.max(1, shares.length);
        const tall = line * 0.86;
        return (
          <g key={id} data-i={i} class="ch-point">
            {named && (
              <>
                <path
                  class={`ch-mark-shape is-${role}`}
                  d={ROLE_SHAPES[role]}
                  transform={`translate(${x} ${floor - style.label * 0.85}) scale(${(style.label * 0.8) / 16})`}
                />
                <text
                  class="is-figure"
                  x={x + style.label * 1.15}
                  y={floor - style.label * 0.15}
                  font-size={style.label}
                >
                  {shortened(name, nameWidth - style.label * 1.3, style.label)}
                </text>
              </>
            )}
            {shares.map((share, rank) => (
              <rect
                key={rank}
                class={`ch-strip is-${role} ${Math.round(here) === rank + 1 ? 'is-here' : ''}`}
                x={x + nameWidth + rank * step + step * 0.05}
                width={step * 0.9}
                y={floor - (share / most) * tall}
                height={(share / most) * tall}
              />
            ))}
            <path class="ch-rule" d={`M${x + nameWidth} ${floor}h${plot}`} stroke-width={style.grid} />
            <path
              class="ch-here"
              d={`M${x + nameWidth + (here - 0.5) * step} ${floor + style.rule}l${style.label * 0.22} ${style.label * 0.3}h${-style.label * 0.44}Z`}
            />
            <text
              class="is-figure"
              x={x + cell}
              y={floor - style.label * 0.15}
              font-size={style.label}
              text-anchor="end"
            >
              {figure}
            </text>
          </g>
        );
      })}
      {Array.from({ length: columns }, (_, column) => {
        const x = column * (cell + gap) + nameWidth;
        return (
          <g key={x}>
            <text class="ch-tick" x={x} y={height - style.tick * 0.1} font-size={style.tick}>
              {first}
            </text>
            <text class="ch-tick" x={x + plot} y={height - style.tick * 0.1} font-size={style.tick} text-anchor="end">
              {last}
            </text>
          </g>
        );
      })}
    </ChartFigure>
  );
}
