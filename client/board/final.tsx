// After the game: standings with par, then the whole game's chart in three steps, then what was not funded and what remains.
import type { FinalSection } from '../../shared/game/views.ts';
import { Exhibit } from '../charts/exhibit.tsx';
import { BuiltBars, LedgerFigures } from '../charts/ledger.tsx';
import { GameChart } from '../charts/price-chart.tsx';
import { ShareBars } from '../charts/share-bars.tsx';
import { f, local, t } from '../i18n/i18n.ts';
import { debriefTexts } from './debrief-texts.ts';
import { type FinalStep, finalStep } from './final-steps.ts';
import { FinalTable } from './final-table.tsx';
import { useFit } from './fit.ts';
import { gameDates, gamePins } from './game-dates.ts';
import { Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';
import { type TeamIndex, teamIndex } from './team-name.tsx';

export function Final({ view }: ScreenProps) {
  const { final, session, stage } = view;
  if (!final || !session) return null;
  const step = finalStep(stage?.reveal ?? 0);
  const teams = teamIndex(view);
  const right = step === 'standings' ? t('final.counts') : t('debrief.class', { n: teams.size });
  return (
    <>
      <Masthead left={t('final.folio')} right={right} />
      {step === 'standings' && <FinalStandings view={view} teams={teams} />}
      {(step === 'price' || step === 'analysts' || step === 'value') && <WholeGame final={final} step={step} />}
      {step === 'ledger' && <RoadNotFunded final={final} />}
    </>
  );
}

export function FinalStandings({ view, teams }: Pick<ScreenProps, 'view'> & { readonly teams: TeamIndex }) {
  const { final, par } = view;
  const first = final?.standings.filter(({ rank }) => rank === 1) ?? [];
  const winner = first.length === 1 ? teams.get(first[0]?.team ?? '')?.name : undefined;
  const title = winner === undefined ? t('final.standingsTie') : t('final.standings', { name: winner });
  const head = useFit<HTMLHeadingElement>(title, 4);
  if (!final) return null;
  const running = par != null && par.done < par.total;
  const medals = Object.entries(par?.medals ?? {}) as ['publicValue' | 'steadiness' | 'bestCall', string][];
  return (
    <>
      <h1 class="disp ttl fit-line" ref={head}>
        {title}
      </h1>
      <FinalTable standings={final.standings} par={par ?? null} teams={teams} room={58} />
      <footer class="foot">
        <span>{running ? t('final.parRunning', { done: par.done, total: par.total }) : t('final.parNote')}</span>
        <span class="medals">
          {medals.map(([medal, team]) => (
            <span key={medal}>
              {t(`medal.${medal}`)}: <b>{teams.get(team)?.name}</b>
            </span>
          ))}
        </span>
      </footer>
    </>
  );
}

export function WholeGame({ final, step }: { readonly final: FinalSection; readonly step: FinalStep }) {
  const events = debriefTexts.getState().texts?.events ?? [];
  const shown = step === 'price' || step === 'analysts' ? step : 'value';
  const { title, question } = wholeGameTexts(final, shown);
  const head = useFit<HTMLHeadingElement>(title, 4);
  return (
    <>
      <h1 class="disp ttl fit-line" ref={head}>
        {title}
      </h1>
      <p class="ask">{question}</p>
      <div class="whole">
        <GameChart
          surface="board"
          width={1776}
          height={750}
          final={final}
          dates={gameDates(final, events)}
          pins={gamePins(final, events)}
          shown={shown}
          animate
        />
      </div>
    </>
  );
}

export function wholeGameTexts({ points }: FinalSection, shown: 'price' | 'analysts' | 'value') {
  const [first, last] = [points[0], points.at(-1)];
  const peak = points.reduce(
    (best, point) => (best === undefined || point.aiPrice > best.aiPrice ? point : best),
    first,
  );
  if (shown === 'price') {
    const figures = {
      start: peakFigure(first?.aiPrice),
      peak: peakFigure(peak?.aiPrice),
      end: peakFigure(last?.aiPrice),
    };
    // A price that ends where it was highest has one way to tell, not two.
    const head = figures.peak === figures.end ? 'final.priceHeadUp' : 'final.priceHead';
    return { title: t(head, figures), question: t('final.priceQuestion') };
  }
  if (shown === 'analysts') return { title: t('final.analystsHead'), question: t('final.analystsQuestion') };
  const ratio = (peak?.aiPrice ?? 1) / Math.max(1e-6, peak?.aiFundamental ?? 1);
  const title = ratio < 1.2 ? t('final.valueHeadUnder') : t('final.valueHeadOver', { ratio: f.fixed(ratio, 1) });
  return { title, question: t('final.valueQuestion') };
}

const peakFigure = (value: number | undefined) => f.fixed(value ?? 1, 1);

type RoadProps = {
  readonly final: FinalSection;
  /** What it cost and what remains beside the shares. */
  readonly costs?: boolean;
};

export function RoadNotFunded({ final, costs = true }: RoadProps) {
  const { ledger, points, remains, rounds } = final;
  const marks = debriefTexts.getState().texts?.marks ?? [];
  const shares = points.slice(1, rounds + 1).map(({ ventureAiShare }) => ventureAiShare);
  // One bar each carries its figure: where all are alike, eight figures would run into one.
  const extremes = [Math.max(...shares), Math.min(...shares)].map((share) => shares.indexOf(share));
  const dates = gameDates(final, debriefTexts.getState().texts?.events ?? []);
  const wage = Math.max(...points.map((point) => point.wage));
  const start = points[0];
  return (
    <>
      <h1 class="disp ttl">{t('final.ledgerHead')}</h1>
      <p class="lead">{t('final.share')}</p>
      <div class={costs ? 'road' : ''}>
        <Exhibit
          name="road"
          numbers={{
            summary: t('common.numbers'),
            head: [t('charts.round'), t('final.shareShort')],
            rows: shares.map((share, i) => [String(i + 1), f.percent(share)]),
          }}
        >
          <ShareBars
            surface="board"
            width={costs ? 1090 : 1776}
            height={690}
            bars={shares.map((share, i) => {
              const tick = dates.find(({ index }) => index === i + 1)?.text;
              return {
                share,
                ...(tick === undefined ? {} : { tick }),
                ...(extremes.includes(i) ? { figure: f.percent(share) } : {}),
              };
            })}
            marks={marks.map(({ share, text }) => ({ share, figure: fraction(share), text: local(text) }))}
            sentence={t('final.shareSentence', {
              shares: f.list(shares.map((share) => f.percent(share))),
              share: f.percent(ledger.ventureAiShare),
            })}
          />
        </Exhibit>
        {costs && (
          <section class="led">
            <BuiltBars
              caption={t('final.built')}
              rows={[
                built('co2', t('final.co2'), ledger.co2, ledger.co2Reference),
                built('therapies', t('final.therapies'), ledger.therapies, ledger.therapiesReference),
              ]}
            />
            <LedgerFigures
              figures={[
                { id: 'years', figure: f.fixed(Math.abs(ledger.researcherYears), 0), text: t('final.years') },
                { id: 'wage', figure: times(wage), text: t('final.wage') },
              ]}
            />
            <h2>{t('final.remains')}</h2>
            <LedgerFigures
              figures={[
                { id: 'demand', figure: times(remains.demand / (start?.demand || 1)), text: t('final.demand') },
                { id: 'compute', figure: times(remains.compute), text: t('final.compute') },
              ]}
            />
          </section>
        )}
      </div>
      <footer class="foot">
        <span>{t('board.model')}</span>
        <span>{marks.map(({ source }) => source.name).join(' · ')}</span>
      </footer>
    </>
  );
}

function built(id: string, name: string, value: number, reference: number) {
  return {
    id,
    name,
    built: value,
    reference,
    figure: f.fixed(value, 0),
    of: t('final.of', { reference: f.fixed(reference, 0) }),
  };
}

const times = (ratio: number) => `×\u202f${f.fixed(ratio, 1)}`;

/** A third is a third; everything else is a percentage. */
function fraction(share: number): string {
  if (Math.abs(share - 1 / 3) < 0.01) return '⅓';
  if (Math.abs(share - 2 / 3) < 0.01) return '⅔';
  return f.percent(share);
}
