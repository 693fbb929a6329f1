// Somebody in the class, as the load bench needs it: a real socket.io client that keeps its picture, knows when which view
// came, and counts the bytes that came down the wire.
import { io, type Socket } from 'socket.io-client';
import { type MergedView, mergeView } from '../../shared/game/merge-view.ts';
import type { ViewPatch } from '../../shared/game/views.ts';
import type { EnterAck } from '../../shared/protocol.ts';
import { unpackView } from '../../shared/wire.ts';
import { clock, type Guest, type Heard } from './load-plan.ts';

const STAFF = ['roster', 'boardMode', 'lines', 'gain'];
const PUBLIC = [
  'session',
  'stage',
  'crowd',
  'teams',
  'edition',
  'market',
  'progress',
  'result',
  'final',
  'par',
  'exhibit',
];
export const AUDIENCES = ['everybody', 'seat', 'staff', 'console'] as const;
export type AudienceName = (typeof AUDIENCES)[number];

export function audienceOf(patch: object): AudienceName {
  if ('seat' in patch) return 'seat';
  const [key = ''] = Object.keys(patch);
  if (PUBLIC.includes(key)) return 'everybody';
  return STAFF.includes(key) ? 'staff' : 'console';
}

/** What a phone is sent at once, as it is made: what everybody sees, and its own. */
function partsOf(patch: ViewPatch): ViewPatch[] {
  const { seat, ...open } = patch;
  return seat === undefined || Object.keys(open).length === 0 ? [patch] : [open, { seat }];
}
/** Bytes that a part adds to a message; the first one has what is around it. */
const added = (part: ViewPatch): number => Buffer.byteLength(JSON.stringify(part)) - 1;

const PATIENCE_MS = 30_000;

/** A message as a WebSocket frame of a server: two bytes, four or ten before it, and Engine.IO's own letter. */
function onWire(text: string): number {
  const length = Buffer.byteLength(text) + 1;
  return length + (length < 126 ? 2 : length < 65_536 ? 4 : 10);
}

export type Listener = (audience: AudienceName | 'answer', bytes: number) => void;
type Raw = { readonly transport?: { readonly ws?: { readonly _socket?: { readonly bytesRead: number } } } };

export class LoadClient {
  readonly guest: Guest;
  readonly socket: Socket;
  view: MergedView = {};
  player: string | null = null;
  token: string | null = null;
  answer: EnterAck | null = null;
  lastAt = 0;
  /** Views of each audience; one message may hold two. */
  readonly counts: Record<AudienceName, number> = { everybody: 0, seat: 0, staff: 0, console: 0 };
  heard: Heard[] | null = null;
  slot = -1;
  /** Tries again when it is not let in at once, as a phone does: no error. */
  patient = false;
  #changed: (() => void) | null = null;
  #sizes: number[] = [];
  #read = 0;

  constructor(guest: Guest, listener: Listener, failed: (why: string) => void) {
    this.guest = guest;
    this.socket = io(guest.url, { transports: ['websocket'], forceNew: true, reconnection: false, autoConnect: false });
    this.socket.io.on('open', () => {
      this.#read = 0;
      this.socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
        if (type !== 'message' || typeof data !== 'string') return;
        const bytes = onWire(data);
        // Events come in the order of their packets, and decoded a moment later.
        if (data.startsWith('2')) this.#sizes.push(bytes);
        else listener('answer', bytes);
      });
    });
    this.socket.on('connect_error', (error) => this.patient || failed(`connect: ${error.message}`));
    this.socket.on('disconnect', (reason) => reason !== 'io client disconnect' && failed(`disconnect: ${reason}`));
    this.socket.on('bye', ({ code }: { code: string }) => failed(`bye: ${code}`));
    this.socket.on('view', (patch: ViewPatch) => {
      const [first = patch, ...more] = partsOf(patch);
      const whole = this.#sizes.shift() ?? 0;
      this.#count(
        first,
        more.reduce((rest, part) => rest - added(part), whole),
        listener,
      );
      for (const part of more) this.#count(part, added(part), listener);
      this.lastAt = clock();
      this.view = mergeView(this.view, unpackView(patch));
      this.#changed?.();
    });
  }

  #count(part: ViewPatch, bytes: number, listener: Listener): void {
    const audience = audienceOf(part);
    listener(audience, bytes);
    this.counts[audience] += 1;
    this.heard?.push({ slot: this.slot, patch: part });
  }

  /** Milliseconds from the first packet to the seat. */
  async enter(entry: unknown): Promise<{ readonly took: number; readonly answer: EnterAck }> {
    const started = clock();
    await new Promise<void>((done, failed) => {
      this.socket.once('connect', done);
      this.socket.once('connect_error', failed);
      this.socket.connect();
    });
    const answer = (await this.ask('enter', entry)) as EnterAck;
    if (answer.ok) {
      this.answer = answer;
      this.view = mergeView({}, unpackView(answer.view ?? {}));
      this.player = answer.player;
      this.token = answer.token ?? this.token;
    }
    return { took: clock() - started, answer };
  }

  ask(event: string, message: unknown): Promise<unknown> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck(event, message);
  }

  /** Looks again with every view that comes; false when it never happens. */
  until(holds: () => boolean): Promise<boolean> {
    if (holds()) return Promise.resolve(true);
    return new Promise((done) => {
      const end = (result: boolean): void => {
        this.#changed = null;
        clearTimeout(patience);
        done(result);
      };
      const patience = setTimeout(() => end(false), PATIENCE_MS);
      this.#changed = () => holds() && end(true);
    });
  }

  /** Bytes the socket itself has read since the last time. */
  bytesRead(): number {
    const total =
      (this.socket.io.engine as unknown as Raw | undefined)?.transport?.ws?._socket?.bytesRead ?? this.#read;
    const read = total - this.#read;
    this.#read = total;
    return read;
  }
}
