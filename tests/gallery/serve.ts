// Every page and all galleries, built once and served as plain files: what a script looks at is what is sent to people.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { guidePages } from '../../client/guide/plugin.ts';
import { soloPlugin } from '../../client/solo/plugin.ts';
import { serveFolder, type WebSpace } from '../e2e/support/static.ts';

const root = join(import.meta.dirname, '../..');
const client = join(root, 'client');

/** Folders below client/ that hold a page of their own; practice alone is built by itself, as ever. */
const pages = readdirSync(client, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'solo')
  .map(({ name }) => name)
  .filter((name) => readdirSync(join(client, name)).includes('index.html'))
  .map((name) => `${name}/index.html`);

async function pack(folder: string, plugin: Plugin, input: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: client,
    plugins: [plugin],
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: input.map((path) => join(client, path)) },
    },
    worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'solo/[name]-[hash].js' } } },
  });
}

export async function serveGallery(): Promise<WebSpace> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  const galleries = ['dev/player.html', 'dev/staff.html', 'dev/report.html'];
  await pack(folder, guidePages(join(root, 'content/guide')), ['index.html', ...galleries, ...pages]);
  await pack(folder, soloPlugin(), ['solo/index.html']);
  const space = await serveFolder(folder);
  return {
    url: space.url,
    stop: async () => {
      await space.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
