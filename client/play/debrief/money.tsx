// Own money in the loop, and own money beside what was not funded: labs and apps, the share of venture money, the road left out.
import { revenuesOf } from '../../../shared/counterfactual/debrief/money.ts';
import { intoAiFirms, type OwnRound, ownAiShare } from '../../../shared/counterfactual/debrief/own.ts';
import type { Orders } from '../../../shared/engine/types.ts';
import { Columns } from '../../charts/columns.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { ShareBars } from '../../charts/share-bars.tsx';
import { f, rich, t } from '../../i18n/i18n.ts';
import { inSentence, sectorName } from '../../ui/pack-texts.ts';
import { afterGame, frameOf, type OwnPoint, type PointProps, roundTicks } from './model.ts';

const sumOf = (rounds: readonly OwnRound[], of: (orders: Orders) => number) =>
  rounds.reduce((sum, { orders }) => sum + of(orders), 0);
const credits = (value: number) => f.number(value, 0);

export function loopPoint(props: PointProps): OwnPoint {
  const { own, economy, reveal, width } = props;
  const given = (own?.rounds ?? []).map(({ orders }) => intoAiFirms(orders));
  const all = given.reduce((sum, value) => sum + value, 0);
  const words =
    own === null
      ? []
      : [
          all < 0.5
            ? t('own.loop.out')
            : own.role === 'giant'
              ? rich('own.loop.giant', {
                  credits: credits(all),
                  back: credits(all * economy.parameters.giant.dealBack),
                })
              : rich('own.loop.vc', { credits: credits(all) }),
        ];
  if (reveal === 0 || all < 0.5) return { caption: t('own.loop.cap'), words, chart: revenueChart(props) };
  return {
    caption: t('own.loop.capOwn'),
    words,
    chart: (
      <Columns
        {...frameOf(width)}
        columns={given.map((value, round) => ({
          tick: String(round + 1),
          parts: [{ value, tone: 'role' as const }],
        }))}
        yTick={credits}
        sentence={t('own.loop.sentence', { list: f.list(given.map(credits)) })}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('own.loop.head')],
          rows: given.map((value, round) => [String(round + 1), f.fixed(value, 1)]),
        }}
      />
    ),
  };
}

function revenueChart({ economy, width }: PointProps) {
  const revenues = revenuesOf(economy);
  const sum = (key: 'reported' | 'real') => revenues.reduce((all, each) => all + each[key], 0);
  const figure = (value: number) => f.fixed(value, 2);
  return (
    <Columns
      {...frameOf(width)}
      columns={revenues.map(({ round, real, reported }) => ({
        tick: String(round + 1),
        parts: [
          { value: real, tone: 'value' as const },
          { value: reported - real, tone: 'price' as const },
        ],
      }))}
      yTick={(value) => f.number(value, 1)}
      sentence={t('d.revenue.sentence', {
        first: figure(revenues[0]?.reported ?? 0),
        last: figure(revenues.at(-1)?.reported ?? 0),
        real: f.fixed((100 * sum('real')) / Math.max(1e-9, sum('reported')), 0),
      })}
      numbers={{
        summary: t('common.numbers'),
        head: [t('charts.round'), t('d.revenue.reported'), t('d.revenue.real')],
        rows: revenues.map(({ round, real, reported }) => [String(round + 1), figure(reported), figure(real)]),
      }}
    />
  );
}

const MARKS = [
  [1 / 3, '⅓'],
  [2 / 3, '⅔'],
] as const;

export function fundPoint(props: PointProps): OwnPoint {
  if (props.reveal >= 2) return roadPoint(props);
  const { own, final, economy, reveal, width } = props;
  const shares = final.points.slice(1, final.rounds + 1).map(({ ventureAiShare }) => ventureAiShare);
  const words = own === null ? [] : [fundWords(props)];
  const ai = own?.role === 'vc' ? sumOf(own.rounds, intoAiFirms) : 0;
  if (reveal > 0 && ai > 0) {
    words.push(rich('own.fund.part', { part: f.number((100 * ai) / Math.max(1e-9, economy.ledger.ventureAi), 1) }));
  }
  const mine = (own?.rounds ?? []).map((round) => ownAiShare([round]));
  return {
    caption: t(own?.role === 'vc' ? 'own.fund.capOwn' : 'own.fund.cap'),
    words,
    chart: (
      <ShareBars
        {...frameOf(width)}
        role={own?.role ?? null}
        bars={shares.map((share, round) => {
          const of = mine[round];
          return { share, tick: String(round + 1), ...(of == null ? {} : { own: of }) };
        })}
        marks={MARKS.map(([share, figure]) => ({ share, figure, text: '' }))}
        sentence={`${t('own.fund.cap')}: ${f.list(shares.map((share) => f.percent(share)))}`}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('d.if.share'), ...(own?.role === 'vc' ? [t('story.you')] : [])],
          rows: shares.map((share, round) => {
            const of = mine[round];
            return [
              String(round + 1),
              f.percent(share),
              ...(own?.role === 'vc' ? [of == null ? '–' : f.percent(of)] : []),
            ];
          }),
        }}
      />
    ),
  };
}

function fundWords({ own, final, economy }: PointProps) {
  const rounds = own?.rounds ?? [];
  const share = f.percent(final.ledger.ventureAiShare);
  switch (own?.role) {
    case 'vc': {
      const mine = ownAiShare(rounds);
      return mine === null
        ? rich('own.fund.vcNone', { class: share })
        : rich('own.fund.vc', { share: f.percent(mine), class: share });
    }
    case 'giant': {
      const blocks = sumOf(rounds, (orders) => (orders.role === 'giant' ? orders.dataCentres : 0));
      return rich('own.fund.giant', { credits: credits(blocks * economy.parameters.giant.block) });
    }
    case 'climate':
      return rich('own.fund.climate', {
        credits: credits(sumOf(rounds, (orders) => (orders.role === 'climate' ? orders.raise : 0))),
        class: share,
      });
    default:
      return t('own.fund.short');
  }
}

/** The road not taken, as the price of what got nothing. */
function roadPoint({ own, story, final, width }: PointProps): OwnPoint {
  const missed = story?.antiPortfolio ?? null;
  if (own === null || missed === null) {
    return { caption: '', chart: null, words: own === null ? [] : [t('own.road.none')] };
  }
  const { sector, round, gain } = missed;
  const values = final.points.map(({ price }) => price[sector]);
  const figure = (value: number) => f.fixed(value, 2);
  const name = inSentence(sectorName(sector));
  return {
    caption: t('own.road.cap', { sector: name }),
    words: [
      rich(own.role === 'vc' ? 'story.antiLine' : 'story.antiOther', {
        round: round + 1,
        sector: name,
        gain: f.signedPercent(gain),
      }),
    ],
    chart: (
      <LineChart
        {...frameOf(width)}
        lines={[{ tone: 'value', values, label: [{ text: figure(values.at(-1) ?? 0), size: 'figure' }], dot: true }]}
        xTicks={roundTicks(final)}
        yTick={(value) => f.number(value, 2)}
        zero
        own={{ role: own.role, at: [round + 1] }}
        {...afterGame(final)}
        sentence={t('own.road.sentence', {
          sector: name,
          from: figure(values[round + 1] ?? 0),
          round: round + 1,
          end: figure(values.at(-1) ?? 0),
        })}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), sectorName(sector)],
          rows: values.map((value, i) => [i === 0 ? t('charts.start') : String(i), figure(value)]),
        }}
      />
    ),
  };
}
