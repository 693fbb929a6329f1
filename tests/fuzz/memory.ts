// Whether memory is flat: what is still in use after the collector has been through may not grow on and on.

/** Put into the server's process before its own code: on SIGUSR2 everything that is no longer needed is collected. */
const COLLECTOR = `
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => { collect(); collect(); });
`;
export const WITH_COLLECTOR = `--import=data:text/javascript,${encodeURIComponent(COLLECTOR)}`;

/** Megabytes. */
export type Reading = { readonly heap: number; readonly resident: number };

export async function readMemory(url: string, collect: () => void): Promise<Reading> {
  collect();
  // The signal is handled in a turn of the server's loop, the request in a later one.
  await (await fetch(`${url}/healthz`)).text();
  const text = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: string): number =>
    Math.round(Number(new RegExp(`^belief_${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1e5) / 10;
  return { heap: figure('nodejs_heap_size_used_bytes'), resident: figure('process_resident_memory_bytes') };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What a heap may differ by without a leak, megabytes. */
const TOLERANCE = 4;

/** The second quarter of the readings against the last: the first is warm-up. */
export function memoryGrowth(readings: readonly Reading[]) {
  const quarter = Math.max(1, Math.floor(readings.length / 4));
  const part = (from: number, to?: number): Reading => {
    const some = readings.slice(from, to);
    return { heap: middle(some.map(({ heap }) => heap)), resident: middle(some.map(({ resident }) => resident)) };
  };
  const before = part(quarter, 2 * quarter);
  const after = part(-quarter);
  return { before, after, grows: readings.length >= 8 && after.heap > before.heap + TOLERANCE };
}
