// stamp → check → apply → append → durable. Two states: `pending` has everything accepted, `durable` everything saved. When
// saving fails, pending falls back to durable and everybody who was waiting is told.
import type { Actor, Command, LogEntry, Reject } from '../game/commands.ts';
import { apply, check } from '../game/game.ts';
import type { GameState } from '../game/types.ts';
import type { CommandAck } from '../protocol.ts';
import type { RoomPorts } from './ports.ts';

type Waiting = { readonly entry: LogEntry; readonly after: GameState; readonly answer: (ack: CommandAck) => void };

export type Stamped = {
  readonly actor: Actor;
  readonly id: string | null;
  readonly round: number;
  readonly at: number;
  readonly command: Command;
};

const refuse = (reject: Reject): Promise<CommandAck> => Promise.resolve({ ok: false, reject });

export class Pipeline {
  #durable: GameState;
  #pending: GameState;
  #queue: Waiting[] = [];
  #saving: Promise<void> | null = null;
  readonly #append: RoomPorts['append'];
  readonly #log: NonNullable<RoomPorts['log']>;
  readonly #onSaved: (before: GameState, after: GameState, entries: readonly LogEntry[]) => void;

  constructor(
    state: GameState,
    ports: Pick<RoomPorts, 'append' | 'log'>,
    onSaved: (before: GameState, after: GameState, entries: readonly LogEntry[]) => void,
  ) {
    this.#durable = state;
    this.#pending = state;
    this.#append = ports.append;
    this.#log = ports.log ?? (() => undefined);
    this.#onSaved = onSaved;
  }

  get durable(): GameState {
    return this.#durable;
  }

  get pending(): GameState {
    return this.#pending;
  }

  /** Answers when the command is durable, or at once when it is refused. */
  add({ actor, id, round, at, command }: Stamped): Promise<CommandAck> {
    const before = this.#pending;
    const entry: LogEntry = { seq: before.seq + 1, at, id, actor, command };
    let after: GameState;
    try {
      const reject = check(before, actor, command, round, at);
      if (reject !== null) return refuse(reject);
      after = apply(before, entry);
    } catch (error) {
      this.#log('error', 'a command failed', { type: command.type, actor: actor.kind, error });
      return refuse({ code: 'reject.server' });
    }
    this.#pending = after;
    return new Promise((answer) => {
      this.#queue.push({ entry, after, answer });
      this.#saving ??= Promise.resolve().then(() => this.#save());
    });
  }

  /** Resolves when nothing is waiting any more. */
  async settled(): Promise<void> {
    while (this.#saving !== null) await this.#saving;
  }

  /** Batch after batch: what comes in while one is being written goes into the next. */
  async #save(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#append(batch.map((each) => each.entry));
      } catch (error) {
        this.#log('error', 'the log could not be written', { entries: batch.length, error });
        this.#fallBack(batch);
        continue;
      }
      this.#settle(batch);
    }
    this.#saving = null;
  }

  #settle(batch: readonly Waiting[]): void {
    const before = this.#durable;
    for (const { entry, after, answer } of batch) {
      this.#durable = after;
      answer({ ok: true, seq: entry.seq });
    }
    try {
      this.#onSaved(
        before,
        this.#durable,
        batch.map((each) => each.entry),
      );
    } catch (error) {
      this.#log('error', 'publishing failed', { error });
    }
  }

  /** Whatever came in meanwhile was built on the lost batch and is lost with it. */
  #fallBack(batch: readonly Waiting[]): void {
    const lost = [...batch, ...this.#queue];
    this.#queue = [];
    this.#pending = this.#durable;
    for (const { answer } of lost) answer({ ok: false, reject: { code: 'reject.notSaved' } });
  }
}
