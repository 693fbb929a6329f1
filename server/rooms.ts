// The rooms of this process: created, found by PIN, brought back from the store when somebody asks for them, put away when
// nobody has been there for a while. Knows neither sockets nor HTTP.
import { setTimeout as scheduleTimer } from 'node:timers';
import { ENGINE_VERSION } from '../shared/engine/version.ts';
import type { Reject } from '../shared/game/commands.ts';
import { createOptions } from '../shared/game/options.ts';
import type { SessionHeader, SessionOptions } from '../shared/game/types.ts';
import { engineDeck } from '../shared/pack.ts';
import { parameterOverrides } from '../shared/pack-parameters.ts';
import type { Changes, Dismissed, RoomPorts } from '../shared/room/ports.ts';
import { Room } from '../shared/room.ts';
import type { Jobs } from './jobs.ts';
import type { Library, Pack } from './library.ts';
import type { Log } from './log.ts';
import { type Meter, NO_METER } from './metrics.ts';
import { type OpenedSession, type SessionRecord, type Store, StoreError } from './store/store.ts';
import { hashToken, newPin, newSeed, newSessionId, newToken } from './tokens.ts';

/** Where views go; the socket edge implements it. */
export type Outlet = {
  readonly publish: (id: string, changes: Changes) => void;
  readonly dismiss: (id: string, who: Dismissed, reason: Reject) => void;
  /** Everybody in this session gets a last word. */
  readonly closeAll: (id: string, reason: Reject) => void;
};

export type LiveRoom = {
  readonly id: string;
  readonly record: SessionRecord;
  readonly pack: Pack;
  readonly room: Room;
  /** Of the ownership under which it writes. */
  readonly epoch: number;
};

export type Wish = {
  readonly options: Partial<SessionOptions>;
  readonly pack: Pick<Pack, 'scenario' | 'hash'>;
  /** The pack came with the wish: it is kept with the session. */
  readonly brought?: boolean;
  readonly seed: number | null;
  readonly origin: string;
};

export type Rooms = {
  readonly create: (wish: Wish) => Promise<{ readonly live: LiveRoom; readonly hostToken: string }>;
  readonly byPin: (pin: string) => Promise<LiveRoom | null>;
  readonly byId: (id: string) => Promise<LiveRoom | null>;
  /** Those in memory, without looking further. */
  readonly here: () => Iterable<LiveRoom>;
  readonly heldByPin: (pin: string) => LiveRoom | null;
  readonly isHere: (live: LiveRoom) => boolean;
  /** Puts a room away that belongs elsewhere; resolves when everything it has accepted is saved. */
  readonly letGo: (id: string) => Promise<void>;
  /** Counts whoever is connected, so that a room with people in it stays. */
  readonly connected: (live: LiveRoom, change: 1 | -1) => void;
  readonly count: () => number;
  readonly remove: (live: LiveRoom) => Promise<void>;
  /** Puts away rooms in which nobody has been for this long. */
  readonly evict: (idleMs: number) => Promise<void>;
  /** Deletes sessions last played before this time. */
  readonly sweep: (before: number) => Promise<number>;
  /** Takes nothing more and waits until everything accepted is saved. */
  readonly close: () => Promise<void>;
};

export type RoomsParts = {
  readonly store: Store;
  readonly library: Library;
  readonly outlet: Outlet;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly meter?: Pick<Meter, 'flushed'>;
};

/** A view that comes later belongs to something else: what was saved had changed nobody's picture. */
const FLUSH_WITHIN_MS = 10_000;
const MOST_TRIES = 60;
const LONGEST_TIMER = 2 ** 31 - 1;

/** Wall time at the start, and from then on a clock that never jumps. */
const now = (): number => performance.timeOrigin + performance.now();

function schedule(at: number, run: () => void): () => void {
  const timer = scheduleTimer(run, Math.min(LONGEST_TIMER, Math.max(0, Math.ceil(at - now()))));
  return () => clearTimeout(timer);
}

type Entry = { readonly live: LiveRoom; people: number; usedAt: number };

export function createRooms({ store, library, outlet, jobs, log, meter = NO_METER }: RoomsParts): Rooms {
  const byId = new Map<string, Entry>();
  const pins = new Map<string, string>();
  const opening = new Map<string, Promise<LiveRoom | null>>();
  const leaving = new Map<string, Promise<void>>();
  let closing = false;

  function ports(id: string, record: SessionRecord, pack: Pack, epoch: number): RoomPorts {
    let savedAt: number | null = null;
    const saved = (): void => {
      savedAt ??= performance.now();
    };
    const sent = (): void => {
      if (savedAt === null) return;
      const took = performance.now() - savedAt;
      if (took < FLUSH_WITHIN_MS) meter.flushed(took);
      savedAt = null;
    };
    return {
      now,
      schedule,
      pin: record.pin,
      pack: pack.scenario,
      urls: { board: `${record.origin}/board/${record.pin}`, join: `${record.origin}/join?pin=${record.pin}` },
      publish(changes) {
        outlet.publish(id, changes);
        sent();
      },
      dismiss: (who, reason) => outlet.dismiss(id, who, reason),
      computePar: (game, report) => jobs.par(game, report),
      log: (level, message, details) => log[level]({ session: id, ...details }, message),
      append: (entries) => store.append(id, epoch, entries).then(saved, (error) => failed(id, error)),
    };
  }

  /** A room whose log is not what it believes must not go on: it is put away, and comes back as the store knows it. */
  function failed(id: string, error: unknown): never {
    if (error instanceof StoreError && ['notOwner', 'gap', 'unknownSession'].includes(error.fault)) {
      log.error({ session: id, fault: error.fault }, 'a room lost its log and is opened anew');
      setImmediate(() => void putAway(id, { code: 'reject.server' }));
    }
    throw error;
  }

  async function putAway(id: string, reason: Reject | null): Promise<void> {
    const entry = byId.get(id);
    if (entry === undefined) return;
    byId.delete(id);
    pins.delete(entry.live.record.pin);
    if (reason !== null) outlet.closeAll(id, reason);
    if (entry.live.record.pack !== null) library.giveBack(entry.live.pack);
    const left = entry.live.room.close().finally(() => leaving.delete(id));
    leaving.set(id, left);
    await left;
  }

  function settle({ session, entries, epoch, damage }: OpenedSession): LiveRoom {
    const { id, scenario } = session.header;
    const pack = session.pack === null ? library.forSession(scenario) : library.borrow(session.pack);
    if (pack === null) throw new Error('there is no scenario');
    if (pack.hash !== scenario.hash) log.warn({ session: id, scenario: scenario.id }, 'played with another edition');
    if (damage !== null) log.warn({ session: id }, damage);
    const room = Room.open(session.header, entries, ports(id, session, pack, epoch));
    const live: LiveRoom = { id, record: session, pack, room, epoch };
    byId.set(id, { live, people: 0, usedAt: now() });
    pins.set(session.pin, id);
    return live;
  }

  async function restore(id: string): Promise<LiveRoom | null> {
    // What the room before is still saving belongs to the log that is read now.
    await leaving.get(id);
    const opened = await store.open(id);
    if (opened === null || closing) return null;
    const started = performance.now();
    const live = settle(opened);
    const ms = Math.round(performance.now() - started);
    if (opened.entries.length > 0) log.info({ session: id, entries: opened.entries.length, ms }, 'session restored');
    return live;
  }

  async function find(id: string): Promise<LiveRoom | null> {
    const entry = byId.get(id);
    if (entry !== undefined) {
      entry.usedAt = now();
      return entry.live;
    }
    let running = opening.get(id);
    if (running === undefined) {
      running = restore(id).finally(() => opening.delete(id));
      opening.set(id, running);
    }
    return running;
  }

  return {
    async create({ options, pack, brought = false, seed, origin }) {
      const hostToken = newToken();
      const header: SessionHeader = {
        id: newSessionId(),
        version: 1,
        engineVersion: ENGINE_VERSION,
        scenario: { id: pack.scenario.id, hash: pack.hash },
        seed: seed ?? newSeed(),
        deck: engineDeck(pack.scenario),
        parameters: parameterOverrides(pack.scenario),
        interventions: {},
        options: createOptions(options),
        createdAt: Math.round(now()),
      };
      const record = { header, hostTokenHash: hashToken(hostToken), origin, pack: brought ? pack.scenario : null };
      for (let tries = 1; ; tries++) {
        try {
          await store.createSession({ ...record, pin: newPin() });
          break;
        } catch (error) {
          const taken = error instanceof StoreError && error.fault === 'pinTaken';
          if (!taken || tries >= MOST_TRIES) throw error;
        }
      }
      const live = await find(header.id);
      if (live === null) throw new StoreError('unknownSession', 'the new session could not be opened');
      log.info({ session: header.id, scenario: pack.scenario.id }, 'session created');
      return { live, hostToken };
    },
    async byPin(pin) {
      if (closing) return null;
      const id = pins.get(pin) ?? (await store.findByPin(pin));
      return id === null ? null : find(id);
    },
    byId: async (id) => (closing ? null : find(id)),
    here: () => [...byId.values()].map(({ live }) => live),
    heldByPin: (pin) => byId.get(pins.get(pin) ?? '')?.live ?? null,
    isHere: (live) => byId.get(live.id)?.live === live,
    letGo: (id) => putAway(id, null),
    connected(live, change) {
      const entry = byId.get(live.id);
      if (entry?.live !== live) return;
      entry.people += change;
      entry.usedAt = now();
    },
    count: () => byId.size,
    async remove(live) {
      await putAway(live.id, { code: 'reject.ended' });
      await store.remove(live.id);
      log.info({ session: live.id }, 'session deleted');
    },
    async evict(idleMs) {
      const limit = now() - idleMs;
      const idle = [...byId].filter(([, { people, usedAt }]) => people === 0 && usedAt < limit);
      for (const [id] of idle) await putAway(id, null);
      if (idle.length > 0) log.info({ rooms: idle.length }, 'idle rooms put away');
    },
    async sweep(before) {
      const gone = await store.sweep(before);
      for (const id of gone) await putAway(id, { code: 'reject.ended' });
      if (gone.length > 0) log.info({ sessions: gone.length }, 'old sessions deleted');
      return gone.length;
    },
    async close() {
      closing = true;
      await Promise.all([...opening.values()]);
      await Promise.all([...byId.values()].map(({ live }) => live.room.close()));
    },
  };
}
