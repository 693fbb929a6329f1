// The door to the worker thread: it is started with the first job and goes away when there was none for a while.
import type { Worker } from 'node:worker_threads';
import type { LogEntry } from '../shared/game/commands.ts';
import type { RecordedGame } from '../shared/game/recorded-game.ts';
import type { SessionHeader } from '../shared/game/types.ts';
import type { ParReport } from '../shared/room/ports.ts';
import type { CsvStyle } from './export/csv.ts';
import type { TableName } from './export/tables.ts';
import type { Log } from './log.ts';
import { startThread } from './worker-thread.ts';

type TableJob = {
  readonly kind: 'table';
  readonly table: TableName;
  readonly style: CsvStyle;
  readonly header: SessionHeader;
  readonly entries: readonly LogEntry[];
};
type ParJob = { readonly kind: 'par'; readonly game: RecordedGame };
export type JobRequest =
  | ((TableJob | ParJob) & { readonly job: number })
  | { readonly kind: 'stop'; readonly job: number };
export type JobAnswer = { readonly job: number } & (
  | { readonly report: ParReport }
  | { readonly done: string | null }
  | { readonly failed: string }
);

type Waiting = { readonly report?: (part: ParReport) => void; readonly end: (result: string | null | Error) => void };

export type Jobs = {
  /** Reports team by team; returns how to stop. */
  readonly par: (game: RecordedGame, report: (part: ParReport) => void) => () => void;
  readonly table: (job: Omit<TableJob, 'kind'>) => Promise<string>;
  readonly close: () => Promise<void>;
};

const IDLE_MS = 60_000;

export function createJobs(log: Log): Jobs {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 1;
  let idle: NodeJS.Timeout | null = null;

  function settle(job: number, result: string | null | Error): void {
    const one = waiting.get(job);
    waiting.delete(job);
    one?.end(result);
    if (waiting.size > 0) return;
    idle = setTimeout(() => void stop(), IDLE_MS);
    idle.unref();
  }

  async function stop(): Promise<void> {
    const old = worker;
    worker = null;
    for (const job of [...waiting.keys()]) settle(job, new Error('stopped'));
    await old?.terminate();
  }

  function running(): Worker {
    if (idle !== null) clearTimeout(idle);
    idle = null;
    if (worker !== null) return worker;
    const started = startThread('jobs-worker');
    worker = started;
    started.unref();
    started.on('message', (answer: JobAnswer) => {
      if ('report' in answer) waiting.get(answer.job)?.report?.(answer.report);
      else settle(answer.job, 'done' in answer ? answer.done : new Error(answer.failed));
    });
    started.on('error', (error) => {
      log.error({ error }, 'the worker failed');
      if (worker === started) void stop();
    });
    return started;
  }

  function send(request: TableJob | ParJob, one: Waiting): number {
    const job = next++;
    waiting.set(job, one);
    running().postMessage({ ...request, job } satisfies JobRequest);
    return job;
  }

  return {
    par(game, report) {
      const end = (result: string | null | Error): void => {
        if (result instanceof Error && result.message !== 'stopped') log.error({ error: result }, 'par failed');
      };
      const job = send({ kind: 'par', game }, { report, end });
      return () => {
        if (!waiting.has(job)) return;
        worker?.postMessage({ kind: 'stop', job } satisfies JobRequest);
        settle(job, new Error('stopped'));
      };
    },
    table: (job) =>
      new Promise((done, failed) => {
        send(
          { kind: 'table', ...job },
          { end: (result) => (result instanceof Error ? failed(result) : done(result ?? '')) },
        );
      }),
    close: stop,
  };
}
