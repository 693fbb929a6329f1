// The guided sequence: one question a page, with the chart that answers it, and what may stand there instead ("What if?", a
// fact). Its pages come when the game has ended: they bring the whole economy with them.
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import { addSurfaces, hasText } from '../i18n/i18n.ts';
import { useStore } from '../ui/use-store.ts';
import { classGame, loadClassGame } from './class-game.ts';
import { debriefTexts, loadDebriefTexts } from './debrief-texts.ts';
import type { ScreenProps } from './screen.ts';
import { Quiet } from './standings.tsx';

type PageView = (props: { readonly view: ScreenProps['view'] }) => VNode;
type Pages = Readonly<Record<'DebriefPage' | 'WhatIfPage' | 'FactPage' | 'VoicesPage' | 'EarlierPage', PageView>>;
const pages = createStore<{ readonly loaded: Pages | null }>(() => ({ loaded: null }));

async function loadPages(): Promise<void> {
  if (pages.getState().loaded !== null) return;
  await addSurfaces('debrief');
  const { DebriefPage, WhatIfPage, FactPage, VoicesPage, EarlierPage } = await import('./debrief/pages.tsx');
  pages.setState({ loaded: { DebriefPage, WhatIfPage, FactPage, VoicesPage, EarlierPage } });
}

function usePages(view: ScreenProps['view']): Pages | null {
  const { loaded } = useStore(pages, (state) => state);
  useStore(classGame, (state) => state);
  useStore(debriefTexts, (state) => state.texts);
  const pin = view.session?.pin ?? '';
  useEffect(() => {
    void loadPages();
    // A replay has no class on a server; it puts game and texts in place itself.
    if (classGame.getState().data === null && pin !== '000000') void loadClassGame(pin);
    if (debriefTexts.getState().texts === null && pin !== '000000') void loadDebriefTexts(pin);
  }, [pin]);
  return hasText('d.loading') ? loaded : null;
}

export function Debrief({ view }: ScreenProps) {
  const loaded = usePages(view);
  return loaded === null ? <Quiet title="" text="" /> : <loaded.DebriefPage view={view} />;
}

export function WhatIf({ view }: ScreenProps) {
  const loaded = usePages(view);
  return loaded === null ? <Quiet title="" text="" /> : <loaded.WhatIfPage view={view} />;
}

export function Fact({ view }: ScreenProps) {
  const loaded = usePages(view);
  return loaded === null ? <Quiet title="" text="" /> : <loaded.FactPage view={view} />;
}

export function Voices({ view }: ScreenProps) {
  const loaded = usePages(view);
  return loaded === null ? <Quiet title="" text="" /> : <loaded.VoicesPage view={view} />;
}

export function Earlier({ view }: ScreenProps) {
  const loaded = usePages(view);
  return loaded === null ? <Quiet title="" text="" /> : <loaded.EarlierPage view={view} />;
}
