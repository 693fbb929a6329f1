// A step of the build: the program's own packs as JSON.
import { type Compiled, compilePack, writeCompiled } from './content/compiled.ts';
import { packFolders } from './library.ts';

/** Returns what is wrong with the packs that were left out. */
export function compilePacks(contentDir: string, output: string): readonly string[] {
  const packs: Compiled[] = [];
  const broken: string[] = [];
  for (const folder of packFolders(contentDir)) {
    try {
      packs.push(compilePack(folder));
    } catch (error) {
      broken.push(error instanceof Error ? error.message : String(error));
    }
  }
  writeCompiled(output, packs);
  return broken;
}
