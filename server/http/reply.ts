// How HTTP answers when something is refused, and how it finds the room a request is about.
import type { Request, Response } from 'express';
import type { Reject } from '../../shared/game/commands.ts';
import type { Guard, Verdict } from '../guard.ts';
import { hostKeyOf } from '../host-key.ts';
import type { LiveRoom, Rooms } from '../rooms.ts';
import { hashToken } from '../tokens.ts';

const STATUS: Partial<Record<Reject['code'], number>> = {
  'reject.malformed': 400,
  'reject.nameEmpty': 400,
  'reject.nameLong': 400,
  'reject.nameRude': 400,
  'reject.nameCharacters': 400,
  'reject.badPack': 400,
  'reject.badPassword': 401,
  'reject.unknownToken': 401,
  'reject.unknownPin': 404,
  'reject.wrongPhase': 409,
  'reject.tooMuch': 409,
  'reject.tooLarge': 413,
  'reject.tooManyTries': 429,
  'reject.tooFast': 429,
  'reject.notSaved': 503,
};

export function sendReject(response: Response, code: Reject['code'], params?: NonNullable<Reject['params']>): void {
  const reject: Reject = params === undefined ? { code } : { code, params };
  response
    .status(STATUS[code] ?? 500)
    .setHeader('Cache-Control', 'no-store')
    .json({ ok: false, reject });
}

export function sendWait(response: Response, code: Reject['code'], verdict: Extract<Verdict, { ok: false }>): void {
  response.setHeader('Retry-After', verdict.seconds);
  sendReject(response, code, { seconds: verdict.seconds });
}

export const isPin = (text: unknown): text is string => typeof text === 'string' && /^\d{6}$/.test(text);
export const addressOf = (request: Request): string => request.ip ?? '';

/** The room behind a PIN if the request carries its host token, or a co-host's ("Authorization: Bearer …"); answers otherwise. */
export async function hostRoom(request: Request, response: Response, rooms: Rooms): Promise<LiveRoom | null> {
  const token = /^Bearer ([\w-]{20,64})$/.exec(request.headers.authorization ?? '')?.[1];
  const { pin } = request.params;
  const live = token !== undefined && isPin(pin) ? await rooms.byPin(pin) : null;
  // An unknown PIN and a wrong token look the same, so that no PIN is learnt this way.
  if (live !== null && token !== undefined && hostKeyOf(live, hashToken(token)) !== null) return live;
  sendReject(response, 'reject.unknownToken');
  return null;
}

/** The room behind a PIN, for anybody who knows it; answers otherwise. */
export async function openRoom(
  request: Request,
  response: Response,
  rooms: Rooms,
  guard: Guard,
): Promise<LiveRoom | null> {
  const { pin } = request.params;
  const verdict = isPin(pin) ? await guard.beforePin(addressOf(request), pin) : null;
  if (verdict?.ok === false) {
    sendWait(response, 'reject.tooManyTries', verdict);
    return null;
  }
  const live = isPin(pin) ? await rooms.byPin(pin) : null;
  if (live === null) {
    guard.missed(addressOf(request));
    sendReject(response, 'reject.unknownPin');
  }
  return live;
}
