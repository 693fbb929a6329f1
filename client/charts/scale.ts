// Linear scales and the few ticks a newspaper chart shows. Pure numbers, no DOM.

export type Domain = readonly [low: number, high: number];
export type Scale = (value: number) => number;

export function linear([low, high]: Domain, [from, to]: Domain): Scale {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

const STEPS = [1, 2, 5];

/** Round values inside the domain, at most `most` of them; the step is 1, 2 or 5 times a power of ten. */
export function ticks([low, high]: Domain, most = 4): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  let power = 10 ** Math.floor(Math.log10(span / most));
  for (;;) {
    for (const factor of STEPS) {
      const step = power * factor;
      const first = Math.ceil(low / step - 1e-9);
      const last = Math.floor(high / step + 1e-9);
      if (last - first + 1 <= most) {
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => round((first + i) * step));
      }
    }
    power *= 10;
  }
}

/** Decimals that tell neighbouring ticks apart. */
export function tickDecimals(values: readonly number[]): number {
  for (let digits = 0; digits < 4; digits++) {
    if (values.every((value) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6))
      return digits;
  }
  return 4;
}

/** What the values span. `zero`: from zero up (bars must, a line may); otherwise with a little air on both sides. */
export function domain(values: readonly (number | null)[], zero: boolean): Domain {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length === 0) return [0, 1];
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (zero) {
    const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
    return top - bottom > 0 ? [bottom, top + (top - bottom) * 0.08] : [0, 1];
  }
  const air = (high - low || Math.abs(high) || 1) * 0.1;
  return [low - air, high + air];
}

const round = (value: number) => Number(value.toPrecision(12));
