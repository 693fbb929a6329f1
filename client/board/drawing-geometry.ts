// The front page's drawing: lines of print that become a landscape with a sun. Land = the value analysts see, sun = how many
// believe. Same numbers, same picture.
import { linear } from '../charts/scale.ts';

export type Frame = {
  /** 0 = lines of print, 1 = a mountain range. */
  readonly land: number;
  /** 0 = below the horizon, 1 = full and high. */
  readonly sun: number;
};
type Point = { readonly aiAnalyst: number; readonly poll: number };

const clip = (value: number) => Math.min(1, Math.max(0, value));

/** The last five moments of the market; before the game there was only print. */
export function frames(points: readonly Point[], count = 5): readonly Frame[] {
  const recent = points.slice(-count).map(({ aiAnalyst, poll }) => ({
    land: clip(0.16 + (aiAnalyst - 1) / 1.1),
    sun: clip((poll - 0.06) / 0.5),
  }));
  const first = recent[0] ?? { land: 0.2, sun: 0 };
  const missing = count - recent.length;
  const before = Array.from({ length: missing }, (_, i) => ({
    land: (first.land * i) / Math.max(1, missing),
    sun: 0,
  }));
  return [...before, ...recent];
}

export const FRAME_WIDTH = 250;
export const FRAME_HEIGHT = 400;
const LINES = 11;

const hill = (x: number, centre: number, width: number) => Math.exp(-(((x - centre) / width) ** 2));

/** One line of the land: the far ones rise high, the near ones hardly. */
function ridge(line: number, land: number): string {
  const base = linear([0, LINES - 1], [112, 376])(line);
  const far = (1 - line / (LINES - 1)) ** 1.25;
  const shift = line * 0.014;
  let d = '';
  for (let step = 0; step <= 50; step++) {
    const x = step / 50;
    const height =
      1.05 * hill(x, 0.31 + shift, 0.1) +
      0.42 * hill(x, 0.53 - shift, 0.12) +
      0.62 * hill(x, 0.9 - shift, 0.17) +
      0.05 * Math.sin(9 * x + line);
    const y = base - height * far * 88 * land - 5 * land * Math.sin(5 * x + line * 1.7);
    d += `${step === 0 ? 'M' : 'L'}${(x * FRAME_WIDTH).toFixed(1)} ${y.toFixed(1)}`;
  }
  return d;
}

export type DrawnLine = {
  readonly d: string;
  readonly ground: string;
  readonly dash: string | null;
  readonly width: number;
};
export type DrawnFrame = {
  readonly lines: readonly DrawnLine[];
  readonly sun: { readonly x: number; readonly y: number; readonly r: number; readonly opacity: number } | null;
  readonly margin: number;
};

export function drawFrame({ land, sun }: Frame): DrawnFrame {
  // Words of print: their gaps close as the land appears.
  const open = clip(1 - land / 0.62);
  const lines = Array.from({ length: LINES }, (_, line) => {
    const d = ridge(line, land * land * (3 - 2 * land));
    const words = Array.from({ length: 8 }, (_, i) => 16 + ((line * 37 + i * 53 + line * i * 29) % 46));
    const dash = open > 0.05 ? words.flatMap((word) => [word + (1 - open) * 11, 11 * open]).join(' ') : null;
    return { d, ground: `${d}V${FRAME_HEIGHT}H0Z`, dash, width: 3.4 + 4.2 * open };
  });
  const rise = linear([0, 1], [118, 62])(sun);
  return {
    lines,
    sun: sun > 0.04 ? { x: 164, y: rise, r: 24 + 30 * sun, opacity: 0.45 + 0.55 * sun } : null,
    margin: open > 0.6 ? 24 * (open - 0.6) * 2.5 : 0,
  };
}
