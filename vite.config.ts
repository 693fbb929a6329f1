// Builds the browser's side: every client/**/index.html is an entry of its own and loads only what it needs. Practice alone is
// built by itself (`--mode solo`): it shares nothing, so that it packs better and its service worker keeps no other page's files.
// `--mode static` builds the other pages that need no server, to lie beside it on any web space.
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { guidePages } from './client/guide/plugin.ts';
import { preloadTexts } from './client/i18n/preload-plugin.ts';
import { soloPlugin } from './client/solo/plugin.ts';
import { LANGUAGES } from './shared/scenario.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, 'client');

/** `client/play/index.html` → `play/index`. Galleries below client/dev are for `npm run dev` alone. */
function entries(folder = root): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && path !== join(root, 'dev')) Object.assign(found, entries(path));
    else if (entry.name === 'index.html') found[relative(root, path).replace(/\.html$/, '')] = path;
  }
  return found;
}

const SERVERLESS = ['guide/index', 'replay/index'];
const picked = (from: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

/**
 * What practice alone can do without, two kilobytes before the first order: it has one style sheet and nothing to preload, so
 * its `import()` needs no helper; and nobody else reads a name there, so none has to be refused.
 */
const withoutClass: Plugin = {
  name: 'without-class',
  enforce: 'pre',
  load(id) {
    if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = (load) => load();';
    return id === join(here, 'shared/rude-words.ts') ? 'export const isRude = () => false;' : null;
  },
};

export default defineConfig(({ mode, command }) => {
  const alone = mode === 'solo';
  const { 'solo/index': solo = '', ...others } = entries();
  const guide = guidePages(join(here, 'content/guide'));
  const input = alone ? { 'solo/index': solo } : mode === 'static' ? picked(others, SERVERLESS) : others;
  return {
    root,
    base: '/',
    appType: 'mpa',
    publicDir: join(root, 'public'),
    plugins: alone
      ? [withoutClass, soloPlugin()]
      : command === 'serve'
        ? [guide, soloPlugin()]
        : [guide, preloadTexts(LANGUAGES)],
    build: {
      outDir: join(here, 'dist/client'),
      emptyOutDir: !alone,
      cssCodeSplit: !alone,
      // A data: URI would need a hole in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: alone ? false : { polyfill: false },
      rollupOptions: { input },
    },
    worker: {
      format: 'es',
      // A service worker hands out only workers that lie inside its own scope.
      ...(alone ? { rollupOptions: { output: { entryFileNames: 'solo/[name]-[hash].js' } } } : {}),
    },
  };
});
