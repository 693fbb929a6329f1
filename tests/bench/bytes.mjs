// `npm run bench:bytes`: what a browser has to load before a page works. For every HTML entry of the built client: its
// script and everything that imports statically, gzipped one by one as they are sent. `--json` prints one JSON line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const client = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist/client');
const KB = 1000;
/** Most JavaScript of an entry in KB of 1,000 bytes; entries that are not named here have the home page's limit. */
const LIMITS = { home: 25, play: 45, host: 120, board: 120, solo: 70, replay: 120, guide: 45 };

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

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;

/** Files named by the page, and what those import statically. */
function firstLoad(page) {
  const html = readFileSync(page, 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"|<link[^>]+modulepreload[^>]+href="([^"]+)"/g)];
  const waiting = scripts.map(([, script, preload]) => join(client, script ?? preload));
  const found = new Set();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file)) continue;
    found.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      waiting.push(path.startsWith('/') ? join(client, path) : join(dirname(file), path));
    }
  }
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) =>
    join(client, href),
  );
  return { scripts: [...found], styles };
}

const gzip = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

const rows = pages(client).map((page) => {
  const name = relative(client, dirname(page)) || 'home';
  const { scripts, styles } = firstLoad(page);
  const limit = LIMITS[name] ?? LIMITS.home;
  const js = gzip(scripts) / KB;
  return {
    entry: name,
    js: Number(js.toFixed(1)),
    files: scripts.length,
    css: Number((gzip(styles) / KB).toFixed(1)),
    limit,
  };
});
const over = rows.filter(({ js, limit }) => js > limit);

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ bench: 'bytes', unit: 'KB gzip', rows, ok: over.length === 0 }));
else {
  console.log('First load, KB gzip (JavaScript: entry and static imports)');
  console.log('entry        js    limit   files   css');
  for (const { entry, js, limit, files, css } of rows) {
    const mark = js > limit ? '  over the limit' : '';
    console.log(
      `${entry.padEnd(10)}${js.toFixed(1).padStart(6)}${String(limit).padStart(7)}${String(files).padStart(8)}${css.toFixed(1).padStart(8)}${mark}`,
    );
  }
}
process.exitCode = over.length === 0 ? 0 : 1;
