// The edge of the engine: whatever arrives in an order leaves here as a number, choice or id within its limits.

/** Credits or fractions too small to count as an order. */
const DUST = 1e-9;

/** The value if it is a finite number above dust, at most `limit`; otherwise 0. */
export function amount(value: unknown, limit: number): number {
  if (typeof value !== 'number' || value === Number.POSITIVE_INFINITY) return 0;
  const cut = value < limit ? value : limit;
  return value > DUST && cut > DUST ? cut : 0;
}

/** Whether the value is a finite number from 0 to `limit`, give or take rounding. */
export function isAmount(value: unknown, limit: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= limit + TOLERANCE;
}

/** Credits or fractions by which an order may exceed a limit and still count as within it: rounding on the way. */
export const TOLERANCE = 1e-9;

/** Fields of a value that should be an object; anything else has none. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : NO_FIELDS;
}
const NO_FIELDS: Readonly<Record<string, unknown>> = {};

/** Factor that brings a sum down to a limit, a hair below so that rounding cannot overdraw an account. */
export function shrink(sum: number, limit: number): number {
  return sum > limit ? (Math.max(0, limit) / sum) * (1 - 1e-15) : 1;
}
