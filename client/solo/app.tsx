// The pages of practice alone: overview, set-up, game, record.
import { useEffect } from 'preact/hooks';
import { i18n, t } from '../i18n/i18n.ts';
import { lazy } from '../play/lazy.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { useStore } from '../ui/use-store.ts';
import { GamePage } from './game-page.tsx';
import { Home } from './home.tsx';
import { later } from './later.ts';
import { type Route, route } from './route.ts';

const Setup = lazy<{ readonly linked: boolean }>(() => later(import('./setup.tsx')).then((module) => module.SetupPage));
const Record = lazy<object>(() => later(import('./record.tsx')).then((module) => module.RecordPage));

const PAGES: { readonly [P in Route['page']]: (at: Extract<Route, { page: P }>) => preact.ComponentChild } = {
  home: () => <Home />,
  setup: ({ linked }) => <Setup linked={linked} />,
  record: () => <Record />,
  game: ({ id }) => <GamePage key={id} id={id} />,
};

export function Solo() {
  const at = useStore(route, (all) => all);
  useStore(i18n, (all) => all);
  useEffect(() => {
    if (at.page !== 'game') document.title = `${t('solo.title')} – ${t('app.name')}`;
  });
  const draw = PAGES[at.page] as (at: Route) => preact.ComponentChild;
  return (
    <>
      {at.page !== 'game' && <Announcer />}
      {draw(at)}
    </>
  );
}
