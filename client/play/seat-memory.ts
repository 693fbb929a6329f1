// The seat this phone has in a class: its resume token and the commands on their way. A test seat lives in its tab alone.
import type { OutboxStorage } from '../outbox.ts';
import { device, type Shelf, tab } from '../ui/storage.ts';

export type SeatMemory = {
  /** The PIN to begin with: from the address, else the last one used here. */
  readonly pin: string;
  readonly token: (pin: string) => string | null;
  readonly remember: (pin: string, token: string) => void;
  readonly forget: (pin: string) => void;
  readonly outbox: OutboxStorage;
};

/** `?test` opens a seat beside the teacher's own, which other tabs do not share. */
export function seatMemory(address: URLSearchParams): SeatMemory {
  const shelf: Shelf = address.has('test') ? tab : device;
  const key = (pin: string) => `bm.seat.${pin}`;
  const asked = (address.get('pin') ?? '').replace(/\D/g, '').slice(0, 6);
  const pin = asked.length === 6 ? asked : (shelf.get('bm.pin') ?? '');
  return {
    pin,
    token: (of) => shelf.get(key(of)),
    remember(of, token) {
      shelf.set(key(of), token);
      shelf.set('bm.pin', of);
    },
    forget(of) {
      shelf.set(key(of), null);
      shelf.set('bm.pin', null);
      tab.set('bm.outbox', null);
    },
    outbox: { load: () => tab.get('bm.outbox'), save: (text) => tab.set('bm.outbox', text) },
  };
}
