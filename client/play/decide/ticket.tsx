// The order ticket: the role's controls, the consequence of the whole, the burst question, and the two big verbs.
import type { ComponentChildren, ComponentType } from 'preact';
import { stayOut } from '../../../shared/engine/orders.ts';
import { type Orders, ROLES, type Role } from '../../../shared/engine/types.ts';
import type { Reject } from '../../../shared/game/commands.ts';
import { t } from '../../i18n/i18n.ts';
import { RejectNote } from '../../ui/reject-note.tsx';
import { Frame, Verbs } from '../frame.tsx';
import { lazy } from '../lazy.tsx';
import type { ScreenProps } from '../model.ts';
import type { Draft } from './draft.ts';
import { Folio } from './folio.tsx';
import { BurstQuestion } from './parts.tsx';
import type { Situation } from './situation.ts';

type TicketProps = ScreenProps & {
  readonly at: Situation;
  readonly draft: Draft;
  readonly sending: boolean;
  readonly refusal: Reject | null;
  /** Orders may be sent now; otherwise the ticket can only be prepared. */
  readonly closedNote: string | null;
  readonly onChange: (draft: Draft) => void;
  readonly onSend: (orders: Orders) => void;
  readonly onNews: () => void;
  /** Trying the controls: back instead of send. */
  readonly onBack?: () => void;
};

export function Ticket(props: TicketProps) {
  const { at, draft, onChange, onNews, onBack, refusal } = props;
  const setOrders = (orders: Orders) => onChange({ ...draft, orders });
  return (
    <Frame {...props} clock={onBack === undefined}>
      {onBack === undefined ? (
        <Folio {...props} onNews={onNews} />
      ) : (
        <div class="folio">
          <b>{t('ticket.trying')}</b>
        </div>
      )}
      <h1 class="vh">{t('ticket.title')}</h1>
      <Controls at={at} orders={draft.orders} onChange={setOrders}>
        {at.now.regime === 'boom' && (
          <BurstQuestion value={draft.forecast} onChange={(forecast) => onChange({ ...draft, forecast })} />
        )}
        {refusal !== null && <RejectNote reject={refusal} />}
        <Actions {...props} />
      </Controls>
    </Frame>
  );
}

function Actions(props: TicketProps) {
  const { at, draft, sending, closedNote, onSend, onBack, seat, link } = props;
  if (onBack !== undefined) {
    return (
      <Verbs note={t('ticket.tryingNote')}>
        <div class="btns one">
          <button type="button" class="btn main" onClick={onBack}>
            {t('ticket.tryingBack')}
          </button>
        </div>
      </Verbs>
    );
  }
  const off = sending || closedNote !== null;
  return (
    <Verbs note={closedNote ?? note(seat, sending, link)}>
      <div class="btns">
        <button type="button" class="btn" disabled={off} onClick={() => onSend(stayOut(at.account))}>
          {t('ticket.stayOut')}
        </button>
        <button type="button" class="btn main" disabled={off} onClick={() => onSend(draft.orders)}>
          {sending ? t('ticket.sending') : seat.ticket?.mine == null ? t('ticket.send') : t('ticket.resend')}
        </button>
      </div>
    </Verbs>
  );
}

/** What happens if I do nothing. */
function note(seat: TicketProps['seat'], sending: boolean, link: TicketProps['link']): ComponentChildren {
  const { ticket, team } = seat;
  if (sending && link !== 'online') return t('ticket.kept');
  if (team?.takenOver === true) return t('ticket.takenOver');
  if (ticket == null) return t('ticket.nothingFirst');
  if (ticket.members > 1 && ticket.order !== null && ticket.mine === null) {
    return t('ticket.nothingTeam', { n: ticket.proposals, members: ticket.members });
  }
  if (ticket.order !== null) return t('ticket.nothingSent');
  return ticket.last === null ? t('ticket.nothingFirst') : t('ticket.nothing');
}

type ControlProps = { readonly at: Situation; readonly orders: Orders; readonly onChange: (orders: Orders) => void };
type Framed = ControlProps & { readonly children: ComponentChildren };

/** A phone needs the controls of one role; `at` and `orders` carry the same one: `situationOf` and `startDraft` see to it. */
const LOADERS: Readonly<Record<Role, () => Promise<unknown>>> = {
  vc: () => import('./vc.tsx').then((module) => module.VcTicket),
  giant: () => import('./giant.tsx').then((module) => module.GiantTicket),
  climate: () => import('./climate.tsx').then((module) => module.ClimateTicket),
  short: () => import('./short.tsx').then((module) => module.ShortTicket),
};
/** What stands below the controls comes with them: nothing moves under a finger that is on its way. */
const CONTROLS = Object.fromEntries(
  ROLES.map((role) => [
    role,
    lazy(async () => {
      const Own = (await LOADERS[role]()) as ComponentType<ControlProps>;
      return ({ children, ...props }: Framed) => (
        <>
          <Own {...props} />
          {children}
        </>
      );
    }),
  ]),
) as Readonly<Record<Role, ComponentType<Framed>>>;

/** To be called as soon as the role is known, so that the ticket is there when orders open. */
export const loadControls = (role: Role): void => void LOADERS[role]().catch(() => undefined);

function Controls(props: Framed) {
  const Shown = CONTROLS[props.at.account.role];
  return <Shown {...props} />;
}
