// From what somebody chose to a game: its header, and the record that is kept on the device.
import { createOptions } from '../../shared/game/options.ts';
import type { SessionHeader } from '../../shared/game/types.ts';
import type { Language } from '../../shared/scenario.ts';
import { createId } from '../id.ts';
import { dayOf, randomSeed, seedOfDay } from './day.ts';
import type { Setup, SoloGame } from './model.ts';
import type { SoloPack } from './pack-file.ts';

/** Seats of a world without a class: the economy is calibrated for a dozen. */
const TEAMS = 12;

export function newGame(setup: Setup, pack: SoloPack, language: Language, now: Date): SoloGame {
  const at = now.getTime();
  const id = createId();
  const day = setup.world === 'day' ? dayOf(now) : null;
  return {
    id,
    header: headerFor(id, setup, pack, language, day, at),
    role: setup.role,
    world: setup.world,
    day,
    opponents: setup.opponents,
    seat: setup.seat,
    homework: setup.homework === null ? null : { pin: setup.homework, sentAt: null },
    clock: setup.clock,
    guided: setup.guided,
    undone: 0,
    hints: 0,
    createdAt: at,
    playedAt: at,
    at: { phase: 'lobby', round: 0 },
    result: null,
  };
}

function headerFor(
  id: string,
  setup: Setup,
  pack: SoloPack,
  language: Language,
  day: string | null,
  createdAt: number,
): SessionHeader {
  const { opponents, clock } = setup;
  const seconds = clock ?? 900;
  const seats = opponents?.seats.length ?? TEAMS;
  return {
    id,
    version: 1,
    engineVersion: pack.engine,
    scenario: { id: pack.id, hash: pack.hash },
    seed: opponents?.seed ?? (day === null ? (setup.seed ?? randomSeed()) : seedOfDay(day, pack.id)),
    deck: opponents?.deck ?? pack.deck,
    parameters: opponents?.parameters ?? pack.parameters,
    interventions: opponents?.interventions ?? {},
    options: createOptions({
      language,
      rounds: opponents?.rounds ?? setup.rounds,
      practice: false,
      pacing: 'teacher',
      firstDecideSeconds: seconds,
      decideSeconds: seconds,
      // In a class's world the chair is prepared by hand, see seating.ts.
      roles: [setup.role],
      minTeams: seats,
      maxTeams: opponents === null ? 32 : Math.max(seats, ...opponents.seats.map((seat) => numberOf(seat.id))),
    }),
    createdAt,
  };
}

export const numberOf = (team: string): number => Number(team.slice(1)) || 0;
