// Starts a worker thread of this program, whether it runs from source or built.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** `name`: the file server/<name>.ts, which the build turns into a file of its own. */
export function startThread(name: string, workerData?: unknown): Worker {
  const source = import.meta.url.endsWith('.ts');
  const file = new URL(`./${name}.${source ? 'ts' : 'js'}`, import.meta.url);
  if (!source) return new Worker(file, { workerData });
  // From source: the loader for TypeScript has to be there before the worker's own file is read.
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href;
  const code = `import('${loader}').then(({ register }) => { register(); return import('${file.href}'); })`;
  return new Worker(code, { eval: true, workerData });
}
