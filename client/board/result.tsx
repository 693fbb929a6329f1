// The finding of a round as a headline; standings, price against value, and the road not funded below it.
import type { LedgerSection, ResultSection } from '../../shared/game/views.ts';
import { LedgerFigures } from '../charts/ledger.tsx';
import { PriceChart } from '../charts/price-chart.tsx';
import { f, t } from '../i18n/i18n.ts';
import { sectorName } from '../ui/pack-texts.ts';
import { ends } from './dates.ts';
import { finding } from './finding.ts';
import { useFit } from './fit.ts';
import { folioLeft, folioRight, Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';
import { StandingsTable } from './standings.tsx';
import { standingsLayout } from './standings-layout.ts';
import { type TeamIndex, teamIndex } from './team-name.tsx';

export function headline(result: Pick<ResultSection, 'aiChange' | 'analystChange'>): string {
  const { key, price, value } = finding(result);
  return t(key, { price: f.percent(price), value: f.percent(value) });
}

export function Result({ view }: ScreenProps) {
  const { result, market, session } = view;
  const title = result ? headline(result) : '';
  const head = useFit<HTMLHeadingElement>(title, 4);
  if (!result || !market || !session) return null;
  const teams = teamIndex(view);
  const notes = remarks(result, teams);
  const layout = standingsLayout(result.standings.length, notes.length > 0 ? 53.6 : 58.6);
  const wide = layout.columns === 2;
  return (
    <>
      <Masthead left={folioLeft(view)} right={result.epilogue ? session.title : folioRight(view)} />
      <h1 class="disp ttl fit-line" ref={head}>
        {title}
      </h1>
      {notes.length > 0 && <p class="remarks">{notes.join(' ')}</p>}
      <div class={`cols ${wide ? 'is-wide' : ''}`}>
        <StandingsTable standings={result.standings} teams={teams} layout={layout} />
        <PriceChart
          surface="board"
          width={wide ? 470 : 690}
          height={notes.length > 0 ? 600 : 650}
          points={market.points}
          dates={ends(view, market.points.length)}
          {...(result.epilogue ? { epilogueFrom: session.rounds } : {})}
          animate
        />
      </div>
      <section class="ledger" aria-label={t('board.road')}>
        <h2>{t('board.road')}</h2>
        <LedgerFigures figures={roadFigures(result.ledger)} />
      </section>
    </>
  );
}

/** The figures of the road not funded; where the class did better than an even split, the words say so. */
export function roadFigures(ledger: LedgerSection) {
  const gap = (id: string, value: number, less: string, more: string) => ({
    id,
    figure: f.fixed(Math.abs(value), 0),
    text: value >= -0.5 ? less : more,
  });
  return [
    { id: 'share', figure: f.percent(ledger.ventureAiShare), text: t('board.roadShare'), belief: true },
    gap('co2', ledger.co2Gap, t('board.roadCo2'), t('board.roadCo2More')),
    gap('therapies', ledger.therapiesGap, t('board.roadTherapies'), t('board.roadTherapiesMore')),
    { id: 'years', figure: f.fixed(Math.abs(ledger.researcherYears), 0), text: t('board.roadYears') },
  ];
}

/** One sentence for what else everybody should know, in order of weight: margin calls, a squeeze, a filing. */
function remarks(result: ResultSection, teams: TeamIndex): string[] {
  const notes: string[] = [];
  if (result.marginCalls > 0) notes.push(t('board.calls', { n: result.marginCalls }));
  const squeezes = Object.entries(result.squeeze).sort(([, a], [, b]) => b - a);
  const [sector, rise] = (squeezes[0] ?? []) as [keyof ResultSection['squeeze'] | undefined, number | undefined];
  if (sector !== undefined && rise !== undefined && rise >= 0.01) {
    notes.push(t('board.squeeze', { sector: sectorName(sector), change: f.percent(Math.expm1(rise)) }));
  }
  const shown = result.filing[0];
  if (shown !== undefined && notes.length === 0) {
    notes.push(
      t('board.filing', {
        name: teams.get(shown.team)?.name ?? '',
        sector: sectorName(shown.sector),
        notional: f.fixed(shown.notional, 0),
      }),
    );
  }
  return notes;
}
