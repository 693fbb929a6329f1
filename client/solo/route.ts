// Which page of practice alone is open: kept in the address behind #, so that "back" works and no server is asked.
import { createStore } from 'zustand/vanilla';

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'setup'; readonly linked: boolean }
  | { readonly page: 'record' }
  | { readonly page: 'game'; readonly id: string };

function read(): Route {
  const game = /^#\/game\/([a-z0-9]+)$/.exec(location.hash)?.[1];
  if (game !== undefined) return { page: 'game', id: game };
  if (location.hash === '#/record') return { page: 'record' };
  if (location.hash === '#/new') return { page: 'setup', linked: false };
  // A link with a world leads to the set-up; nothing starts by itself.
  const query = new URLSearchParams(location.search);
  const linked = query.has('seed') || query.has('class') || location.hash.startsWith('#w=');
  return linked ? { page: 'setup', linked } : { page: 'home' };
}

export const route = createStore<Route>(() => read());
addEventListener('hashchange', () => route.setState(read(), true));
addEventListener('popstate', () => route.setState(read(), true));

const ADDRESS = {
  home: () => '',
  setup: () => '#/new',
  record: () => '#/record',
  game: (to: Route) => (to.page === 'game' ? `#/game/${to.id}` : ''),
} as const;

/** A world in the address has been seen to once something else is opened. */
export function go(to: Route, replace = false): void {
  const address = `${location.pathname}${ADDRESS[to.page](to)}`;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  route.setState(to, true);
  scrollTo(0, 0);
}
