// What the player's screens show besides when nobody else is there: tools, menu, guide, explanation, the way on, the end.

import { f, t } from '../i18n/i18n.ts';
import type { Alone } from '../play/alone.ts';
import { lazy } from '../play/lazy.tsx';
import type { ScreenProps } from '../play/model.ts';
import { roleName } from '../ui/pack-texts.ts';
import { useStore } from '../ui/use-store.ts';
import { later } from './later.ts';
import type { Playing } from './playing.ts';
import { go } from './route.ts';
import { Tools } from './tools.tsx';
import { worldName } from './world-name.ts';

type Of = { readonly playing: Playing };
const Explanation = lazy<Of>(() => later(import('./explanation.tsx')).then((module) => module.Explanation));
const Ending = lazy<Of>(() => later(import('./ending/ending.tsx')).then((module) => module.Ending));
const EndVerbs = lazy<Of & { readonly onStandings: () => void }>(() =>
  later(import('./ending/ending.tsx')).then((module) => module.EndVerbs),
);

const Report = lazy<Of & ScreenProps & { readonly onBack: () => void }>(() =>
  later(import('./ending/own-report.tsx')).then((module) => module.SoloReport),
);

/** Components that stay the same as long as the game is open. */
export function aloneParts(playing: Playing): Alone {
  return {
    Tools: () => <Tools playing={playing} />,
    Menu: ({ close }) => <Menu playing={playing} close={close} />,
    Above: () => <Guide playing={playing} />,
    Below: () => <Below playing={playing} />,
    Onward: () => <Onward playing={playing} />,
    Report: (props) => <Report {...props} playing={playing} />,
    EndVerbs: ({ onStandings }) => <EndVerbs playing={playing} onStandings={onStandings} />,
  };
}

const useView = ({ line }: Playing) => useStore(line.store, (state) => state.view);

function Guide({ playing }: Of) {
  const { guided, role, header } = useStore(playing.game, (all) => all);
  const { stage } = useView(playing);
  if (!guided || stage === undefined) return null;
  const step = Math.min(4, stage.round + 1);
  const done = () => playing.change({ guided: false });
  if (stage.phase === 'decide' && stage.round < 4 && stage.round < header.options.rounds) {
    return (
      <p class="guide" role="note">
        {t(`guide.${role}.${step as 1 | 2 | 3 | 4}`)}{' '}
        {step < 4 && (
          <button type="button" class="link" onClick={done}>
            {t('menu.allControls')}
          </button>
        )}
      </p>
    );
  }
  if (stage.round > 0 || (stage.phase !== 'news' && stage.phase !== 'result')) return null;
  return (
    <p class="guide" role="note">
      {t(stage.phase === 'news' ? 'guide.news' : 'guide.result')}
    </p>
  );
}

function Below({ playing }: Of) {
  const { stage, final } = useView(playing);
  if (stage?.phase === 'result' || stage?.phase === 'epilogue') return <Explanation playing={playing} />;
  return stage?.phase === 'final' && final != null ? <Ending playing={playing} /> : null;
}

function Onward({ playing }: Of) {
  const { stage, session, result } = useView(playing);
  if (stage?.phase !== 'result' && stage?.phase !== 'epilogue') return null;
  const rounds = session?.rounds ?? 0;
  const last = rounds + (session?.epilogueRounds ?? 0);
  const played = (result?.round ?? 0) + 1;
  const text = played < rounds ? 'solo.toNext' : played < last ? 'solo.toEnd' : 'solo.toStory';
  return (
    <button type="button" class="btn main onward" onClick={() => void playing.line.onward()}>
      {t(text)}
    </button>
  );
}

function Menu({ playing, close }: Of & { readonly close: () => void }) {
  const game = useStore(playing.game, (all) => all);
  const leave = () => {
    close();
    go({ page: 'home' });
  };
  return (
    <>
      <p class="who">
        <b>{roleName(game.role)}</b>
        <span class="dim">
          {worldName(game)}, {f.date(game.createdAt)}
        </span>
        {game.undone > 0 && <span class="dim">{t('undo.mark', { n: game.undone })}</span>}
        {game.hints > 0 && <span class="dim">{t('hints.mark', { n: game.hints })}</span>}
      </p>
      <button type="button" class="btn wide" onClick={leave}>
        {t('menu.overview')}
      </button>
      <p class="dim">{t('menu.saved')}</p>
    </>
  );
}
