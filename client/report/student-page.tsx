// One student's game on one page: the path of the own wealth, every round with why, own turning points, par, luck, forecasts.
import type { Basis } from '../../shared/counterfactual/report/basis.ts';
import type { TeamReport } from '../../shared/counterfactual/report/team-report.ts';
import { finalOf } from '../../shared/game/views/final.ts';
import { brierScore } from '../../shared/game/views/seat-story.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { f, rich, t } from '../i18n/i18n.ts';
import { headline } from '../play/story/headline.ts';
import { inSentence, roleName, sectorName } from '../ui/pack-texts.ts';
import type { ReportInput } from './input.ts';
import { Block, Page } from './parts.tsx';
import { Rows } from './rows.tsx';
import { credits, nameOf, orderText, titleOf } from './words.ts';

export type StudentPageProps = {
  readonly input: ReportInput;
  readonly basis: Basis;
  readonly report: TeamReport;
  readonly name: string;
};

export function StudentPage(props: StudentPageProps) {
  const { input, report, name } = props;
  const team = nameOf(input, report.team);
  const title = name !== '' ? name : input.people.length > 1 ? team : titleOf(input);
  const side = team === title ? roleName(report.role) : `${team}, ${roleName(report.role)}`;
  return (
    <Page
      input={input}
      kind="student"
      folio={name === '' || input.title === '' ? t('r.own') : input.title}
      title={title}
      side={side}
    >
      <h1>{headline({ wealth: wealthOf(report) }, report.final)}</h1>
      <div class="rep-path">
        <Path {...props} />
        <Score {...props} />
      </div>
      <Rows {...props} />
      <div class="rep-columns">
        <Turns {...props} />
        <div>
          <Others {...props} />
          <Forecasts {...props} />
        </div>
      </div>
    </Page>
  );
}

const START = 100;
/** Credits: what would round to nothing is no turning point. */
const WORTH_TELLING = 0.5;
const wealthOf = ({ rows }: TeamReport): number[] => [START, ...rows.map(({ wealth }) => wealth)];

function Path({ basis, report }: StudentPageProps) {
  const { rounds, burstRound } = basis.economy;
  const wealth = wealthOf(report);
  const every = Math.ceil(rounds / 6);
  const ticks = Array.from({ length: rounds }, (_, i) => i + 1).filter((round) => (round - 1) % every === 0);
  return (
    <div class="rep-chart">
      <h2>{t('r.me.path')}</h2>
      <LineChart
        surface="page"
        width={350}
        height={150}
        lines={[
          { tone: 'value', values: wealth, label: [{ text: credits(wealth.at(-1) ?? 0), size: 'figure' }], dot: true },
        ]}
        pins={burstRound === null ? [] : [{ index: burstRound + 1, text: t('story.burst'), strong: true }]}
        xTicks={ticks.map((index) => ({ index, text: t('charts.roundN', { n: index }) }))}
        yTick={(value) => f.number(value, 0)}
        yTicksMost={4}
        yDomain={[0, 1.25 * Math.max(START, ...wealth)]}
        zero
        {...(wealth.length - 1 > rounds ? { epilogueFrom: rounds, epilogueText: t('charts.afterGame') } : {})}
        sentence={t('r.me.pathSentence', {
          peak: credits(Math.max(...wealth)),
          end: credits(wealth.at(-1) ?? 0),
          par: credits(report.par.par),
        })}
      />
    </div>
  );
}

function Score({ basis, report: { team, final, par, rank, teams } }: StudentPageProps) {
  const settled = finalOf(basis.economy).standings.find((standing) => standing.team === team);
  const figures = [
    [t('story.you'), credits(final)],
    [t('story.par'), credits(par.par)],
    [t('story.score'), credits(par.score)],
    [t('r.me.rank'), t('r.me.of', { rank, teams })],
  ] as const;
  return (
    <div class="rep-score">
      <dl>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p class="rep-dim">{t('story.parRule')}</p>
      {settled !== undefined && (
        <p class="rep-dim">
          {rich('story.settledLine', {
            end: credits(settled.wealthAtEnd),
            after: credits(settled.wealthAfterEpilogue),
            exit: f.number(settled.exitCost, 1),
            final: credits(final),
          })}{' '}
          {settled.sponsorRepaid > 0.05 && t('story.sponsor', { credits: credits(settled.sponsorRepaid) })}
        </p>
      )}
    </div>
  );
}

function Turns({ input, report }: StudentPageProps) {
  const { decisions, stayedOut, final, antiPortfolio: missed, role } = report;
  const told = (key: 'r.me.best' | 'r.me.worst', { round, orders, without }: NonNullable<typeof decisions>['best']) =>
    rich(key, {
      round: round + 1,
      order: orderText(input, orders),
      final: credits(final),
      without: credits(without),
    });
  return (
    <Block head={t('r.me.turns')}>
      {decisions === null ? (
        <p>{t('r.me.still')}</p>
      ) : (
        <>
          <p>
            {final - decisions.best.without >= WORTH_TELLING ? told('r.me.best', decisions.best) : t('r.me.noBest')}
          </p>
          <p>
            {decisions.worst.without - final >= WORTH_TELLING ? told('r.me.worst', decisions.worst) : t('r.me.noWorst')}
          </p>
          <p>{rich('r.me.out', { out: credits(stayedOut), final: credits(final) })}</p>
        </>
      )}
      {missed !== null && (
        <p>
          {rich(role === 'vc' ? 'story.antiLine' : 'story.antiOther', {
            round: missed.round + 1,
            sector: inSentence(sectorName(missed.sector)),
            gain: f.signedPercent(missed.gain),
          })}
        </p>
      )}
    </Block>
  );
}

function Others({ report: { publicValue, luck, decisions } }: StudentPageProps) {
  return (
    <Block head={t('r.me.others')}>
      {decisions !== null && (
        <p>
          {t('r.me.public', {
            co2: f.signed(-publicValue.co2, 0),
            therapies: f.signed(-publicValue.therapies, 1),
          })}
        </p>
      )}
      <p>
        {rich('r.me.luck', {
          n: luck.worlds,
          share: f.percent(luck.firstThird),
          median: f.number(luck.rank[2], 0),
        })}
      </p>
    </Block>
  );
}

function Forecasts({ basis, report }: StudentPageProps) {
  const { data, economy } = basis;
  const all = data.game.seats.flatMap(
    ({ id }) =>
      brierScore(
        data.forecasts.map((round) => round[id] ?? null),
        economy.burstRound,
      ) ?? [],
  );
  const mean = all.reduce((sum, score) => sum + score, 0) / Math.max(1, all.length);
  return (
    <Block head={t('r.me.forecast')}>
      <p>
        {report.brier === null
          ? t('r.me.noForecast')
          : t('r.me.brier', { brier: f.fixed(report.brier, 2), mean: f.fixed(mean, 2) })}
      </p>
    </Block>
  );
}
