// The pages of the debrief by question. Loaded when the game has ended.
import './debrief.css';
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import { play } from '../../../shared/counterfactual/recorded-game.ts';
import type { Economy } from '../../../shared/engine/types.ts';
import { FIRST_EXHIBIT } from '../../../shared/game/exhibit.ts';
import { weakly } from '../../../shared/game/memo.ts';
import { t } from '../../i18n/i18n.ts';
import type { View } from '../../state.ts';
import { classGame, loadClassGame } from '../class-game.ts';
import { QUESTIONS } from '../debrief-steps.ts';
import { debriefTexts } from '../debrief-texts.ts';
import { FinalStandings, RoadNotFunded } from '../final.tsx';
import { Masthead } from '../masthead.tsx';
import { teamIndex } from '../team-name.tsx';
import { BeliefPage } from './belief.tsx';
import { BuildPage } from './build.tsx';
import { BuyPage } from './buy.tsx';
import { EarlierBody } from './earlier.tsx';
import { FactBody } from './fact.tsx';
import { LoopPage } from './loop.tsx';
import type { PageProps } from './page.tsx';
import { PricePage } from './price.tsx';
import { RemainedPage } from './remained.tsx';
import { RevenuePage } from './revenue.tsx';
import { ShortPage } from './short.tsx';
import { StrategiesPage } from './strategies.tsx';
import { UnfundedPage } from './unfunded.tsx';
import { Voices } from './voices.tsx';
import { WhatIfBody } from './what-if.tsx';
import { WorldsPage } from './worlds.tsx';

type Props = { readonly view: View };

/** The class's game played again, once. */
const economyOf = weakly(({ game }: ClassGame): Economy => play(game));

function propsOf(view: View): PageProps | null {
  const { data } = classGame.getState();
  const { final, session } = view;
  if (!final || !session || data === null) return null;
  return {
    view,
    final,
    data,
    economy: economyOf(data),
    teams: teamIndex(view),
    texts: debriefTexts.getState().texts,
    exhibit: view.exhibit ?? FIRST_EXHIBIT,
    reveal: view.stage?.reveal ?? 0,
  };
}

export function DebriefPage({ view }: Props) {
  const question = Math.min(QUESTIONS - 1, Math.max(0, view.stage?.question ?? 0));
  const props = propsOf(view);
  const size = view.teams?.length ?? 0;
  return (
    <>
      <Masthead
        left={t('debrief.folio', { n: question + 1, total: QUESTIONS })}
        right={t('debrief.class', { n: size })}
      />
      {question === 0 ? (
        <Voices view={view} />
      ) : props === null ? (
        <Missing view={view} />
      ) : (
        <Question {...props} question={question} />
      )}
    </>
  );
}

function Question({ question, ...props }: PageProps & { readonly question: number }) {
  const { reveal, final, view, teams } = props;
  switch (question) {
    case 1:
      return <PricePage {...props} />;
    case 2:
      return <BeliefPage {...props} />;
    case 3:
      return <BuyPage {...props} />;
    case 4:
      return <ShortPage {...props} />;
    case 5:
      return reveal === 0 ? <RevenuePage {...props} /> : <LoopPage {...props} />;
    case 6:
      return <BuildPage {...props} />;
    case 7:
      return reveal < 2 ? <RoadNotFunded final={final} costs={reveal > 0} /> : <UnfundedPage {...props} />;
    case 8:
      if (reveal === 0) return <FinalStandings view={view} teams={teams} />;
      return reveal === 1 ? <StrategiesPage {...props} /> : <WorldsPage {...props} />;
    default:
      return <RemainedPage {...props} />;
  }
}

/** Vote and lines in place of the chart they are about. */
export function VoicesPage({ view }: Props) {
  const question = view.stage?.question ?? 0;
  return (
    <>
      <Masthead
        left={t('debrief.folio', { n: question + 1, total: QUESTIONS })}
        right={t('debrief.class', { n: view.teams?.length ?? 0 })}
      />
      <Voices view={view} />
    </>
  );
}

function Missing({ view }: Props) {
  const { failed } = classGame.getState();
  return (
    <div class="quiet" role="status">
      <p class="quiet-note">{t(failed ? 'd.missing' : 'd.loading')}</p>
      {failed && (
        <button type="button" class="quiet-button" onClick={() => void loadClassGame(view.session?.pin ?? '')}>
          {t('d.retry')}
        </button>
      )}
    </div>
  );
}

export function WhatIfPage({ view }: Props) {
  const props = propsOf(view);
  return props === null ? <Missing view={view} /> : <WhatIfBody {...props} />;
}

export function FactPage({ view }: Props) {
  const props = propsOf(view);
  return props === null ? <Missing view={view} /> : <FactBody {...props} />;
}

export function EarlierPage({ view }: Props) {
  return <EarlierBody view={view} />;
}
