// The edition on the phone: headline, what happened, what it may mean, for whom; and the way to the order.
import { useEffect, useState } from 'preact/hooks';
import { local, t } from '../i18n/i18n.ts';
import { sectorShort } from '../ui/pack-texts.ts';
import { PriceLines } from '../ui/price-lines.tsx';
import { Frame, roundName, useOpening, Verbs } from './frame.tsx';
import type { ScreenProps } from './model.ts';

type NewsProps = ScreenProps & {
  /** Given while an order may be prepared or sent. */
  readonly onOrder: (() => void) | null;
  readonly open: boolean;
};

/** The edition that has slid up already; it does so once. */
let seen = '';

export function News(props: NewsProps) {
  const { room, seat, onOrder, open } = props;
  const opening = useOpening(props);
  const { edition, market, session, stage } = room;
  const text = edition?.text;
  const role = seat.team?.role;
  const note = open ? t('news.open') : opening;
  const id = `${session.id} ${stage.practice} ${edition?.round}`;
  const [fresh] = useState(() => seen !== id);
  useEffect(() => {
    seen = id;
  }, [id]);
  return (
    <Frame {...props} masthead>
      <div class="fol2">
        <span>{text && local(text.folio ?? text.date)}</span>
        <span class="nb">
          {stage.practice
            ? roundName(props)
            : t('common.edition', { round: (edition?.round ?? stage.round) + 1, rounds: session.rounds })}
        </span>
      </div>
      {text && (
        <article class={fresh ? 'news fresh' : 'news'}>
          <h1 class="hl">{local(text.headline)}</h1>
          <p class="lede">{local(text.text)}</p>
          <h2 class="vh">{t('news.meaning')}</h2>
          <ul class="means">
            {text.meaning.map((item) => (
              <li key={item.sectors.join()}>
                <b>{item.sectors.map(sectorShort).join(', ')}</b>
                <span>{local(item.text)}</span>
              </li>
            ))}
            {role !== undefined && (
              <li>
                <b>{t('news.you')}</b>
                <span>{local(text.roles[role])}</span>
              </li>
            )}
          </ul>
          {market != null && market.points.length > 1 && (
            <div class="tall">
              <PriceLines points={market.points} />
            </div>
          )}
          {text.reported !== null && <p class="src">{local(text.reported.text)}</p>}
        </article>
      )}
      <Verbs note={note}>
        {onOrder !== null && (
          <button type="button" class="btn main wide" onClick={onOrder}>
            {open ? t('news.toOrder') : t('news.prepare')}
          </button>
        )}
        {onOrder === null && seat.team == null && <p class="b">{t('observer.watching')}</p>}
      </Verbs>
    </Frame>
  );
}
