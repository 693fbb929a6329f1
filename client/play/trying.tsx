// "Try the controls" in the lobby: the real ticket on a start account; nothing is sent.
import { useState } from 'preact/hooks';
import { stayOut } from '../../shared/engine/orders.ts';
import type { Draft } from './decide/draft.ts';
import { situationOf } from './decide/situation.ts';
import { Ticket } from './decide/ticket.tsx';
import type { ScreenProps } from './model.ts';

export function Trying(props: ScreenProps & { readonly onBack: () => void }) {
  const at = situationOf(props.room, { ...props.seat, account: null });
  const [draft, setDraft] = useState<Draft | null>(null);
  if (at === null) return null;
  const shown = draft ?? { orders: stayOut(at.account), forecast: null };
  const nothing = () => {};
  return (
    <Ticket
      {...props}
      at={at}
      draft={shown}
      sending={false}
      refusal={null}
      closedNote={null}
      onChange={setDraft}
      onSend={nothing}
      onNews={nothing}
    />
  );
}
