// Commands on their way: kept, with their ids, until the server has answered. They may outlive a reload of the page.
import type { CommandAck, Envelope } from '../shared/protocol.ts';

export type OutboxStorage = { readonly load: () => string | null; readonly save: (text: string) => void };

export type Outbox = {
  readonly add: (envelope: Envelope) => Promise<CommandAck>;
  readonly settle: (id: string, answer: CommandAck) => void;
  readonly has: (id: string) => boolean;
  readonly waiting: () => readonly Envelope[];
  readonly size: () => number;
  readonly clear: () => void;
};

/** A command that fails to load is forgotten: the person sees that nothing was sent and sends again. */
function restore(storage: OutboxStorage | null): Envelope[] {
  try {
    const list: unknown = JSON.parse(storage?.load() ?? '[]');
    return Array.isArray(list) ? (list as Envelope[]) : [];
  } catch {
    return [];
  }
}

export function createOutbox(storage: OutboxStorage | null): Outbox {
  const kept = new Map<string, Envelope>(restore(storage).map((envelope) => [envelope.id, envelope]));
  const settlers = new Map<string, (answer: CommandAck) => void>();
  const save = () => storage?.save(JSON.stringify([...kept.values()]));
  return {
    add(envelope) {
      kept.set(envelope.id, envelope);
      save();
      return new Promise((resolve) => settlers.set(envelope.id, resolve));
    },
    settle(id, answer) {
      kept.delete(id);
      save();
      settlers.get(id)?.(answer);
      settlers.delete(id);
    },
    has: (id) => kept.has(id),
    waiting: () => [...kept.values()],
    size: () => kept.size,
    clear() {
      kept.clear();
      settlers.clear();
      save();
    },
  };
}
