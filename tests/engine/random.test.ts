// W2: named streams of chance.
import { describe, expect, test } from 'vitest';
import { inverseNormal, normal, stream } from '../../shared/engine/random.ts';

const draws = (seed: number, name: string, round: number, id?: string) => {
  const draw = stream(seed, name, round, id);
  return [draw(), draw(), draw()];
};

describe('W2 streams', () => {
  test('the same key gives the same draws, any other key others', () => {
    const base = draws(5, 'shocks', 3, 'p1');
    expect(draws(5, 'shocks', 3, 'p1')).toEqual(base);
    const others = [
      draws(6, 'shocks', 3, 'p1'),
      draws(5, 'deck', 3, 'p1'),
      draws(5, 'shocks', 4, 'p1'),
      draws(5, 'shocks', 3, 'p2'),
      draws(5, 'shocks', 3),
      draws(5 + 2 ** 32, 'shocks', 3, 'p1'),
    ];
    for (const other of others) expect(other).not.toEqual(base);
  });

  test('first draws of neighbouring streams are uniform and independent', () => {
    const n = 40_000;
    const firsts = Array.from({ length: n }, (_, i) => stream(i >> 3, 'shocks', i & 7)());
    const mean = firsts.reduce((sum, x) => sum + x, 0) / n;
    expect(mean).toBeCloseTo(0.5, 2);
    const bins = new Array<number>(20).fill(0);
    for (const x of firsts) bins[Math.floor(x * 20)] = (bins[Math.floor(x * 20)] ?? 0) + 1;
    const chi2 = bins.reduce((sum, count) => sum + (count - n / 20) ** 2 / (n / 20), 0);
    expect(chi2).toBeLessThan(43.8); // 19 degrees of freedom, 0.1 %
    let product = 0;
    for (let i = 1; i < n; i++) product += ((firsts[i] ?? 0) - 0.5) * ((firsts[i - 1] ?? 0) - 0.5);
    expect(Math.abs((product / n) * 12)).toBeLessThan(0.02);
  });

  test('normal draws have mean 0, variance 1, thin tails', () => {
    const draw = stream(1, 'normal', 0);
    const n = 100_000;
    let sum = 0;
    let squares = 0;
    let beyond2 = 0;
    for (let i = 0; i < n; i++) {
      const x = normal(draw);
      sum += x;
      squares += x * x;
      if (Math.abs(x) > 2) beyond2 += 1;
    }
    expect(sum / n).toBeCloseTo(0, 1);
    expect(squares / n).toBeCloseTo(1, 1);
    expect(beyond2 / n).toBeCloseTo(0.0455, 2);
  });
});

test('inverse normal: tabulated quantiles, symmetric, finite at the ends', () => {
  expect(inverseNormal(0.975)).toBeCloseTo(1.959963984540054, 13);
  expect(inverseNormal(0.25)).toBeCloseTo(-0.6744897501960817, 13);
  expect(inverseNormal(0.001)).toBeCloseTo(-3.090232306167813, 13);
  expect(inverseNormal(1e-14)).toBeCloseTo(-7.650628092935338, 9);
  expect(inverseNormal(0.5)).toBe(0);
  for (const p of [0, 1, 2 ** -60]) expect(Number.isFinite(inverseNormal(p))).toBe(true);
  for (const p of [0.01, 0.1, 0.3]) expect(inverseNormal(p)).toBeCloseTo(-inverseNormal(1 - p), 12);
});
