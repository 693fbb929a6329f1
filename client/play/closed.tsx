// The bell has rung: what counts, while prices are being made.
import { t } from '../i18n/i18n.ts';
import { OrderTable } from './decide/sent.tsx';
import { Frame, roundName } from './frame.tsx';
import type { ScreenProps } from './model.ts';

export function Closed(props: ScreenProps) {
  const { seat } = props;
  const { ticket } = seat;
  const counted = ticket?.order != null;
  return (
    <Frame {...props}>
      <div class="folio ruled">
        <span>{roundName(props)}</span>
      </div>
      <h1 class="hl closing">{t('closed.title')}</h1>
      <p class="lede">{t('closed.text')}</p>
      {ticket != null && (
        <section class="sec">
          <h2>{counted ? t('closed.counts') : ticket.last === null ? t('closed.out') : t('closed.repeats')}</h2>
          {counted && <OrderTable {...props} />}
        </section>
      )}
    </Frame>
  );
}
