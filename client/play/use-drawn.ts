// What of the state the phone draws. While a class plays, people come and go and orders come in many times a second. None of
// that is on the screen of somebody who decides, so nothing is drawn again under the finger.
import { useRef } from 'preact/hooks';
import type { ClientState } from '../state.ts';
import { type ReadableStore, useStore } from '../ui/use-store.ts';

function sameBut(a: object, b: object, ...left: readonly string[]): boolean {
  const [one, other] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => left.includes(key) || Object.is(one?.[key], other?.[key]));
}

export function looksTheSame(a: ClientState, b: ClientState): boolean {
  if (!sameBut(a, b, 'view') || !sameBut(a.view, b.view, 'crowd', 'progress')) return false;
  // Of the crowd the lobby says how many teams there are; how many orders are in is for those who have sent theirs, or watch.
  const { ticket } = b.view.seat ?? {};
  const deciding = ticket != null && ticket.mine === null;
  return (
    a.view.crowd?.teams === b.view.crowd?.teams &&
    (deciding || Object.is(a.view.progress ?? null, b.view.progress ?? null))
  );
}

export function useDrawn(store: ReadableStore<ClientState>): ClientState {
  const shown = useRef(store.getState());
  return useStore(store, (next) => {
    if (!looksTheSame(shown.current, next)) shown.current = next;
    return shown.current;
  });
}
