// Figures for Prometheus, off unless configured. Everything else calls a Meter, which costs nothing when it is off.
import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RejectCode } from '../shared/game/commands.ts';

export type Meter = {
  readonly sockets: (change: 1 | -1) => void;
  readonly answered: (milliseconds: number, ok: boolean) => void;
  readonly refused: (code: RejectCode) => void;
  readonly written: (milliseconds: number, entries: number) => void;
  readonly flushed: (milliseconds: number) => void;
};

const nothing = (): void => undefined;
export const NO_METER: Meter = {
  sockets: nothing,
  answered: nothing,
  refused: nothing,
  written: nothing,
  flushed: nothing,
};

const MS = [0.5, 1, 2, 5, 10, 20, 50, 100, 250, 500, 1000, 2500];

export type Metrics = {
  readonly meter: Meter;
  readonly handler: RequestHandler;
  /** In a cluster: which sessions this node has. */
  readonly ownedBy: (node: string, held: () => Iterable<{ readonly id: string; readonly epoch: number }>) => void;
};

export function createMeter(roomCount: () => number): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  // Brings the delay of the event loop, memory and CPU.
  collectDefaultMetrics({ register, prefix: 'belief_' });
  new Gauge({
    name: 'belief_rooms',
    help: 'Rooms in memory',
    registers,
    collect() {
      this.set(roomCount());
    },
  });
  const sockets = new Gauge({ name: 'belief_sockets', help: 'Connected sockets', registers });
  const commands = new Counter({ name: 'belief_commands', help: 'Commands answered', labelNames: ['ok'], registers });
  const rejects = new Counter({ name: 'belief_rejects', help: 'Refusals', labelNames: ['code'], registers });
  const answer = new Histogram({ name: 'belief_ack_ms', help: 'Command to answer', buckets: MS, registers });
  const write = new Histogram({ name: 'belief_append_ms', help: 'One write to the log', buckets: MS, registers });
  // Views are paced: up to 250 ms together, in a hall a second.
  const flush = new Histogram({
    name: 'belief_flush_ms',
    help: 'Saved command to its first view',
    buckets: MS,
    registers,
  });
  const entries = new Counter({ name: 'belief_entries', help: 'Entries written to the log', registers });
  return {
    meter: {
      sockets: (change) => sockets.inc(change),
      answered(milliseconds, ok) {
        commands.inc({ ok: String(ok) });
        answer.observe(milliseconds);
      },
      refused: (code) => rejects.inc({ code }),
      written(milliseconds, count) {
        write.observe(milliseconds);
        entries.inc(count);
      },
      flushed: (milliseconds) => flush.observe(milliseconds),
    },
    ownedBy(node, held) {
      new Gauge({
        name: 'belief_session_owner',
        help: 'Sessions this node has; the value is the epoch of its ownership',
        labelNames: ['session', 'node'],
        registers,
        collect() {
          this.reset();
          for (const { id, epoch } of held()) this.set({ session: id, node }, epoch);
        },
      });
    },
    async handler(_request, response) {
      response.type(register.contentType).send(await register.metrics());
    },
  };
}
