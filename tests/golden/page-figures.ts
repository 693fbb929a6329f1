// The figures of a page of the debrief as its table prints them, and how they are compared with the engine's.
import type { VNode } from 'preact';
import { expect } from 'vitest';
import type { NumbersTable } from '../../client/charts/figure.tsx';

/** The first table of figures below a page. */
export function tableIn(node: unknown): NumbersTable | null {
  if (Array.isArray(node)) return node.reduce<NumbersTable | null>((found, each) => found ?? tableIn(each), null);
  if (typeof node !== 'object' || node === null || !('props' in node)) return null;
  const props = (node as VNode<{ readonly numbers?: NumbersTable; readonly children?: unknown }>).props;
  return props.numbers ?? tableIn(props.children);
}

const number = (cell: string) => Number(cell.replace('−', '-').replace(/[%\u202f+×,]/g, ''));
export function figuresOf(page: unknown): number[][] {
  const table = tableIn(page);
  if (table === null) throw new Error('a chart without its figures');
  return table.rows.map((row) => row.slice(1).map(number));
}
/** Half a unit of the last digit that is printed. */
export function expectFigures(page: unknown, wanted: readonly (readonly number[])[], digits: number): void {
  const shown = figuresOf(page);
  expect(shown.length).toBe(wanted.length);
  for (const [i, row] of wanted.entries()) {
    expect(shown[i]?.length, `row ${i}`).toBe(row.length);
    for (const [k, value] of row.entries()) {
      expect(Math.abs((shown[i]?.[k] ?? Number.NaN) - value), `row ${i}, column ${k}`).toBeLessThanOrEqual(
        0.5 * 10 ** -digits + 1e-3,
      );
    }
  }
}
