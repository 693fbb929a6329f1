// Spreads experiments over all cores: small batches of seeds go to whichever worker is free, results come back in order.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { EXPERIMENT_IDS, type ExperimentId, GAMES_PER_SEED, type Observations, type Setting } from './experiments.ts';

export type Batch = {
  readonly experiment: ExperimentId;
  readonly from: number;
  readonly count: number;
  readonly seed: number;
  readonly setting: Setting;
};
export type BatchResult = { readonly batch: Batch; readonly records: readonly unknown[] };
export type Progress = { readonly done: number; readonly total: number };

/** Seed of the i-th game. Streams are keyed by a hash of the seed, so neighbours are as good as strangers. */
export function seedOf(seed: number, index: number): number {
  return (Math.imul(seed, 1_000_003) + index) >>> 0;
}

type Options = {
  readonly games: number;
  readonly seed: number;
  readonly setting: Setting;
  readonly experiments: readonly ExperimentId[];
  readonly workers?: number;
};

function batchesOf({ games, seed, setting, experiments }: Options): Batch[] {
  const batches: Batch[] = [];
  for (const experiment of experiments) {
    const size = Math.max(1, Math.ceil(200 / GAMES_PER_SEED[experiment]));
    for (let from = 0; from < games; from += size) {
      batches.push({ experiment, from, count: Math.min(size, games - from), seed, setting });
    }
  }
  return batches;
}

export async function observeAll(
  bundle: string,
  options: Options,
  onProgress: (progress: Progress) => void,
): Promise<Observations> {
  const { games, workers = availableParallelism() } = options;
  const queue = batchesOf(options);
  const collected = Object.fromEntries(EXPERIMENT_IDS.map((id) => [id, new Array<unknown>(games)]));
  const cost = (batch: Batch) => batch.count * GAMES_PER_SEED[batch.experiment];
  const total = queue.reduce((sum, batch) => sum + cost(batch), 0);
  let done = 0;
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(bundle);
      const feed = () => {
        const batch = queue[next];
        next += 1;
        if (batch === undefined) worker.terminate().then(() => resolve(), reject);
        else worker.postMessage(batch);
      };
      worker.on('message', ({ batch, records }: BatchResult) => {
        records.forEach((record, i) => {
          const column = collected[batch.experiment];
          if (column !== undefined) column[batch.from + i] = record;
        });
        done += cost(batch);
        onProgress({ done, total });
        feed();
      });
      worker.on('error', reject);
      feed();
    });
  await Promise.all(Array.from({ length: Math.max(1, workers) }, work));
  return collected as unknown as Observations;
}
