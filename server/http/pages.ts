// Which address shows which page. Everything that is not an address of the game gets a page that says so.
import { type Request, type Response, Router } from 'express';
import { LANGUAGES } from '../../shared/scenario.ts';
import { type Assets, sendAsset } from './assets.ts';
import { notFoundPage } from './not-found.ts';

/** Address → entry of the client, where the two differ. */
const SAME_PAGE: Readonly<Record<string, string>> = { '': '', join: 'play', console: 'host' };
/** `/board/123456` is typed by hand, with or without the number. */
const WITH_PIN = /^\/board\/\d{6}$/;

/** The HTML file that answers this address, or null. */
export function pageFor(path: string): string | null {
  const clean = path.length > 1 ? path.replace(/\/$/, '') : path;
  if (WITH_PIN.test(clean)) return '/board/index.html';
  if (!/^\/[a-z-]*$/.test(clean)) return null;
  const name = clean.slice(1);
  const entry = Object.hasOwn(SAME_PAGE, name) ? SAME_PAGE[name] : name;
  return entry === '' ? '/index.html' : `/${entry}/index.html`;
}

/** The edition of a page that brings the texts of the browser's language with it: `/play/index.de.html`. */
const spoken = (request: Request, file: string): string =>
  file.replace(/html$/, `${request.acceptsLanguages([...LANGUAGES]) || LANGUAGES[0]}.html`);

export function createPages(assets: Assets): Router {
  const router = Router();
  router.use((request: Request, response: Response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const asset = assets.get(request.path);
    if (asset !== undefined) return sendAsset(request, response, asset);
    const file = pageFor(request.path);
    const page = file === null ? undefined : (assets.get(spoken(request, file)) ?? assets.get(file));
    if (page === undefined) return next();
    response.vary('Accept-Language');
    sendAsset(request, response, page);
  });
  return router;
}

/** The last handler of all. Scripts get JSON, people a page in their language. */
export function notFound(request: Request, response: Response): void {
  if (request.path.startsWith('/api/') || request.accepts(['html', 'json']) !== 'html') {
    response.status(404).json({ ok: false, reject: { code: 'reject.malformed' } });
    return;
  }
  const { html, styleHash } = notFoundPage(request.acceptsLanguages([...LANGUAGES]) === 'de' ? 'de' : 'en');
  response
    .status(404)
    .setHeader(
      'Content-Security-Policy',
      `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
    )
    .type('html')
    .send(html);
}
