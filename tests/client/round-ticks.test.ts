import { expect, test } from 'vitest';
import { roundTicks } from '../../client/play/debrief/model.ts';

const ticks = (rounds: number) => roundTicks({ rounds }).map(({ index }) => index);

test('a short game names only its first and last round: three labels overlap on a phone', () => {
  expect(ticks(4)).toEqual([1, 4]);
  expect(ticks(7)).toEqual([1, 7]);
});

test('a longer game names the middle as well', () => {
  expect(ticks(8)).toEqual([1, 5, 8]);
  expect(ticks(10)).toEqual([1, 6, 10]);
});
