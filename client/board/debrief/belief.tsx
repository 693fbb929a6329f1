// Who believed when? The public in three parts over time, then with the events that moved it.
import { Exhibit } from '../../charts/exhibit.tsx';
import { BeliefChart, beliefNumbers } from '../../charts/price-chart.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { gameDates, gamePins } from '../game-dates.ts';
import { questionText } from './names.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

export function BeliefPage({ final, texts, exhibit: { full }, reveal }: PageProps) {
  const events = texts?.events ?? [];
  const marks = reveal > 0 ? gamePins(final, events, 5).map(({ index, text }) => ({ index, text })) : [];
  const peak = Math.max(...final.points.map(({ belief }) => belief));
  return (
    <Page title={questionText(texts, 2)} ask={t('charts.believeNote', { share: f.percent(peak) })} full={full}>
      <Exhibit name="belief" numbers={beliefNumbers(final.points)}>
        <BeliefChart
          surface="board"
          width={WIDTH}
          height={heightOf(full, false)}
          points={final.points}
          dates={gameDates(final, events)}
          marks={marks}
        />
      </Exhibit>
    </Page>
  );
}
