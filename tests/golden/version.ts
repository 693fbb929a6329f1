// The engine's version, made of what the goldens end in. A further golden changes it, too: harmless, and rare.
import { stateHash } from '../../shared/engine/hash.ts';
import type { Golden } from './json.ts';

/** Raised by hand when headers or logs of older sessions can no longer be read. */
const GENERATION = 1;

export function engineVersionOf(goldens: readonly Pick<Golden, 'name' | 'hash'>[]): string {
  const ends = Object.fromEntries(goldens.map(({ name, hash }) => [name, hash]));
  return `${GENERATION}.${stateHash(ends).slice(0, 8)}`;
}
