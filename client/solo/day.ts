// The world of the day: one seed for everybody, from the date where the player is. Also seeds typed or linked.
const FNV = 16777619;

/** 2026-11-25, in the device's own calendar: everybody's day begins at their own midnight. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The same day and scenario give the same seed on every device. */
export function seedOfDay(day: string, scenario: string): number {
  let hash = 2166136261;
  for (const letter of `${day} ${scenario}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV) >>> 0;
  // Neighbouring days differ in their last digit alone: mix once more.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
}

/** A whole number from 0 to 2³²−1 as it is typed, or null. */
export function parseSeed(text: string): number | null {
  const digits = text.replace(/[\s.,\u202f]/g, '');
  if (!/^\d{1,10}$/.test(digits)) return null;
  const seed = Number(digits);
  return seed <= 0xffffffff ? seed : null;
}
