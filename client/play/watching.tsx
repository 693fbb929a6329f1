// An observer's view while the others decide: the clock, how many have sent, and the way to the news.
import { t } from '../i18n/i18n.ts';
import { PriceLines } from '../ui/price-lines.tsx';
import { Folio } from './decide/folio.tsx';
import { Frame, Verbs } from './frame.tsx';
import type { ScreenProps } from './model.ts';

export function Watching(props: ScreenProps & { readonly onNews: () => void }) {
  const { room, onNews } = props;
  return (
    <Frame {...props} clock>
      <Folio {...props} onNews={onNews} ruled />
      <h1 class="hl closing">{t('observer.deciding')}</h1>
      <p class="lede">{t('observer.text')}</p>
      {room.market != null && room.market.points.length > 1 && (
        <div class="tall">
          <PriceLines points={room.market.points} />
        </div>
      )}
      {room.progress != null && (
        <p class="sec" role="status">
          {t('sent.progress', { n: room.progress.sent, total: room.progress.total })}
        </p>
      )}
      <Verbs>
        <button type="button" class="btn wide" onClick={onNews}>
          {t('ticket.readNews')}
        </button>
      </Verbs>
    </Frame>
  );
}
