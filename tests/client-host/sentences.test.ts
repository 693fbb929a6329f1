// The text alternative of a chart holds its figures: one sentence, and a table where somebody can open it.
import type { VNode } from 'preact';
import { beforeAll, expect, it } from 'vitest';
import { BeliefChart, GameChart, PriceChart } from '../../client/charts/price-chart.tsx';
import { charts } from '../../client/i18n/en/charts.ts';
import { common } from '../../client/i18n/en/common.ts';
import { setTexts } from '../../client/i18n/i18n.ts';
import type { TruthPoint } from '../../shared/game/views.ts';

beforeAll(() => setTexts('en', { ...common, ...charts }));

type Drawn = VNode<{ sentence: string; numbers?: { head: string[]; rows: string[][] } }> | null;
const frame = { width: 358, height: 210 };
const points = [
  { aiPrice: 0.9, aiAnalyst: 1, aiFundamental: 1, belief: 0.08, doubt: 0.1 },
  { aiPrice: 3.07, aiAnalyst: 1.76, aiFundamental: 1.38, belief: 0.57, doubt: 0.12 },
  { aiPrice: 1.41, aiAnalyst: 1.71, aiFundamental: 1.58, belief: 0.21, doubt: 0.68 },
] as TruthPoint[];

it('of price and value names first and last figures', () => {
  const drawn = PriceChart({ surface: 'phone', ...frame, points, dates: [] }) as Drawn;
  expect(drawn?.props.sentence).toBe(
    'Line chart, 2 rounds: the AI price went from 0.90 to 1.41, the value analysts see from 1.00 to 1.71.',
  );
  expect(drawn?.props.numbers?.rows).toEqual([
    ['Start', '0.90', '1.00'],
    ['1', '3.07', '1.76'],
    ['2', '1.41', '1.71'],
  ]);
});

it('of the whole game keeps the true value back until it is shown', () => {
  const final = { points, rounds: 2, burstRound: 1 };
  const game = (shown: 'price' | 'analysts' | 'value') =>
    GameChart({ surface: 'board', ...frame, final, dates: [], pins: [], shown }) as Drawn;
  expect(game('price')?.props.sentence).toContain('0.90 to 3.07 in round 1 and ended at 1.41');
  expect(game('analysts')?.props.sentence).not.toContain('1.58');
  expect(game('value')?.props.sentence).toContain('true value went from 1.00 to 1.58');
  expect(game('value')?.props.numbers).toBeUndefined();
});

it('of belief names start, peak and end', () => {
  const drawn = BeliefChart({ surface: 'board', ...frame, points, dates: [], marks: [] }) as Drawn;
  expect(drawn?.props.sentence).toBe(
    'Area chart: believers grew from 8\u202f% to 57\u202f% of the public at the peak; at the end 68\u202f% doubt.',
  );
});
