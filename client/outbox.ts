// Commands on their way: kept, with their ids, until the server has answered. They may outlive a reload of the page.
import type { CommandAck, Envelope } from '../shared/protocol.ts';

export type OutboxStorage = { readonly load: () => string | null; readonly save: (text: string) => void };

export type Outbox = {
  /** `practice`: sent in the practice round, whose number the first real round has, too. */
  readonly add: (envelope: Envelope, practice?: boolean) => Promise<CommandAck>;
  readonly settle: (id: string, answer: CommandAck) => void;
  readonly has: (id: string) => boolean;
  readonly waiting: () => readonly Envelope[];
  readonly size: () => number;
  /** The practice round is over: its orders must not be taken for orders of the first round that counts. */
  readonly endPractice: () => void;
  readonly clear: () => void;
};

const REPLACING: readonly Envelope['command']['type'][] = ['submitOrders', 'renameSelf', 'callHelp', 'chooseTeam'];

/** Whether the older of two says nothing any more once the newer is saved. */
export const replaces = (newer: Envelope, older: Envelope): boolean =>
  newer.command.type === older.command.type && newer.round === older.round && REPLACING.includes(newer.command.type);

type Kept = { readonly envelope: Envelope; readonly practice: boolean };

const isKept = (item: unknown): item is Kept =>
  typeof (item as Partial<Kept> | null)?.envelope?.id === 'string' && typeof (item as Kept).practice === 'boolean';

/** A command that fails to load is forgotten: the person sees that nothing was sent and sends again. */
function restore(storage: OutboxStorage | null): Kept[] {
  try {
    const list: unknown = JSON.parse(storage?.load() ?? '[]');
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

export function createOutbox(storage: OutboxStorage | null): Outbox {
  const kept = new Map<string, Kept>(restore(storage).map((item) => [item.envelope.id, item]));
  const settlers = new Map<string, (answer: CommandAck) => void>();
  const save = () => storage?.save(JSON.stringify([...kept.values()]));
  const settle = (id: string, answer: CommandAck) => {
    kept.delete(id);
    save();
    settlers.get(id)?.(answer);
    settlers.delete(id);
  };
  return {
    add(envelope, practice = false) {
      kept.set(envelope.id, { envelope, practice });
      save();
      return new Promise((resolve) => settlers.set(envelope.id, resolve));
    },
    settle,
    has: (id) => kept.has(id),
    waiting: () => [...kept.values()].map(({ envelope }) => envelope),
    size: () => kept.size,
    endPractice() {
      for (const { envelope, practice } of [...kept.values()]) {
        if (!practice || envelope.command.type !== 'submitOrders') continue;
        settle(envelope.id, { ok: false, reject: { code: 'reject.wrongRound', params: { round: 0 } } });
      }
    },
    clear() {
      kept.clear();
      settlers.clear();
      save();
    },
  };
}
