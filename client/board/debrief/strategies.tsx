// Was staying out good? Where six standard strategies would have finished in this class's seats.
import { strategyRanks } from '../../../shared/counterfactual/debrief/strategies.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { StrategyRanks } from '../../charts/strategy-ranks.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

export function StrategiesPage({ view, final, exhibit: { full } }: PageProps) {
  const ranks = strategyRanks(final.standings, view.par?.scores ?? {});
  const passive = ranks.find(({ strategy }) => strategy === 'passive');
  const teams = final.standings.length;
  const title =
    passive === undefined
      ? t('d.strategy.head')
      : t('d.strategy.headPassive', { rank: f.fixed(passive.rank, 1), teams });
  const rankText = (rank: number) => f.fixed(rank, 1);
  return (
    <Page title={title} ask={ranks.length === 0 ? t('d.strategy.waiting') : t('d.strategy.ask')} full={full}>
      {/* Axes without a dot would say that nobody finished anywhere. */}
      {ranks.length > 0 && (
        <Exhibit
          name="strategies"
          numbers={{
            summary: t('common.numbers'),
            head: [t('d.strategy.name'), t('d.strategy.rank'), t('d.strategy.wealth')],
            rows: ranks.map(({ strategy, rank, wealth }) => [
              t(`d.strategy.${strategy}`),
              rankText(rank),
              f.fixed(wealth, 0),
            ]),
          }}
        >
          <StrategyRanks
            surface="board"
            width={WIDTH}
            height={heightOf(full, false)}
            rows={ranks.map(({ strategy, rank, wealth }) => ({
              id: strategy,
              name: t(`d.strategy.${strategy}`),
              rank,
              rankText: rankText(rank),
              wealth: f.fixed(wealth, 0),
              tone: strategy === 'passive' ? ('price' as const) : ('value' as const),
            }))}
            teams={teams}
            first={t('d.worlds.first')}
            last={t('d.worlds.last')}
            wealthName={t('d.strategy.wealth')}
            sentence={t('d.strategy.sentence', {
              ranks: ranks.map(({ strategy, rank }) => `${t(`d.strategy.${strategy}`)}: ${rankText(rank)}`).join('; '),
            })}
          />
        </Exhibit>
      )}
    </Page>
  );
}
