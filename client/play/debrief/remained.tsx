// How it felt, in two figures; and what remained: prices, demand and the own wealth on one scale, then the things themselves.

import type { OwnRound } from '../../../shared/counterfactual/debrief/own.ts';
import { intoAiFirms } from '../../../shared/counterfactual/debrief/own.ts';
import { LineChart } from '../../charts/line-chart.tsx';
import type { Line } from '../../charts/line-layout.ts';
import { f, rich, t } from '../../i18n/i18n.ts';
import { afterGame, frameOf, type OwnPoint, type PointProps, roundTicks } from './model.ts';

/** No chart: people speak first. */
export function feelPoint({ own }: PointProps): OwnPoint {
  const ordered = [...(own?.rounds ?? [])].sort((a, b) => b.profit - a.profit);
  const [up, down] = [ordered[0], ordered.at(-1)];
  const words =
    up === undefined || down === undefined || up === down
      ? []
      : [
          rich('own.feel', {
            up: up.round + 1,
            gain: f.signedPercent(up.profit),
            down: down.round + 1,
            loss: f.signedPercent(down.profit),
          }),
        ];
  return { caption: '', chart: null, words };
}

export function remainedPoint({ own, story, final, reveal, width }: PointProps): OwnPoint {
  const { points } = final;
  const timesOf = (values: readonly number[]) => values.map((value) => value / Math.max(1e-9, values[0] ?? 1));
  const series = {
    price: timesOf(points.map(({ aiPrice }) => aiPrice)),
    demand: timesOf(points.map(({ demand }) => demand)),
    own: timesOf(story?.wealth ?? []),
  };
  const times = (values: readonly number[]) => `×\u202f${f.fixed(values.at(-1) ?? 1, 1)}`;
  const line = (tone: Line['tone'], values: readonly number[], name: string): Line => ({
    tone,
    values,
    label: [
      { text: name, size: 'label' },
      { text: times(values), size: 'label' },
    ],
    dot: true,
  });
  const figures = { price: times(series.price), demand: times(series.demand), own: times(series.own) };
  const head = [t('charts.priceShort'), t('d.remained.demand'), ...(story === null ? [] : [t('own.remained.you')])];
  const columns = [series.price, series.demand, ...(story === null ? [] : [series.own])];
  return {
    caption: t('own.remained.cap'),
    words: own === null ? [] : [rich('own.remained', figures), ...(reveal > 0 ? [left(own.role, own.rounds)] : [])],
    chart: (
      <LineChart
        {...frameOf(width)}
        lines={[
          line('price', series.price, t('charts.priceShort')),
          line('value', series.demand, t('d.remained.demand')),
          ...(story === null ? [] : [line('role', series.own, t('own.remained.you'))]),
        ]}
        xTicks={roundTicks(final)}
        yTick={(value) => f.number(value, 1)}
        zero
        {...afterGame(final)}
        sentence={`${t('own.remained.cap')}: ${head.map((name, i) => `${name} ${times(columns[i] ?? [])}`).join(', ')}`}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), ...head],
          rows: points.map((_, i) => [
            i === 0 ? t('charts.start') : String(i),
            ...columns.map((values) => f.fixed(values[i] ?? 0, 2)),
          ]),
        }}
      />
    ),
  };
}

function left(role: string, rounds: readonly OwnRound[]) {
  let [ai, other, blocks] = [0, 0, 0];
  for (const { orders } of rounds) {
    ai += intoAiFirms(orders);
    if (orders.role === 'vc') other += orders.invest.CLIM + orders.invest.BIO;
    if (orders.role === 'giant') blocks += orders.dataCentres;
  }
  if (role === 'vc') return rich('own.left.vc', { ai: f.number(ai, 0), other: f.number(other, 0) });
  if (role === 'giant') return rich('own.left.giant', { n: f.number(blocks, 1) });
  return t(role === 'climate' ? 'own.left.climate' : 'own.left.short');
}
