// Somebody in a class who uses the program's own connection: resumes by itself, keeps what was not answered, sends it again.
// Keeps a list of every answer it has seen, which is what the server may not forget.
import { io } from 'socket.io-client';
import { type Connection, createConnection, type Identity, LINE } from '../../client/connection.ts';
import type { HostCommand, PlayerCommand } from '../../shared/game/commands.ts';
import type { CommandAck, Envelope } from '../../shared/protocol.ts';

/** The browser's, as far as the connection asks for it. */
if (typeof navigator === 'undefined') {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
}

export type Person = {
  readonly connection: Connection;
  /** Answered with ok: the command's id, and the place in the log that the answer named. */
  readonly acknowledged: Map<string, number>;
  /** Sent and not yet answered. */
  readonly pending: Set<string>;
  readonly refusals: Map<string, number>;
  readonly send: (command: PlayerCommand | HostCommand) => Promise<CommandAck>;
  readonly isHere: () => boolean;
  readonly leave: () => void;
};

/** `onSend` hears of every command in the moment after it has left. */
export async function person(
  url: string,
  identity: Identity,
  onSend: (envelope: Envelope) => void = () => undefined,
): Promise<Person> {
  const acknowledged = new Map<string, number>();
  const pending = new Set<string>();
  const refusals = new Map<string, number>();

  function settle(id: string, answer: CommandAck): void {
    pending.delete(id);
    if (answer.ok) acknowledged.set(id, answer.seq);
    else refusals.set(answer.reject.code, (refusals.get(answer.reject.code) ?? 0) + 1);
  }

  const connection = createConnection({
    open() {
      const line = io(url, { ...LINE, forceNew: true });
      return {
        get connected() {
          return line.connected;
        },
        on: (event, listener) => line.on(event, listener as (...args: unknown[]) => void),
        connect: () => line.connect(),
        disconnect: () => line.disconnect(),
        emit(event, message, ack) {
          if (event !== 'command') return line.emit(event, message, ack);
          const envelope = message as Envelope;
          pending.add(envelope.id);
          line.emit(event, envelope, (answer: CommandAck) => {
            settle(envelope.id, answer);
            (ack as (answer: CommandAck) => void)(answer);
          });
          return onSend(envelope);
        },
      };
    },
  });
  const answer = await connection.enter(identity);
  if (!answer.ok) throw new Error(`could not enter: ${answer.reject.code}`);
  return {
    connection,
    acknowledged,
    pending,
    refusals,
    send: connection.send,
    isHere: () => connection.store.getState().link === 'online',
    leave: connection.leave,
  };
}
