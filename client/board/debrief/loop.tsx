// The money loop: who gave whom how much, in all rounds or in the one that is being followed.
import { type MoneyLoop, moneyLoopOf } from '../../../shared/counterfactual/debrief/money.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { Flow } from '../../charts/flow.tsx';
import { type FlowLink, type FlowNode, fullest } from '../../charts/flow-layout.ts';
import { f, local, t } from '../../i18n/i18n.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

const LOOP_WAYS: readonly (readonly [
  from: string,
  to: string,
  key: keyof MoneyLoop | 'back',
  tone: FlowLink['tone'],
])[] = [
  ['giants', 'firms', 'deals', 'price'],
  ['giants', 'centres', 'dataCentres', 'value'],
  ['funds', 'firms', 'venture', 'quiet'],
  ['firms', 'sales', 'back', 'price'],
  ['firms', 'kept', 'kept', 'quiet'],
  ['centres', 'chips', 'chips', 'value'],
  ['centres', 'builders', 'builders', 'value'],
];
const COLUMN = { giants: 0, funds: 0, firms: 1, centres: 1, sales: 2, kept: 2, chips: 2, builders: 2 } as const;
type NodeId = keyof typeof COLUMN;

export const linksOf = (loop: MoneyLoop): FlowLink[] =>
  LOOP_WAYS.map(([from, to, key, tone]) => ({
    from,
    to,
    tone,
    value: key === 'back' ? loop.profit + loop.serving : loop[key],
  }));

const figure = (value: number) => f.number(value, value < 10 ? 1 : 0);

export function LoopPage({ economy, exhibit: { full, round }, final, texts }: PageProps) {
  const followed = round !== null && round < final.rounds ? round : null;
  const loop = moneyLoopOf(economy, followed);
  const links = linksOf(loop);
  const back = loop.profit + loop.serving;
  const nodes = (Object.keys(COLUMN) as NodeId[]).map((id): FlowNode => {
    const inOut = links.filter(({ from, to }) => from === id || to === id);
    const amount = Math.max(
      inOut.filter(({ from }) => from === id).reduce((sum, { value }) => sum + value, 0),
      inOut.filter(({ to }) => to === id).reduce((sum, { value }) => sum + value, 0),
    );
    return { id, column: COLUMN[id], name: t(`d.loop.${id}`), figure: figure(amount) };
  });
  // Rounds that are followed one after the other are drawn to one scale.
  const scales =
    followed === null ? [links] : economy.records.map(({ round: at }) => linksOf(moneyLoopOf(economy, at)));
  const date = texts?.events.find(({ id }) => id === final.events[followed ?? -1])?.date;
  const roundText = (at: number) =>
    date === undefined ? t('d.loop.round', { n: at + 1 }) : t('d.loop.dated', { n: at + 1, date: local(date) });
  const words = { deals: figure(loop.deals), back: figure(back) };
  return (
    <Page
      title={loop.deals > 0 ? t('d.loop.head', words) : t('d.loop.headNone')}
      ask={followed === null ? t('d.loop.all') : roundText(followed)}
      full={full}
      note={<span>{t('d.loop.note')}</span>}
    >
      <Exhibit
        name="loop"
        numbers={{
          summary: t('common.numbers'),
          head: [t('d.loop.way'), t('d.loop.credits')],
          rows: links.map(({ from, to, value }) => [
            `${t(`d.loop.${from as NodeId}`)} → ${t(`d.loop.${to as NodeId}`)}`,
            f.fixed(value, 1),
          ]),
        }}
      >
        <Flow
          surface="board"
          width={WIDTH}
          height={heightOf(full, true)}
          nodes={nodes}
          links={links}
          back={{ from: 'sales', to: 'giants', value: back, tone: 'price' }}
          backText={t('d.loop.back', {
            back: figure(back),
            serving: figure(loop.serving),
            profit: figure(loop.profit),
          })}
          most={Math.max(...scales.map((each) => fullest(nodes, each)))}
          sentence={t('d.loop.sentence', {
            ...words,
            centres: figure(loop.dataCentres),
            venture: figure(loop.venture),
            kept: figure(loop.kept),
          })}
        />
      </Exhibit>
    </Page>
  );
}
