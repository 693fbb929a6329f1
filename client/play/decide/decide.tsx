// Deciding: keeps the draft through reloads, sends it, and shows the ticket or the order that is in.
import { useEffect, useState } from 'preact/hooks';
import type { Orders } from '../../../shared/engine/types.ts';
import type { Reject } from '../../../shared/game/commands.ts';
import { t } from '../../i18n/i18n.ts';
import { announce } from '../../ui/announcer.tsx';
import { lazy } from '../lazy.tsx';
import { notAReject, type ScreenProps } from '../model.ts';
import { type Draft, draftKey, loadDraft, saveDraft, startDraft } from './draft.ts';
import type { Situation } from './situation.ts';
import { Ticket } from './ticket.tsx';

const loadSent = () => import('./sent.tsx').then((module) => module.Sent);
const Sent = lazy(loadSent);

type DecideProps = ScreenProps & {
  readonly at: Situation;
  readonly onNews: () => void;
  /** Why orders cannot be sent yet; null while they can. */
  readonly closedNote: string | null;
};

export function Decide(props: DecideProps) {
  const { at, room, seat, actions, closedNote } = props;
  const { stage, session } = room;
  const key = draftKey(session.id, at.account.id, stage.round, stage.practice);
  const fresh = (): Draft =>
    loadDraft(key, at.account.role) ??
    startDraft({ mine: seat.ticket?.mine ?? null, last: seat.ticket?.last ?? null, at });
  const [draft, setDraft] = useState<Draft>(fresh);
  const [editing, setEditing] = useState(seat.ticket?.mine == null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Reject | null>(null);

  // There before the first order is sent, though not before the ticket.
  useEffect(() => {
    const timer = setTimeout(() => void loadSent().catch(() => undefined), 800);
    return () => clearTimeout(timer);
  }, []);
  // A new round is a new ticket.
  useEffect(() => {
    setDraft(fresh());
    setEditing(seat.ticket?.mine == null);
    setRefusal(null);
  }, [key]);
  // Sent from another tab of the same seat.
  const mine = seat.ticket?.mine ?? null;
  useEffect(() => {
    if (mine !== null && !sending) setEditing(false);
  }, [JSON.stringify(mine)]);

  const change = (next: Draft) => {
    setDraft(next);
    setRefusal(null);
    saveDraft(key, next);
  };
  const send = async (orders: Orders) => {
    const next = { orders, forecast: draft.forecast };
    change(next);
    setSending(true);
    const answer = await actions.send({ type: 'submitOrders', ...next });
    setSending(false);
    setRefusal(notAReject(answer));
    if (answer.ok) {
      setEditing(false);
      saveDraft(key, null);
      announce(t('sent.announce'));
    }
  };
  if (!editing && mine !== null) {
    return (
      <Sent
        {...props}
        onChange={() => {
          setDraft(mine);
          setEditing(true);
        }}
      />
    );
  }
  return (
    <Ticket
      {...props}
      draft={draft}
      sending={sending}
      refusal={refusal}
      closedNote={closedNote}
      onChange={change}
      onSend={(orders) => void send(orders)}
    />
  );
}
