// The class's report: what its pages are worked out from, for the holder of the host's key; and the comparison with earlier
// classes on this server, which a teacher switches on.
import express, { Router } from 'express';
import * as v from 'valibot';
import { classGameOf } from '../../shared/counterfactual/debrief/class-game.ts';
import { type ClassFigures, classFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { gainOf } from '../../shared/game/gain.ts';
import { findPlayer } from '../../shared/game/players.ts';
import type { Phase } from '../../shared/game/types.ts';
import { countAnswers } from '../../shared/game/views/console.ts';
import { teamLabels } from '../../shared/game/views/public.ts';
import { checkAnswers, checkQuestions } from '../../shared/pack.ts';
import type { Guard } from '../guard.ts';
import type { LiveRoom, Rooms } from '../rooms.ts';
import type { Store } from '../store/store.ts';
import { hostRoom, openRoom, sendReject } from './reply.ts';

export type ReportParts = { readonly rooms: Rooms; readonly store: Store; readonly guard: Guard };

const AFTER: readonly Phase[] = ['final', 'debrief', 'ended'];
const WishSchema = v.strictObject({ on: v.boolean() });

function gainOfClass({ room, pack }: LiveRoom) {
  const counts = countAnswers(room.state.answers);
  const texts = { check: checkQuestions(pack.scenario), answers: checkAnswers(pack.scenario) };
  return gainOf(texts, {
    ...(counts.before === undefined ? {} : { before: counts.before }),
    ...(counts.after === undefined ? {} : { after: counts.after }),
  });
}

/** null until the game is over. */
function figuresOf(live: LiveRoom): ClassFigures | null {
  const { state } = live.room;
  if (!AFTER.includes(state.stage.phase) || state.stage.practice) return null;
  return classFigures(state.header.scenario.id, state.economy, gainOfClass(live).mean);
}

export function reportRoutes({ rooms, store, guard }: ReportParts): Router {
  const router = Router();

  /** Kept anew, for answers may have come since. */
  async function comparison(live: LiveRoom, own: ClassFigures) {
    const kept = await store.listFigures();
    if (!kept.some(({ id }) => id === live.id)) return { on: false as const };
    await store.keepFigures(live.id, own);
    const others = kept
      .filter(({ id, figures }) => id !== live.id && figures.scenario === own.scenario && figures.rounds === own.rounds)
      .map(({ figures }) => figures);
    return { on: true as const, own, others };
  }

  router.get('/sessions/:pin/report', async (request, response) => {
    const live = await hostRoom(request, response, rooms);
    if (live === null) return;
    const { state } = live.room;
    const { stage, header, options, players, teams } = state;
    const data = AFTER.includes(stage.phase) ? classGameOf(state) : null;
    if (data === null) return sendReject(response, 'reject.wrongPhase', { phase: stage.phase });
    const seated = teams.flatMap(({ id, members }) =>
      members.flatMap((member) => {
        const player = findPlayer(players, member);
        return player === undefined || player.removed ? [] : [{ name: player.name, team: id }];
      }),
    );
    response.setHeader('Cache-Control', 'no-store').json({
      title: options.title,
      playedAt: header.createdAt,
      engine: header.engineVersion,
      scenario: header.scenario,
      anonymous: options.anonymous,
      teams: teamLabels(teams, options.anonymous),
      people: seated,
      data,
      gain: options.beforeAfter ? gainOfClass(live) : null,
    });
  });

  /** For everybody with the PIN, as the board is; nothing but `{ on: false }` unless the teacher compares. */
  router.get('/sessions/:pin/comparison', async (request, response) => {
    const live = await openRoom(request, response, rooms, guard);
    if (live === null) return;
    const own = figuresOf(live);
    response.setHeader('Cache-Control', 'no-store').json(own === null ? { on: false } : await comparison(live, own));
  });

  router.put('/sessions/:pin/comparison', express.json({ limit: 256, strict: true }), async (request, response) => {
    const live = await hostRoom(request, response, rooms);
    if (live === null) return;
    const wish = request.is('json') ? v.safeParse(WishSchema, request.body ?? {}) : null;
    if (!wish?.success) return sendReject(response, 'reject.malformed');
    const own = figuresOf(live);
    if (own === null) return sendReject(response, 'reject.wrongPhase', { phase: live.room.state.stage.phase });
    await store.keepFigures(live.id, wish.output.on ? own : null);
    response.setHeader('Cache-Control', 'no-store').json(await comparison(live, own));
  });

  return router;
}
