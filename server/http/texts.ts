// What is not for everybody at every moment: the teacher's notes, the checks; after the end the debrief and the game itself.
import { Router } from 'express';
import { classGameOf } from '../../shared/counterfactual/debrief/class-game.ts';
import { ROLES } from '../../shared/engine/types.ts';
import type { Phase } from '../../shared/game/types.ts';
import {
  checkAnswers,
  checkQuestions,
  debriefQuestions,
  debriefTexts,
  findEvent,
  presenterNotes,
  roleCheckAnswer,
} from '../../shared/pack.ts';
import type { Guard } from '../guard.ts';
import type { Rooms } from '../rooms.ts';
import { hostRoom, openRoom, sendReject } from './reply.ts';

/** Only then may anybody know what was secret. */
const AFTER: readonly Phase[] = ['final', 'debrief', 'ended'];

export function textRoutes(rooms: Rooms, guard: Guard): Router {
  const router = Router();

  router.get('/sessions/:pin/notes', async (request, response) => {
    const live = await hostRoom(request, response, rooms);
    if (live === null) return;
    const { scenario } = live.pack;
    const { stage, edition } = live.room.view({ kind: 'board' });
    const phase = stage?.phase ?? 'lobby';
    const event = edition == null ? null : findEvent(scenario, edition.event);
    response.setHeader('Cache-Control', 'no-store').json(presenterNotes(scenario, phase, event));
  });

  router.get('/sessions/:pin/check', async (request, response) => {
    const live = await openRoom(request, response, rooms, guard);
    if (live !== null) response.setHeader('Cache-Control', 'no-store').json(checkQuestions(live.pack.scenario));
  });

  router.get('/sessions/:pin/role-check/:role/:question/:option', async (request, response) => {
    const live = await openRoom(request, response, rooms, guard);
    if (live === null) return;
    const { role: name, question, option } = request.params;
    const role = ROLES.find((each) => each === name);
    const answer = role && roleCheckAnswer(live.pack.scenario, role, Number(question), Number(option));
    if (answer == null) return sendReject(response, 'reject.malformed');
    response.setHeader('Cache-Control', 'no-store').json(answer);
  });

  router.get('/sessions/:pin/game', async (request, response) => {
    const live = await openRoom(request, response, rooms, guard);
    if (live === null) return;
    const { phase } = live.room.state.stage;
    const game = AFTER.includes(phase) ? classGameOf(live.room.state) : null;
    if (game === null) return sendReject(response, 'reject.wrongPhase', { phase });
    response.setHeader('Cache-Control', 'no-store').json(game);
  });

  router.get('/sessions/:pin/debrief', async (request, response) => {
    const live = await openRoom(request, response, rooms, guard);
    if (live === null) return;
    const { phase } = live.room.state.stage;
    if (!AFTER.includes(phase)) return sendReject(response, 'reject.wrongPhase', { phase });
    const { scenario } = live.pack;
    response
      .setHeader('Cache-Control', 'no-store')
      .json({ ...debriefTexts(scenario), check: checkQuestions(scenario), answers: checkAnswers(scenario) });
  });

  // For phones, of which there may be thousands at once: a fortieth of the above.
  router.get('/sessions/:pin/questions', async (request, response) => {
    const live = await openRoom(request, response, rooms, guard);
    if (live === null) return;
    const { phase } = live.room.state.stage;
    if (!AFTER.includes(phase)) return sendReject(response, 'reject.wrongPhase', { phase });
    response.setHeader('Cache-Control', 'no-store').json(debriefQuestions(live.pack.scenario));
  });

  return router;
}
