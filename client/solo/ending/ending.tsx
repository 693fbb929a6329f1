// The end of a game alone, below the story that a class gets too: the truth, skill or luck, what if, and ways on.
import '../../charts/charts.css';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { useStore } from '../../ui/use-store.ts';
import type { Playing } from '../playing.ts';
import { go } from '../route.ts';
import { startGame } from '../start.ts';
import { HandIn } from './hand-in.tsx';
import { Luck } from './luck.tsx';
import { share } from './share.ts';
import { Truth } from './truth.tsx';
import { WhatIf } from './what-if.tsx';

type Of = { readonly playing: Playing };

export function Ending({ playing }: Of) {
  const { undone, hints } = useStore(playing.game, (all) => all);
  const view = useStore(playing.line.store, (state) => state.view);
  const { final, seat } = view;
  if (final == null || seat?.team == null) return null;
  return (
    <>
      {(undone > 0 || hints > 0) && (
        <p class="sec marks">
          {undone > 0 && t('undo.mark', { n: undone })} {hints > 0 && t('hints.mark', { n: hints })}
        </p>
      )}
      <HandIn playing={playing} />
      <Truth playing={playing} final={final} />
      <Luck playing={playing} final={final} team={seat.team.id} />
      <WhatIf playing={playing} final={final} team={seat.team.id} />
      <Keep playing={playing} />
    </>
  );
}

function Keep({ playing }: Of) {
  const [said, setSaid] = useState(false);
  const game = playing.game.getState();
  const save = () => void import('../transfer.ts').then((module) => module.saveGame(playing.game.getState()));
  return (
    <section class="sec keeps">
      <button type="button" class="link" onClick={() => void share(game).then(setSaid)}>
        {t('end.share')}
      </button>
      <button type="button" class="link" onClick={save}>
        {t('end.save')}
      </button>
      {said && <p role="status">{t('end.shared')}</p>}
    </section>
  );
}

export function EndVerbs({ playing, onStandings }: Of & { readonly onStandings: () => void }) {
  const same = () => {
    const { header, role, clock, opponents, seat, world, homework, id: _id } = playing.game.getState();
    void startGame({
      scenario: header.scenario.id,
      role,
      rounds: header.options.rounds,
      world: world === 'class' ? 'class' : 'seed',
      seed: header.seed,
      clock,
      guided: false,
      opponents,
      seat,
      homework: homework?.pin ?? null,
    });
  };
  return (
    <>
      <div class="btns even">
        <button type="button" class="btn" onClick={onStandings}>
          {t('result.standings')}
        </button>
        <button type="button" class="btn main" onClick={() => go({ page: 'setup', linked: false })}>
          {t('end.again')}
        </button>
      </div>
      <p class="two">
        <button type="button" class="link" onClick={same}>
          {t('end.same')}
        </button>
        <button type="button" class="link" onClick={() => go({ page: 'home' })}>
          {t('menu.overview')}
        </button>
      </p>
    </>
  );
}
