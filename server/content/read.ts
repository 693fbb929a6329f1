// Finds and reads the YAML files of a pack's folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { LARGEST_PACK, mergePack, type PackFile, type PackSource } from '../../shared/pack-check/source.ts';

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFiles(path);
      return entry.isFile() && /\.ya?ml$/.test(entry.name) ? [path] : [];
    });
}

/** Paths as an author types them: from the working folder when the pack lies below it. */
function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short.split(sep).join('/');
}

/** `file` is what it is called in messages, `name` where it lies in the folder. */
export type PackFiles = {
  readonly folder: string;
  readonly home: string;
  readonly files: readonly (PackFile & { readonly name: string })[];
};

export function readFiles(folder: string): PackFiles {
  const paths = yamlFiles(folder);
  const home = paths.find((path) => /scenario\.ya?ml$/.test(path)) ?? paths[0] ?? folder;
  const files = paths.map((path) => ({
    name: relative(folder, path).split(sep).join('/'),
    file: shortPath(path),
    text: statSync(path).size > LARGEST_PACK ? null : readFileSync(path, 'utf8'),
  }));
  return { folder: basename(folder), home: shortPath(home), files };
}

export function readPack(path: string): PackSource {
  const { folder, home, files } = readFiles(path);
  return mergePack(folder, home, files);
}
