// The service worker: keeps every file of this version on the device, so that practice alone works in flight mode. A new
// version waits until the player asks for it, and the files of the one before stay: a running game is never broken.
export {};

declare const self: ServiceWorkerGlobalScope;

/** Both are filled in by the build. */
const VERSION = '__SOLO_VERSION__';
const FILES = JSON.parse('__SOLO_FILES__') as readonly string[];

const PREFIX = 'bm-solo-';
const CACHE = `${PREFIX}${VERSION}`;
const ROOT = new URL('./', self.location.href);
const PAGE = new URL('solo/index.html', ROOT).href;
const KEPT = new Set(FILES.map((file) => new URL(file, ROOT).pathname));

self.addEventListener('install', (event) => {
  const fresh = FILES.map((file) => new Request(new URL(file, ROOT), { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

async function tidy(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  // Another tab may still run the version before this one.
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}
self.addEventListener('activate', (event) => event.waitUntil(tidy()));

self.addEventListener('message', (event) => {
  if (event.data === 'update') void self.skipWaiting();
});

async function kept(request: Request | string): Promise<Response> {
  const own = await (await caches.open(CACHE)).match(request);
  return own ?? (await caches.match(request)) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(kept(PAGE));
  else if (KEPT.has(url.pathname) || url.pathname.startsWith(`${ROOT.pathname}assets/`))
    event.respondWith(kept(request));
});
