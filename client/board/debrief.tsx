// The guided sequence: one question a page, with the chart that answers it. Points are revealed by the teacher.
import { BeliefChart } from '../charts/price-chart.tsx';
import { f, local, t } from '../i18n/i18n.ts';
import { QUESTIONS } from './debrief-steps.ts';
import { debriefTexts } from './debrief-texts.ts';
import { FinalStandings, RoadNotFunded, WholeGame } from './final.tsx';
import { useFit } from './fit.ts';
import { gameDates, gamePins } from './game-dates.ts';
import { Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';
import { teamIndex } from './team-name.tsx';

type Question = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export function Debrief({ view }: ScreenProps) {
  const { final, stage } = view;
  if (!final || !stage) return null;
  const question = Math.min(QUESTIONS - 1, Math.max(0, stage.question)) as Question;
  const teams = teamIndex(view);
  return (
    <>
      <Masthead
        left={t('debrief.folio', { n: question + 1, total: QUESTIONS })}
        right={t('debrief.class', { n: teams.size })}
      />
      <Page view={view} question={question} />
    </>
  );
}

function Page({ view, question }: Pick<ScreenProps, 'view'> & { readonly question: Question }) {
  const { final, stage } = view;
  if (!final) return null;
  const reveal = stage?.reveal ?? 0;
  if (question === 1)
    return <WholeGame final={final} step={reveal === 0 ? 'price' : reveal === 1 ? 'analysts' : 'value'} />;
  if (question === 2) return <WhoBelieved view={view} />;
  if (question === 7 || question === 9) return <RoadNotFunded final={final} />;
  if (question === 8) return <FinalStandings view={view} teams={teamIndex(view)} />;
  return <Ask view={view} question={question} />;
}

/** The pack's own question, once its texts have come. */
const questionText = (question: Question): string => {
  const asked = debriefTexts.getState().texts?.debrief[question]?.question;
  return asked === undefined ? t(`debrief.${question}`) : local(asked);
};

function useTitle(question: Question) {
  const title = questionText(question);
  return { title, ref: useFit<HTMLHeadingElement>(title, 4) };
}

function WhoBelieved({ view: { final } }: Pick<ScreenProps, 'view'>) {
  const { title, ref } = useTitle(2);
  if (!final) return null;
  const events = debriefTexts.getState().texts?.events ?? [];
  return (
    <>
      <h1 class="disp ttl fit-line" ref={ref}>
        {title}
      </h1>
      <div class="whole">
        <BeliefChart
          surface="board"
          width={1776}
          height={790}
          points={final.points}
          dates={gameDates(final, events)}
          marks={gamePins(final, events, 5).map(({ index, text }) => ({ index, text }))}
        />
      </div>
    </>
  );
}

/** A question without its chart yet: large, with one figure where the game has one. */
function Ask({ view: { final }, question }: Pick<ScreenProps, 'view'> & { readonly question: Question }) {
  const last = final?.points.at(-1);
  const real =
    question === 5 && last !== undefined && last.revenueReported > 0 ? last.revenueReal / last.revenueReported : null;
  return (
    <div class="quiet">
      <h1 class="disp">{questionText(question)}</h1>
      {real !== null && (
        <p class="quiet-note">
          <b>{f.fixed(real * 100, 0)}</b> {t('debrief.reported')}; <b class="red">{f.fixed((1 - real) * 100, 0)}</b>{' '}
          {t('debrief.circular')}.
        </p>
      )}
    </div>
  );
}
