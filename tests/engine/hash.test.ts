// The fingerprint of a state.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateHash } from '../../shared/engine/hash.ts';

test('16 hex digits, whatever the order of keys', () => {
  const hash = stateHash({ b: [1, 'x', null, true], a: { d: 0.1, c: -0 } });
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(stateHash({ a: { c: -0, d: 0.1 }, b: [1, 'x', null, true] })).toBe(hash);
  expect(stateHash({ a: { c: -0, d: 0.1, e: undefined }, b: [1, 'x', null, true] })).toBe(hash);
});

test('the last bit of a number counts, and the sign of zero', () => {
  expect(stateHash(1)).not.toBe(stateHash(1 + Number.EPSILON));
  expect(stateHash(0)).not.toBe(stateHash(-0));
  expect(stateHash(Number.NaN)).toBe(stateHash(-Number.NaN));
});

test('shapes that print alike differ', () => {
  const values = [1, '1', [1], { 0: 1 }, true, 'true', null, 'null', [], {}, '', [[]], [1, 2], ['1', '2'], '12', [12]];
  expect(new Set(values.map(stateHash)).size).toBe(values.length);
});

test('hardly ever collides', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const hash = stateHash(value);
      const text = JSON.stringify(sorted(value));
      expect(seen.get(hash) ?? text).toBe(text);
      seen.set(hash, text);
    }),
    { numRuns: 3000 },
  );
});

test('what is not data has no hash', () => {
  expect(() => stateHash({ f: () => 1 })).toThrow(TypeError);
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'number' && Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}
