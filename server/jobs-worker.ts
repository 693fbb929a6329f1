// Runs beside the server's loop what takes more than a few milliseconds: par after a game, tables of a whole session.
import { parentPort } from 'node:worker_threads';
import { medals } from '../shared/counterfactual/medals.ts';
import { parAll } from '../shared/counterfactual/par.ts';
import type { ParReport } from '../shared/room/ports.ts';
import { toCsv } from './export/csv.ts';
import { TABLE_MAKERS } from './export/tables.ts';
import type { JobAnswer, JobRequest } from './jobs.ts';

const stopped = new Set<number>();

function answer(message: JobAnswer): void {
  parentPort?.postMessage(message);
}

/** Lets a request to stop come through between two steps. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

function* parReports(game: Extract<JobRequest, { kind: 'par' }>['game']): Generator<ParReport> {
  for (const { team: id, par, z, score, strategies } of parAll(game)) {
    yield { team: { id, par, z, score, byStrategy: strategies } };
  }
  let last: ParReport | null = null;
  for (const { publicValue, steadiness, bestCall } of medals(game)) {
    last = {
      medals: {
        ...(publicValue === null ? {} : { publicValue: publicValue.team }),
        ...(steadiness === null ? {} : { steadiness: steadiness.team }),
        ...(bestCall === null ? {} : { bestCall: bestCall.team }),
      },
    };
    yield {};
  }
  if (last !== null) yield last;
}

async function run(request: Exclude<JobRequest, { kind: 'stop' }>): Promise<void> {
  const { job } = request;
  try {
    if (request.kind === 'par') {
      for (const report of parReports(request.game)) {
        if (stopped.delete(job)) return;
        if (report.team !== undefined || report.medals !== undefined) answer({ job, report });
        await breathe();
      }
      answer({ job, done: null });
    } else {
      const { table, header, entries, style } = request;
      answer({ job, done: toCsv(TABLE_MAKERS[table](header, entries), style) });
    }
  } catch (error) {
    answer({ job, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

let queue: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: JobRequest) => {
  if (request.kind === 'stop') stopped.add(request.job);
  // A table is asked for by somebody who waits; it goes between two steps of a par.
  else if (request.kind === 'table') void run(request);
  else queue = queue.then(() => run(request));
});
