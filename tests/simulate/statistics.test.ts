// The statistics under the acceptance table, against values known beforehand.
import { expect, test } from 'vitest';
import { type Check, passes } from './checks.ts';
import { bootstrapError, mean, meanError, median, quantile, share, shareError } from './statistics.ts';

const ramp = Array.from({ length: 101 }, (_, i) => i);

test('means, shares and quantiles', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(share([true, false, true, true])).toBe(0.75);
  expect(quantile(ramp, 0.05)).toBe(5);
  expect(quantile([1, 2], 0.75)).toBe(1.75);
  expect(median([9, 1, 5])).toBe(5);
});

test('standard errors shrink with the root of the sample', () => {
  const flags = (n: number) => Array.from({ length: n }, (_, i) => i % 2 === 0);
  expect(shareError(flags(100)) / shareError(flags(400))).toBeCloseTo(2, 1);
  expect(meanError(ramp)).toBeCloseTo(29.3 / Math.sqrt(101), 2);
  // The bootstrap of a mean agrees with the formula for one.
  expect(bootstrapError(ramp, mean) / meanError(ramp)).toBeCloseTo(1, 0);
});

test('a check passes inside its bar, and with slack within so many standard errors of it', () => {
  const check: Check = { name: 'share', value: 0.54, atLeast: 0.55, atMost: 0.7, error: 0.01 };
  expect(passes(check)).toBe(false);
  expect(passes(check, 2.6)).toBe(true);
  expect(passes({ ...check, value: 0.5 }, 2.6)).toBe(false);
  expect(passes({ ...check, value: Number.NaN }, 2.6)).toBe(false);
  expect(passes({ name: 'above zero', value: 0, atLeast: Number.MIN_VALUE, error: 0 }, 2.6)).toBe(false);
});
