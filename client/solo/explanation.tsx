// After each round: what happened, in three or four sentences with their figures.
import { f, rich, t } from '../i18n/i18n.ts';
import { useStore } from '../ui/use-store.ts';
import { explain } from './explain.ts';
import type { Playing } from './playing.ts';

export function Explanation({ playing }: { readonly playing: Playing }) {
  const view = useStore(playing.line.store, (state) => state.view);
  const { result, market } = view;
  if (result == null || market == null) return null;
  const lines = explain(result, market.points, playing.game.getState().role);
  return (
    <section class="sec explain">
      <h2>{t('explain.title')}</h2>
      {lines.map(({ key, figures }) => (
        <p key={key}>
          {rich(key, Object.fromEntries(Object.entries(figures).map(([name, { as, value }]) => [name, f[as](value)])))}
        </p>
      ))}
    </section>
  );
}
