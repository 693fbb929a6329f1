// What crosses the wire, for both ends: three events, one ack, versions. PROTOCOL.md says it in prose.
import * as v from 'valibot';
import { HostCommandSchema, PlayerCommandSchema, type Reject } from './game/commands.ts';
import type { ViewPatch } from './game/views.ts';

/** Raised when an older client would misread a message. The server serves MIN..MAX. */
export const PROTOCOL_VERSION = 1;
export const PROTOCOL_MIN = 1;

const pin = v.pipe(v.string(), v.regex(/^\d{6}$/));
const token = v.pipe(v.string(), v.minLength(20), v.maxLength(64));

/** First message of a socket: who it is. A token resumes; a name takes a new seat. */
export const EnterSchema = v.variant('as', [
  v.strictObject({
    v: v.number(),
    as: v.literal('player'),
    pin,
    name: v.pipe(v.string(), v.maxLength(80)),
    team: v.optional(v.nullable(v.string())),
    roster: v.optional(v.pipe(v.string(), v.maxLength(60))),
    /** A secret the client made itself: should the answer get lost, the same message again gets the same seat. */
    token: v.optional(token),
  }),
  v.strictObject({ v: v.number(), as: v.literal('seat'), pin, token }),
  v.strictObject({ v: v.number(), as: v.literal('console'), pin, token }),
  v.strictObject({ v: v.number(), as: v.literal('board'), pin }),
]);
export type Enter = v.InferOutput<typeof EnterSchema>;

/** `id` is chosen by the sender and makes a repeat harmless; `round` is the round it was meant for (−1 in the lobby). */
export const EnvelopeSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(40)),
  round: v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(99)),
  command: v.union([PlayerCommandSchema, HostCommandSchema]),
});
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;

export type Ok<T> = { readonly ok: true } & T;
export type Refused = { readonly ok: false; readonly reject: Reject };
export type EnterAck =
  | Ok<{
      readonly v: number;
      readonly server: string;
      readonly player: string | null;
      readonly token: string | null;
      readonly view: ViewPatch;
    }>
  | Refused;
export type CommandAck = Ok<{ readonly seq: number }> | Refused;

export type ClientToServer = {
  enter: (message: Enter, ack: (answer: EnterAck) => void) => void;
  command: (message: Envelope, ack: (answer: CommandAck) => void) => void;
};
export type ServerToClient = {
  view: (patch: ViewPatch) => void;
  /** The last word before the server closes a socket on purpose. */
  bye: (reason: Reject) => void;
};

/** POST /api/sessions */
export type CreatedSession = {
  readonly id: string;
  readonly pin: string;
  readonly hostToken: string;
  readonly boardUrl: string;
  readonly joinUrl: string;
};
