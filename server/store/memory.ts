// A store without a disk, for tests and for trying things out. Entries go through JSON, so that nothing is shared by
// reference and nothing survives here that would not survive on disk.
import type { LogEntry } from '../../shared/game/commands.ts';
import { checkSequence, FIRST_SEQ, type KeptFigures, type SessionRecord, type Store, StoreError } from './store.ts';

type Kept = {
  readonly record: string;
  readonly pin: string;
  readonly createdAt: number;
  readonly log: string[];
  epoch: number;
  activeAt: number;
  figures: string | null;
};

export function createMemoryStore(): Store {
  const kept = new Map<string, Kept>();
  let open = true;

  function living(id: string): Kept {
    if (!open) throw new StoreError('closed', 'the store is closed');
    const found = kept.get(id);
    if (found === undefined) throw new StoreError('unknownSession', `there is no session ${id}`);
    return found;
  }

  const whole = (found: Kept) => ({
    session: JSON.parse(found.record) as SessionRecord,
    entries: found.log.map((line) => JSON.parse(line) as LogEntry),
    damage: null,
  });

  return {
    async createSession(session) {
      if (!open) throw new StoreError('closed', 'the store is closed');
      const { id, createdAt } = session.header;
      for (const other of kept.values()) {
        if (other.pin === session.pin) throw new StoreError('pinTaken', `PIN ${session.pin} is taken`);
      }
      const record = JSON.stringify(session);
      kept.set(id, { record, pin: session.pin, createdAt, activeAt: createdAt, log: [], epoch: 0, figures: null });
    },
    async findByPin(pin) {
      for (const [id, each] of kept) if (each.pin === pin) return id;
      return null;
    },
    async open(id) {
      const found = kept.get(id);
      if (found === undefined) return null;
      found.epoch += 1;
      return { ...whole(found), epoch: found.epoch };
    },
    async read(id) {
      const found = kept.get(id);
      return found === undefined ? null : whole(found);
    },
    async append(id, epoch, entries) {
      const found = living(id);
      if (epoch !== found.epoch) throw new StoreError('notOwner', `session ${id} has been taken over`);
      checkSequence(found.log.length - 1 + FIRST_SEQ, entries);
      for (const entry of entries) found.log.push(JSON.stringify(entry));
      found.activeAt = entries.at(-1)?.at ?? found.activeAt;
    },
    async list() {
      return [...kept].map(([id, each]) => ({
        id,
        pin: each.pin,
        createdAt: each.createdAt,
        activeAt: each.activeAt,
        entries: each.log.length,
      }));
    },
    async keepFigures(id, figures) {
      living(id).figures = figures === null ? null : JSON.stringify(figures);
    },
    async listFigures() {
      return [...kept].flatMap(([id, { figures }]) =>
        figures === null ? [] : [{ id, figures: JSON.parse(figures) as KeptFigures['figures'] }],
      );
    },
    async remove(id) {
      return kept.delete(id);
    },
    async sweep(before) {
      const old = [...kept].filter(([, each]) => each.activeAt < before).map(([id]) => id);
      for (const id of old) kept.delete(id);
      return old;
    },
    async close() {
      open = false;
    },
  };
}
