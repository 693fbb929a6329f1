// The order is in: what it says, what the committee makes of it, how many teams have sent, and the way back to it.
import { stayOut } from '../../../shared/engine/orders.ts';
import { t } from '../../i18n/i18n.ts';
import { Frame, Verbs } from '../frame.tsx';
import type { ScreenProps } from '../model.ts';
import { type ComparedLine, compare } from './committee.ts';
import { sameOrders } from './draft.ts';
import { Folio } from './folio.tsx';
import { ventureBudget } from './quotes.ts';
import { situationOf } from './situation.ts';

type SentProps = ScreenProps & { readonly onChange: () => void; readonly onNews: () => void };

export function Sent(props: SentProps) {
  const { seat, room, onChange, onNews } = props;
  const { ticket } = seat;
  const alone = (ticket?.members ?? 1) < 2;
  const account = seat.account?.account;
  const out = alone && account !== undefined && sameOrders(ticket?.mine?.orders, stayOut(account));
  return (
    <Frame {...props} clock>
      <Folio {...props} onNews={onNews} ruled />
      <div class="stampbox">
        <svg viewBox="0 0 64 64" aria-hidden="true">
          <circle cx="32" cy="32" r="29" />
          <path d="M18 33 28 43 47 22" />
        </svg>
        <div>
          <h1>{t(out ? 'sent.titleOut' : alone ? 'sent.title' : 'sent.titleTeam')}</h1>
          <p>{t('sent.saved')}</p>
        </div>
      </div>
      <OrderTable {...props} />
      <Committee {...props} />
      {room.progress != null && (
        <p class="wait dim">
          {t('sent.progress', { n: room.progress.sent, total: room.progress.total })} {t('sent.bell')}
        </p>
      )}
      <Verbs note={t('sent.untilBell')}>
        <div class="btns one">
          <button type="button" class="btn" onClick={onChange}>
            {t('sent.change')}
          </button>
        </div>
      </Verbs>
    </Frame>
  );
}

export function OrderTable({ room, seat }: ScreenProps) {
  const { ticket } = seat;
  const order = ticket?.order ?? ticket?.mine ?? null;
  if (ticket == null || order === null) return null;
  const at = situationOf(room, seat);
  const budget = at?.account.role === 'vc' ? ventureBudget({ ...at, account: at.account }) : null;
  const lines = compare(order, ticket.members > 1 ? ticket.mine : null, at?.startups ?? [], budget);
  const differs = lines.some(({ mine }) => mine !== null);
  return (
    <table class="wf">
      <caption class="vh">{t('order.caption')}</caption>
      {differs && (
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{t('order.caption')}</span>
            </th>
            <th scope="col">{t('order.mine')}</th>
            <th scope="col">{t('order.team')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {lines.map((line) => (
          <Line key={line.key} line={line} differs={differs} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, differs }: { readonly line: ComparedLine; readonly differs: boolean }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      {differs && <td class="mine">{line.mine ?? ''}</td>}
      <td class={line.zero ? 'zero' : ''}>{line.value}</td>
    </tr>
  );
}

function Committee({ seat }: ScreenProps) {
  const { ticket } = seat;
  if (ticket == null || ticket.members < 2) return null;
  const { agree, members, proposals } = ticket;
  return (
    <div class="team2" role="status">
      <p class="b">{t('sent.agree', { n: agree, members })}</p>
      <p class="dim">
        {proposals < members ? `${t('sent.proposals', { n: proposals, members })} ` : ''}
        {t('sent.rule')}
      </p>
    </div>
  );
}
