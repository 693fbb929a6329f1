// The bell's arithmetic. Times are milliseconds on the room's clock and come in as arguments.
import type { Clock } from './types.ts';

/** The bell has rung; the teacher may still reopen. */
export const CLOSED_MS = 4_000;
/** Auto pacing: how long a result, and each round of the epilogue, stays up. */
export const RESULT_MS = 20_000;
export const EPILOGUE_MS = 8_000;
/** A reopened decision lasts this long. */
export const REOPENED_MS = 30_000;
/** After a restart everybody gets at least this long. */
export const GRACE_MS = 10_000;

export const startClock = (total: number, at: number): Clock => ({ total, endsAt: at + total, left: null });

/** Milliseconds until the bell, never below 0. */
export function timeLeft(clock: Clock, at: number): number {
  return Math.max(0, clock.endsAt === null ? (clock.left ?? 0) : clock.endsAt - at);
}

export const pause = (clock: Clock, at: number): Clock => ({ ...clock, endsAt: null, left: timeLeft(clock, at) });

export const resume = (clock: Clock, at: number): Clock => ({ ...clock, endsAt: at + timeLeft(clock, at), left: null });

export function extend(clock: Clock, ms: number): Clock {
  const total = clock.total + ms;
  return clock.endsAt === null
    ? { total, endsAt: null, left: (clock.left ?? 0) + ms }
    : { total, endsAt: clock.endsAt + ms, left: null };
}

/** The deadline somewhere else; the whole never looks shorter than what is left. */
export function moveBell(clock: Clock, endsAt: number, at: number): Clock {
  return { total: Math.max(clock.total, endsAt - at), endsAt, left: null };
}
