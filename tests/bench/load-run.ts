// One run of the load bench: a server as a process of its own, the classes in further ones, a game from the lobby through so
// many rounds. The same run serves the real server and the bare one.
import { type ChildProcess, fork } from 'node:child_process';
import type { CreatedSession } from '../../shared/protocol.ts';
import { quantile } from '../simulate/statistics.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { createSession } from '../support/socket-client.ts';
import type { Answer, DriverReport, Guest, Moment, Order, Script, Stamp, Traffic } from './load-plan.ts';

export type Size = {
  readonly rooms: number;
  readonly students: number;
  readonly rounds: number;
  /** Over which decisions are spread. */
  readonly spreadMs: number;
  readonly drivers: number;
  readonly herd: boolean;
};

type Percentiles = { readonly p50: number; readonly p99: number };
export type Run = {
  readonly connect: Percentiles;
  readonly ack: Percentiles;
  readonly close: Percentiles;
  readonly cpuMsPerPlayerRound: number;
  readonly cpuSPerThousandCommands: number;
  readonly rssKbPerConnection: number;
  readonly memoryKbPerConnection: number;
  readonly loopDelayP99: number;
  readonly loopDelayWorst: number;
  readonly joinCpuMsPerPlayer: number;
  /** What came down to a phone until everybody was in, bytes on its socket. */
  readonly lobbyBytes: { readonly mean: number; readonly most: number };
  /** By kind of guest and view, while rounds were played. */
  readonly down: Readonly<Record<string, Traffic>>;
  readonly guests: Readonly<Record<string, number>>;
  readonly rounds: number;
  readonly bytesPerPlayerRound: number;
  readonly herd: { readonly ms: number; readonly lost: number } | null;
  readonly errors: Readonly<Record<string, number>>;
  /** Share of the time in which the driver with most to do was busy while rounds were played. */
  readonly driverBusy: number;
  readonly script: Script | null;
  /** What `Target.meter` counted while rounds were played. */
  readonly metered: Readonly<Record<string, number>>;
};

type Probe = {
  readonly cpuMs: number;
  readonly rss: number;
  /** On the heap and beside it, after garbage was collected. */
  readonly live: number;
  readonly delayMs: number;
  readonly worstDelayMs: number;
};

/** Letters for digits: some numbers are no names. */
const nameOf = (index: number): string =>
  `Student ${String(index).replace(/\d/g, (digit) => 'qwzvxjypdb'[Number(digit)] ?? '')}`;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const percentiles = (values: readonly number[]): Percentiles => ({
  p50: quantile(values, 0.5),
  p99: quantile(values, 0.99),
});
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

let questions = 0;
function probe({ child }: ServerProcess, collect = false): Promise<Probe> {
  const number = ++questions;
  return new Promise((done) => {
    const listen = (answer: Probe & { readonly probe?: number }): void => {
      if (answer.probe !== number) return;
      child.off('message', listen);
      done(answer);
    };
    child.on('message', listen);
    child.send({ probe: number, collect });
  });
}

class Drivers {
  readonly #children: ChildProcess[];

  constructor(entry: string, count: number) {
    this.#children = Array.from({ length: count }, () => fork(entry, { execArgv: ['--max-old-space-size=4096'] }));
  }

  one(index: number, order: Order): Promise<Answer> {
    const child = this.#children[index];
    if (child === undefined) throw new Error('there is no such driver');
    return new Promise((done, failed) => {
      const gone = () => failed(new Error('a driver ended'));
      child.once('exit', gone);
      child.once('message', (answer: Answer) => {
        child.off('exit', gone);
        done(answer);
      });
      child.send(order);
    });
  }

  all(order: Order): Promise<Answer[]> {
    return Promise.all(this.#children.map((_, index) => this.one(index, order)));
  }

  /** Who connects through which driver: a room's console and board sit where its first students do. */
  share(guests: readonly Guest[], rooms: number, students: number): Guest[][] {
    const count = this.#children.length;
    const mine = ({ room, part, index }: Guest) =>
      rooms >= count ? room % count : part === 'student' ? Math.floor((index * count) / students) : 0;
    return this.#children.map((_, at) => guests.filter((guest) => mine(guest) === at));
  }

  stop(): void {
    for (const child of this.#children) child.kill();
  }
}

/** The other end: what its guests say to enter, and whether it is the bare server that follows a recording. */
export type Target = {
  /** Several: the nodes of a cluster, over which every class is spread. */
  readonly servers: readonly ServerProcess[];
  readonly script: Script | null;
  /** Counters of whatever else works for the server; they only ever grow. */
  readonly meter?: () => Promise<Readonly<Record<string, number>>>;
};

async function probeAll(servers: readonly ServerProcess[], collect = false): Promise<Probe> {
  const probes = await Promise.all(servers.map((server) => probe(server, collect)));
  return {
    cpuMs: sum(probes.map(({ cpuMs }) => cpuMs)),
    rss: sum(probes.map(({ rss }) => rss)),
    live: sum(probes.map(({ live }) => live)),
    delayMs: Math.max(...probes.map(({ delayMs }) => delayMs)),
    worstDelayMs: Math.max(...probes.map(({ worstDelayMs }) => worstDelayMs)),
  };
}

async function guestsOf({ servers, script }: Target, { rooms, students, rounds }: Size): Promise<Guest[]> {
  const guests: Guest[] = [];
  const urlOf = (place: number): string => servers[place % servers.length]?.url ?? '';
  for (let room = 0; room < rooms; room++) {
    const session: CreatedSession | null =
      script !== null
        ? null
        : await createSession(urlOf(room), {
            seed: room + 1,
            options: { rounds: Math.max(4, rounds + 1), practice: false, decideSeconds: 300, firstDecideSeconds: 300 },
          });
    const entry = (part: Guest['part'], index: number): unknown => {
      if (session === null) return { room: `room-${room}-of-the-bench`, part, index };
      const { pin, hostToken } = session;
      if (part === 'board') return { v: 1, as: 'board', pin };
      if (part === 'console') return { v: 1, as: 'console', pin, token: hostToken };
      return { v: 1, as: 'player', pin, name: nameOf(index), token: `a-token-of-the-bench-${room}-${index}` };
    };
    const guest = (part: Guest['part'], index = 0): Guest => ({
      part,
      room,
      index,
      url: urlOf(room + index + (part === 'board' ? 1 : 0)),
      entry: entry(part, index),
    });
    guests.push(guest('console'), guest('board'));
    for (let index = 0; index < students; index++) guests.push(guest('student', index));
  }
  return guests;
}

const NEXT: Readonly<Record<string, string>> = {
  lobby: 'news',
  result: 'news',
  news: 'decide',
  decide: 'closed',
  closed: 'result',
};

export async function play(target: Target, size: Size, driverEntry: string): Promise<Run> {
  const { servers, script } = target;
  const { rooms, students, rounds, spreadMs } = size;
  const players = rooms * students;
  const drivers = new Drivers(driverEntry, size.drivers);
  const errors: Record<string, number> = {};
  const took = (answers: readonly Answer[]) => answers.flatMap((each) => [...(each.took ?? [])]);
  const reports = async (): Promise<DriverReport[]> => {
    const found = (await drivers.all({ do: 'report' })).flatMap(({ report }) => (report === undefined ? [] : [report]));
    for (const each of found)
      for (const [why, count] of Object.entries(each.errors)) errors[why] = (errors[why] ?? 0) + count;
    return found;
  };
  let slot = 0;
  let now: Moment = { phase: 'lobby', round: 0 };
  const forward = async (): Promise<number[]> => {
    const from = now;
    now = { phase: NEXT[from.phase] ?? '', round: from.phase === 'result' ? from.round + 1 : from.round };
    const answers = await drivers.all({ do: 'step', slot: slot++, from, to: now });
    const sent = new Map(answers.flatMap((each): Stamp[] => [...(each.sent ?? [])]));
    const last = new Map<number, number>();
    for (const [room, at] of answers.flatMap((each): Stamp[] => [...(each.last ?? [])]))
      last.set(room, Math.max(last.get(room) ?? 0, at));
    return [...last].map(([room, at]) => at - (sent.get(room) ?? at));
  };

  try {
    if (script !== null) await drivers.all({ do: 'follow', script });
    const shares = drivers.share(await guestsOf(target, size), rooms, students);
    await pause(500);
    const idle = await probeAll(servers, true);
    const connected = await Promise.all(
      shares.map((guests, at) => drivers.one(at, { do: 'connect', guests, atOnce: 100 })),
    );
    // Views of the last who came are sent within a second.
    await pause(1500);
    const full = await probeAll(servers, true);
    const lobby = await reports();

    const acks: number[] = [];
    const closes: number[] = [];
    const round = async (): Promise<void> => {
      await forward();
      await forward();
      acks.push(...took(await drivers.all({ do: 'decide', slot: slot++, spreadMs })));
      await forward();
      closes.push(...(await forward()));
    };
    // The first round is for the compiler: it is played, and not measured.
    await round();
    acks.length = 0;
    closes.length = 0;
    await reports();
    const start = await probeAll(servers);
    const counted = (await target.meter?.()) ?? {};
    const started = performance.now();
    for (let count = 0; count < rounds; count++) await round();
    const end = await probeAll(servers);
    const metered = Object.fromEntries(
      Object.entries((await target.meter?.()) ?? {}).map(([name, value]) => [name, value - (counted[name] ?? 0)]),
    );
    const busyMs = performance.now() - started;
    const played = await reports();
    const cpuMs = end.cpuMs - start.cpuMs;
    const down: Record<string, Traffic> = {};
    for (const [kind, traffic] of played.flatMap((each) => Object.entries(each.down))) {
      const known = down[kind] ?? { messages: 0, bytes: 0, largest: 0 };
      down[kind] = {
        messages: known.messages + traffic.messages,
        bytes: known.bytes + traffic.bytes,
        largest: Math.max(known.largest, traffic.largest),
      };
    }

    let herd: Run['herd'] = null;
    if (size.herd) {
      await drivers.all({ do: 'cut' });
      await pause(1500);
      const rush = performance.now();
      const back = await drivers.all({ do: 'herd' });
      herd = { ms: performance.now() - rush, lost: sum(back.map(({ lost }) => lost ?? 0)) };
      await reports();
    }
    await drivers.all({ do: 'leave' });
    return {
      connect: percentiles(took(connected)),
      ack: percentiles(acks),
      close: percentiles(closes),
      cpuMsPerPlayerRound: cpuMs / (players * rounds),
      cpuSPerThousandCommands: cpuMs / (players * rounds + 4 * rooms * rounds),
      rssKbPerConnection: (full.rss - idle.rss) / 1024 / (players + 2 * rooms),
      memoryKbPerConnection: (full.live - idle.live) / 1024 / (players + 2 * rooms),
      loopDelayP99: end.delayMs,
      loopDelayWorst: end.worstDelayMs,
      joinCpuMsPerPlayer: (full.cpuMs - idle.cpuMs) / players,
      lobbyBytes: {
        mean: sum(lobby.map(({ received }) => received.bytes)) / players,
        most: Math.max(...lobby.map(({ received }) => received.most)),
      },
      down,
      guests: { student: players, board: rooms, console: rooms },
      rounds,
      bytesPerPlayerRound: sum(played.map(({ received }) => received.bytes)) / (players * rounds),
      herd,
      errors,
      driverBusy: Math.max(...played.map((each) => each.cpuMs)) / busyMs,
      metered,
      script: played.map((each) => each.script).find((found) => found !== null) ?? null,
    };
  } finally {
    drivers.stop();
  }
}
