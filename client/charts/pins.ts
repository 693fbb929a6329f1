// Event pins: a short stem and two lines of text, put where they hide neither a line of the chart nor one another.
import { type Box, crosses, overlap, type Point } from './dodge.ts';
import type { ChartStyle } from './style.ts';
import { textWidth, wrap } from './text-width.ts';

export type Pin = { readonly index: number; readonly text: string; readonly strong?: boolean };
export type PlacedPin = {
  readonly index: number;
  readonly point: Point;
  readonly rows: readonly string[];
  readonly strong: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Baseline of the first row. */
  readonly text: Point;
  readonly stem: readonly [Point, Point];
  readonly box: Box;
};

type Field = { readonly area: Box; readonly obstacles: readonly Box[]; readonly lines: readonly (readonly Point[])[] };

/** Pins in order of importance: one that finds no free place is left out rather than printed over something. */
export function placePins(
  pins: readonly (Pin & { readonly point: Point })[],
  field: Field,
  style: ChartStyle,
): PlacedPin[] {
  const placed: PlacedPin[] = [];
  for (const pin of pins) {
    const best = candidates(pin, style)
      .map((candidate, order) => ({ candidate, cost: cost(candidate, placed, field, style) + order * 0.5 }))
      .filter(({ cost: price }) => price < 1000)
      .sort((a, b) => a.cost - b.cost)[0];
    if (best !== undefined) placed.push(best.candidate);
  }
  return placed;
}

function candidates(pin: Pin & { readonly point: Point }, style: ChartStyle): PlacedPin[] {
  const rows = wrap(pin.text, style.label * 9.5, style.label);
  const width = Math.max(...rows.map((row) => textWidth(row, style.label, pin.strong)));
  const height = rows.length * style.leading;
  const gap = style.dot + style.rule * 2;
  const found: PlacedPin[] = [];
  for (const reach of [1, 2, 3, 4.5, 6]) {
    for (const up of [true, false]) {
      for (const anchor of ['end', 'start', 'middle'] as const) {
        const near = pin.point.y + (up ? -gap : gap);
        const far = near + (up ? -1 : 1) * style.stem * reach;
        const left =
          anchor === 'end' ? pin.point.x - width : anchor === 'start' ? pin.point.x : pin.point.x - width / 2;
        const top = up ? far - height - style.label * 0.15 : far + style.label * 0.15;
        found.push({
          index: pin.index,
          point: pin.point,
          rows,
          strong: pin.strong === true,
          anchor,
          text: { x: pin.point.x, y: top + style.leading * 0.8 },
          stem: [
            { x: pin.point.x, y: near },
            { x: pin.point.x, y: far },
          ],
          box: { x: left, y: top, width, height },
        });
      }
    }
  }
  return found;
}

function cost(
  pin: PlacedPin,
  placed: readonly PlacedPin[],
  { area, obstacles, lines }: Field,
  style: ChartStyle,
): number {
  const { box } = pin;
  if (box.x < area.x || box.x + box.width > area.x + area.width) return 1e6;
  if (box.y < area.y || box.y + box.height > area.y + area.height) return 1e6;
  const air = style.label * 0.3;
  const roomy: Box = { x: box.x - air, y: box.y - air / 2, width: box.width + 2 * air, height: box.height + air };
  const stem = stemBox(pin);
  if (obstacles.some((other) => overlap(roomy, other) || overlap(stem, other))) return 1e6;
  if (placed.some((other) => overlap(roomy, other.box) || overlap(roomy, stemBox(other)) || overlap(stem, other.box))) {
    return 1e6;
  }
  if (lines.some((line) => segments(line).some(([from, to]) => crosses(roomy, from, to)))) return 1e6;
  const stemCrossed = lines.some((line) => segments(line).some(([from, to]) => crosses(stem, from, to)));
  return Math.abs(pin.stem[1].y - pin.stem[0].y) / style.stem + (stemCrossed ? 8 : 0);
}

function stemBox({ stem: [a, b] }: PlacedPin): Box {
  return { x: a.x - 2, y: Math.min(a.y, b.y), width: 4, height: Math.abs(a.y - b.y) };
}

function segments(line: readonly Point[]): (readonly [Point, Point])[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i];
    return from === undefined ? [] : [[from, to] as const];
  });
}
