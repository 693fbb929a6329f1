// Finds and reads the YAML files of a pack's folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { LARGEST_PACK, mergePack, type PackSource } from '../../shared/pack-check/source.ts';

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

export function readPack(folder: string): PackSource {
  const paths = yamlFiles(folder);
  const home = paths.find((path) => /scenario\.ya?ml$/.test(path)) ?? paths[0] ?? folder;
  const files = paths.map((path) => ({
    file: shortPath(path),
    text: statSync(path).size > LARGEST_PACK ? null : readFileSync(path, 'utf8'),
  }));
  return mergePack(basename(folder), shortPath(home), files);
}
