// A socket in the hands of a test: it can be cut, and answers as it is told.
import type { SocketLike } from '../../client/connection.ts';
import type { CommandAck, Enter, EnterAck, Envelope } from '../../shared/protocol.ts';

type Listener = (...args: never[]) => void;

export class FakeSocket implements SocketLike {
  connected = false;
  readonly entered: Enter[] = [];
  readonly commands: Envelope[] = [];
  answerEnter: ((message: Enter) => EnterAck) | null = () => welcome();
  answerCommand: ((envelope: Envelope) => CommandAck) | null = () => ({ ok: true, seq: 1 });
  readonly #listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }
  emit(event: string, message: never, ack: (answer: unknown) => void) {
    if (event === 'enter') {
      this.entered.push(message);
      if (this.answerEnter !== null) ack(this.answerEnter(message));
    } else {
      this.commands.push(message);
      if (this.answerCommand !== null) ack(this.answerCommand(message));
    }
  }
  connect() {
    this.connected = true;
    this.fire('connect');
  }
  disconnect() {
    this.cut('io client disconnect');
  }
  cut(reason = 'transport close') {
    this.connected = false;
    this.fire('disconnect', reason);
  }
  fire(event: string, ...args: unknown[]) {
    for (const listener of this.#listeners.get(event) ?? []) listener(...(args as never[]));
  }
}

export const stage = { phase: 'decide', round: 3, practice: false, clock: null, question: 0, reveal: 0 } as const;
export const welcome = (): EnterAck => ({ ok: true, v: 1, server: 'test', player: 'p1', token: null, view: { stage } });
export const seat = { as: 'seat', pin: '482917', token: 'a-token-of-enough-length' } as const;
export const callHelp = { type: 'callHelp', on: true } as const;
