// Geometry of stacked areas (who believes, who has not decided, who doubts): layers, and a place inside each for its name.
import { type Box, overlap, type Point } from './dodge.ts';
import { linear } from './scale.ts';
import { CHART_STYLES, type ChartStyle, type Surface } from './style.ts';
import { textWidth } from './text-width.ts';

export type AreaTone = 'belief' | 'susceptible' | 'doubt';
export type Area = {
  readonly tone: AreaTone;
  /** Shares 0..1; the areas of one index add up to 1. */
  readonly values: readonly number[];
  readonly name: string;
  readonly note: string;
};
export type AreaMark = { readonly index: number; readonly text: string };
export type AreaChartInput = {
  readonly surface: Surface;
  readonly width: number;
  readonly height: number;
  /** From the bottom up. */
  readonly areas: readonly Area[];
  readonly marks: readonly AreaMark[];
  readonly xTicks: readonly { readonly index: number; readonly text: string }[];
};
export type PlacedName = { readonly x: number; readonly y: number; readonly name: string; readonly note: string };
export type AreaLayout = {
  readonly style: ChartStyle;
  readonly plot: Box;
  readonly areas: readonly {
    readonly tone: AreaTone;
    readonly outline: readonly Point[];
    readonly label: PlacedName | null;
  }[];
  /** Boundaries between areas, drawn in paper. */
  readonly seams: readonly (readonly Point[])[];
  readonly marks: readonly { readonly x: number; readonly textX: number; readonly text: string | null }[];
  readonly xTicks: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
};

export function layoutAreas(input: AreaChartInput): AreaLayout {
  const style = CHART_STYLES[input.surface];
  const top = input.marks.length > 0 ? style.label * 2.3 : 0;
  const floor = input.height - style.tick * 1.9;
  const plot: Box = { x: 0, y: top, width: input.width, height: floor - top };
  const count = Math.max(2, ...input.areas.map(({ values }) => values.length));
  const x = linear([0, count - 1], [0, plot.width]);
  const y = linear([0, 1], [floor, top]);

  const edges: Point[][] = [Array.from({ length: count }, (_, i) => ({ x: x(i), y: floor }))];
  for (const area of input.areas) {
    const below = edges.at(-1) ?? [];
    edges.push(below.map((point, i) => ({ x: point.x, y: point.y - (floor - y(area.values[i] ?? 0)) })));
  }
  return {
    style,
    plot,
    areas: input.areas.map((area, k) => {
      const [lower, upper] = [edges[k] ?? [], edges[k + 1] ?? []];
      return {
        tone: area.tone,
        outline: [...upper, ...lower.toReversed()],
        label: nameInside(area, lower, upper, style),
      };
    }),
    seams: edges.slice(1, -1),
    marks: placeMarks(input, x, plot, style),
    xTicks: input.xTicks.map(({ index, text }) => ({
      x: x(index),
      text,
      anchor: index === 0 ? 'start' : index >= count - 1 ? 'end' : 'middle',
    })),
  };
}

/** The roomiest place inside the area that holds both rows of its name. */
function nameInside(
  area: Area,
  lower: readonly Point[],
  upper: readonly Point[],
  style: ChartStyle,
): PlacedName | null {
  const width = Math.max(textWidth(area.name, style.figure, true), textWidth(area.note, style.label));
  const height = style.figure * 1.1 + style.label * 1.25;
  const [first, last] = [lower[0], lower.at(-1)];
  if (first === undefined || last === undefined) return null;
  let best: { x: number; top: number; room: number } | null = null;
  const steps = 60;
  for (let i = 0; i <= steps; i++) {
    const x = first.x + style.label * 0.7 + ((last.x - first.x - width - style.label * 1.4) * i) / steps;
    const samples = [0, 0.25, 0.5, 0.75, 1].map((part) => x + width * part);
    const ceiling = Math.max(...samples.map((at) => heightAt(upper, at)));
    const bottom = Math.min(...samples.map((at) => heightAt(lower, at)));
    const room = bottom - ceiling - height;
    if (room > (best?.room ?? style.label * 0.3)) best = { x, top: ceiling + room / 2, room };
  }
  if (best === null) return null;
  return { x: best.x, y: best.top + style.figure * 0.85, name: area.name, note: area.note };
}

function heightAt(line: readonly Point[], x: number): number {
  const next = line.findIndex((point) => point.x >= x);
  const to = line[next === -1 ? line.length - 1 : next];
  const from = line[Math.max(0, (next === -1 ? line.length : next) - 1)];
  if (to === undefined || from === undefined) return 0;
  const part = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
  return from.y + (to.y - from.y) * Math.min(1, Math.max(0, part));
}

function placeMarks(
  input: AreaChartInput,
  x: (i: number) => number,
  plot: Box,
  style: ChartStyle,
): AreaLayout['marks'] {
  const taken: Box[] = [];
  return input.marks.map(({ index, text }) => {
    const width = textWidth(text, style.label);
    const at = x(index);
    const left = Math.min(Math.max(at - width / 2, plot.x), plot.x + plot.width - width);
    const box: Box = { x: left - style.label * 0.35, y: 0, width: width + style.label * 0.7, height: 1 };
    const free = !taken.some((other) => overlap(other, box));
    if (free) taken.push(box);
    return { x: at, textX: left, text: free ? text : null };
  });
}
