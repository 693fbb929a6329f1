// Defaults of a session, and the three lesson shapes. A quick start needs none of it changed.
import { ROLES } from '../engine/types.ts';
import type { LessonShape, SessionOptions } from './types.ts';

type ShapeOptions = Pick<
  SessionOptions,
  'rounds' | 'practice' | 'newsSeconds' | 'firstDecideSeconds' | 'decideSeconds'
>;

/** Taster 20 minutes, lesson 45, double 90. */
export const SHAPES: Readonly<Record<LessonShape, ShapeOptions>> = {
  taster: { rounds: 4, practice: false, newsSeconds: 25, firstDecideSeconds: 90, decideSeconds: 60 },
  lesson: { rounds: 8, practice: true, newsSeconds: 25, firstDecideSeconds: 90, decideSeconds: 60 },
  double: { rounds: 10, practice: true, newsSeconds: 40, firstDecideSeconds: 120, decideSeconds: 90 },
};

export const DEFAULT_OPTIONS: SessionOptions = {
  title: '',
  shape: 'lesson',
  language: 'en',
  ...SHAPES.lesson,
  pitchSeconds: 0,
  pacing: 'teacher',
  teamChoice: 'random',
  teamSize: 1,
  maxTeams: 32,
  maxPeople: 2000,
  roles: ROLES,
  minTeams: 8,
  anonymous: false,
  comprehension: false,
  beforeAfter: false,
  roster: false,
  treatment: '',
};

/** Options with some changed. Choosing another shape brings that shape's figures, unless they are given too. */
export function withOptions(options: SessionOptions, change: Partial<SessionOptions>): SessionOptions {
  const shape = change.shape !== undefined && change.shape !== options.shape ? SHAPES[change.shape] : {};
  const next = { ...options, ...shape, ...change };
  return { ...next, roles: ROLES.filter((role) => next.roles.includes(role)) };
}

/** The options of a new session: the defaults, and what the teacher chose. */
export function createOptions(change: Partial<SessionOptions> = {}): SessionOptions {
  return withOptions(DEFAULT_OPTIONS, change);
}
