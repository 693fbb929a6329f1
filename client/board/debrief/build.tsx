// Why did every giant build? How much of the computing was in use, then the table of two by two from the class's own game.
import { type BuildTable, buildTable } from '../../../shared/counterfactual/debrief/build-table.ts';
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import { weakly } from '../../../shared/game/memo.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { TwoByTwo } from '../../charts/two-by-two.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { gameDates } from '../game-dates.ts';
import { questionText } from './names.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

const tableOf = weakly(({ game }: ClassGame) => ({ table: buildTable(game) }));

export function BuildPage({ final, economy, data, texts, exhibit: { full }, reveal }: PageProps) {
  const used = economy.history.map(({ utilisation }) => utilisation);
  const [high, low, end] = [Math.max(...used), Math.min(...used), used.at(-1) ?? 0];
  const told = reveal > 0;
  const { table } = told ? tableOf(data) : { table: null };
  const words = { high: f.percent(high), low: f.percent(low), end: f.percent(end) };
  const title = told ? t(finding(table)) : t(end === high ? 'd.build.headFull' : 'd.build.head', words);
  const chart = (
    <Exhibit
      name="use"
      numbers={{
        summary: t('common.numbers'),
        head: [t('charts.round'), t('d.build.used')],
        rows: used.map((share, i) => [i === 0 ? t('charts.start') : String(i), f.percent(share)]),
      }}
    >
      <LineChart
        surface="board"
        width={told ? 780 : WIDTH}
        height={heightOf(full, told) - (told ? 60 : 0)}
        lines={[
          {
            tone: 'value',
            values: used,
            label: [
              { text: t('d.build.used'), size: 'label' },
              { text: f.percent(end), size: 'figure' },
            ],
            dot: true,
          },
        ]}
        xTicks={gameDates(final, texts?.events ?? [])}
        yTick={(value) => f.percent(value)}
        yDomain={[0, 1.22]}
        zero
        {...(final.points.length - 1 > final.rounds
          ? { epilogueFrom: final.rounds, epilogueText: t('charts.afterGame') }
          : {})}
        animate={!told}
        sentence={t('d.build.sentence', { ...words, first: f.percent(used[0] ?? 0) })}
      />
    </Exhibit>
  );
  return (
    <Page
      title={title}
      ask={questionText(texts, 6)}
      full={full}
      {...(told ? { note: <span>{t('d.build.note')}</span> } : {})}
    >
      {told ? (
        <div class="dp-halves">
          {chart}
          {table === null ? <p class="dp-line">{t('d.build.few')}</p> : <TwoByTwo {...table} />}
        </div>
      ) : (
        chart
      )}
    </Page>
  );
}

/** What the four figures say. Compared as they are printed: a difference nobody sees decides nothing. */
export function finding(table: BuildTable | null) {
  if (table === null) return 'd.build.few' as const;
  const { ownBuilds, ownWaits } = table;
  const [bb, bw, wb, ww] = [ownBuilds.othersBuild, ownBuilds.othersWait, ownWaits.othersBuild, ownWaits.othersWait].map(
    Math.round,
  ) as [number, number, number, number];
  if (bb > wb && bw > ww) return ww > bb ? ('d.build.dilemma' as const) : ('d.build.building' as const);
  return wb > bb && ww > bw ? ('d.build.waiting' as const) : ('d.build.mixed' as const);
}
