// One simulation process: takes a batch of seeds of one experiment, answers with their records.
import { parentPort } from 'node:worker_threads';
import { EXPERIMENTS } from './experiments.ts';
import { type Batch, seedOf } from './pool.ts';

parentPort?.on('message', (batch: Batch) => {
  const observe = EXPERIMENTS[batch.experiment];
  const records = Array.from({ length: batch.count }, (_, i) =>
    observe(seedOf(batch.seed, batch.from + i), batch.setting),
  );
  parentPort?.postMessage({ batch, records });
});
