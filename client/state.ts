// What a screen knows: the view as merged from patches, the state of the line, and when the clock was last set.
import type { Reject } from '../shared/game/commands.ts';
import type { ConsoleView, PublicView, SeatView, StaffView, StageSection } from '../shared/game/views.ts';

/**
 * `here`: this device is offline. `there`: this device has a network and the server does not answer. `restarting`: the server
 * said it is coming back. `idle`: nobody has entered yet. `closed`: it is over, see `refused`.
 */
export type Link = 'idle' | 'connecting' | 'online' | 'here' | 'there' | 'restarting' | 'closed';

export type View = Partial<PublicView> &
  Partial<StaffView> &
  Partial<ConsoleView> & { readonly seat?: Partial<SeatView> };

export type ClientState = {
  readonly link: Link;
  readonly view: View;
  /** `performance.now()` at which `stage.clock.left` was true. */
  readonly stageAt: number;
  /** Why the last entering failed or the room was left. */
  readonly refused: Reject | null;
  /** Commands not yet acknowledged. */
  readonly waiting: number;
  /** A new seat has been asked for and not yet been granted. */
  readonly joining: boolean;
  /** Own public id. */
  readonly player: string | null;
};

export const START: ClientState = {
  link: 'idle',
  view: {},
  stageAt: 0,
  refused: null,
  waiting: 0,
  joining: false,
  player: null,
};

/** Milliseconds until the bell, never below 0; null when the phase waits for the teacher. */
export function timeLeft(clock: StageSection['clock'] | undefined, stageAt: number, now: number): number | null {
  if (clock === null || clock === undefined) return null;
  return Math.max(0, clock.running ? clock.left - (now - stageAt) : clock.left);
}
