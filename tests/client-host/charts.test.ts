// Geometry of the charts: ticks, labels that keep apart, pins that hide nothing.
import { describe, expect, it } from 'vitest';
import { layoutAreas } from '../../client/charts/area-layout.ts';
import { barSpans } from '../../client/charts/bars.ts';
import { crosses, dodge, overlap } from '../../client/charts/dodge.ts';
import { type LineChartInput, layoutLines } from '../../client/charts/line-layout.ts';
import { domain, tickDecimals, ticks } from '../../client/charts/scale.ts';
import { textWidth, wrap } from '../../client/charts/text-width.ts';

describe('ticks', () => {
  it.each([
    [
      [0, 3.32],
      [0, 1, 2, 3],
    ],
    [
      [0.8, 2.3],
      [1, 1.5, 2],
    ],
    [
      [0, 12],
      [0, 5, 10],
    ],
    [
      [0, 0.043],
      [0, 0.02, 0.04],
    ],
    [
      [-0.4, 0.3],
      [-0.4, -0.2, 0, 0.2],
    ],
  ])('in %j are %j', ([low = 0, high = 1], expected) => {
    expect(ticks([low, high], 4)).toEqual(expected);
  });

  it('are never more than asked for, and never in an empty domain', () => {
    for (let top = 0.1; top < 400; top *= 1.37) expect(ticks([0, top], 4).length).toBeLessThanOrEqual(4);
    expect(ticks([1, 1])).toEqual([]);
    expect(ticks([0, Number.NaN])).toEqual([]);
  });

  it('carry as many decimals as tell them apart', () => {
    expect(tickDecimals([1, 2, 3])).toBe(0);
    expect(tickDecimals([0.5, 1])).toBe(1);
    expect(tickDecimals([0.25, 0.5])).toBe(2);
  });
});

describe('domain', () => {
  it('starts at zero where it must, and leaves out what is missing', () => {
    expect(domain([1, null, 3], true)[0]).toBe(0);
    expect(domain([2, 3], false)[0]).toBeLessThan(2);
    expect(domain([null], true)).toEqual([0, 1]);
  });
});

describe('labels', () => {
  it('slide apart and stay inside', () => {
    const blocks = [
      { at: 50, size: 20 },
      { at: 52, size: 20 },
      { at: 55, size: 30 },
      { at: 95, size: 20 },
    ];
    const centres = dodge(blocks, 0, 100, 2);
    const spans = blocks.map(({ size }, i) => [(centres[i] ?? 0) - size / 2, (centres[i] ?? 0) + size / 2] as const);
    for (const [i, [low, high]] of spans.entries()) {
      expect(low).toBeGreaterThanOrEqual(-1e-9);
      expect(high).toBeLessThanOrEqual(100 + 1e-9);
      const next = spans[i + 1];
      if (next !== undefined) expect(next[0] - high).toBeGreaterThanOrEqual(2 - 1e-9);
    }
  });

  it('stay where they are while there is room', () => {
    expect(
      dodge(
        [
          { at: 20, size: 10 },
          { at: 80, size: 10 },
        ],
        0,
        100,
        2,
      ),
    ).toEqual([20, 80]);
  });

  it('break into two lines of about the same length', () => {
    expect(wrap('A sentence becomes a film', 320, 33)).toEqual(['A sentence', 'becomes a film']);
    expect(wrap('Chatbot', 320, 33)).toEqual(['Chatbot']);
    expect(textWidth('WWW', 10)).toBeGreaterThan(textWidth('iii', 10));
  });
});

it('knows whether a line passes through a box', () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  expect(crosses(box, { x: 0, y: 0 }, { x: 30, y: 30 })).toBe(true);
  expect(crosses(box, { x: 0, y: 0 }, { x: 30, y: 5 })).toBe(false);
  expect(crosses(box, { x: 15, y: 0 }, { x: 15, y: 30 })).toBe(true);
  expect(crosses(box, { x: 25, y: 0 }, { x: 25, y: 30 })).toBe(false);
});

const PRICE = [0.9, 1.15, 1.5, 2.15, 3.07, 3.3, 3.79, 3.14, 1.41, 1.33, 1.53, 1.7, 1.66, 1.74];
const VALUE = [1, 1.1, 1.16, 1.27, 1.38, 1.49, 1.59, 1.77, 1.58, 1.73, 1.95, 2.09, 2.22, 2.37];
const INPUT: LineChartInput = {
  surface: 'board',
  width: 1776,
  height: 750,
  lines: [
    { tone: 'price', values: PRICE, label: [{ text: 'Price', size: 'figure' }], dot: true },
    { tone: 'value', values: VALUE, label: [{ text: 'Value', size: 'figure' }], dot: true },
  ],
  pins: [
    { index: 1, text: 'A chatbot for everyone' },
    { index: 3, text: 'Chip sales triple' },
    { index: 4, text: 'A sentence becomes a film' },
    { index: 7, text: 'Cheap open model' },
  ],
  peak: { line: 0, text: '3.8' },
  xTicks: [
    { index: 0, text: '2022' },
    { index: 1, text: '2022 Q4' },
    { index: 7, text: '2025 Q1' },
  ],
  yTick: String,
  zero: true,
  epilogueFrom: 10,
  epilogueText: 'after the game',
};

describe('the line chart', () => {
  it('starts at zero with a base rule and at most four gridlines', () => {
    const { base, plot, grid } = layoutLines(INPUT);
    expect(base).toBeCloseTo(plot.y + plot.height);
    expect(grid.map(({ text }) => text)).toEqual(['1', '2', '3', '4'].slice(0, grid.length));
    expect(layoutLines({ ...INPUT, zero: false }).base).toBeNull();
  });

  it('puts higher values higher and later ones further right', () => {
    const [line] = layoutLines(INPUT).lines;
    const points = line?.points ?? [];
    expect(points).toHaveLength(PRICE.length);
    expect(points[6]?.y).toBeLessThan(points[0]?.y ?? 0);
    expect(points.every((point, i) => i === 0 || point.x > (points[i - 1]?.x ?? 0))).toBe(true);
  });

  it('names lines at their ends without overlap, inside the picture', () => {
    for (const surface of ['board', 'desk', 'phone'] as const) {
      const size = surface === 'board' ? { width: 1776, height: 750 } : { width: 358, height: 210 };
      const { labels } = layoutLines({ ...INPUT, surface, ...size });
      const [a, b] = labels.map(({ box }) => box);
      expect(a && b && overlap(a, b)).toBe(false);
      for (const { box } of labels) expect(box.x + box.width).toBeLessThanOrEqual(size.width + 1);
    }
  });

  it('lets no pin touch another, a label or a line', () => {
    const { pins, labels, lines } = layoutLines(INPUT);
    expect(pins).toHaveLength(4);
    for (const pin of pins) {
      for (const other of pins) if (other !== pin) expect(overlap(pin.box, other.box)).toBe(false);
      for (const { box } of labels) expect(overlap(pin.box, box)).toBe(false);
      for (const { points } of lines) {
        for (const [i, to] of points.entries()) {
          const from = points[i - 1];
          if (from !== undefined) expect(crosses(pin.box, from, to)).toBe(false);
        }
      }
    }
  });

  it('draws fewer dates rather than touching ones', () => {
    const texts = layoutLines(INPUT).xTicks.map(({ text }) => text);
    expect(texts).toContain('2025 Q1');
    expect(texts).not.toEqual(['2022', '2022 Q4', '2025 Q1']);
  });

  it('tints what came after the game', () => {
    const { tint, plot } = layoutLines(INPUT);
    expect(tint?.text?.text).toBe('after the game');
    expect((tint?.box.x ?? 0) + (tint?.box.width ?? 0)).toBeCloseTo(plot.width);
  });
});

describe('areas', () => {
  const layout = layoutAreas({
    surface: 'board',
    width: 1776,
    height: 770,
    areas: [
      { tone: 'belief', values: [0.1, 0.5, 0.2], name: 'They believe', note: '50 %' },
      { tone: 'susceptible', values: [0.8, 0.3, 0.2], name: 'Not decided', note: '80 %' },
      { tone: 'doubt', values: [0.1, 0.2, 0.6], name: 'They doubt', note: '60 %' },
    ],
    marks: [],
    xTicks: [],
  });

  it('stack up to the whole', () => {
    const top = layout.areas.at(-1)?.outline.slice(0, 3) ?? [];
    for (const { y } of top) expect(y).toBeCloseTo(layout.plot.y);
  });

  it('carry their names inside', () => {
    expect(layout.areas.map(({ label }) => label?.name)).toEqual(['They believe', 'Not decided', 'They doubt']);
  });
});

it('draws bars from a common zero', () => {
  const { zero, bars } = barSpans([0.3, -0.1, 0]);
  expect(zero).toBeCloseTo(0.25);
  expect(bars[0]).toMatchObject({ start: zero, negative: false });
  expect(bars[1]?.start).toBeCloseTo(0);
  expect(bars[2]?.length).toBe(0);
  expect(barSpans([0, 0]).bars.every(({ length }) => length === 0)).toBe(true);
});
