// Where did AI revenue come from? What was reported by round: the customers' part, and the part that came round again.
import { revenuesOf } from '../../../shared/counterfactual/debrief/money.ts';
import { Columns } from '../../charts/columns.tsx';
import { Exhibit } from '../../charts/exhibit.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { questionText, roundTick } from './names.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

export function RevenuePage({ economy, texts, exhibit: { full } }: PageProps) {
  const revenues = revenuesOf(economy);
  const sum = (key: 'reported' | 'real') => revenues.reduce((all, each) => all + each[key], 0);
  const real = f.fixed((100 * sum('real')) / Math.max(1e-9, sum('reported')), 0);
  const figure = (value: number) => f.fixed(value, 2);
  return (
    <Page
      title={t('d.revenue.head', { real })}
      ask={questionText(texts, 5)}
      full={full}
      note={<span>{t('d.revenue.unit')}</span>}
    >
      <Exhibit
        name="revenue"
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('d.revenue.reported'), t('d.revenue.real'), t('d.revenue.circular')],
          rows: revenues.map((each) => [
            roundTick(each.round),
            figure(each.reported),
            figure(each.real),
            figure(each.reported - each.real),
          ]),
        }}
      >
        <Columns
          surface="board"
          width={WIDTH}
          height={heightOf(full, true)}
          columns={revenues.map((each) => ({
            tick: roundTick(each.round),
            parts: [
              { value: each.real, tone: 'value' as const },
              { value: each.reported - each.real, tone: 'price' as const },
            ],
          }))}
          names={[
            { part: 0, tone: 'value', rows: [t('d.revenue.real')] },
            { part: 1, tone: 'price', rows: t('d.revenue.own').split('\n') },
          ]}
          yTick={(value) => f.number(value, 1)}
          sentence={t('d.revenue.sentence', {
            first: figure(revenues[0]?.reported ?? 0),
            last: figure(revenues.at(-1)?.reported ?? 0),
            real,
          })}
        />
      </Exhibit>
    </Page>
  );
}
