// What the player's screens are given: the state, and plain functions. No screen knows a socket.
import type { PlayerCommand, Reject } from '../../shared/game/commands.ts';
import type { PublicView, SeatView } from '../../shared/game/views.ts';
import type { CommandAck, EnterAck } from '../../shared/protocol.ts';
import type { ClientState } from '../state.ts';

export type FoundClass = { readonly title: string; readonly roster: boolean; readonly language: 'en' | 'de' };

export type Actions = {
  /** Asks what stands behind a PIN without taking a seat; null = no answer. */
  readonly find: (pin: string) => Promise<FoundClass | Reject | null>;
  readonly join: (pin: string, name: string, roster: string | null) => Promise<EnterAck>;
  readonly send: (command: PlayerCommand) => Promise<CommandAck>;
  /** Gives the seat's memory up and goes back to the door. */
  readonly forget: () => void;
  /** Enters again with what is known. */
  readonly retry: () => void;
};

/** A view in which the sections that come first are there. */
export type Room = Pick<PublicView, 'session' | 'stage'> & Omit<Partial<PublicView>, 'session' | 'stage'>;
export type Seat = Partial<SeatView>;

export type ScreenProps = {
  readonly room: Room;
  readonly seat: Seat;
  readonly stageAt: number;
  readonly link: ClientState['link'];
  readonly actions: Actions;
};

export function roomOf(state: ClientState): Room | null {
  const { session, stage } = state.view;
  return session === undefined || stage === undefined ? null : { ...state.view, session, stage };
}

export const isRefusal = (answer: FoundClass | Reject): answer is Reject => 'code' in answer;
export const notAReject = (answer: CommandAck): Reject | null => (answer.ok ? null : answer.reject);
