// `npm run build:solo`: practice alone as a folder of files that any web space can serve, at whatever path. Build time only.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { soloPlugin } from './plugin.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const out = process.argv[2] ?? join(root, 'dist/solo');

await build({
  configFile: false,
  root: join(root, 'client'),
  base: './',
  publicDir: join(root, 'client/public'),
  plugins: [soloPlugin()],
  logLevel: 'warn',
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { 'solo/index': join(root, 'client/solo/index.html') } },
  },
  worker: { format: 'es' },
});

// The folder's own address leads to the one page in it; a script would need a hole in a strict policy.
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="0; url=./solo/" />
    <title>Belief Machine</title>
  </head>
  <body><a href="./solo/">Belief Machine</a></body>
</html>
`,
);
