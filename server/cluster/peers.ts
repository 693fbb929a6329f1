// The edge's end of the lines between nodes: one to each node that has a room somebody here plays in.
import { io, type Socket } from 'socket.io-client';
import type { Viewer } from '../../shared/room/ports.ts';
import type { WholeView } from '../../shared/room/view-of.ts';
import { MovedError, type Place } from '../places.ts';
import { channelsOf } from '../socket/channels.ts';
import type { Owner } from './registry.ts';
import { type Answer, type Elsewhere, farChannel, NODE_PATH, type ToEdge, type ToOwner } from './wire.ts';

type Line = Socket<ToEdge, ToOwner>;

/** `isBusy`: whether somebody sits there. */
export type FarPlace = Place & { readonly isBusy: () => boolean };

export type Peers = {
  /** The session's place at the node that has it; throws a MovedError when it has not, or does not answer. */
  readonly attach: (id: string, pin: string, owner: Owner) => Promise<FarPlace>;
  readonly close: () => void;
};

export type PeersParts = {
  readonly secret: string;
  /** The node says that this session has left it. */
  readonly onMoved: (id: string, node: string) => void;
  /** Nothing is known any more of what sits at this node. */
  readonly onLost: (node: string) => void;
};

const CONNECT_WITHIN_MS = 1_000;
/** Longer than a database is waited for; a node that is gone or stopped is noticed by the line itself. */
const ANSWER_WITHIN_MS = 40_000;

export function createPeers({ secret, onMoved, onLost }: PeersParts): Peers {
  const lines = new Map<string, Promise<Line>>();
  let seats = 0;
  const hearers = new Map<number, (view: unknown) => void>();

  function connect({ node, address }: Owner): Promise<Line> {
    const line: Line = io(`http://${address}`, {
      path: NODE_PATH,
      auth: { secret },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      timeout: CONNECT_WITHIN_MS,
    });
    return new Promise((resolve, reject) => {
      const gone = (): void => {
        lines.delete(node);
        line.disconnect();
        reject(new MovedError());
      };
      line.on('connect', () => resolve(line));
      line.on('connect_error', gone);
      line.on('disconnect', () => {
        gone();
        onLost(node);
      });
      line.on('view', (seat, view) => hearers.get(seat)?.(view));
      line.on('moved', (id) => onMoved(id, node));
    });
  }

  function lineTo(owner: Owner): Promise<Line> {
    const known = lines.get(owner.node);
    if (known !== undefined) return known;
    const line = connect(owner);
    lines.set(owner.node, line);
    return line;
  }

  async function answered<T extends object>(node: string, id: string, asking: Promise<unknown>): Promise<T> {
    const answer = (await asking.catch(() => ({ elsewhere: true }))) as Answer<T>;
    if (!isElsewhere(answer)) return answer;
    onMoved(id, node);
    throw new MovedError();
  }

  return {
    async attach(id, pin, owner) {
      const { node, address } = owner;
      const line = await lineTo(owner);
      /** Each question sets its own limit; what is asked on a line that has gone is not kept for another one. */
      const within = () => {
        if (!line.connected) throw new MovedError();
        return line.timeout(ANSWER_WITHIN_MS);
      };
      const ask = <T extends object>(asking: Promise<unknown>) => answered<T>(node, id, asking);
      const { epoch } = await ask<{ epoch: number }>(within().emitWithAck('open', id));
      let sitting = 0;
      return {
        id,
        pin,
        address,
        isBusy: () => sitting > 0,
        channels: (viewer: Viewer) => channelsOf(id, viewer).map((name) => farChannel(epoch, name)),
        admit: async (asking) => ask(within().emitWithAck('admit', id, epoch, asking)),
        async sit(viewer, hear) {
          const seat = ++seats;
          const asking = within().emitWithAck('sit', seat, id, epoch, viewer);
          sitting += 1;
          hearers.set(seat, hear);
          const { view } = await ask<{ view: WholeView }>(asking).catch((error: unknown) => {
            sitting -= 1;
            hearers.delete(seat);
            throw error;
          });
          return {
            view,
            again: async () => (await ask<{ view: WholeView }>(within().emitWithAck('again', seat))).view,
            submit: async (envelope) => ask(within().emitWithAck('submit', seat, envelope)),
            leave() {
              sitting -= 1;
              hearers.delete(seat);
              if (line.connected) line.emit('leave', seat);
            },
          };
        },
      };
    },
    close() {
      for (const line of lines.values()) line.then((each) => each.disconnect()).catch(() => undefined);
    },
  };
}

const isElsewhere = (answer: object): answer is Elsewhere => 'elsewhere' in answer;
