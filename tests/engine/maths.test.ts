// Elementary functions: at most 2 units in the last place from Math.*, and the same bits wherever they run.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clamp, exp, log, logistic } from '../../shared/engine/maths.ts';

const view = new DataView(new ArrayBuffer(8));
function ordinal(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  return Number.isNaN(a) || Number.isNaN(b) ? Infinity : Math.abs(Number(ordinal(a) - ordinal(b)));
}

test('exp is within 2 ulp of Math.exp over its whole range', () => {
  fc.assert(
    fc.property(fc.double({ min: -760, max: 720, noNaN: true }), (x) => ulps(exp(x), Math.exp(x)) <= 2),
    { numRuns: 20_000 },
  );
});

test('exp at its ends', () => {
  expect([exp(0), exp(-0)]).toEqual([1, 1]);
  expect([exp(Number.NEGATIVE_INFINITY), exp(-800), exp(800), exp(Number.POSITIVE_INFINITY)]).toEqual([
    0,
    0,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect(exp(Number.NaN)).toBeNaN();
});

test('log is within 2 ulp of Math.log, subnormal numbers included', () => {
  fc.assert(
    fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => ulps(log(x), Math.log(x)) <= 2),
    { numRuns: 20_000 },
  );
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => ulps(log(x), Math.log(x)) <= 2),
    { numRuns: 20_000 },
  );
});

test('log at its ends', () => {
  expect([log(1), log(0), log(-0), log(Number.POSITIVE_INFINITY)]).toEqual([
    0,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect(log(-1)).toBeNaN();
  expect(log(Number.NaN)).toBeNaN();
});

test('logistic is symmetric and bounded', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (x) => {
      const y = logistic(x);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
      expect(y + logistic(-x)).toBeCloseTo(1, 12);
    }),
  );
});

test('clamp', () => {
  expect([clamp(-2, -1, 1), clamp(0.5, -1, 1), clamp(3, -1, 1)]).toEqual([-1, 0.5, 1]);
});

test('known bits, to be the same in every engine', () => {
  const bits = (x: number): string => {
    view.setFloat64(0, x);
    return view.getBigUint64(0).toString(16);
  };
  expect([exp(0.1), exp(-3.7), log(0.9), log(2.5), logistic(-6.2)].map(bits)).toMatchInlineSnapshot(`
    [
      "3ff1aec7b35a00d4",
      "3f99511fc6871044",
      "bfbaf8e8210a415c",
      "3fed5240f0e0e078",
      "3f6097679ab76dd5",
    ]
  `);
});
