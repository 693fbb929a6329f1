// Geometry of the line chart: where every gridline, line, pin and label goes. No DOM, so that tests can look at it.
import { type Box, dodge, type Point } from './dodge.ts';
import { type Pin, type PlacedPin, placePins } from './pins.ts';
import { type Domain, domain, linear, ticks } from './scale.ts';
import { CHART_STYLES, type ChartStyle, type Surface } from './style.ts';
import { textWidth } from './text-width.ts';

/** `price` red and thick, `value` ink, `role` one team's own, `analyst` a dotted edge, `ghost` the same for another run. */
export type LineTone = 'price' | 'value' | 'role' | 'analyst' | 'ghost';
export type LabelRow = { readonly text: string; readonly size: 'label' | 'figure' };
export type Line = {
  readonly tone: LineTone;
  readonly values: readonly (number | null)[];
  /** Rows of text at the line's end; none = the line is named elsewhere. */
  readonly label: readonly LabelRow[];
  readonly dot: boolean;
};
export type LineChartInput = {
  readonly surface: Surface;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Two lines' indices between which a grey band lies. */
  readonly band?: readonly [number, number];
  readonly pins?: readonly Pin[];
  /** Text above the highest point of this line. */
  readonly peak?: { readonly line: number; readonly text: string };
  readonly xTicks: readonly { readonly index: number; readonly text: string }[];
  /** Text of a gridline; the top one may carry the unit. */
  readonly yTick: (value: number, top: boolean) => string;
  /** From zero with a base rule, or free without one. */
  readonly zero: boolean;
  /** Two charts that are compared share this. */
  readonly yDomain?: Domain;
  /** First index after the game, on tint. */
  readonly epilogueFrom?: number;
  readonly epilogueText?: string;
  readonly yTicksMost?: number;
};

export type PlacedRow = { readonly x: number; readonly y: number; readonly text: string; readonly size: number };
export type LineLayout = {
  readonly style: ChartStyle;
  readonly plot: Box;
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  readonly base: number | null;
  readonly lines: readonly { readonly tone: LineTone; readonly points: readonly Point[]; readonly dot: Point | null }[];
  readonly labels: readonly { readonly tone: LineTone; readonly rows: readonly PlacedRow[]; readonly box: Box }[];
  readonly band: readonly Point[];
  readonly pins: readonly PlacedPin[];
  readonly peak: (PlacedRow & { readonly tone: LineTone }) | null;
  readonly tint: { readonly box: Box; readonly text: PlacedRow | null } | null;
  readonly xTicks: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
};

const rowSize = (row: LabelRow, style: ChartStyle) => (row.size === 'figure' ? style.figure : style.label);
const labelHeight = (line: Line, style: ChartStyle) =>
  line.label.reduce((sum, row) => sum + rowSize(row, style) * 1.08, 0);

export function layoutLines(input: LineChartInput): LineLayout {
  const style = CHART_STYLES[input.surface];
  const widest = Math.max(
    0,
    ...input.lines.flatMap((line) => line.label.map((row) => textWidth(row.text, rowSize(row, style), true))),
  );
  const gutter = widest > 0 ? widest + style.dot + style.label * 0.5 : style.dot + 2;
  const inset = style.tick * 1.5;
  const top = style.tick * 1.1 + (input.peak === undefined ? 0 : style.figure * 0.9);
  const floor = input.height - style.tick * (input.xTicks.length > 0 ? 1.85 : 0.4);
  const plot: Box = { x: 0, y: top, width: input.width - gutter, height: floor - top };

  const range =
    input.yDomain ??
    domain(
      input.lines.flatMap((line) => line.values),
      input.zero,
    );
  const y = linear(range, [floor, top]);
  const count = Math.max(2, ...input.lines.map((line) => line.values.length));
  const x = linear([0, count - 1], [inset, plot.width]);

  const lines = input.lines.map((line) => {
    const points = line.values.flatMap((value, i) => (value === null ? [] : [{ x: x(i), y: y(value) }]));
    return { tone: line.tone, points, dot: line.dot ? (points.at(-1) ?? null) : null };
  });
  const labels = endLabels(input, lines, style, plot, input.height);
  const peak = peakLabel(input, lines, style);
  const tint = epilogue(input, x, plot, style);
  const highest = Math.max(...yTicks(input, range));
  const tickRows: Box[] = yTicks(input, range).map((value) => ({
    x: 0,
    y: y(value) - style.tick * 1.3,
    width: textWidth(input.yTick(value, value === highest), style.tick),
    height: style.tick,
  }));
  const obstacles = [...labels.map(({ box }) => box), ...(peak === null ? [] : [peakBox(peak)]), ...tickRows];
  if (tint?.text != null) obstacles.push(textBox(tint.text));

  return {
    style,
    plot,
    grid: yTicks(input, range).map((value) => ({ y: y(value), text: input.yTick(value, value === highest) })),
    base: input.zero ? y(0) : null,
    lines,
    labels,
    band: bandOf(input, lines),
    pins: placePins(
      (input.pins ?? []).flatMap((pin) => {
        const pinned = input.lines.find((line) => line.tone === 'price') ?? input.lines[0];
        const value = pinned?.values[pin.index];
        return value == null ? [] : [{ ...pin, point: { x: x(pin.index), y: y(value) } }];
      }),
      {
        area: { x: 0, y: 0, width: plot.width, height: floor },
        obstacles,
        lines: lines.map(({ points }) => points),
      },
      style,
    ),
    peak,
    tint,
    xTicks: spreadTicks(input, x, plot, style),
  };
}

function yTicks(input: LineChartInput, range: Domain): number[] {
  return ticks(range, (input.yTicksMost ?? 4) + (input.zero ? 1 : 0)).filter((value) => !(input.zero && value === 0));
}

function endLabels(
  input: LineChartInput,
  lines: LineLayout['lines'],
  style: ChartStyle,
  plot: Box,
  height: number,
): LineLayout['labels'] {
  const named = input.lines.flatMap((line, i) => {
    const end = lines[i]?.points.at(-1);
    return line.label.length === 0 || end === undefined ? [] : [{ line, end, size: labelHeight(line, style) }];
  });
  const centres = dodge(
    named.map(({ end, size }) => ({ at: end.y, size })),
    0,
    Math.max(height - style.tick * 1.6, 0),
    style.label * 0.25,
  );
  return named.map(({ line, end, size }, i) => {
    const x = end.x + style.dot + style.label * 0.45;
    const top = (centres[i] ?? end.y) - size / 2;
    let at = top;
    const rows = line.label.map((row) => {
      const em = rowSize(row, style);
      at += em * 1.08;
      return { x, y: at - em * 0.27, text: row.text, size: em };
    });
    const width = Math.max(...rows.map((row) => textWidth(row.text, row.size, true)));
    return { tone: line.tone, rows, box: { x, y: top, width: Math.min(width, plot.width), height: size } };
  });
}

function peakLabel(input: LineChartInput, lines: LineLayout['lines'], style: ChartStyle): LineLayout['peak'] {
  if (input.peak === undefined) return null;
  const line = lines[input.peak.line];
  const highest = line?.points.reduce<Point | null>((best, p) => (best === null || p.y < best.y ? p : best), null);
  if (line === undefined || highest == null || highest === line.points.at(-1)) return null;
  const y = highest.y - style.dot - style.figure * 0.25;
  return { x: highest.x, y, text: input.peak.text, size: style.figure, tone: line.tone };
}

const peakBox = (peak: PlacedRow): Box => {
  const width = textWidth(peak.text, peak.size, true);
  return { x: peak.x - width / 2, y: peak.y - peak.size * 0.8, width, height: peak.size };
};
const textBox = peakBox;

function epilogue(input: LineChartInput, x: (i: number) => number, plot: Box, style: ChartStyle): LineLayout['tint'] {
  if (input.epilogueFrom === undefined) return null;
  const left = x(input.epilogueFrom);
  const box: Box = {
    x: left,
    y: plot.y - style.tick * 0.3,
    width: plot.width - left,
    height: plot.height + style.tick * 0.3,
  };
  const fits = input.epilogueText !== undefined && textWidth(input.epilogueText, style.label) < box.width;
  if (!fits || box.width <= 0) return { box, text: null };
  return {
    box,
    text: { x: left + box.width / 2, y: box.y + style.label * 1.2, text: input.epilogueText, size: style.label },
  };
}

function bandOf(input: LineChartInput, lines: LineLayout['lines']): readonly Point[] {
  if (input.band === undefined) return [];
  const [upper, lower] = [lines[input.band[0]]?.points ?? [], lines[input.band[1]]?.points ?? []];
  return [...upper, ...lower.toReversed()];
}

/** Dates under the axis: the last one always, the others where they do not touch. */
function spreadTicks(
  input: LineChartInput,
  x: (i: number) => number,
  plot: Box,
  style: ChartStyle,
): LineLayout['xTicks'] {
  const kept: { x: number; text: string; anchor: 'start' | 'middle' | 'end'; left: number; right: number }[] = [];
  const byImportance = [...input.xTicks.slice(-1), ...input.xTicks.slice(0, -1)];
  for (const tick of byImportance) {
    const width = textWidth(tick.text, style.tick);
    const centre = x(tick.index);
    const start = centre - width / 2 < plot.x || (tick.index === 0 && input.xTicks.length > 1);
    const end = !start && centre + width / 2 > input.width;
    const anchor = start ? 'start' : end ? 'end' : 'middle';
    const at = start ? plot.x : centre;
    const left = start ? at : end ? at - width : at - width / 2;
    const free = kept.every(
      (other) => left > other.right + style.tick * 0.6 || left + width < other.left - style.tick * 0.6,
    );
    if (free) kept.push({ x: at, text: tick.text, anchor, left, right: left + width });
  }
  return kept.map(({ x: at, text, anchor }) => ({ x: at, text, anchor }));
}
