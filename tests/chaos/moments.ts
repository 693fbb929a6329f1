// When the server is killed: any time, in the instant its log grows, while a round is being resolved, while it starts.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '../../shared/protocol.ts';

export const MOMENTS = ['any', 'append', 'resolve', 'start'] as const;
export type Moment = (typeof MOMENTS)[number];

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

const writtenAt = (folder: string): bigint =>
  statSync(join(folder, 'belief-machine.db-wal'), { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n;

export type Watch = {
  /** To be told of every command that leaves. */
  readonly sent: (envelope: Envelope, phase: string) => void;
  /** Resolves at the moment to kill; `luck` spreads it by a few milliseconds. */
  readonly until: (moment: Moment, luck: () => number) => Promise<void>;
};

export function watch(folder: string): Watch {
  let next: { readonly wanted: (envelope: Envelope, phase: string) => boolean; readonly done: () => void } | null =
    null;
  /** The next command of this kind, or whatever is there after a while. */
  const command = (wanted: (envelope: Envelope, phase: string) => boolean): Promise<void> =>
    Promise.race([
      new Promise<void>((done) => {
        next = { wanted, done };
      }),
      pause(8_000),
    ]).finally(() => {
      next = null;
    });

  return {
    sent(envelope, phase) {
      if (next?.wanted(envelope, phase)) next.done();
    },
    async until(moment, luck) {
      if (moment === 'append') {
        await pause(luck() * 500);
        await command(() => true);
        // Nothing else runs here meanwhile: what is answered now is read only after the kill.
        const before = writtenAt(folder);
        const end = performance.now() + 100;
        while (writtenAt(folder) === before && performance.now() < end);
        busy(luck() * 2);
      } else if (moment === 'resolve') {
        await command(
          ({ command: { type } }, phase) => type === 'advance' && (phase === 'closed' || phase === 'decide'),
        );
        busy(luck() * 12);
      } else await pause(100 + luck() * 900);
    },
  };
}
