// The page for an address that does not exist. Whole in itself, so that it also works when the client was not built.
import { createHash } from 'node:crypto';

const TEXTS = {
  en: {
    product: 'Belief Machine',
    folio: 'Erratum',
    headline: 'This page was never printed',
    body: 'There is nothing at this address. Perhaps a character is missing, or the class has been deleted. Nothing of yours is lost.',
    join: 'Join with a PIN',
    home: 'Front page',
  },
  de: {
    product: 'Glaubensmaschine',
    folio: 'Berichtigung',
    headline: 'Diese Seite wurde nie gedruckt',
    body: 'Unter dieser Adresse gibt es nichts. Vielleicht fehlt ein Zeichen, oder die Klasse wurde gelöscht. Verloren ist nichts.',
    join: 'Mit PIN beitreten',
    home: 'Titelseite',
  },
} as const;

const STYLE = `
:root{color-scheme:light dark;--paper:#f2f4ec;--ink:#121a16;--soft:#46524b;--rule:#c3cabf;--accent:#c2331b}
@media (prefers-color-scheme:dark){:root{--paper:#0f1512;--ink:#eef1e8;--soft:#b4bdb5;--rule:#37423c;--accent:#e58a6b}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;align-content:center;padding:24px;background:var(--paper);color:var(--ink);
font:1.0625rem/1.5 Georgia,"Times New Roman",serif}
main{max-width:34rem;margin:0 auto}
p.folio{margin:0;padding:6px 0;border-block:1px solid var(--rule);display:flex;justify-content:space-between;
font:.875rem/1.4 system-ui,sans-serif;color:var(--soft)}
h1{font-size:clamp(2rem,8vw,3.25rem);line-height:1.05;margin:1.25rem 0 1rem;font-weight:600;text-wrap:balance}
nav{display:flex;flex-wrap:wrap;gap:12px;margin-top:1.75rem;font:600 1rem/1.2 system-ui,sans-serif}
a{display:inline-block;min-height:44px;padding:12px 18px;border:1px solid var(--ink);color:inherit;text-decoration:none}
a.first{background:var(--ink);color:var(--paper)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
`;

const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

export function notFoundPage(language: 'en' | 'de'): { readonly html: string; readonly styleHash: string } {
  const { product, folio, headline, body, join, home } = TEXTS[language];
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${headline} – ${product}</title>
<style>${STYLE}</style>
<main>
<p class="folio"><span>${product}</span><span>${folio} 404</span></p>
<h1>${headline}</h1>
<p>${body}</p>
<nav><a class="first" href="/join">${join}</a><a href="/">${home}</a></nav>
</main>
</html>`;
  return { html, styleHash: STYLE_HASH };
}
