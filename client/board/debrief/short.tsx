// Was the short seller right? Profit by round of entry, then the margin calls.
import type { ClassGame } from '../../../shared/counterfactual/debrief/class-game.ts';
import { shortByEntry } from '../../../shared/counterfactual/debrief/short-entry.ts';
import { weakly } from '../../../shared/game/memo.ts';
import { Columns } from '../../charts/columns.tsx';
import { Exhibit } from '../../charts/exhibit.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { questionText, roundTick } from './names.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

const entriesOf = weakly(({ game }: ClassGame) => shortByEntry(game));

export function ShortPage({ data, teams, texts, exhibit: { full }, reveal }: PageProps) {
  const seller = entriesOf(data);
  if (seller === null) {
    return (
      <Page title={questionText(texts, 4)} ask={t('d.short.none')} full={false}>
        {null}
      </Page>
    );
  }
  const { entries } = seller;
  const best = entries.reduce((top, entry) => (entry.profit > top.profit ? entry : top));
  const called = entries.filter(({ marginCalls }) => marginCalls > 0);
  const told = reveal > 0;
  const profit = (value: number) => f.signed(value, 0);
  const title = told
    ? called.length === 0
      ? t('d.short.headNoCalls')
      : t('d.short.headCalls', { n: called.length })
    : best.profit > 0
      ? t('d.short.head', { round: best.round + 1, profit: profit(best.profit) })
      : t('d.short.headAll');
  const name = teams.get(seller.team)?.name ?? '';
  return (
    <Page title={title} ask={t('d.short.ask', { name })} full={full} note={<span>{t('d.short.note')}</span>}>
      <Exhibit
        name="short"
        numbers={{
          summary: t('common.numbers'),
          head: [t('charts.round'), t('d.short.profit'), t('d.short.calls')],
          rows: entries.map((entry) => [roundTick(entry.round), profit(entry.profit), String(entry.marginCalls)]),
        }}
      >
        <Columns
          surface="board"
          width={WIDTH}
          height={heightOf(full, true)}
          class="is-short"
          columns={entries.map((entry) => ({
            tick: roundTick(entry.round),
            parts: [{ value: entry.profit, tone: 'role' as const }],
            figure: profit(entry.profit),
            ...(told && entry.marginCalls > 0 ? { mark: t('d.short.call', { n: entry.marginCalls }) } : {}),
          }))}
          yTick={profit}
          sentence={t('d.short.sentence', {
            profits: f.list(entries.map((entry) => profit(entry.profit))),
            calls: called.length === 0 ? t('d.nowhere') : f.list(called.map((entry) => roundTick(entry.round))),
          })}
        />
      </Exhibit>
    </Page>
  );
}
