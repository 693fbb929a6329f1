// The parts of an acceptance row: a measured value, the bar it must keep to, and how certain a sample makes it.
import type { ExperimentId, Observations } from './experiments.ts';
import { bootstrapError, mean, meanError, quantile, share, shareError } from './statistics.ts';

/** `error` is the standard error of the value; it is used only by small samples (see `passes`). */
export type Check = {
  readonly name: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly error: number;
};
export type Row = {
  readonly id: string;
  readonly what: string;
  readonly bar: string;
  readonly experiments: readonly ExperimentId[];
  readonly checks: (seen: Observations) => readonly Check[];
};

/**
 * A check passes when its value is inside the bar, give or take `slack` standard errors. The full run has slack 0. The
 * 300-game test uses 2.6: a model exactly on a bar then fails one check in two hundred by chance.
 */
export function passes(check: Check, slack = 0): boolean {
  const room = slack === 0 ? 0 : slack * check.error;
  if (Number.isNaN(check.value)) return false;
  return check.value >= (check.atLeast ?? -Infinity) - room && check.value <= (check.atMost ?? Infinity) + room;
}

type Bounds = { readonly atLeast?: number; readonly atMost?: number };
/** "Greater than zero", "strictly rising": more than nothing. */
export const ABOVE_ZERO: Bounds = { atLeast: Number.MIN_VALUE };

export const exact = (name: string, value: number, bounds: Bounds): Check => ({ name, value, error: 0, ...bounds });
export const ofShare = (name: string, flags: readonly boolean[], bounds: Bounds): Check => ({
  name,
  value: share(flags),
  error: shareError(flags),
  ...bounds,
});
export const ofMean = (name: string, values: readonly number[], bounds: Bounds): Check => ({
  name,
  value: mean(values),
  error: meanError(values),
  ...bounds,
});
export const ofQuantile = (name: string, values: readonly number[], p: number, bounds: Bounds): Check => ({
  name,
  value: quantile(values, p),
  error: bootstrapError(values, (sample) => quantile(sample, p)),
  ...bounds,
});
/** How much oftener something happens in one version than in the other, seed by seed. */
export const ofGap = (name: string, often: readonly boolean[], seldom: readonly boolean[], bounds: Bounds): Check =>
  ofMean(
    name,
    often.map((flag, i) => Number(flag) - Number(seldom[i] ?? false)),
    bounds,
  );
/** Difference of two shares from different worlds. */
export const ofDifference = (name: string, a: readonly boolean[], b: readonly boolean[], bounds: Bounds): Check => ({
  name,
  value: share(a) - share(b),
  error: Math.sqrt(shareError(a) ** 2 + shareError(b) ** 2),
  ...bounds,
});
