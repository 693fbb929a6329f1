// Was staying out good? Where six standard strategies would have finished in this class's seats.
import { strategyRanks } from '../../../shared/counterfactual/debrief/strategies.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { ChartFigure } from '../../charts/figure.tsx';
import { linear } from '../../charts/scale.ts';
import { CHART_STYLES } from '../../charts/style.ts';
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
  const height = heightOf(full, false);
  const style = CHART_STYLES.board;
  const line = height / Math.max(1, ranks.length);
  const x = linear([1, Math.max(2, teams)], [620, WIDTH - 330]);
  return (
    <Page title={title} ask={ranks.length === 0 ? t('d.strategy.waiting') : t('d.strategy.ask')} full={full}>
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
        <ChartFigure
          width={WIDTH}
          height={height}
          sentence={t('d.strategy.sentence', {
            ranks: ranks.map(({ strategy, rank }) => `${t(`d.strategy.${strategy}`)}: ${rankText(rank)}`).join('; '),
          })}
        >
          {ranks.map(({ strategy, rank, wealth }, i) => {
            const y = line * (i + 0.5);
            const mine = strategy === 'passive';
            return (
              <g key={strategy} data-i={i} class="ch-point">
                <text class={mine ? 'is-figure' : ''} x={0} y={y + style.figure * 0.35} font-size={style.figure}>
                  {t(`d.strategy.${strategy}`)}
                </text>
                <path class="ch-grid" d={`M${x(1)} ${y}H${x(teams)}`} stroke-width={style.grid} />
                <circle class={`ch-dot is-${mine ? 'price' : 'value'}`} cx={x(rank)} cy={y} r={style.dot * 1.4} />
                <text class="is-figure" x={x(rank)} y={y - style.dot * 2} font-size={style.label} text-anchor="middle">
                  {rankText(rank)}
                </text>
                <text x={WIDTH} y={y + style.figure * 0.35} font-size={style.figure} text-anchor="end">
                  {f.fixed(wealth, 0)}
                </text>
              </g>
            );
          })}
          <text class="ch-tick" x={x(1)} y={height - style.tick * 0.2} font-size={style.tick} text-anchor="middle">
            {t('d.worlds.first')}
          </text>
          <text class="ch-tick" x={x(teams)} y={height - style.tick * 0.2} font-size={style.tick} text-anchor="middle">
            {t('d.worlds.last')}
          </text>
          <text class="ch-tick" x={WIDTH} y={height - style.tick * 0.2} font-size={style.tick} text-anchor="end">
            {t('d.strategy.wealth')}
          </text>
        </ChartFigure>
      </Exhibit>
    </Page>
  );
}
