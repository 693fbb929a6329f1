// The newspaper's line chart: price in red, value in ink, every line named at its own end.
import type { Point } from './dodge.ts';
import { ChartFigure, type NumbersTable } from './figure.tsx';
import { type LineChartInput, type LineLayout, type LineTone, layoutLines } from './line-layout.ts';
import { type Own, OwnMarks } from './own-marks.tsx';

type Props = LineChartInput & {
  readonly sentence: string;
  readonly numbers?: NumbersTable | undefined;
  /** Lines draw themselves once, from left to right. */
  readonly animate?: boolean;
  readonly class?: string;
  /** On the first line. */
  readonly own?: Own | null;
};

export const path = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

export function LineChart({ sentence, numbers, animate = false, class: name, own = null, ...input }: Props) {
  const layout = layoutLines(input);
  return (
    <ChartFigure
      width={input.width}
      height={input.height}
      sentence={sentence}
      numbers={numbers}
      class={`${animate ? 'ch-animate' : ''} ${name ?? ''}`}
    >
      <Ground layout={layout} width={input.width} height={input.height} />
      <Lines layout={layout} />
      {own !== null && <OwnMarks own={own} points={layout.lines[0]?.points ?? []} size={layout.style.dot * 3} />}
      <Names layout={layout} />
    </ChartFigure>
  );
}

type Part = { readonly layout: LineLayout };

function Ground({ layout, width, height }: Part & { readonly width: number; readonly height: number }) {
  const { plot, style, grid, tint, base } = layout;
  return (
    <>
      {tint && <rect class="ch-tint" {...tint.box} />}
      {grid.map(({ y }) => (
        <path key={y} class="ch-grid" d={`M0 ${y}H${plot.width}`} stroke-width={style.grid} />
      ))}
      {base !== null && <path class="ch-rule" d={`M0 ${base}H${plot.width}`} stroke-width={style.rule} />}
      {grid.map(({ y, text }) => (
        <text key={y} class="ch-tick" x={0} y={y - style.tick * 0.33} font-size={style.tick}>
          {text}
        </text>
      ))}
      {layout.xTicks.map(({ x, text, anchor }) => (
        <text
          key={text}
          class="ch-tick"
          x={Math.min(x, width)}
          y={height - style.tick * 0.25}
          font-size={style.tick}
          text-anchor={anchor}
        >
          {text}
        </text>
      ))}
      {tint?.text && (
        <text class="ch-dim" x={tint.text.x} y={tint.text.y} font-size={tint.text.size} text-anchor="middle">
          {tint.text.text}
        </text>
      )}
    </>
  );
}

const ORDER: readonly LineTone[] = ['ghost', 'analyst', 'value', 'price', 'role'];

function Lines({ layout: { lines, band, style } }: Part) {
  const ordered = [...lines].sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
  const width = { price: style.price, value: style.value, role: style.value, analyst: style.thin, ghost: style.thin };
  return (
    <>
      {band.length > 2 && <path class="ch-band" d={`${path(band)}Z`} />}
      {ordered.map((line) => (
        <path
          key={line.tone}
          class={`ch-line is-${line.tone}`}
          d={path(line.points)}
          stroke-width={width[line.tone]}
          {...(line.tone === 'analyst' || line.tone === 'ghost'
            ? { 'stroke-dasharray': `${style.thin * 0.75} ${style.thin * 2.25}`, 'stroke-linecap': 'round' as const }
            : {})}
        />
      ))}
      {ordered.flatMap((line) =>
        line.points.map(({ x, y }, i) => (
          <circle
            key={`${line.tone}-${i}`}
            data-i={i}
            class={`ch-read is-${line.tone}`}
            cx={x}
            cy={y}
            r={style.dot * 1.1}
          />
        )),
      )}
      {ordered.map(
        (line) =>
          line.dot && (
            <circle
              key={line.tone}
              class={`ch-dot is-${line.tone}`}
              cx={line.dot.x}
              cy={line.dot.y}
              r={line.tone === 'price' ? style.dot : style.dot * 0.82}
            />
          ),
      )}
    </>
  );
}

function Names({ layout: { pins, labels, peak, style } }: Part) {
  return (
    <>
      {pins.map((pin) => (
        <g key={pin.index} class={`ch-pin ${pin.strong ? 'is-strong' : ''}`}>
          <path class="ch-stem" d={path(pin.stem)} stroke-width={style.rule} />
          <circle cx={pin.point.x} cy={pin.point.y} r={style.dot} stroke-width={style.dot * 0.55} />
          {pin.rows.map((row, i) => (
            <text
              key={row}
              x={pin.text.x}
              y={pin.text.y + i * style.leading}
              font-size={style.label}
              text-anchor={pin.anchor}
            >
              {row}
            </text>
          ))}
        </g>
      ))}
      {peak && (
        <text class={`ch-name is-${peak.tone}`} x={peak.x} y={peak.y} font-size={peak.size} text-anchor="middle">
          {peak.text}
        </text>
      )}
      {labels.map(({ tone, rows }) => (
        <g key={tone} class={`ch-name is-${tone}`}>
          {rows.map((row) => (
            <text
              key={row.text}
              x={row.x}
              y={row.y}
              font-size={row.size}
              class={row.size > style.label ? 'is-figure' : ''}
            >
              {row.text}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}
