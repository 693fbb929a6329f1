// Where the program's own files are: the same whether it runs from source, from dist/ or as an installed package.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('package.json of Belief Machine not found');
    folder = above;
  }
  return folder;
}

export const ROOT = packageRoot();
export const CLIENT_DIR = join(ROOT, 'dist/client');
export const CONTENT_DIR = join(ROOT, 'content');
/** What the build has compiled; null from source, where it may be older than the schema. */
export const PACKS_FILE = import.meta.url.endsWith('.ts') ? null : join(ROOT, 'dist/server/packs.json');
export const VERSION: string = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string })
  .version;
