// The headline of a result is what was found: how far prices went, and how far value did.
import type { ResultSection } from '../../shared/game/views.ts';
import type { Key } from '../i18n/surfaces.ts';

/** Less than half a per cent is no news. */
const STILL = 0.005;

type Direction = 'up' | 'flat' | 'down';
const direction = (change: number): Direction => (change >= STILL ? 'up' : change <= -STILL ? 'down' : 'flat');

export type Finding = { readonly key: Key; readonly price: number; readonly value: number };

/** Key of the sentence and both changes without their sign, as the words say which way they went. */
export function finding({ aiChange, analystChange }: Pick<ResultSection, 'aiChange' | 'analystChange'>): Finding {
  const key: Key = `find.${direction(aiChange)}.${direction(analystChange)}`;
  return { key, price: Math.abs(aiChange), value: Math.abs(analystChange) };
}
