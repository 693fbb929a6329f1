// The store of a normal server: SQLite in a thread of its own, so that a slow disk makes answers late and nothing else.
import type { Worker } from 'node:worker_threads';
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { startThread } from '../worker-thread.ts';
import { type Append, createGroupCommit } from './group-commit.ts';
import { SchemaError } from './schema.ts';
import type { SqliteOptions } from './sqlite-core.ts';
import type { Tell } from './sqlite-file.ts';
import {
  type KeptFigures,
  type OpenedSession,
  type SessionMeta,
  type SessionRecord,
  type Store,
  StoreError,
  type StoreFault,
} from './store.ts';

export type ThreadOptions = Omit<SqliteOptions, 'tell'>;

export type StoreRequest =
  | { readonly what: 'writeAll'; readonly appends: readonly Append[] }
  | { readonly what: 'createSession'; readonly session: SessionRecord }
  | { readonly what: 'findByPin'; readonly pin: string }
  | { readonly what: 'open' | 'read' | 'remove'; readonly id: string }
  | { readonly what: 'sweep'; readonly before: number }
  | { readonly what: 'keepFigures'; readonly id: string; readonly figures: ClassFigures | null }
  | { readonly what: 'list' | 'listFigures' | 'close' };

type Fault = { readonly fault: StoreFault; readonly message: string };
export type StoreAnswer =
  | { readonly ready: true }
  | { readonly refused: string; readonly newer: boolean }
  | { readonly told: string }
  | ({ readonly job: number } & ({ readonly result: unknown } | Fault));

type Waiting = { readonly done: (result: unknown) => void; readonly failed: (error: Error) => void };

export type ThreadedOptions = ThreadOptions & {
  readonly tell: Tell;
  /** After every write: how long it took and how many entries it held. */
  readonly onWrite?: (milliseconds: number, entries: number) => void;
};

/** Resolves when the database is open; rejects with what stands in the way. */
export async function openThreadedStore({ tell, onWrite, ...options }: ThreadedOptions): Promise<Store> {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let worker = await open();
  let closed = false;

  /** A thread that dies takes what it was asked with it; the next question starts another one. */
  function open(): Promise<Worker> {
    const started = startThread('store-worker', options);
    return new Promise((ready, refused) => {
      started.on('message', (answer: StoreAnswer) => {
        if ('ready' in answer) ready(started);
        else if ('refused' in answer) {
          refused(answer.newer ? new SchemaError(answer.refused) : new Error(answer.refused));
        } else if ('told' in answer) tell(answer.told);
        else settle(answer);
      });
      started.on('error', (error) => {
        tell(`the thread of the database failed: ${error.message}`);
        refused(error);
      });
      started.on('exit', () => {
        for (const { failed } of waiting.values()) failed(new StoreError('failed', 'the database stopped'));
        waiting.clear();
      });
    });
  }

  function settle(answer: Extract<StoreAnswer, { job: number }>): void {
    const one = waiting.get(answer.job);
    waiting.delete(answer.job);
    if ('result' in answer) one?.done(answer.result);
    else one?.failed(new StoreError(answer.fault, answer.message));
  }

  async function ask<T>(request: StoreRequest): Promise<T> {
    if (closed && request.what !== 'close') throw new StoreError('closed', 'the store is closed');
    if (worker.threadId === -1) worker = await open();
    const job = next++;
    return new Promise<T>((done, failed) => {
      waiting.set(job, { done: done as (result: unknown) => void, failed });
      worker.postMessage({ ...request, job });
    });
  }

  const commit = createGroupCommit(async (appends) => {
    const started = performance.now();
    const faults = await ask<(Fault | null)[]>({ what: 'writeAll', appends });
    onWrite?.(
      performance.now() - started,
      appends.reduce((sum, { bodies }) => sum + bodies.length, 0),
    );
    return faults.map((each) => (each === null ? null : new StoreError(each.fault, each.message)));
  });

  return {
    createSession: (session) => ask({ what: 'createSession', session }),
    findByPin: (pin) => ask<string | null>({ what: 'findByPin', pin }),
    async open(id) {
      await commit.flush();
      return ask<OpenedSession | null>({ what: 'open', id });
    },
    async read(id) {
      await commit.flush();
      return ask<OpenedSession | null>({ what: 'read', id });
    },
    async append(id, epoch, entries) {
      if (closed) throw new StoreError('closed', 'the store is closed');
      return commit.add(id, epoch, entries);
    },
    list: () => ask<SessionMeta[]>({ what: 'list' }),
    keepFigures: (id, figures) => ask<void>({ what: 'keepFigures', id, figures }),
    listFigures: () => ask<KeptFigures[]>({ what: 'listFigures' }),
    async remove(id) {
      await commit.flush();
      return ask<boolean>({ what: 'remove', id });
    },
    async sweep(before) {
      await commit.flush();
      return ask<string[]>({ what: 'sweep', before });
    },
    async close() {
      if (closed) return;
      await commit.flush();
      closed = true;
      await ask({ what: 'close' });
      await worker.terminate();
    },
  };
}
