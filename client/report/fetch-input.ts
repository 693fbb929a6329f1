// A class's report from its server: all of it with the teacher's key, a player's own part with the PIN alone.
import type { ClassGame } from '../../shared/counterfactual/debrief/class-game.ts';
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { ENGINE_VERSION } from '../../shared/engine/version.ts';
import type { SessionHeader } from '../../shared/game/types.ts';
import type { DebriefTexts } from '../../shared/pack.ts';
import type { Room, Seat } from '../play/model.ts';
import type { ReportInput } from './input.ts';

export type ClassInput = ReportInput & { readonly scenario: SessionHeader['scenario'] };
export type Comparison =
  | { readonly on: false }
  | { readonly on: true; readonly own: ClassFigures; readonly others: readonly ClassFigures[] };

async function get<T>(path: string, init: RequestInit = {}): Promise<T | null> {
  try {
    const answer = await fetch(path, init);
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
export const earlierOf = (comparison: Comparison | null): ReportInput['earlier'] =>
  comparison?.on === true ? { own: comparison.own, others: comparison.others } : null;

export const fetchComparison = (pin: string): Promise<Comparison | null> => get(`/api/sessions/${pin}/comparison`);

export const setComparison = (pin: string, token: string, on: boolean): Promise<Comparison | null> =>
  get(`/api/sessions/${pin}/comparison`, {
    method: 'PUT',
    headers: { ...bearer(token), 'Content-Type': 'application/json' },
    body: JSON.stringify({ on }),
  });

/** null: no key, no server, or the game is not over. */
export async function fetchClass(pin: string, token: string): Promise<ClassInput | null> {
  const [report, texts, comparison] = await Promise.all([
    get<Omit<ClassInput, 'events' | 'earlier'>>(`/api/sessions/${pin}/report`, { headers: bearer(token) }),
    get<DebriefTexts>(`/api/sessions/${pin}/debrief`),
    fetchComparison(pin),
  ]);
  return report === null ? null : { ...report, events: texts?.events ?? [], earlier: earlierOf(comparison) };
}

/** For the player of this seat. */
export async function fetchOwn({ session, teams }: Room, seat: Seat): Promise<ReportInput | null> {
  const [data, texts] = await Promise.all([
    get<ClassGame>(`/api/sessions/${session.pin}/game`),
    get<DebriefTexts>(`/api/sessions/${session.pin}/debrief`),
  ]);
  if (data === null || teams == null || seat.team == null) return null;
  return {
    title: session.title,
    playedAt: Date.now(),
    engine: ENGINE_VERSION,
    anonymous: session.anonymous,
    teams,
    people: [{ name: seat.me?.name ?? '', team: seat.team.id }],
    data,
    events: texts?.events ?? [],
    gain: null,
    earlier: null,
  };
}
