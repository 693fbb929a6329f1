// A report as one file that needs nothing else: no script, no font, no address. Its own policy forbids it to ask for any.
import type { Locale } from '../i18n/surfaces.ts';
import { REPORT_CSS } from './styles.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const PAGE_CSS = '@page{margin:12mm}html,body{margin:0;background:#fff}';

/** The browser's own escaping, as for everything in the pages. */
function escaped(text: string): string {
  const element = document.createElement('p');
  element.textContent = text;
  return element.innerHTML;
}

/** Put together as text: a page with a strict policy may not so much as make a style element. */
export function reportFile(markup: string, title: string, language: Locale): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${REPORT_CSS}\n${PAGE_CSS}</style>`,
    '</head>',
    `<body><main class="rep is-fluid">${markup}</main></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** "belief-machine-10b-Ada.html", whatever the names hold. */
export function fileName(...names: readonly string[]): string {
  const parts = names.map((name) =>
    name
      .normalize('NFKC')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, ''),
  );
  return `${['belief-machine', ...parts.filter((part) => part !== '')].join('-').slice(0, 80)}.html`;
}

export function saveReport(markup: string, title: string, language: Locale, name: string): void {
  const url = URL.createObjectURL(new Blob([reportFile(markup, title, language)], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
