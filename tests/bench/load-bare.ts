// The floor: a socket.io server with the same settings and no game. It sends what was recorded from a real room, message by
// message: what everybody may see encoded once a room, the rest to each socket.
import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { BareCommand, Heard, Part, Script } from './load-plan.ts';

type Member = { readonly part: Part; readonly room: string; readonly index: number };
type Ack = (answer: unknown) => void;
/** Messages by slot, in order. */
type Slots = ReadonlyMap<number, readonly unknown[]>;

const NOTHING: Slots = new Map();
let script: Script | null = null;
let everybody = NOTHING;
let staff = NOTHING;
let consoles = NOTHING;
let seats: readonly Slots[] = [];
const rooms = new Map<string, Map<Socket, Member>>();

function slots(heard: readonly Heard[]): Slots {
  const bySlot = new Map<number, unknown[]>();
  for (const { slot, patch } of heard) bySlot.set(slot, [...(bySlot.get(slot) ?? []), patch]);
  return bySlot;
}

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  transports: ['websocket', 'polling'],
  perMessageDeflate: false,
  maxHttpBufferSize: 100_000,
  pingInterval: 20_000,
  pingTimeout: 20_000,
});

function toSeat(socket: Socket, { index }: Member, slot: number): void {
  const mine = seats[index % Math.max(1, seats.length)];
  for (const patch of mine?.get(slot) ?? []) socket.emit('view', patch);
}

/** What a room was sent in this slot: one message of it, or all and then each phone its own. */
function play(room: string, { slot, only }: BareCommand): void {
  const some = (from: Slots) => (from.get(slot) ?? []).filter((_, at) => only === null || at === only);
  for (const patch of some(everybody)) io.to(room).emit('view', patch);
  for (const patch of some(staff)) io.to(`${room}:staff`).emit('view', patch);
  for (const patch of some(consoles)) io.to(`${room}:console`).emit('view', patch);
  if (only !== null) return;
  for (const [socket, member] of rooms.get(room) ?? []) if (member.part === 'student') toSeat(socket, member, slot);
}

io.on('connection', (socket) => {
  let member: Member | null = null;
  socket.on('enter', (message: Member, ack: Ack) => {
    const { room, part } = message;
    member = message;
    void socket.join([
      room,
      ...(part === 'student' ? [] : [`${room}:staff`]),
      ...(part === 'console' ? [`${room}:console`] : []),
    ]);
    const all = rooms.get(room) ?? new Map<Socket, Member>();
    rooms.set(room, all.set(socket, message));
    ack(script?.enter[part] ?? { ok: true });
  });
  socket.on('command', (message: BareCommand & { readonly round: number }, ack: Ack) => {
    ack(script?.ack ?? { ok: true });
    if (member === null) return;
    if (member.part === 'student') toSeat(socket, member, message.round);
    else play(member.room, message);
  });
  socket.on('disconnect', () => {
    if (member !== null) rooms.get(member.room)?.delete(socket);
  });
});

process.on('message', (message: { readonly script?: Script }) => {
  if (message.script === undefined) return;
  script = message.script;
  everybody = slots(script.everybody);
  staff = slots(script.staff);
  consoles = slots(script.console);
  seats = script.seats.map(slots);
  process.send?.({ scripted: true });
});

http.listen({ port: 0, host: '127.0.0.1', backlog: 8_192 }, () => {
  const address = http.address();
  if (typeof address === 'object' && address !== null) console.log(`http://127.0.0.1:${address.port}`);
});
process.on('disconnect', () => process.exit(0));

process.on('SIGTERM', () => process.exit(0));
