// The goldens on disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Golden, read } from './json.ts';

export const GAMES = join(import.meta.dirname, 'games');

/** The files' texts, in the order of their names. */
export function goldenTexts(): string[] {
  return readdirSync(GAMES)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => readFileSync(join(GAMES, file), 'utf8'));
}

export function readGoldens(): Golden[] {
  return goldenTexts().map(read);
}
