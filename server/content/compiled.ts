// Packs as the build has read and checked them: parsing YAML took half of a start. What was compiled counts only as long as
// every file of the pack is the same to the byte; a pack that was edited since, or is somebody's own, is read as ever.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mergePack } from '../../shared/pack-check/source.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { scenarioHash, scenarioOf } from './load.ts';
import { type PackFiles, readFiles } from './read.ts';

type ReadyPack = { readonly scenario: Scenario; readonly hash: string };
/** By the digest of its files. */
export type Compiled = Readonly<Record<string, ReadyPack>>;

/** Of a pack's files, wherever its folder lies; the folder's own name is the pack's id. */
function digestOf({ folder, files }: PackFiles): string {
  const digest = createHash('sha256').update(folder);
  for (const { name, text } of files) digest.update(`\0${name}\0${text ?? ''}`);
  return digest.digest('hex');
}

function readPack(source: PackFiles): ReadyPack {
  const { folder, home, files } = source;
  const scenario = scenarioOf(mergePack(folder, home, files), folder);
  return { scenario, hash: scenarioHash(scenario) };
}

/** The pack in this folder. Throws a ContentError that lists every problem by file and line. */
export function loadPack(folder: string, compiled: Compiled): ReadyPack {
  const source = readFiles(folder);
  const digest = digestOf(source);
  return Object.hasOwn(compiled, digest) ? (compiled[digest] as ReadyPack) : readPack(source);
}

export function compilePack(folder: string): Compiled {
  const source = readFiles(folder);
  return { [digestOf(source)]: readPack(source) };
}

/** Nothing when there was no build, or from source: there the schema may be newer than the last build. */
export function readCompiled(path: string | null): Compiled {
  return path !== null && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Compiled) : {};
}

export function writeCompiled(path: string, packs: readonly Compiled[]): void {
  writeFileSync(path, JSON.stringify(Object.assign({}, ...packs)));
}
