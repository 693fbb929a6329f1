// The front page of a round: headline, story, what it may mean, and where prices stand before the bell.

import type { PublicPoint } from '../../shared/engine/types.ts';
import { PriceChart } from '../charts/price-chart.tsx';
import { f, local, t } from '../i18n/i18n.ts';
import { sectorShort } from '../ui/pack-texts.ts';
import { ends } from './dates.ts';
import { Drawing } from './drawing.tsx';
import { useFit } from './fit.ts';
import { folioLeft, folioRight, Masthead } from './masthead.tsx';
import type { ScreenProps } from './screen.ts';

export function News({ view }: ScreenProps) {
  const { edition, market } = view;
  const key = edition ? `${edition.round}:${local(edition.text.headline)}` : '';
  const article = useFit<HTMLElement>(`${key}:article`, 5);
  const aside = useFit<HTMLElement>(`${key}:aside`, 2);
  if (!edition || !market) return null;
  const { headline, text, meaning, reported, question } = edition.text;
  return (
    <>
      <Masthead left={folioLeft(view)} right={folioRight(view)} large />
      <div class="cols">
        <article ref={article}>
          <h1 class="disp">{local(headline)}</h1>
          <p class="lede">{local(text)}</p>
          <Drawing points={market.points} />
        </article>
        <aside ref={aside}>
          <h2>{t('board.meaning')}</h2>
          <ul>
            {meaning.map(({ sectors, text: means }) => (
              <li key={sectors.join()}>
                <b>{f.list(sectors.map(sectorShort))}</b> {local(means)}
              </li>
            ))}
          </ul>
          <div class="before">
            <h2>{t('board.before')}</h2>
            {market.points.length > 1 ? (
              <PriceChart
                surface="board"
                width={524}
                height={262}
                points={market.points}
                dates={ends(view, market.points.length)}
                names="row"
                zero={false}
              />
            ) : (
              <StartFigures point={market.points[0]} />
            )}
          </div>
        </aside>
      </div>
      <footer class="foot">
        <span>{reported ? local(reported.text) : t('board.invented')}</span>
        {question && <b>{local(question)}</b>}
      </footer>
    </>
  );
}

/** One moment makes no line yet: the two figures alone. */
function StartFigures({ point }: { readonly point: PublicPoint | undefined }) {
  if (point === undefined) return null;
  return (
    <dl class="start-figures">
      <div>
        <dt>{t('charts.price')}</dt>
        <dd class="red">{f.fixed(point.aiPrice, 2)}</dd>
      </div>
      <div>
        <dt>{t('charts.analysts')}</dt>
        <dd>{f.fixed(point.aiAnalyst, 2)}</dd>
      </div>
    </dl>
  );
}
