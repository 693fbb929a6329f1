// Keeps practice alone working without a network: registers the service worker, says when everything is on the device, and
// when a newer version waits. Nothing is taken over by itself.
import { createStore } from 'zustand/vanilla';

export type Offline = {
  /** Everything is on this device. */
  readonly ready: boolean;
  /** A newer version waits; call to load it. */
  readonly update: (() => void) | null;
};
export const offline = createStore<Offline>(() => ({ ready: false, update: null }));

/** The folder above the page's own: `/`, or wherever a static copy lies. */
const BASE = import.meta.env.BASE_URL;
export const ROOT = BASE.startsWith('.') ? new URL('../', location.href) : new URL(BASE, location.href);
export const PAGE = new URL('solo/', ROOT);

export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void register().catch(() => {
    // Plain http in a classroom has no service worker: the page works as long as there is a network.
  });
}

async function register(): Promise<void> {
  const scope = new URL('solo', ROOT).pathname;
  const registration = await navigator.serviceWorker.register(new URL('solo-sw.js', ROOT), { scope });
  const offer = () => {
    const { waiting } = registration;
    if (waiting !== null && navigator.serviceWorker.controller !== null) {
      offline.setState({ update: () => take(waiting) });
    }
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  await navigator.serviceWorker.ready;
  offline.setState({ ready: true });
}

function take(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('update');
}
