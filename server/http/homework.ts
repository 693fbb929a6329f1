// Homework: whoever was absent fetches the class's world, plays one seat of it alone, and may hand the result in. Open only when
// the teacher has shared it. Nobody's name goes out; what comes in is played anew.
import express, { Router } from 'express';
import * as v from 'valibot';
import { homeworkResult } from '../../shared/counterfactual/homework.ts';
import { CarriedOutSchema } from '../../shared/game/orders-schema.ts';
import { recordedGame } from '../../shared/game/recorded-game.ts';
import type { Guard } from '../guard.ts';
import type { LiveRoom, Rooms } from '../rooms.ts';
import { openRoom, sendReject } from './reply.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const HandInSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
  name: v.pipe(v.string(), v.maxLength(80)),
  seat: v.pipe(v.string(), v.regex(/^t\d{1,3}$/)),
  orders: v.pipe(v.array(v.nullable(CarriedOutSchema)), v.maxLength(12)),
  undone: count,
  hints: count,
});

/** The class as a world, without names; null while it is not shared. */
function sharedWorld({ room }: LiveRoom) {
  const { state } = room;
  const game = state.homework.open ? recordedGame(state) : null;
  if (game === null) return null;
  return {
    scenario: state.header.scenario,
    ...game,
    seats: game.seats.map((seat) => ({ ...seat, name: null })),
    forecasts: state.decided.map((round) => round.forecasts),
  };
}

export function homeworkRoutes(rooms: Rooms, guard: Guard): Router {
  const router = Router();

  router.get('/sessions/:pin/world', async (request, response) => {
    const live = await openRoom(request, response, rooms, guard);
    if (live === null) return;
    const world = sharedWorld(live);
    if (world === null) return sendReject(response, 'reject.wrongPhase', { phase: live.room.state.stage.phase });
    response.setHeader('Cache-Control', 'no-store').json(world);
  });

  router.post('/sessions/:pin/homework', express.json({ limit: 32_768, strict: true }), async (request, response) => {
    const given = request.is('json') ? v.safeParse(HandInSchema, request.body ?? {}, { abortEarly: true }) : null;
    if (!given?.success) return sendReject(response, 'reject.malformed');
    const live = await openRoom(request, response, rooms, guard);
    if (live === null) return;
    const { state } = live.room;
    const game = state.homework.open ? recordedGame(state) : null;
    if (game === null) return sendReject(response, 'reject.wrongPhase', { phase: state.stage.phase });
    const { orders, ...rest } = given.output;
    const result = homeworkResult(game, rest.seat, orders);
    if (result === null) return sendReject(response, 'reject.malformed');
    const ack = await live.room.handIn({ ...rest, ...result });
    if (!ack.ok) return sendReject(response, ack.reject.code, ack.reject.params);
    response
      .status(201)
      .setHeader('Cache-Control', 'no-store')
      .json({ ok: true, ...result, teams: game.seats.length });
  });

  return router;
}
