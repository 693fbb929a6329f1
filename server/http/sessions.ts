// Sessions over HTTP: open one, ask whether a PIN exists, delete one with the host's token.
import express, { type Request, Router } from 'express';
import * as v from 'valibot';
import { OptionsSchema } from '../../shared/game/commands.ts';
import type { SessionOptions } from '../../shared/game/types.ts';
import { cleanLine } from '../../shared/names.ts';
import { LARGEST_PACK } from '../../shared/pack-check/source.ts';
import { scenarioOf } from '../../shared/pack-check/validate.ts';
import type { CreatedSession } from '../../shared/protocol.ts';
import { scenarioHash } from '../content/load.ts';
import type { Guard } from '../guard.ts';
import type { Library } from '../library.ts';
import type { Rooms } from '../rooms.ts';
import { hashToken, newCohostId, newToken, samePassword } from '../tokens.ts';
import { addressOf, hostRoom, isPin, sendReject, sendWait } from './reply.ts';

export type SessionParts = {
  readonly rooms: Rooms;
  readonly library: Library;
  readonly guard: Guard;
  readonly password: string | null;
  /** The address of this server as the class reaches it, when it is asked for under this one. */
  readonly originFor: (request: Request) => string;
};

const CreateSchema = v.strictObject({
  options: v.optional(v.partial(OptionsSchema), {}),
  scenario: v.optional(v.string()),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1))),
  password: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** A whole pack; looked at only once its sender may open a session at all. */
  pack: v.optional(v.record(v.string(), v.unknown())),
});

/** The teacher's own pack, checked again: the browser's word for it is not enough. */
function packOf(brought: unknown) {
  const scenario = scenarioOf(brought);
  return scenario === null ? null : { scenario, hash: scenarioHash(scenario) };
}

/** Texts as they will be shown; what was left out stays out. */
function cleanOptions(options: v.InferOutput<typeof CreateSchema>['options']): Partial<SessionOptions> {
  const longest: Readonly<Record<string, number>> = { title: 60, treatment: 40 };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([key, value]) => [key, typeof value === 'string' ? cleanLine(value, longest[key] ?? 60) : value]),
  );
}

export function sessionRoutes({ rooms, library, guard, password, originFor }: SessionParts): Router {
  const router = Router();

  router.post('/sessions', express.json({ limit: LARGEST_PACK + 16_384, strict: true }), async (request, response) => {
    // Only JSON: a form on another site cannot send it without being asked for permission first.
    const isTable = request.is('json') && !Array.isArray(request.body);
    const wish = v.safeParse(CreateSchema, request.body ?? {}, { abortEarly: true });
    if (!isTable || !wish.success) return sendReject(response, 'reject.malformed');
    const { options, scenario, seed, password: given, pack: brought } = wish.output;
    const address = addressOf(request);
    if (password !== null) {
      const tries = await guard.mayTryPassword(address);
      if (!tries.ok) return sendWait(response, 'reject.tooManyTries', tries);
      if (given === undefined || !samePassword(given, password)) {
        await guard.wrongPassword(address);
        return sendReject(response, 'reject.badPassword');
      }
    }
    const allowed = await guard.mayCreate(address);
    if (!allowed.ok) return sendWait(response, 'reject.tooFast', allowed);
    const pack = brought === undefined ? library.byId(scenario) : packOf(brought);
    if (pack === null) return sendReject(response, brought === undefined ? 'reject.malformed' : 'reject.badPack');
    const origin = originFor(request);
    const { live, hostToken } = await rooms.create({
      options: cleanOptions(options),
      pack,
      brought: brought !== undefined,
      seed: seed ?? null,
      origin,
    });
    const { pin } = live.record;
    guard.familiar(address, pin);
    const created: CreatedSession = {
      id: live.id,
      pin,
      hostToken,
      boardUrl: `${origin}/board/${pin}`,
      joinUrl: `${origin}/join?pin=${pin}`,
    };
    response.status(201).setHeader('Cache-Control', 'no-store').json(created);
  });

  router.get('/sessions/:pin', async (request, response) => {
    const { pin } = request.params;
    if (!isPin(pin)) return sendReject(response, 'reject.malformed');
    const verdict = await guard.beforePin(addressOf(request), pin);
    if (!verdict.ok) return sendWait(response, 'reject.tooManyTries', verdict);
    const live = await rooms.byPin(pin);
    response.setHeader('Cache-Control', 'no-store');
    if (live === null) {
      guard.missed(addressOf(request));
      // A question with an answer, not an error: a page that asks must not fill the browser's console.
      response.json({ exists: false, ok: false, reject: { code: 'reject.unknownPin' } });
      return;
    }
    const { session, stage, crowd } = live.room.view({ kind: 'board' });
    response.json({
      ok: true,
      exists: true,
      locked: session?.locked ?? false,
      title: session?.title ?? '',
      language: session?.language ?? 'en',
      scenario: session?.scenario,
      phase: stage?.phase,
      teamChoice: session?.teamChoice,
      teamSize: session?.teamSize,
      roster: session?.roster ?? false,
      people: crowd?.people ?? 0,
      // The board may have been opened as "localhost", which no phone can reach.
      joinUrl: `${live.record.origin}/join?pin=${pin}`,
    });
  });

  router.post('/sessions/:pin/cohosts', async (request, response) => {
    const live = await hostRoom(request, response, rooms);
    if (live === null) return;
    const cohost = newCohostId();
    const token = newToken();
    const ack = await live.room.addCohost(cohost, hashToken(token));
    if (!ack.ok) return sendReject(response, ack.reject.code, ack.reject.params);
    response.status(201).setHeader('Cache-Control', 'no-store').json({ ok: true, cohost, token });
  });

  router.delete('/sessions/:pin', async (request, response) => {
    const live = await hostRoom(request, response, rooms);
    if (live === null) return;
    await rooms.remove(live);
    response.json({ ok: true });
  });

  return router;
}
