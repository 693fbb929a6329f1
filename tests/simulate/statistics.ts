// The little statistics the acceptance rows need: means, quantiles, and standard errors for smaller samples.

export function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
}

export function share(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length / Math.max(1, flags.length);
}

export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Standard error of a share. Laplace's rule keeps it above 0 when a small sample has seen none or only hits.
 */
export function shareError(flags: readonly boolean[]): number {
  const n = flags.length;
  const p = (flags.filter(Boolean).length + 1) / (n + 2);
  return Math.sqrt((p * (1 - p)) / Math.max(1, n));
}

/** Standard error of a mean. */
export function meanError(values: readonly number[]): number {
  const m = mean(values);
  const n = values.length;
  return n < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(values.reduce((s, x) => s + (x - m) ** 2, 0) / (n - 1) / n);
}

/** Standard error of any statistic by bootstrap: the spread of the statistic over resamples (repeatable draws). */
export function bootstrapError(values: readonly number[], statistic: (sample: readonly number[]) => number): number {
  const n = values.length;
  if (n < 2) return Number.POSITIVE_INFINITY;
  let state = 0x9e3779b9;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const figures = Array.from({ length: 200 }, () =>
    statistic(Array.from({ length: n }, () => values[Math.floor(next() * n)] ?? 0)),
  );
  const centre = mean(figures);
  return Math.sqrt(mean(figures.map((x) => (x - centre) ** 2)));
}
