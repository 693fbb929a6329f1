// Vite plugin: prints content/guide into client/guide/index.html, at build time and on each change in development.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { loadGuides } from './load.ts';
import { drawGuides } from './page.ts';

const PLACE = '<!-- guide -->';

/** `content` is the folder content/guide. */
export function guidePages(content: string): Plugin {
  let base = '/';
  return {
    name: 'guide-pages',
    configResolved: (config) => {
      // A relative base is that of the folder above: the guide lies in a folder of its own.
      base = config.base === './' ? '../' : config.base;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.includes(PLACE) ? html.replace(PLACE, () => drawGuides(loadGuides(content), base)) : html,
    },
    configureServer: ({ watcher, ws }) => {
      watcher.add(join(content, '**/*.yaml'));
      watcher.on('all', (_event, path) => {
        if (path.startsWith(content)) ws.send({ type: 'full-reload', path: '*' });
      });
    },
  };
}
