// What the processes of the load bench say to one another: who connects, what is to happen, what was measured.
import type { CommandAck, EnterAck, Envelope } from '../../shared/protocol.ts';

/** The first students of the first room, whose messages are kept so that the bare server can send the same. */
export const SAMPLED = 32;

export type Part = 'student' | 'console' | 'board';
export type Guest = {
  readonly part: Part;
  readonly room: number;
  /** Among the students of the room. */
  readonly index: number;
  /** The server it connects to. */
  readonly url: string;
  /** The `enter` message. */
  readonly entry: unknown;
};

export type Moment = { readonly phase: string; readonly round: number };

/** Everything that happens has a slot, by which a recording is put in order. */
export type Order =
  | { readonly do: 'connect'; readonly guests: readonly Guest[]; readonly atOnce: number }
  /** The consoles tap; done when everybody has the view that follows. */
  | { readonly do: 'step'; readonly slot: number; readonly from: Moment; readonly to: Moment }
  /** Every student decides; done when all are answered and every phone shows its own decision. */
  | { readonly do: 'decide'; readonly slot: number; readonly spreadMs: number }
  /** All students' lines are cut at once. */
  | { readonly do: 'cut' }
  /** All of them come back at once, to the seats they had. */
  | { readonly do: 'herd' }
  /** From now on the other end is the bare server. */
  | { readonly do: 'follow'; readonly script: Script }
  | { readonly do: 'report' }
  | { readonly do: 'leave' };

export type Stamp = readonly [room: number, at: number];
export type Answer = {
  /** Milliseconds each. */
  readonly took?: readonly number[];
  /** On the clock all processes share. */
  readonly sent?: readonly Stamp[];
  readonly last?: readonly Stamp[];
  readonly lost?: number;
  readonly report?: DriverReport;
};

/** What came down to all guests of a kind, frames included. */
export type Traffic = { messages: number; bytes: number; largest: number };
/** Since the report before. */
export type DriverReport = {
  readonly cpuMs: number;
  readonly down: Readonly<Record<string, Traffic>>;
  readonly received: { readonly bytes: number; readonly most: number };
  readonly errors: Readonly<Record<string, number>>;
  /** From the driver of the first room. */
  readonly script: Script | null;
};

/** What came to one guest in one slot. */
export type Heard = { readonly slot: number; readonly patch: unknown };
/** A recording of one room, from which the bare server plays. Seats are a sample of the students. */
export type Script = {
  readonly everybody: readonly Heard[];
  readonly staff: readonly Heard[];
  readonly console: readonly Heard[];
  readonly seats: readonly (readonly Heard[])[];
  readonly enter: Readonly<Record<Part, EnterAck | null>>;
  readonly commands: readonly Envelope[];
  readonly ack: CommandAck;
};

/** A console's word to the bare server: play this slot, or one message of it. */
export type BareCommand = { readonly slot: number; readonly only: number | null };

/** One clock for every process of this machine. */
export const clock = (): number => performance.timeOrigin + performance.now();
