// Secrets: made from 192 random bits, stored as hashes, compared without telling by the time how far they agreed.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { nanoid } from 'nanoid';

export const newToken = (): string => nanoid(32);
export const newSessionId = (): string => nanoid(12).replace(/^-/, '_');
export const newCohostId = (): string => nanoid(8).replace(/^-/, '_');
/** Leading zeros would get lost on somebody's way from the board to the phone. */
export const newPin = (): string => String(randomInt(100_000, 1_000_000));
export const newSeed = (): number => randomInt(0, 2 ** 31);

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export function sameHash(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Compares by hash, so that not even the length of the password shows. */
export const samePassword = (one: string, other: string): boolean => sameHash(hashToken(one), hashToken(other));
