// Builds what a running server needs: dist/client (Vite, one entry a page, compressed beforehand) and dist/server (one file
// and its workers, dependencies stay outside, and the content packs as JSON). `--if-needed` leaves out what is newer than its sources.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Older than anything it is made of. */
function isStale(output, sources) {
  const built = existsSync(output) ? statSync(output).mtimeMs : 0;
  return sources.some((source) => newest(inRoot(source)) > built);
}

function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compress(path);
    else if (['.js', '.css', '.html', '.svg', '.json', '.webmanifest'].includes(extname(path))) {
      const bytes = readFileSync(path);
      if (bytes.length < 1024) continue;
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
  }
}

async function buildClient() {
  const { build } = await import('vite');
  for (const mode of ['production', 'solo']) {
    await build({ configFile: inRoot('vite.config.ts'), mode, logLevel: 'warn' });
  }
  compress(inRoot('dist/client'));
  writeFileSync(inRoot('dist/client/.built'), '');
}

async function buildServer() {
  const { build } = await import('vite');
  const workers = readdirSync(inRoot('server')).filter((name) => name.endsWith('-worker.ts'));
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      // What npm installs beside the package stays outside of the file.
      ssr: true,
      target: 'node20',
      outDir: inRoot('dist/server'),
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(
          ['main.ts', 'compile-packs.ts', ...workers].map((name) => [name.slice(0, -3), inRoot('server', name)]),
        ),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  });
  // Every pack, read and checked once: a start has only to compare it with its files.
  const { compilePacks } = await import(`${pathToFileURL(inRoot('dist/server/compile-packs.js')).href}?${Date.now()}`);
  const broken = compilePacks(inRoot('content'), inRoot('dist/server/packs.json'));
  for (const problem of broken) console.error(problem);
  // A school can play with the packs that are whole; what is to be handed out has to be whole.
  if (always && broken.length > 0) process.exitCode = 1;
}

const always = !process.argv.includes('--if-needed');
const only = process.argv.includes('--server') ? 'server' : null;
const SHARED = ['shared', 'package.json'];
const jobs = [
  ['client', inRoot('dist/client/.built'), ['client', 'content', 'vite.config.ts', ...SHARED], buildClient],
  ['server', inRoot('dist/server/packs.json'), ['server', 'content', ...SHARED], buildServer],
];

for (const [name, output, sources, run] of jobs) {
  // In an installed package there are no sources, and nothing is ever stale.
  if (only !== null && name !== only) continue;
  if (!existsSync(inRoot(sources[0])) || !(always || isStale(output, sources))) continue;
  const started = performance.now();
  await run();
  console.log(`built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
