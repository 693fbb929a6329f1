// Bundles one entry into one JavaScript file, the way the application is built. Bulk runs and benchmarks use the bundle:
// a development loader (tsx) names every closure at run time and would be measured with it.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/belief-machine');

/** Path of the bundle. `browser` makes a self-contained script for a page, otherwise a module for Node. */
export async function bundle(entry: string, name: string, target: 'node' | 'browser' = 'node'): Promise<string> {
  const outDir = resolve(CACHE, name);
  mkdirSync(outDir, { recursive: true });
  const fileName = target === 'node' ? `${name}.mjs` : `${name}.js`;
  await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../..'),
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: target === 'node' ? 'node20' : 'es2022',
      copyPublicDir: false,
      ...(target === 'node'
        ? { ssr: entry, rolldownOptions: { output: { entryFileNames: fileName } } }
        : { lib: { entry, formats: ['iife'], name: 'bundle', fileName: () => fileName } }),
    },
  });
  return resolve(outDir, fileName);
}
