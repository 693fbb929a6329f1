// What the teacher has set the debrief's charts to: full screen, the round being followed, the variants of "What if?" and
// the fact on the wall.
import type { Exhibit as Settings } from './exhibit-schema.ts';

export type { Exhibit, Variant } from './exhibit-schema.ts';

/** More are not compared on one board. */
export const MOST_VARIANTS = 4;

export const FIRST_EXHIBIT: Settings = { full: false, round: null, variants: [], shown: 0, fact: null };
