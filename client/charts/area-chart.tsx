// Stacked areas: belief in red at the bottom, the undecided in the middle, doubt on top; named inside, never in a legend.
import { type AreaChartInput, layoutAreas } from './area-layout.ts';
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { path } from './line-chart.tsx';
import { type Own, OwnMarks } from './own-marks.tsx';

type Props = AreaChartInput & {
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
  readonly own?: Own | null;
};

export function AreaChart({ sentence, numbers, own = null, ...input }: Props) {
  const { style, plot, areas, seams, marks, xTicks } = layoutAreas(input);
  const floor = plot.y + plot.height;
  return (
    <ChartFigure width={input.width} height={input.height} sentence={sentence} numbers={numbers}>
      {areas.map(({ tone, outline }) => (
        <path key={tone} class={`ch-area is-${tone}`} d={`${path(outline)}Z`} />
      ))}
      {seams.map((seam) => (
        <path key={seam[0]?.y} class="ch-seam" d={path(seam)} stroke-width={style.thin} />
      ))}
      {areas[0]?.outline.slice(0, areas[0].outline.length / 2).map(({ x }, i) => (
        <path key={i} data-i={i} class="ch-read-line" d={`M${x} ${plot.y}V${floor}`} stroke-width={style.rule} />
      ))}
      {marks.map(({ x, textX, text }) => (
        <g key={x}>
          <path class="ch-dots" d={`M${x} ${plot.y}V${floor}`} stroke-width={style.rule} />
          {text !== null && (
            <>
              <path
                class="ch-stem"
                d={`M${x} ${plot.y - style.label}v${style.label * 0.7}`}
                stroke-width={style.rule}
              />
              <text class="ch-mark" x={textX} y={plot.y - style.label * 1.3} font-size={style.label}>
                {text}
              </text>
            </>
          )}
        </g>
      ))}
      {areas.map(
        ({ tone, label }) =>
          label && (
            <g key={tone} class={`ch-inside is-${tone}`}>
              <text class="is-figure" x={label.x} y={label.y} font-size={style.figure}>
                {label.name}
              </text>
              <text x={label.x} y={label.y + style.leading * 1.08} font-size={style.label}>
                {label.note}
              </text>
            </g>
          ),
      )}
      {own !== null && <OwnMarks own={own} points={seams[0] ?? []} size={style.dot * 3} />}
      {xTicks.map(({ x, text, anchor }) => (
        <text
          key={x}
          class="ch-tick"
          x={x}
          y={input.height - style.tick * 0.4}
          font-size={style.tick}
          text-anchor={anchor}
        >
          {text}
        </text>
      ))}
    </ChartFigure>
  );
}
