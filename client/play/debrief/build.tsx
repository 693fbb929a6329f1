// Why did every giant build? Computing in use with the own rounds of building on it, then the table of two by two with the
// field the own team stood in.
import { buildTable } from '../../../shared/counterfactual/debrief/build-table.ts';
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import { type OwnField, ownField } from '../../../shared/counterfactual/debrief/own.ts';
import { weakly } from '../../../shared/game/memo.ts';
import { LineChart } from '../../charts/line-chart.tsx';
import { TwoByTwo } from '../../charts/two-by-two.tsx';
import { f, rich, t } from '../../i18n/i18n.ts';
import { afterGame, frameOf, marksOf, type OwnPoint, type PointProps, roundTicks } from './model.ts';

const tableOf = weakly(({ game }: ClassGame) => ({ table: buildTable(game) }));

const fieldKey = ({ builds, othersBuild }: OwnField) =>
  `own.build.${builds ? 'b' : 'w'}${othersBuild ? 'b' : 'w'}` as const;

export function buildPoint({ own, final, economy, data, reveal, width }: PointProps): OwnPoint {
  const field = own === null ? null : ownField(economy, own.team);
  const blocks = (own?.rounds ?? []).map(({ orders }) => (orders.role === 'giant' ? orders.dataCentres : 0));
  const mine = blocks.reduce((sum, each) => sum + each, 0);
  const figure = (value: number) => f.number(value, 1);
  const words =
    own === null
      ? []
      : own.role !== 'giant'
        ? [t('own.build.out')]
        : field === null
          ? [rich('own.build.alone', { own: figure(mine) })]
          : [rich('own.build.giant', { own: figure(mine), others: figure(field.othersBlocks) })];
  const { table } = reveal > 0 ? tableOf(data) : { table: null };
  if (table !== null) {
    if (field !== null) words.push(t(fieldKey(field)));
    return { caption: '', words, chart: <TwoByTwo {...table} own={field} /> };
  }
  const used = economy.history.map(({ utilisation }) => utilisation);
  const [first, end] = [used[0] ?? 0, used.at(-1) ?? 0];
  const built = own?.rounds.filter((_, i) => (blocks[i] ?? 0) > 0) ?? [];
  return {
    caption: t('own.build.cap'),
    words,
    chart: (
      <LineChart
        {...frameOf(width)}
        lines={[{ tone: 'value', values: used, label: [{ text: f.percent(end), size: 'figure' }], dot: true }]}
        xTicks={roundTicks(final)}
        yTick={(value) => f.percent(value)}
        yDomain={[0, 1.22]}
        zero
        own={marksOf(own, built)}
        {...afterGame(final)}
        sentence={t('d.build.sentence', {
          first: f.percent(first),
          low: f.percent(Math.min(...used)),
          end: f.percent(end),
        })}
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('d.build.used')],
          rows: used.map((share, i) => [i === 0 ? t('charts.start') : String(i), f.percent(share)]),
        }}
      />
    ),
  };
}
