// A room with everything around it made of glass: a clock that is turned by hand, a log in memory that can be made to
// fail, and a mailbox for each viewer.
import type { HostCommand, LogEntry, PlayerCommand, Reject } from '../../shared/game/commands.ts';
import { type MergedView, mergeView } from '../../shared/game/merge-view.ts';
import type { SessionHeader, SessionOptions } from '../../shared/game/types.ts';
import type { Audience, ViewPatch } from '../../shared/game/views.ts';
import type { Dismissed, RoomPorts, Viewer } from '../../shared/room/ports.ts';
import { Room } from '../../shared/room.ts';
import { packView, unpackView } from '../../shared/wire.ts';
import { headerOf } from '../game/headers.ts';
import { PACK } from '../game/pack.ts';

export type Sent = { readonly to: Audience | { readonly player: string }; readonly patch: ViewPatch };

export class World {
  time = 2_000_000;
  readonly header: SessionHeader;
  log: LogEntry[] = [];
  sent: Sent[] = [];
  readonly dismissed: (Dismissed & { reason: Reject })[] = [];
  readonly problems: string[] = [];
  /** Appends wait here while `held`. */
  held: (() => void)[] | null = null;
  failing = false;
  appends = 0;
  computePar: RoomPorts['computePar'];
  room: Room;
  #timers = new Map<number, { at: number; run: () => void }>();
  #timer = 0;
  #id = 0;

  constructor(options: Partial<SessionOptions> = {}, seed?: number, computePar?: RoomPorts['computePar']) {
    this.header = headerOf(options, seed);
    this.computePar = computePar;
    this.room = this.open();
  }

  get timers(): number {
    return this.#timers.size;
  }

  open(): Room {
    const ports: RoomPorts = {
      now: () => this.time,
      schedule: (at, run) => {
        const id = ++this.#timer;
        this.#timers.set(id, { at, run });
        return () => this.#timers.delete(id);
      },
      append: (entries) => this.#append(entries),
      publish: ({ public: open, staff, console, seats }) => {
        const send = (to: Sent['to'], patch: ViewPatch | null): void => {
          if (patch !== null) this.sent.push({ to, patch: JSON.parse(JSON.stringify(patch)) as ViewPatch });
        };
        send('public', open);
        send('staff', staff);
        send('console', console);
        for (const [player, patch] of seats) send({ player }, patch);
      },
      dismiss: (who, reason) => this.dismissed.push({ ...who, reason }),
      pack: PACK,
      pin: '123456',
      urls: { board: 'http://host/board', join: 'http://host/join' },
      log: (_level, message) => this.problems.push(message),
      ...(this.computePar === undefined ? {} : { computePar: this.computePar }),
    };
    return Room.open(this.header, this.log, ports);
  }

  async #append(entries: readonly LogEntry[]): Promise<void> {
    this.appends += 1;
    if (this.held !== null) await new Promise<void>((resolve) => this.held?.push(resolve));
    if (this.failing) throw new Error('disk full');
    this.log.push(...(JSON.parse(JSON.stringify(entries)) as LogEntry[]));
  }

  /** The process dies and comes back: the log stays, time may have passed. */
  restart(pause = 0): void {
    this.#timers.clear();
    this.time += pause;
    this.room = this.open();
  }

  /** Lets everything that is waiting happen. */
  async settle(): Promise<void> {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  }

  /** Time passes; whatever is due happens in its order. */
  async pass(ms: number): Promise<void> {
    await this.settle();
    const end = this.time + ms;
    for (;;) {
      const next = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0];
      if (next === undefined || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.time = Math.max(this.time, next[1].at);
      next[1].run();
      await this.settle();
    }
    this.time = end;
    await this.settle();
  }

  async join(name: string, more: { team?: string; roster?: string } = {}): Promise<string> {
    const ack = await this.room.join({ name, tokenHash: `hash-of-${name}`, ...more });
    if (!ack.ok) throw new Error(`${name}: ${ack.reject.code}`);
    this.room.enter({ kind: 'player', player: ack.player });
    return ack.player;
  }

  nextId(): string {
    return `command-${++this.#id}`;
  }

  host(command: HostCommand, round = this.room.state.stage.round) {
    return this.room.submit({ kind: 'host' }, { id: this.nextId(), round, command });
  }

  player(player: string, command: PlayerCommand, round = this.room.state.stage.round) {
    return this.room.submit({ kind: 'player', player }, { id: this.nextId(), round, command });
  }

  async advance(): Promise<void> {
    const { phase, round } = this.room.state.stage;
    const ack = await this.host({ type: 'advance', from: { phase, round } });
    if (!ack.ok) throw new Error(`advance from ${phase}: ${ack.reject.code}`);
    await this.settle();
  }

  /** Taps on until a phase is reached. */
  async advanceTo(phase: string, round?: number): Promise<void> {
    for (let i = 0; i < 200; i++) {
      const { stage } = this.room.state;
      if (stage.phase === phase && (round === undefined || stage.round === round)) return;
      await this.advance();
    }
    throw new Error(`never reached ${phase}`);
  }

  /** What a viewer's screen holds after all patches since it entered. */
  screen(viewer: Viewer, start: ViewPatch, patches: readonly Sent[]): MergedView {
    const mine = ({ to }: Sent): boolean => {
      if (typeof to !== 'string') return viewer.kind === 'player' && to.player === viewer.player;
      return to === 'public' || viewer.kind === 'console' || (viewer.kind === 'board' && to === 'staff');
    };
    const received = (patch: ViewPatch) => unpackView(JSON.parse(JSON.stringify(packView(patch))) as ViewPatch);
    const merge = (view: MergedView, { patch }: Sent) => mergeView(view, received(patch));
    return patches.filter(mine).reduce(merge, mergeView({}, received(start)));
  }
}
