// One attack: a connection of one kind of stranger, guest or insider, and a burst of messages over it. Tells what was answered
// that should not have been, and what was not answered at all.
import { io, type Socket } from 'socket.io-client';
import type { Stream } from '../../shared/engine/random.ts';
import { REJECT_CODES, type RejectCode } from '../../shared/game/commands.ts';
import { HOST_EXAMPLES, HOSTS_OWN, PLAYER_EXAMPLES, PLAYERS_OWN, ROOMS_OWN, TEXT_FIELDS } from './commands.ts';
import { hostileTexts, junk, pick, spoilt, TEXTS } from './junk.ts';

export type Keys = {
  /** The class that must not notice: its PIN, and the tokens of somebody else's session. */
  readonly pin: string;
  readonly foreignTokens: readonly string[];
  /** A seat in that class, whose owner has turned bad. */
  readonly insider: string;
  /** Accepted commands, by sender and place in the log: their ids. */
  readonly accepted: Map<string, string>;
  /** Accepted though nobody may: harmless only as the repeat of an id, which is answered again and not applied. */
  readonly suspects: { readonly kind: Kind; readonly key: string; readonly id: string; readonly text: string }[];
  /** Commands, by sender and id, whose answer was lost with the connection. */
  readonly lost: Set<string>;
  /** A session the attackers may do with what they like. */
  readonly playground: { readonly pin: string; readonly hostToken: string };
};

export const KINDS = ['stranger', 'board', 'thief', 'insider', 'guest', 'owner'] as const;
export type Kind = (typeof KINDS)[number];

export type Books = {
  sent: number;
  answered: number;
  accepted: number;
  /** The connection was closed before the answer: too large, or too much noise. */
  closed: number;
  readonly codes: Map<string, number>;
  readonly wrong: string[];
};

type Message = { readonly event: string; readonly payload: readonly unknown[] };
type Answer = { ok?: unknown; seq?: unknown; reject?: { code?: unknown } };

/** In one attack: a socket may send so many before it is slowed. */
const MESSAGES = 24;
const WITHIN_MS = 30_000;
const IDS = Array.from({ length: 12 }, (_, index) => `replayed-${index}`);

function commandFor(luck: Stream, kind: Kind): unknown {
  const [own, others] = kind === 'owner' ? [HOSTS_OWN, PLAYERS_OWN] : [PLAYERS_OWN, HOSTS_OWN];
  const fate = luck();
  if (fate < 0.1) return pick(luck, ROOMS_OWN);
  if (fate < 0.3) return pick(luck, others);
  if (fate < 0.5) return hostileTexts(luck, pick(luck, own), TEXT_FIELDS);
  return spoilt(luck, pick(luck, [...own, ...others]));
}

function entranceFor(luck: Stream, kind: Kind, keys: Keys): unknown {
  const pin = luck() < 0.01 ? String(Math.floor(luck() * 1e6)).padStart(6, '0') : keys.pin;
  const token = pick(luck, [...keys.foreignTokens, 'x'.repeat(32), keys.pin.repeat(4)]);
  const name = pick(luck, TEXTS);
  const sound = pick<Record<string, unknown>>(luck, [
    { v: 1, as: 'player', pin, name, roster: pick(luck, TEXTS), team: pick(luck, [null, 't1', '__proto__']) },
    { v: 1, as: 'seat', pin, token },
    { v: 1, as: 'console', pin, token },
    { v: pick(luck, [0, 2, Number.NaN, -1]), as: 'board', pin },
  ]);
  return kind === 'thief' || luck() < 0.4 ? sound : spoilt(luck, sound);
}

function message(luck: Stream, kind: Kind, keys: Keys): Message {
  const fate = luck();
  if (fate < 0.06)
    return {
      event: pick(luck, ['view', 'bye', 'join', '__proto__', 'constructor', '💥', 'x'.repeat(9_000)]),
      payload: [junk(luck)],
    };
  if (fate < 0.1)
    return { event: pick(luck, ['enter', 'command']), payload: Array.from({ length: 4 }, () => junk(luck)) };
  // Insiders, guests and owners keep their place: entering anew would leave it.
  const enters = kind === 'stranger' || kind === 'board' || kind === 'thief';
  if (enters && luck() < 0.4) return { event: 'enter', payload: [entranceFor(luck, kind, keys)] };
  const envelope = {
    id: luck() < 0.4 ? pick(luck, IDS) : `fuzz-${Math.floor(luck() * 1e12)}`,
    round: pick(luck, [-1, 0, 0, 1, 99]),
    command: commandFor(luck, kind),
  };
  return { event: 'command', payload: [luck() < 0.85 ? envelope : spoilt(luck, envelope)] };
}

const shown = (value: unknown): string => {
  try {
    return JSON.stringify(value)?.slice(0, 300) ?? String(value);
  } catch {
    return String(value);
  }
};

const isReject = (answer: Answer): answer is { ok: false; reject: { code: RejectCode } } =>
  answer.ok === false && REJECT_CODES.some((code) => code === answer.reject?.code);

/** Which messages may be answered with ok. Everything else that is accepted is a hole. */
function mayPass(kind: Kind, { event, payload }: Message, keys: Keys): boolean {
  const [message] = payload as [{ as?: unknown; pin?: unknown; command?: { type?: string } } | null | undefined];
  // Whoever knows the PIN may look at the board.
  if (event === 'enter') return message?.as === 'board' && message.pin === keys.pin;
  const type = message?.command?.type ?? '';
  if (kind === 'guest' || kind === 'insider') return Object.hasOwn(PLAYER_EXAMPLES, type);
  return kind === 'owner' && Object.hasOwn(HOST_EXAMPLES, type);
}

const idOf = ({ payload }: Message): string => {
  const [message] = payload as [{ id?: unknown } | null | undefined];
  return typeof message?.id === 'string' ? message.id : '';
};

export async function attack(url: string, luck: Stream, kind: Kind, keys: Keys, books: Books): Promise<void> {
  const socket: Socket = io(url, {
    transports: [luck() < 0.8 ? 'websocket' : 'polling'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { 'X-Forwarded-For': `198.51.100.${Math.floor(luck() * 250)}` },
  });
  let gone: () => void = () => undefined;
  const closed = new Promise<'closed'>((done) => {
    gone = () => done('closed');
  });
  socket.on('disconnect', gone);
  socket.on('connect_error', gone);
  const ask = async (event: string, payload: readonly unknown[]): Promise<Answer | 'closed' | 'silent'> => {
    const answer = new Promise<Answer>((done) => socket.emit(event, ...payload, done));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'silent'>((done) => {
      timer = setTimeout(() => done('silent'), WITHIN_MS);
    });
    return Promise.race([answer, closed, late]).finally(() => clearTimeout(timer));
  };

  const seats: Partial<Record<Kind, object>> = {
    board: { as: 'board', pin: keys.pin },
    insider: { as: 'seat', pin: keys.pin, token: keys.insider },
    guest: { as: 'player', pin: keys.playground.pin, name: `G${Math.floor(luck() * 1e6)}` },
    owner: { as: 'console', pin: keys.playground.pin, token: keys.playground.hostToken },
  };
  const seat = seats[kind];
  if (seat !== undefined) await ask('enter', [{ v: 1, ...seat }]);

  const answers: Promise<void>[] = [];
  async function hear(asked: Message): Promise<void> {
    const answer = await ask(asked.event, asked.payload);
    if (answer === 'closed') {
      books.closed += 1;
      keys.lost.add(`${kind} ${idOf(asked)}`);
    } else if (answer === 'silent') {
      books.wrong.push(`no answer for ${kind}: ${asked.event} ${shown(asked.payload)}`);
    } else if (isReject(answer)) {
      books.answered += 1;
      books.codes.set(answer.reject.code, (books.codes.get(answer.reject.code) ?? 0) + 1);
      if (answer.reject.code === 'reject.server') books.wrong.push(`a fault for ${kind}: ${shown(asked.payload)}`);
    } else if (answer.ok === true) {
      books.answered += 1;
      const key = `${kind === 'guest' ? socket.id : kind} ${answer.seq}`;
      const id = idOf(asked);
      if (mayPass(kind, asked, keys)) {
        books.accepted += 1;
        if (asked.event === 'command') keys.accepted.set(key, id);
      } else
        keys.suspects.push({ kind, key, id, text: `accepted from ${kind}: ${asked.event} ${shown(asked.payload)}` });
    } else books.wrong.push(`no answer of the protocol for ${kind}: ${shown(answer)}`);
  }

  for (let count = 0; count < MESSAGES; count += 1) {
    const next = message(luck, kind, keys);
    const fate = luck();
    books.sent += 1;
    if (fate < 0.85) answers.push(hear(next));
    // No function to answer, or something else in its place: nobody is told, nothing may happen.
    else if (fate < 0.92) socket.emit(next.event, ...next.payload);
    else if (fate < 0.998) socket.emit(next.event, ...next.payload, junk(luck));
    else socket.emit(next.event, { id: 'too-large-1', round: 0, command: 'x'.repeat(10_000_000) });
  }
  await Promise.all(answers);
  socket.disconnect();
}
