// My story: how it went in one sentence and one line, me against par, best and worst call, what I never funded, my forecasts.
import { useContext, useState } from 'preact/hooks';
import type { Role } from '../../../shared/engine/types.ts';
import type { FinalSection, SeatStory } from '../../../shared/game/views.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import { inSentence, packTexts, sectorName } from '../../ui/pack-texts.ts';
import { AloneContext } from '../alone.ts';
import { Frame, Verbs } from '../frame.tsx';
import { lazy } from '../lazy.tsx';
import type { Room, ScreenProps } from '../model.ts';
import { BeforeAfter } from '../questions.tsx';
import { causeLabel } from '../result/causes.ts';
import { Standings } from '../result/standings.tsx';
import { downloadStory } from './download.ts';
import { ForecastBars } from './forecast-bars.tsx';
import { headline } from './headline.ts';
import { WealthPath } from './wealth-path.tsx';

type Back = { readonly onBack: () => void };
const OwnReport = lazy<ScreenProps & Back>(() =>
  import('../../report/own-class.tsx').then((module) => module.OwnClassReport),
);

export type StoryProps = ScreenProps & {
  /** In the debrief: back to the question on the board. */
  readonly onQuestion?: () => void;
};

export function Story(props: StoryProps) {
  const { room, seat, onQuestion } = props;
  const [page, setPage] = useState<'story' | 'all' | 'report'>('story');
  const back = () => setPage('story');
  const alone = useContext(AloneContext);
  const { final } = room;
  const { story, team } = seat;
  if (final == null || team == null || story == null || page === 'all') {
    return <Standings {...props} onBack={team == null || story == null ? null : back} />;
  }
  if (page === 'report') {
    const Report = alone?.Report ?? OwnReport;
    return <Report {...props} onBack={back} />;
  }
  const mine = final.standings.find((standing) => standing.team === team.id);
  const home = mine?.final ?? story.wealth.at(-1) ?? 100;
  return (
    <Frame {...props}>
      {onQuestion !== undefined && (
        <div class="folio ruled">
          <button type="button" class="link" onClick={onQuestion}>
            {t('own.back')}
          </button>
        </div>
      )}
      <h1 class="hl small">{headline(story, home)}</h1>
      <WealthPath
        wealth={story.wealth}
        rounds={final.rounds}
        burst={final.burstRound}
        span={packTexts.getState().texts?.span ?? null}
      />
      <Score {...props} home={home} />
      {room.stage.phase !== 'ended' && <BeforeAfter {...props} check="after" />}
      <Calls story={story} role={team.role} />
      <Forecasts story={story} final={final} />
      {mine !== undefined && <Settled {...mine} />}
      <section class="sec">
        <button type="button" class="btn wide" onClick={() => setPage('report')}>
          {t('story.report')}
        </button>
      </section>
      <div class="grow" />
      <Verbs>
        {alone !== null ? (
          <alone.EndVerbs {...props} onStandings={() => setPage('all')} />
        ) : (
          <OwnVerbs {...props} onStandings={() => setPage('all')} world={soloAddress(room, team.role, final)} />
        )}
      </Verbs>
    </Frame>
  );
}

/** The same world for practice alone. */
function soloAddress({ session }: Room, role: Role, { seed, rounds }: FinalSection): string {
  return `/solo/?${new URLSearchParams({ scenario: session.scenario.id, seed: `${seed}`, rounds: `${rounds}`, role })}`;
}

type OwnVerbsProps = ScreenProps & { readonly onStandings: () => void; readonly world: string };

function OwnVerbs({ room, seat, onStandings, world }: OwnVerbsProps) {
  return (
    <>
      <div class="btns even">
        <button type="button" class="btn" onClick={onStandings}>
          {t('result.standings')}
        </button>
        <a class="btn main" href={world}>
          {t('story.replay')}
        </a>
      </div>
      <p>
        <button type="button" class="link" onClick={() => downloadStory(room, seat)}>
          {t('story.download')}
        </button>
      </p>
    </>
  );
}

function Score({ room, seat, home }: ScreenProps & { readonly home: number }) {
  const par = room.par;
  const mine = seat.team == null ? undefined : par?.scores[seat.team.id];
  const medals = (['publicValue', 'steadiness', 'bestCall'] as const).filter(
    (medal) => par?.medals[medal] === seat.team?.id,
  );
  return (
    <>
      <dl class="cmp">
        <div>
          <dt>{t('story.you')}</dt>
          <dd>{f.number(home, 0)}</dd>
        </div>
        <div>
          <dt>{t('story.par')}</dt>
          <dd>{mine === undefined ? '…' : f.number(mine.par, 0)}</dd>
        </div>
        <div>
          <dt>{t('story.score')}</dt>
          <dd>{mine === undefined ? '…' : f.number(mine.score, 0)}</dd>
        </div>
      </dl>
      <p class="dim parnote" role="status">
        {mine === undefined && par != null
          ? t('story.parWait', { done: par.done, total: par.total })
          : t('story.parRule')}
      </p>
      {medals.map((medal) => (
        <p class="sec b" key={medal}>
          {t(`story.medal.${medal}`)}
        </p>
      ))}
    </>
  );
}

function Calls({ story, role }: { readonly story: SeatStory; readonly role: Parameters<typeof causeLabel>[0] }) {
  const { best, worst, antiPortfolio } = story;
  const call = (of: NonNullable<SeatStory['best']>) =>
    rich('story.call', {
      round: of.round + 1,
      what: causeLabel(role, of.contribution.cause, of.contribution.sector),
      credits: f.signed(of.contribution.amount, 0),
    });
  return (
    <>
      {(best !== null || worst !== null) && (
        <section class="sec">
          <h2>{t('story.calls')}</h2>
          {best !== null && <p>{call(best)}</p>}
          {worst !== null && <p>{call(worst)}</p>}
        </section>
      )}
      {antiPortfolio !== null && (
        <section class="sec">
          <h2>{t('story.anti')}</h2>
          <p>
            {rich(role === 'vc' ? 'story.antiLine' : 'story.antiOther', {
              round: antiPortfolio.round + 1,
              sector: inSentence(sectorName(antiPortfolio.sector)),
              gain: f.signedPercent(antiPortfolio.gain),
            })}
          </p>
        </section>
      )}
    </>
  );
}

function Forecasts({ story, final }: { readonly story: SeatStory; readonly final: FinalSection }) {
  if (story.forecasts.every((forecast) => forecast === null)) return null;
  // points[0] is the start: the hazard of round r stands at the end of it.
  const risk = final.points.slice(1, final.rounds + 1).map((point) => point.hazard);
  const burst = final.burstRound;
  return (
    <section class="sec">
      <h2>{t('story.forecasts')}</h2>
      <ForecastBars forecasts={story.forecasts.slice(0, final.rounds)} burst={burst} />
      <p>
        {burst === null ? t('story.noBurst') : t('story.burstIn', { round: burst + 1 })}{' '}
        {rich('story.risk', { low: f.percent(Math.min(...risk)), high: f.percent(Math.max(...risk)) })}
      </p>
      {story.brier !== null && <p class="dim">{t('story.brier', { brier: f.fixed(story.brier, 2) })}</p>}
    </section>
  );
}

function Settled(of: FinalSection['standings'][number]) {
  const { wealthAtEnd, wealthAfterEpilogue, exitCost, sponsorRepaid, final } = of;
  return (
    <section class="sec">
      <h2>{t('story.settled')}</h2>
      <p class="dim">
        {rich('story.settledLine', {
          end: f.number(wealthAtEnd, 0),
          after: f.number(wealthAfterEpilogue, 0),
          exit: f.number(exitCost, 1),
          final: f.number(final, 0),
        })}{' '}
        {sponsorRepaid > 0.05 && t('story.sponsor', { credits: f.number(sponsorRepaid, 0) })}
      </p>
    </section>
  );
}
