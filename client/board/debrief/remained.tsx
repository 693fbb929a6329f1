// What remained? Prices against what is used, then the things themselves.
import { Exhibit } from '../../charts/exhibit.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { f, local, t } from '../../i18n/i18n.ts';
import { gameDates } from '../game-dates.ts';
import { questionText } from './names.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

const MOST = 6;

export function RemainedPage({ final, texts, exhibit: { full }, reveal }: PageProps) {
  const { points } = final;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const series = {
    price: points.map((p) => p.aiPrice / first.aiPrice),
    demand: points.map((p) => p.demand / first.demand),
    compute: points.map((p) => p.compute / first.compute),
  };
  const times = (values: readonly number[]) => `×\u202f${f.fixed(values.at(-1) ?? 1, 1)}`;
  const words = { price: times(series.price), demand: times(series.demand), compute: times(series.compute) };
  const remains = texts?.remains ?? [];
  if (reveal > 0 && remains.length > 0) {
    return (
      <Page title={questionText(texts, 9)} ask="" full={false}>
        <ul class="dp-remains">
          {remains.slice(0, MOST).map(({ title, text }) => (
            <li key={title.en}>
              <h2>{local(title)}</h2>
              <p>{local(text)}</p>
            </li>
          ))}
        </ul>
      </Page>
    );
  }
  const label = (name: string, figure: string) =>
    [
      { text: name, size: 'label' },
      { text: figure, size: 'figure' },
    ] as const;
  return (
    <Page title={t('d.remained.head', words)} ask={t('d.remained.ask')} full={full}>
      <Exhibit
        name="remained"
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('charts.priceShort'), t('d.remained.demand'), t('d.remained.compute')],
          rows: points.map((_, i) => [
            i === 0 ? t('charts.start') : String(i),
            ...[series.price, series.demand, series.compute].map((values) => f.fixed(values[i] ?? 0, 2)),
          ]),
        }}
      >
        <LineChart
          surface="board"
          width={WIDTH}
          height={heightOf(full, false)}
          lines={[
            { tone: 'price', values: series.price, label: label(t('charts.priceShort'), words.price), dot: true },
            { tone: 'value', values: series.demand, label: label(t('d.remained.demand'), words.demand), dot: true },
            {
              tone: 'analyst',
              values: series.compute,
              label: label(t('d.remained.compute'), words.compute),
              dot: false,
            },
          ]}
          xTicks={gameDates(final, texts?.events ?? [])}
          yTick={(value) => f.number(value, 1)}
          zero
          {...(points.length - 1 > final.rounds
            ? { epilogueFrom: final.rounds, epilogueText: t('charts.afterGame') }
            : {})}
          animate
          sentence={t('d.remained.sentence', words)}
        />
      </Exhibit>
    </Page>
  );
}
