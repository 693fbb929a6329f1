// `npm run bench:bytes`: what a browser has to load before a page works. For every HTML entry of the built client: its
// script and everything that imports statically, gzipped one by one as they are sent. `all` adds what may follow later:
// screens of the game, both languages, workers. `--json` prints one JSON line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const client = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist/client');
const KB = 1000;
/** Most JavaScript of an entry in KB of 1,000 bytes; entries that are not named here have the home page's limit. */
const LIMITS = { home: 25, play: 45, host: 120, board: 120, solo: 70, replay: 120, guide: 45, report: 80 };

function pages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith('.html') ? [path] : [];
  });
}

if (!existsSync(client)) {
  console.error('There is no build: run npm run build first.');
  process.exit(1);
}

const ANY_IMPORT = /(?:\bfrom|\bimport\s*\(?|new URL\()\s*["'`]([^"'`]+\.js)["'`]/g;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;

/** Files named by the page, and what those import: statically, or in any way. */
function loadedBy(page, imports = STATIC_IMPORT) {
  const html = readFileSync(page, 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"|<link[^>]+modulepreload[^>]+href="([^"]+)"/g)];
  const waiting = scripts.map(([, script, preload]) => join(client, script ?? preload));
  const found = new Set();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file)) continue;
    if (!existsSync(file)) continue;
    found.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(imports)) {
      waiting.push(path.startsWith('/') ? join(client, path) : join(dirname(file), path));
    }
  }
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) =>
    join(client, href),
  );
  return { scripts: [...found], styles };
}

const gzip = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

const editions = pages(client).map((page) => {
  const name = relative(client, dirname(page)) || 'home';
  const { scripts, styles } = loadedBy(page);
  const limit = LIMITS[name] ?? LIMITS.home;
  const js = gzip(scripts) / KB;
  const all = gzip(loadedBy(page, ANY_IMPORT).scripts) / KB;
  return {
    entry: name,
    js: Number(js.toFixed(1)),
    files: scripts.length,
    all: Number(all.toFixed(1)),
    css: Number((gzip(styles) / KB).toFixed(1)),
    limit,
  };
});
/** Of the languages in which a page comes, the one with the most texts. */
const rows = editions.filter(
  (row) => editions.find(({ entry, js }) => entry === row.entry && js > row.js) === undefined,
);
const over = rows.filter(({ js, limit }) => js > limit);

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ bench: 'bytes', unit: 'KB gzip', rows, ok: over.length === 0 }));
else {
  console.log('First load, KB gzip (JavaScript: entry and static imports)');
  console.log('entry        js  limit  files    css    all');
  for (const { entry, js, limit, files, css, all } of rows) {
    const cells = [js.toFixed(1), limit, files, css.toFixed(1), all.toFixed(1)].map((cell) => String(cell).padStart(7));
    console.log(`${entry.padEnd(8)}${cells.join('')}${js > limit ? '  over the limit' : ''}`);
  }
}
process.exitCode = over.length === 0 ? 0 : 1;
