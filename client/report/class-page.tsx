// The class on one page: how it went in a sentence and a chart, turning points, costs, decisions, luck, what remained.
import type { Basis } from '../../shared/counterfactual/report/basis.ts';
import type { ClassReport } from '../../shared/counterfactual/report/class-report.ts';
import type { Gain } from '../../shared/game/gain.ts';
import { finalOf } from '../../shared/game/views/final.ts';
import { gameDates, gamePins } from '../board/game-dates.ts';
import { GameChart } from '../charts/price-chart.tsx';
import { f, local, rich, t } from '../i18n/i18n.ts';
import { sectorName } from '../ui/pack-texts.ts';
import { RoleMark } from '../ui/role-mark.tsx';
import { Earlier } from './earlier.tsx';
import type { ReportInput } from './input.ts';
import { Bars, Block, Page } from './parts.tsx';
import { Turns } from './turns.tsx';
import { credits, nameOf, orderText, titleOf } from './words.ts';

export type ClassPageProps = { readonly input: ReportInput; readonly basis: Basis; readonly report: ClassReport };

export function ClassPage(props: ClassPageProps) {
  const { input, basis, report } = props;
  const final = finalOf(basis.economy);
  const size = t('r.size', { teams: input.teams.length, rounds: final.rounds });
  return (
    <Page input={input} kind="class" folio={t('r.folio')} title={titleOf(input)} side={size}>
      <h1>{headlineOf(props)}</h1>
      <p class="rep-lead">{leadOf(report, final.points.length - 1)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a keyboard must be able to do that */}
      <section class="rep-wide" aria-label={t('charts.price')} tabIndex={0}>
        <GameChart
          surface="page"
          width={703}
          height={212}
          final={final}
          dates={gameDates(final, input.events)}
          pins={gamePins(final, input.events)}
          shown="value"
        />
      </section>
      <div class="rep-columns">
        <div>
          <Turns {...props} />
          <Decisions {...props} />
        </div>
        <div>
          <Costs report={report} />
          <Road report={report} rounds={final.rounds} />
        </div>
      </div>
      <div class="rep-three">
        <Luck {...props} />
        <Block head={t('r.learned')}>
          <p>{brierText(report)}</p>
          {input.gain !== null && <Learned gain={input.gain} />}
        </Block>
        <Block head={t('r.remained')}>
          <p>
            {t('r.remained.text', {
              price: f.fixed(report.remains.price, 1),
              demand: f.fixed(report.remains.demand, 1),
              compute: f.fixed(report.remains.compute, 1),
            })}
          </p>
        </Block>
      </div>
      {input.earlier !== null && <Earlier {...input.earlier} />}
      <Standings {...props} />
    </Page>
  );
}

function headlineOf({ basis, report }: ClassPageProps): string {
  const { burstRound, rounds } = basis.economy;
  const burst = report.turningPoints.find((turn) => turn.burst);
  if (burstRound === null || burst === undefined) {
    return t('r.head.none', { price: f.fixed(report.remains.price, 1) });
  }
  const change = f.signedPercent(burst.price);
  return burstRound < rounds ? t('r.head.burst', { round: burstRound + 1, change }) : t('r.head.after', { change });
}

function leadOf({ peak, end }: ClassReport, last: number): string {
  const key = peak.round === 0 ? 'r.leadStart' : peak.round === last ? 'r.leadEnd' : 'r.lead';
  return t(key, {
    round: peak.round,
    price: f.fixed(peak.price, 2),
    value: f.fixed(peak.value, 2),
    ratio: f.fixed(peak.price / peak.value, 1),
    end: f.fixed(end.price, 2),
    endValue: f.fixed(end.value, 2),
  });
}

function Costs({ report: { costs } }: Pick<ClassPageProps, 'report'>) {
  const { co2, co2Reference, therapies, therapiesReference, ventureAiShare: share } = costs;
  const part = (built: number, possible: number) => (possible > 0 ? built / possible : 0);
  const [climate, biotech] = [part(co2, co2Reference), part(therapies, therapiesReference)];
  return (
    <Block head={t('r.costs')}>
      <Bars
        rows={[
          { name: t('r.bar.share'), share, figure: f.percent(share), belief: true },
          { name: t('r.bar.co2'), share: climate, figure: f.percent(climate), belief: false },
          { name: t('r.bar.therapies'), share: biotech, figure: f.percent(biotech), belief: false },
        ]}
      />
      <p>
        {rich('r.cost.capital', {
          share: f.percent(share),
          co2: f.number(co2, 0),
          co2Reference: f.number(co2Reference, 0),
          therapies: f.number(therapies, 0),
          therapiesReference: f.number(therapiesReference, 0),
        })}
      </p>
      <p>
        {rich('r.cost.talent', { years: f.number(costs.researcherYears, 0), wage: f.fixed(costs.wagePeak, 1) })}{' '}
        {rich('r.cost.strategy', { pilots: f.number(costs.pilots, 0) })}
      </p>
    </Block>
  );
}

function Road({ report, rounds }: Pick<ClassPageProps, 'report'> & { readonly rounds: number }) {
  const { unfunded, capped, costs, remains } = report;
  const burst =
    capped.burstRound === null
      ? t('r.road.none')
      : capped.burstRound < rounds
        ? t('r.road.burst', { round: capped.burstRound + 1 })
        : t('r.road.burstAfter');
  return (
    <Block head={t('r.road')}>
      <p>
        {t('r.road.text', {
          clim: sectorName('CLIM'),
          climShare: f.percent(unfunded.CLIM.share),
          climGain: f.signedPercent(unfunded.CLIM.gain),
          bio: sectorName('BIO'),
          bioShare: f.percent(unfunded.BIO.share),
          bioGain: f.signedPercent(unfunded.BIO.gain),
          boomGain: f.signedPercent(remains.price - 1),
        })}
      </p>
      <p>
        {t('r.road.capped', {
          co2: f.number(capped.co2, 0),
          co2Real: f.number(costs.co2, 0),
          burst,
        })}
      </p>
    </Block>
  );
}

function Decisions({ input, report: { best, worst } }: ClassPageProps) {
  const told = [best, worst].filter((decision) => decision !== null);
  return (
    <Block head={t('r.decisions')}>
      {told.length === 0 && <p>{t('r.noDecision')}</p>}
      {told.map((decision) => (
        <p key={`${decision.team} ${decision.round}`}>
          {rich('r.decision', {
            team: nameOf(input, decision.team),
            round: decision.round + 1,
            order: orderText(input, decision.orders),
            final: credits(decision.final),
            without: credits(decision.without),
          })}
        </p>
      ))}
    </Block>
  );
}

function Luck({ input, report: { par, luck } }: ClassPageProps) {
  const words = { n: par.above, of: par.of, team: nameOf(input, par.best), score: f.number(par.score, 0) };
  return (
    <Block head={t('r.luck')}>
      <p>{t(par.above === 0 ? 'r.parNone' : 'r.par', words)}</p>
      <p>
        {t('r.worlds', {
          n: luck.worlds,
          share: f.percent(luck.burstShare),
          team: nameOf(input, luck.winner),
          wins: f.percent(luck.wins),
        })}
      </p>
    </Block>
  );
}

const brierText = ({ brier }: ClassReport): string =>
  brier === null ? t('r.brierNone') : t('r.brier', { n: brier.teams, brier: f.fixed(brier.mean, 2) });

/** The questions that were answered both times, item by item; no person in it. */
function Learned({ gain: { items } }: { readonly gain: Gain }) {
  const both = items.flatMap(({ id, title, before, after }) =>
    before && after ? [{ id, title, before: before.share, after: after.share }] : [],
  );
  if (both.length === 0) return null;
  const mean = (of: 'before' | 'after') => both.reduce((sum, item) => sum + item[of], 0) / both.length;
  const [before, after] = [mean('before'), mean('after')];
  return (
    <>
      <p>
        {t('r.gain', {
          before: f.percent(before),
          after: f.percent(after),
          points: f.signed(Math.round(100 * (after - before)), 0),
        })}
      </p>
      <ul class="rep-gain">
        {both.map((item) => (
          <li key={item.id}>
            <span>{local(item.title)}</span>
            <span>
              {f.percent(item.before)} → {f.percent(item.after)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Standings({ input, basis }: ClassPageProps) {
  const { standings } = finalOf(basis.economy);
  const many = standings.length > 12;
  return (
    <Block head={t('r.standings')} class={`rep-standings ${many ? 'is-many' : ''}`}>
      <ol>
        {standings.map(({ team, rank, final }) => {
          const score = basis.par.get(team)?.score;
          const role = input.teams.find(({ id }) => id === team)?.role;
          return (
            <li key={team}>
              <span class="rep-rank">{rank}</span>
              {role !== undefined && <RoleMark role={role} />}
              <span class="rep-team">{nameOf(input, team)}</span>
              <b>{credits(final)}</b>
              <span class="rep-par">{score === undefined ? '' : `(${credits(score)})`}</span>
            </li>
          );
        })}
      </ol>
      <p class="rep-dim">{t('r.standings.note')}</p>
    </Block>
  );
}
