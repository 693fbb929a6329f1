// How a bot reads an Outlook: private analyst noise, last returns, the mood of the news. Shared by all four roles.
import { log } from '../engine/maths.ts';
import { normal } from '../engine/random.ts';
import { at } from '../engine/sectors.ts';
import type { Outlook, PublicPoint, Sector } from '../engine/types.ts';

/** The latest public point. */
export function now(outlook: Outlook): PublicPoint {
  const point = outlook.points[outlook.points.length - 1];
  if (point === undefined) throw new Error('an outlook has at least its starting point');
  return point;
}

/** ln(P/F̂) as this bot sees it: the analysts' consensus read with an error of its own (σ `analystNoise`). */
export function gap(outlook: Outlook, sector: Sector, rng: () => number): number {
  const point = now(outlook);
  return (
    log(at(point.price, sector) / at(point.analyst, sector)) - outlook.parameters.narrative.analystNoise * normal(rng)
  );
}

/** Gross return of a sector in the last round: 1 = unchanged, and in the first round. */
export function lastReturn(outlook: Outlook, sector: Sector): number {
  const { points } = outlook;
  // Asked first, because a look below an array's start makes V8 read it the slow way ever after.
  const before = points.length < 2 ? undefined : points[points.length - 2];
  return before === undefined ? 1 : at(now(outlook).price, sector) / at(before.price, sector);
}

export function booming(outlook: Outlook): boolean {
  return now(outlook).regime === 'boom';
}

/** Good or neutral news for AI. */
export function cheerful(outlook: Outlook): boolean {
  return outlook.event.tone >= 0;
}
