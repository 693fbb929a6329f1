// What came in over a socket, before anything believes it: whether it can be answered, how heavy it is, what it says.
import * as v from 'valibot';
import type { Reject } from '../../shared/game/commands.ts';
import {
  type Enter,
  EnterSchema,
  type Envelope,
  EnvelopeSchema,
  PROTOCOL_MIN,
  PROTOCOL_VERSION,
} from '../../shared/protocol.ts';

/** Characters and values of a message; the largest there is has about 1,500. */
const MOST_WEIGHT = 8_192;
const DEEPEST = 8;

export type Ack = (answer: unknown) => void;

/** The acknowledgement, which is the last argument; null when the sender asked for none. */
export function ackOf(args: readonly unknown[]): Ack | null {
  const last = args.at(-1);
  return typeof last === 'function' ? (last as Ack) : null;
}

/** Stops counting as soon as it is too much, so that a huge message costs no more than a large one. */
export function isTooLarge(message: unknown): boolean {
  let budget = MOST_WEIGHT;
  const spend = (value: unknown, depth: number): boolean => {
    budget -= typeof value === 'string' ? value.length + 1 : 1;
    if (budget < 0 || depth > DEEPEST) return true;
    if (typeof value !== 'object' || value === null) return false;
    if (ArrayBuffer.isView(value)) return true;
    // `for … in` would first list a million indices.
    if (Array.isArray(value)) return value.length > budget || value.some((inner) => spend(inner, depth + 1));
    for (const key in value) {
      budget -= key.length;
      if (spend((value as Record<string, unknown>)[key], depth + 1)) return true;
    }
    return false;
  };
  return spend(message, 0);
}

export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reject: Reject };

function refused(code: Reject['code'], params?: NonNullable<Reject['params']>): Decoded<never> {
  return { ok: false, reject: params === undefined ? { code } : { code, params } };
}

function parse<T>(schema: v.GenericSchema<unknown, T>, message: unknown): Decoded<T> {
  if (isTooLarge(message)) return refused('reject.tooLarge');
  const result = v.safeParse(schema, message, { abortEarly: true });
  return result.success ? { ok: true, value: result.output } : refused('reject.malformed');
}

export function decodeEnter(args: readonly unknown[]): Decoded<Enter> {
  const [message] = args;
  // The version first: what a newer client says need not be understood to be answered.
  if (typeof message === 'object' && message !== null && 'v' in message && typeof message.v === 'number') {
    if (!(message.v >= PROTOCOL_MIN && message.v <= PROTOCOL_VERSION)) {
      return refused('reject.version', { min: PROTOCOL_MIN, max: PROTOCOL_VERSION });
    }
  }
  return parse(EnterSchema, message);
}

export const decodeCommand = (args: readonly unknown[]): Decoded<Envelope> => parse(EnvelopeSchema, args[0]);
