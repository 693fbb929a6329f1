// A phone or a console that lives through crashes: connects again and again, takes its seat back, sends an unanswered command
// again under the same id, and remembers every command the server acknowledged.
import { stayOut } from '../../shared/engine/orders.ts';
import type { HostCommand, PlayerCommand } from '../../shared/game/commands.ts';
import type { CommandAck } from '../../shared/protocol.ts';
import { SocketClient } from '../support/socket-client.ts';

export type Acknowledged = { readonly id: string; readonly seq: number };
type Sent = { readonly id: string; readonly round: number; readonly command: PlayerCommand | HostCommand };
type Role = { readonly as: 'player'; readonly name: string } | { readonly as: 'console'; readonly token: string };

const RETRY_MS = 60;
const ANSWER_MS = 3_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class Survivor {
  readonly acknowledged: Acknowledged[] = [];
  /** When this client last had its seat again after a break; milliseconds of performance.now(). */
  seatedAt = 0;
  readonly #url: () => string;
  readonly #pin: string;
  readonly #role: Role;
  #client: SocketClient | null = null;
  #token: string | null = null;
  #number = 0;
  #stopped = false;

  constructor(url: () => string, pin: string, role: Role) {
    this.#url = url;
    this.#pin = pin;
    this.#role = role;
  }

  get seated(): boolean {
    return this.#client?.socket.connected === true && this.#client.view.stage !== undefined;
  }

  stop(): void {
    this.#stopped = true;
    this.#client?.close();
  }

  /** A seat, however long it takes; null when stopped. */
  async #seat(): Promise<SocketClient | null> {
    while (!this.#stopped) {
      if (this.#client !== null && this.seated) return this.#client;
      this.#client?.close();
      const client = new SocketClient(this.#url());
      this.#client = client;
      try {
        await client.until(() => client.socket.connected, 1_000);
        const ack = await client.enter(this.#entering());
        if (ack.ok) {
          this.#token = client.token;
          this.seatedAt = performance.now();
          return client;
        }
      } catch {
        // The server is down; once more.
      }
      await pause(RETRY_MS);
    }
    return null;
  }

  #entering() {
    const pin = this.#pin;
    if (this.#role.as === 'console') return { as: 'console', pin, token: this.#role.token } as const;
    return this.#token === null
      ? ({ as: 'player', pin, name: this.#role.name } as const)
      : ({ as: 'seat', pin, token: this.#token } as const);
  }

  /** Sends until it is answered; a lost answer is asked for again under the same id. */
  async #send(sent: Sent): Promise<CommandAck | null> {
    for (;;) {
      const client = await this.#seat();
      if (client === null) return null;
      try {
        const ack = (await client.socket.timeout(ANSWER_MS).emitWithAck('command', sent)) as CommandAck;
        if (ack.ok) this.acknowledged.push({ id: sent.id, seq: ack.seq });
        if (ack.ok || !['reject.notSaved', 'reject.tooFast', 'reject.notEntered'].includes(ack.reject.code)) return ack;
        await pause(RETRY_MS);
      } catch {
        // Lost with the connection: whether it was saved is not known, so it goes again.
        await pause(5);
      }
    }
  }

  /** Plays on as long as it is not stopped: a student decides and calls for help, a teacher presses the one button. */
  async live(random: () => number, onSend: (kind: 'command' | 'advance') => void): Promise<void> {
    const name = this.#role.as === 'player' ? this.#role.name : 'console';
    while (!this.#stopped) {
      const client = await this.#seat();
      if (client === null) return;
      const { stage, seat } = client.view;
      const id = `${name.replaceAll(' ', '')}-${String(++this.#number).padStart(6, '0')}`;
      const round = client.round;
      if (this.#role.as === 'console') {
        await pause(120 + 200 * random());
        const from = { phase: stage?.phase ?? 'lobby', round: stage?.round ?? 0 };
        if (from.phase === 'final') return;
        onSend('advance');
        await this.#send({ id, round, command: { type: 'advance', from } });
      } else {
        const account = seat?.account?.account;
        const decides = stage?.phase === 'decide' && account !== undefined && random() < 0.5;
        const command: PlayerCommand = decides
          ? { type: 'submitOrders', orders: stayOut(account), forecast: Math.floor(100 * random()) }
          : { type: 'callHelp', on: random() < 0.5 };
        onSend('command');
        await this.#send({ id, round, command });
        await pause(100 + 40 * random());
      }
    }
  }
}
