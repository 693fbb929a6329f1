// One transaction for everything that arrived within a few milliseconds, over all rooms: a disk can confirm a few thousand
// writes a second, whether they hold one command or fifty. An answer goes out after the transaction, never before.
import type { LogEntry } from '../../shared/game/commands.ts';
import { checkSequence, StoreError } from './store.ts';

/** Entries as they are written: numbered on from `first`, each already text. */
export type Append = {
  readonly id: string;
  readonly epoch: number;
  readonly first: number;
  /** Time of the last one. */
  readonly at: number;
  readonly bodies: readonly string[];
};
/** Writes all of them in one transaction. Says for each why it alone was refused; rejects when the whole write failed. */
export type WriteAll = (appends: readonly Append[]) => Promise<readonly (StoreError | null)[]>;

type Waiting = { readonly append: Append; readonly done: () => void; readonly failed: (error: StoreError) => void };

export type GroupCommit = {
  readonly add: (id: string, epoch: number, entries: readonly LogEntry[]) => Promise<void>;
  /** Resolves when nothing that came in before is waiting any more. */
  readonly flush: () => Promise<void>;
};

/** `gap`: milliseconds between two writes at the least; after a pause the first one goes at the end of this turn. */
export function createGroupCommit(writeAll: WriteAll, gap = 8): GroupCommit {
  let waiting: Waiting[] = [];
  let planned: NodeJS.Timeout | NodeJS.Immediate | null = null;
  let writing: Promise<void> | null = null;
  let lastWrite = 0;

  async function write(): Promise<void> {
    const batch = waiting;
    waiting = [];
    lastWrite = performance.now();
    try {
      const faults = await writeAll(batch.map(({ append }) => append));
      batch.forEach(({ done, failed }, index) => {
        const fault = faults[index] ?? null;
        if (fault === null) done();
        else failed(fault);
      });
    } catch (error) {
      const fault = error instanceof StoreError ? error : new StoreError('failed', String(error));
      for (const { failed } of batch) failed(fault);
    }
  }

  function start(): void {
    unplan();
    if (writing !== null || waiting.length === 0) return;
    writing = write().finally(() => {
      writing = null;
      plan();
    });
  }

  /** While one write is under way the next one collects. */
  function plan(): void {
    if (planned !== null || writing !== null || waiting.length === 0) return;
    const rest = lastWrite + gap - performance.now();
    planned = rest <= 0 ? setImmediate(start) : setTimeout(start, Math.ceil(rest));
  }

  function unplan(): void {
    if (planned === null) return;
    clearTimeout(planned as NodeJS.Timeout);
    clearImmediate(planned as NodeJS.Immediate);
    planned = null;
  }

  return {
    async add(id, epoch, entries) {
      const [first] = entries;
      const last = entries.at(-1);
      if (first === undefined || last === undefined) return;
      checkSequence(first.seq - 1, entries);
      const bodies = entries.map((entry) => JSON.stringify(entry));
      const append: Append = { id, epoch, first: first.seq, at: last.at, bodies };
      return new Promise((done, failed) => {
        waiting.push({ append, done, failed });
        plan();
      });
    },
    async flush() {
      while (writing !== null || waiting.length > 0) {
        start();
        await writing;
      }
    },
  };
}
