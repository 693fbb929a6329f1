// Why buy although it is too expensive? What was written about a burst against what the round paid.
import { hunchesOf, knowingBuyers } from '../../../shared/counterfactual/debrief/hunches.ts';
import { Exhibit } from '../../charts/exhibit.tsx';
import { Scatter } from '../../charts/scatter.tsx';
import { f, t } from '../../i18n/i18n.ts';
import { questionText } from './names.ts';
import { heightOf, Page, type PageProps, WIDTH } from './page.tsx';

const BANDS = [0, 20, 40, 60, 80];
const bandOf = (forecast: number) => Math.min(BANDS.length - 1, Math.floor(forecast / 20));

export function BuyPage({ economy, data, texts, exhibit: { full }, reveal }: PageProps) {
  const hunches = hunchesOf(economy, data.forecasts);
  const { expected, bought, shorts } = knowingBuyers(hunches);
  const told = reveal > 0;
  const nobody = t(shorts > 0 ? 'd.buy.headShorts' : 'd.buy.headNone');
  const title = !told ? t('d.buy.headAll') : expected === 0 ? nobody : t('d.buy.head', { expected, bought });
  return (
    <Page title={title} ask={questionText(texts, 3)} full={full} note={<span>{t('d.buy.note')}</span>}>
      <Exhibit
        name="buy"
        numbers={{
          summary: t('common.numbers'),
          head: [t('d.buy.band'), t('d.buy.orders'), t('d.buy.bought'), t('d.buy.mean')],
          rows: BANDS.map((from, band) => {
            const own = hunches.filter(({ forecast }) => bandOf(forecast) === band);
            const mean = own.reduce((sum, { profit }) => sum + profit, 0) / Math.max(1, own.length);
            const full = own.filter((each) => each.bought).length;
            const to = band === BANDS.length - 1 ? 100 : from + 19;
            return [
              `${from}–${to} %`,
              String(own.length),
              String(full),
              own.length === 0 ? '–' : f.signedPercent(mean),
            ];
          }),
        }}
      >
        <Scatter
          surface="board"
          width={WIDTH}
          height={heightOf(full, true)}
          dots={hunches.map(({ team, role, round, forecast, profit, bought: full }) => ({
            id: `${team}-${round}`,
            role,
            x: forecast,
            y: profit,
            full,
            pale: told && !(forecast >= 50 && full && role !== 'short'),
            row: bandOf(forecast),
          }))}
          xTick={(value) => f.percent(value / 100)}
          yTick={(value) => f.signedPercent(value)}
          xName={t('d.buy.x')}
          yName={t('d.buy.y')}
          from={told ? { x: 50, text: t('d.buy.likely') } : null}
          sentence={t('d.buy.sentence', { n: hunches.length, expected, bought })}
        />
      </Exhibit>
    </Page>
  );
}
