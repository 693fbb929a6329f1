// A process that plays a part of the classes. It does what the bench says, one order after the other, and answers with times.
import { botOrders } from '../../shared/bots/bot.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import type { CommandAck, EnterAck, Envelope } from '../../shared/protocol.ts';
import { outlookOfView, typedOrders } from '../support/outlook.ts';
import { AUDIENCES, audienceOf, LoadClient } from './load-client.ts';
import {
  type Answer,
  clock,
  type DriverReport,
  type Moment,
  type Order,
  type Part,
  SAMPLED,
  type Script,
  type Stamp,
  type Traffic,
} from './load-plan.ts';

let clients: LoadClient[] = [];
let script: Script | null = null;
let errors: Record<string, number> = {};
let down: Record<string, Traffic> = {};
const commands: Envelope[] = [];
let ack: CommandAck = { ok: true, seq: 1 };
let cpuBefore = process.cpuUsage();
let numbers = 0;

const fail = (why: string): void => {
  errors[why] = (errors[why] ?? 0) + 1;
};
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const students = () => clients.filter(({ guest }) => guest.part === 'student');
const consoles = () => clients.filter(({ guest }) => guest.part === 'console');
const isSampled = ({ room, part, index }: LoadClient['guest']) => room === 0 && (part !== 'student' || index < SAMPLED);

function count(kind: string, bytes: number): void {
  down[kind] ??= { messages: 0, bytes: 0, largest: 0 };
  const traffic = down[kind];
  traffic.messages += 1;
  traffic.bytes += bytes;
  traffic.largest = Math.max(traffic.largest, bytes);
}

/** So many at a time; a failure counts and does not stop the others. */
async function inTurn<T>(all: readonly T[], atOnce: number, run: (one: T) => Promise<unknown>): Promise<void> {
  const queue = [...all];
  const lane = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      await run(one).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, lane));
}

async function connect({ guests, atOnce }: Extract<Order, { do: 'connect' }>): Promise<Answer> {
  const took: number[] = [];
  const arrived = guests.map(
    (guest) => new LoadClient(guest, (kind, bytes) => count(`${guest.part} ${kind}`, bytes), fail),
  );
  for (const client of arrived) if (script === null && isSampled(client.guest)) client.heard = [];
  clients.push(...arrived);
  await inTurn(arrived, atOnce, async (client) => {
    const { took: ms, answer } = await client.enter(client.guest.entry);
    if (answer.ok) took.push(ms);
    else fail(answer.reject.code);
  });
  // Whoever did not get in is counted, and waited for no more.
  clients = clients.filter(({ answer }) => answer !== null);
  return { took };
}

async function told(client: LoadClient, message: unknown): Promise<CommandAck> {
  const answer = (await client.ask('command', message)) as CommandAck;
  if (!answer.ok) fail(answer.reject.code);
  else ack = answer;
  return answer;
}

function nextId(): string {
  numbers += 1;
  return `${process.pid}-${String(numbers).padStart(9, '0')}`;
}

/** How many views the recording has for this guest in this slot. */
function expected({ guest }: LoadClient, slot: number): number {
  if (script === null) return 0;
  const { everybody, staff, console: teacher, seats } = script;
  const sources = [
    everybody,
    ...(guest.part === 'student' ? [seats[guest.index % Math.max(1, seats.length)] ?? []] : [staff]),
    ...(guest.part === 'console' ? [teacher] : []),
  ];
  return sources.reduce((sum, heard) => sum + heard.filter((each) => each.slot === slot).length, 0);
}
const views = ({ counts }: LoadClient) => AUDIENCES.reduce((sum, name) => sum + counts[name], 0);

/** Resolves when all of the slot has come, whatever the server: what is to be seen, or as many views as were recorded. */
function begin(slot: number, holds: (client: LoadClient) => boolean): Promise<unknown> {
  return Promise.all(
    clients.map(async (client) => {
      client.slot = slot;
      const whole = views(client) + expected(client, slot);
      const came = await client.until(() => (script === null ? holds(client) : views(client) >= whole));
      if (!came) fail(`slot ${slot} never came`);
    }),
  );
}

function hasArrived({ view, guest }: LoadClient, { phase, round }: Moment): boolean {
  if (view.stage?.phase !== phase || view.stage.round !== round) return false;
  // A phone has its own result to wait for, which comes after what everybody sees.
  return phase !== 'result' || guest.part !== 'student' || view.seat?.team == null || view.seat.result?.round === round;
}

async function step({ slot, from, to }: Extract<Order, { do: 'step' }>): Promise<Answer> {
  const whole = begin(slot, (client) => hasArrived(client, to));
  const sent: Stamp[] = [];
  await Promise.all(
    consoles().map((client) => {
      sent.push([client.guest.room, clock()]);
      const round = from.phase === 'lobby' ? -1 : from.round;
      return told(
        client,
        script === null ? { id: nextId(), round, command: { type: 'advance', from } } : { slot, only: null, round },
      );
    }),
  );
  await whole;
  const byRoom = new Map<number, number>();
  for (const { guest, lastAt } of students()) byRoom.set(guest.room, Math.max(byRoom.get(guest.room) ?? 0, lastAt));
  return { sent, last: [...byRoom] };
}

function decision(client: LoadClient, slot: number): unknown {
  const { guest, view } = client;
  if (script !== null) return { ...script.commands[guest.index % script.commands.length], id: nextId(), round: slot };
  const outlook = outlookOfView(view);
  if (outlook === null) return null;
  const strategy = STRATEGIES[guest.index % STRATEGIES.length] ?? 'noise';
  const orders = typedOrders(botOrders(strategy, outlook, guest.index));
  const command = { type: 'submitOrders', orders, forecast: (guest.index * 13) % 100 } as const;
  const envelope: Envelope = { id: nextId(), round: outlook.round, command };
  if (isSampled(guest)) commands.push(envelope);
  return envelope;
}

/** What everybody is told meanwhile is spread over the same time as the decisions. */
async function murmur(slot: number, spreadMs: number): Promise<void> {
  if (script === null) return;
  const most = Math.max(
    ...[script.everybody, script.staff, script.console].map(
      (heard) => heard.filter((each) => each.slot === slot).length,
    ),
  );
  for (let only = 0; only < most; only++) {
    await pause(spreadMs / most);
    await Promise.all(consoles().map((client) => told(client, { slot, only, round: 0 })));
  }
}

async function decide({ slot, spreadMs }: Extract<Order, { do: 'decide' }>): Promise<Answer> {
  const took: number[] = [];
  const whole = begin(
    slot,
    ({ view, guest }) => guest.part !== 'student' || view.seat?.team == null || view.seat.ticket?.mine != null,
  );
  // All of them have made up their minds before the first one taps: the taps are what is measured.
  const minds = students().flatMap((client) => {
    const message = decision(client, slot);
    return message === null ? [] : [{ client, message }];
  });
  const murmuring = murmur(slot, spreadMs);
  await Promise.all(
    minds.map(async ({ client, message }, place) => {
      if (spreadMs > 0) await pause((place / minds.length) * spreadMs);
      const started = clock();
      await told(client, message).catch(() => fail('no answer'));
      took.push(clock() - started);
    }),
  );
  await Promise.all([murmuring, whole]);
  return { took };
}

async function cut(): Promise<Answer> {
  for (const { socket } of students()) socket.disconnect();
  return {};
}

/** A crowd may be too large for the first try; what counts is whether everybody gets back to their seat. */
async function insist(client: LoadClient, entry: unknown, tries = 5): Promise<EnterAck> {
  try {
    return (await client.enter(entry)).answer;
  } catch (error) {
    client.socket.disconnect();
    if (tries === 1) throw error;
    return insist(client, entry, tries - 1);
  }
}

async function herd(): Promise<Answer> {
  const took: number[] = [];
  let lost = 0;
  const all = students();
  await inTurn(all, all.length, async (client) => {
    const { entry } = client.guest;
    const before = client.player;
    const seat = { v: 1, as: 'seat', pin: (entry as { pin?: string }).pin, token: client.token };
    client.patient = true;
    const started = clock();
    const answer = await insist(client, script === null ? seat : entry);
    took.push(clock() - started);
    if (!answer.ok || (script === null && (answer.player !== before || answer.view.seat?.me?.id !== before))) lost += 1;
  });
  return { took, lost: lost + all.length - took.length };
}

function recording(): Script | null {
  const sampled = clients.filter(({ heard, guest }) => heard !== null && guest.room === 0);
  const of = (part: Part) => sampled.filter(({ guest }) => guest.part === part);
  const [first] = of('student');
  if (script !== null || first === undefined) return script;
  const heard = (client: LoadClient | undefined, audience: string) =>
    (client?.heard ?? []).filter(({ patch }) => audienceOf(patch as object) === audience);
  const enter = (part: Part): EnterAck | null => of(part)[0]?.answer ?? null;
  return {
    everybody: heard(first, 'everybody'),
    staff: heard(of('board')[0], 'staff'),
    console: heard(of('console')[0], 'console'),
    seats: of('student').map((client) => heard(client, 'seat')),
    enter: { student: enter('student'), board: enter('board'), console: enter('console') },
    commands,
    ack,
  };
}

function report(): Answer {
  const { user, system } = process.cpuUsage(cpuBefore);
  const bytes = students().map((client) => client.bytesRead());
  const answer: DriverReport = {
    cpuMs: (user + system) / 1000,
    down,
    received: { bytes: bytes.reduce((sum, each) => sum + each, 0), most: Math.max(0, ...bytes) },
    errors,
    script: recording(),
  };
  cpuBefore = process.cpuUsage();
  down = {};
  errors = {};
  return { report: answer };
}

async function obey(order: Order): Promise<Answer> {
  switch (order.do) {
    case 'connect':
      return connect(order);
    case 'step':
      return step(order);
    case 'decide':
      return decide(order);
    case 'cut':
      return cut();
    case 'herd':
      return herd();
    case 'follow':
      script = order.script;
      return {};
    case 'report':
      return report();
    case 'leave':
      for (const { socket } of clients) socket.disconnect();
      clients = [];
      return {};
  }
}

process.on('message', (order: Order) => {
  void obey(order).then((answer) => process.send?.(answer));
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit(0));
