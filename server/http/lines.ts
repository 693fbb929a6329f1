// The open connections of the server, for its end: who is being answered is waited for, who says nothing is hung up.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export type Lines = {
  /** Ends the connections on which nothing is asked: kept alive, or opened by a browser in advance. */
  readonly hangUpIdle: () => void;
  /** Ends all that are left. */
  readonly hangUp: () => void;
};

export function watchLines(http: Server): Lines {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  http.on('connection', (line: Socket) => {
    open.add(line);
    line.once('close', () => {
      open.delete(line);
      busy.delete(line);
    });
  });
  http.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => busy.delete(socket));
  });
  // A WebSocket ends with a word of its own, which may still be on its way.
  http.on('upgrade', ({ socket }) => busy.add(socket));
  return {
    hangUpIdle: () => {
      for (const line of open) if (!busy.has(line)) line.destroy();
    },
    hangUp: () => {
      for (const line of open) line.destroy();
    },
  };
}
