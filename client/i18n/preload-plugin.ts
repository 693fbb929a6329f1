// Vite plugin: of each page that names its texts (`<html data-texts="common home">`) one edition a language, which asks for
// that language's dictionary together with the scripts instead of after them. The server hands out the one that is spoken.
import type { Plugin, Rolldown } from 'vite';

const NAMED = / data-texts="([a-z ]+)"/;

export function preloadTexts(locales: readonly string[]): Plugin {
  return {
    name: 'preload-texts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const parts = Object.values(bundle);
        const dictionary = (locale: string, name: string): string => {
          const holds = (part: (typeof parts)[number]): part is Rolldown.OutputChunk =>
            part.type === 'chunk' && part.facadeModuleId?.endsWith(`/i18n/${locale}/${name}.ts`) === true;
          const chunk = parts.find(holds);
          if (chunk === undefined) throw new Error(`no file holds the texts “${name}” in “${locale}”`);
          return `<link rel="modulepreload" crossorigin href="/${chunk.fileName}">`;
        };
        for (const page of parts) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          const html = String(page.source);
          const names = NAMED.exec(html)?.[1]?.split(' ');
          if (names === undefined) continue;
          const plain = html.replace(NAMED, '');
          page.source = plain;
          for (const locale of locales) {
            const links = names.map((name) => dictionary(locale, name)).join('\n    ');
            const source = plain
              .replace('<html lang="en"', `<html lang="${locale}"`)
              .replace('</head>', `  ${links}\n  </head>`);
            this.emitFile({ type: 'asset', fileName: page.fileName.replace(/\.html$/, `.${locale}.html`), source });
          }
        }
      },
    },
  };
}
