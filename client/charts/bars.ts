// Geometry of horizontal bars around zero (returns of teams): start and length of each as shares of the width.

export type BarSpan = { readonly start: number; readonly length: number; readonly negative: boolean };

/** One scale for all bars; zero lies where it must so that gains and losses are comparable. */
export function barSpans(values: readonly number[]): { readonly zero: number; readonly bars: readonly BarSpan[] } {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low;
  if (!(span > 0)) return { zero: 0, bars: values.map(() => ({ start: 0, length: 0, negative: false })) };
  const zero = -low / span;
  return {
    zero,
    bars: values.map((value) => {
      const length = Math.abs(value) / span;
      return { start: value < 0 ? zero - length : zero, length, negative: value < 0 };
    }),
  };
}
