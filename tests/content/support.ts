// Helpers of the content tests: where the packs are, and how to break a copy of one.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../shared/pack-check/problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
export const PACKS = ['ai-boom', 'dot-com'] as const;
export const packDir = (pack: string): string => join(CONTENT, 'scenarios', pack);

/** A copy of the main pack in a temporary folder of the same name. */
export function copyOfPack(): string {
  const dir = join(temporaryFolder('pack-'), 'ai-boom');
  cpSync(packDir('ai-boom'), dir, { recursive: true });
  return dir;
}

/** Replaces the first occurrence of `from` in a file; returns the 1-based line where it stood. */
export function edit(dir: string, file: string, from: string, to: string): number {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

export const write = (dir: string, file: string, text: string): void => writeFileSync(join(dir, file), text);

/** The problem with this message; fails with what was reported instead. */
export const only = (problems: readonly Problem[], message: RegExp): Problem => {
  const found = problems.find((one) => message.test(one.message));
  if (found === undefined) throw new Error(`not reported; instead: ${problems.map((one) => one.message).join(' | ')}`);
  return found;
};
