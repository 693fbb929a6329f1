// One transaction for everything that arrived within a few milliseconds, over all rooms: a disk can confirm a few thousand
// writes a second, whether they hold one command or fifty. An answer goes out after the transaction, never before.
import type { LogEntry } from '../../shared/game/commands.ts';
import { StoreError } from './store.ts';

export type Append = { readonly id: string; readonly epoch: number; readonly entries: readonly LogEntry[] };
/** Writes all of them in one transaction. Says for each why it alone was refused; throws when the whole write failed. */
export type WriteAll = (appends: readonly Append[]) => readonly (StoreError | null)[];

type Waiting = Append & { readonly done: () => void; readonly failed: (error: StoreError) => void };

export type GroupCommit = {
  readonly add: (append: Append) => Promise<void>;
  /** Writes now what is waiting. */
  readonly flush: () => void;
};

/** `gap`: milliseconds between two writes at the least; after a pause the first one goes at the end of this turn. */
export function createGroupCommit(writeAll: WriteAll, gap = 3): GroupCommit {
  let waiting: Waiting[] = [];
  let planned: NodeJS.Timeout | NodeJS.Immediate | null = null;
  let lastWrite = 0;

  function flush(): void {
    if (planned !== null) {
      clearTimeout(planned as NodeJS.Timeout);
      clearImmediate(planned as NodeJS.Immediate);
      planned = null;
    }
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    try {
      const faults = writeAll(batch);
      batch.forEach((each, index) => {
        const fault = faults[index] ?? null;
        if (fault === null) each.done();
        else each.failed(fault);
      });
    } catch (error) {
      const fault = error instanceof StoreError ? error : new StoreError('failed', String(error));
      for (const each of batch) each.failed(fault);
    }
    lastWrite = performance.now();
  }

  return {
    add: (append) =>
      new Promise((done, failed) => {
        waiting.push({ ...append, done, failed });
        if (planned !== null) return;
        const rest = lastWrite + gap - performance.now();
        planned = rest <= 0 ? setImmediate(flush) : setTimeout(flush, Math.ceil(rest));
      }),
    flush,
  };
}
