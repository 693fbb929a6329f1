// What nodes say to each other, over a line of their own that nobody else can open: sockets at one, rooms at the other.
import type { CommandAck, Envelope } from '../../shared/protocol.ts';
import type { Viewer } from '../../shared/room/ports.ts';
import type { WholeView } from '../../shared/room/view-of.ts';
import type { Admitted, Asking } from '../places.ts';

/** The room is not at this node, or no longer under this epoch. */
export type Elsewhere = { readonly elsewhere: true };
export const ELSEWHERE: Elsewhere = { elsewhere: true };
export type Answer<T> = T | Elsewhere;
export type Reply<T> = (answer: Answer<T>) => void;

export type ToOwner = {
  open: (id: string, reply: Reply<{ readonly epoch: number }>) => void;
  admit: (id: string, epoch: number, asking: Asking, reply: Reply<Admitted>) => void;
  /** `seat` numbers the seats of this line. */
  sit: (seat: number, id: string, epoch: number, viewer: Viewer, reply: Reply<{ readonly view: WholeView }>) => void;
  again: (seat: number, reply: Reply<{ readonly view: WholeView }>) => void;
  submit: (seat: number, envelope: Envelope, reply: Reply<CommandAck>) => void;
  leave: (seat: number) => void;
};
export type ToEdge = {
  /** A player's own views, as they go to the phone. What all of a room see comes through Redis. */
  view: (seat: number, view: unknown) => void;
  /** Everybody who sits in this session has to ask again where it is. */
  moved: (id: string) => void;
};

export const NODE_PATH = '/nodes/';
export const SECRET_HEADER = 'x-belief-node';

/** The name of a group of sockets at other nodes. The epoch keeps the views of a former owner from its successor's class. */
export const farChannel = (epoch: number, name: string): string => `~${epoch}~${name}`;
