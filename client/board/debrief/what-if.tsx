// "What if?" on the board: the class's own game, and beside it the same decisions with one lever moved. Every variant is
// stamped as one; those that were kept stand in the table with it.

import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import { type Run, realRun, variantRun } from '../../../shared/counterfactual/debrief/variant.ts';
import type { Variant } from '../../../shared/game/exhibit.ts';
import { weakly, weaklyNamed } from '../../../shared/game/memo.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { useFit } from '../fit.ts';
import { Masthead } from '../masthead.tsx';
import { TeamMark } from '../team-name.tsx';
import { leverQuestion } from './lever-name.ts';
import type { PageProps } from './page.tsx';

const realOf = weakly(({ game }: ClassGame) => realRun(game));
const variantOf = weaklyNamed(({ game }: ClassGame, change: string) => variantRun(game, JSON.parse(change) as Variant));

export function WhatIfBody(props: PageProps) {
  const { exhibit, data, teams } = props;
  const { variants } = exhibit;
  const at = Math.min(exhibit.shown, variants.length - 1);
  const change = variants[at];
  const question = change === undefined ? t('d.if.pick') : leverQuestion(change, (team) => teams.get(team)?.name ?? '');
  const head = useFit<HTMLHeadingElement>(question, 4);
  const real = realOf(data);
  const runs = variants.map((variant) => variantOf(data, JSON.stringify(variant)));
  const run = runs[at];
  const highest = Math.max(...[real, ...runs].flatMap(({ prices, values }) => [...prices, ...values]));
  const stamp = change === undefined ? '' : t('d.if.stamp', { n: at + 1, total: variants.length });
  return (
    <>
      <Masthead left={t('d.if.folio')} right={stamp} />
      <h1 class="disp ttl fit-line" ref={head}>
        {question}
      </h1>
      <div class="dp-halves is-if">
        <Panel {...props} name={t('d.if.real')} run={real} highest={highest} />
        {run === undefined ? (
          <p class="dp-line">{t('d.if.pickNote')}</p>
        ) : (
          <Panel {...props} key={JSON.stringify(change)} name={stamp} run={run} ghost={real} highest={highest} />
        )}
      </div>
      <Comparison {...props} real={real} runs={runs} at={at} />
    </>
  );
}

type PanelProps = PageProps & {
  readonly name: string;
  readonly run: Run;
  readonly ghost?: Run;
  readonly highest: number;
};

const burstText = ({ burstRound, burstChange }: Run): string =>
  burstRound === null ? t('d.if.none') : t('d.if.when', { n: burstRound + 1, change: f.signedPercent(burstChange) });

function Panel({ name, run, ghost, highest, final }: PanelProps) {
  const peak = Math.max(...run.prices);
  const figure = (value: number) => f.fixed(value, 2);
  return (
    <section class={ghost === undefined ? '' : 'is-variant'}>
      <h2>{name}</h2>
      <Exhibit
        name={ghost === undefined ? 'as-it-happened' : 'variant'}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('charts.priceShort'), t('charts.value')],
          rows: run.prices.map((price, i) => [
            i === 0 ? t('charts.start') : String(i),
            figure(price),
            figure(run.values[i] ?? 0),
          ]),
        }}
      >
        <LineChart
          surface="board"
          width={858}
          height={400}
          lines={[
            { tone: 'price', values: run.prices, label: [{ text: t('charts.priceShort'), size: 'label' }], dot: false },
            { tone: 'value', values: run.values, label: [{ text: t('charts.value'), size: 'label' }], dot: false },
            ...(ghost === undefined ? [] : [{ tone: 'ghost' as const, values: ghost.prices, label: [], dot: false }]),
          ]}
          peak={{ line: 0, text: f.number(peak, 1) }}
          xTicks={Array.from({ length: 4 }, (_, i) => Math.round(1 + (i * (final.rounds - 1)) / 3)).map((index) => ({
            index,
            text: t('charts.roundN', { n: index }),
          }))}
          yTick={(value) => f.number(value, 1)}
          yDomain={[0, highest * 1.05]}
          zero
          {...(final.points.length - 1 > final.rounds ? { epilogueFrom: final.rounds } : {})}
          animate={ghost !== undefined}
          sentence={t('d.if.sentence', {
            name,
            peak: figure(peak),
            end: figure(run.prices.at(-1) ?? 0),
            burst: burstText(run),
          })}
        />
      </Exhibit>
    </section>
  );
}

type ComparisonProps = PageProps & { readonly real: Run; readonly runs: readonly Run[]; readonly at: number };

function Comparison({ real, runs, at, teams }: ComparisonProps) {
  // Names of three teams fit beside one other run; with more, the first one stands for them.
  const places = runs.length > 1 ? 1 : 3;
  const rows: readonly (readonly [string, (run: Run) => string])[] = [
    [t('d.if.burst'), burstText],
    [t('d.if.share'), (run) => f.percent(run.ventureAiShare)],
    [t('d.if.co2'), (run) => f.number(run.co2Gap, 0)],
    [t('d.if.therapies'), (run) => f.number(run.therapiesGap, 1)],
  ];
  const all = [real, ...runs];
  return (
    <table class="dp-compare">
      <thead>
        <tr>
          <td />
          {all.map((_, i) => (
            <th key={i} scope="col" class={i === at + 1 ? 'is-shown' : ''}>
              {i === 0 ? t('d.if.real') : t('d.if.variant', { n: i })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {all.map((run, i) => (
              <td key={i}>{text(run)}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('d.if.first')}</th>
          {all.map((run, i) => (
            <td key={i}>
              {run.standings.slice(0, places).map(({ team, final }) => {
                const named = teams.get(team);
                return (
                  <span key={team} class="dp-place">
                    {f.fixed(final, 0)} {named && <TeamMark role={named.role} />} {named?.name}
                  </span>
                );
              })}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
