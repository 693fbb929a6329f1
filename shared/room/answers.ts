// What each sender was told lately, by the sender's command id: a repeat gets the same answer and is not applied again.
import type { Actor, LogEntry } from '../game/commands.ts';
import type { CommandAck } from '../protocol.ts';

/** Remembered for each player, and for the hosts together. */
const KEPT = { player: 48, host: 512, room: 0 } as const;

const senderOf = (actor: Actor): string => (actor.kind === 'player' ? `player:${actor.player}` : actor.kind);

export class Answers {
  readonly #bySender = new Map<string, Map<string, Promise<CommandAck>>>();

  /** After a restart: what the log says was accepted. */
  recall(entries: Iterable<LogEntry>): void {
    for (const { actor, id, seq } of entries) {
      if (id !== null) this.#keep(actor, id, Promise.resolve({ ok: true, seq }));
    }
  }

  find(actor: Actor, id: string): Promise<CommandAck> | undefined {
    return this.#bySender.get(senderOf(actor))?.get(id);
  }

  /** Kept from the moment the command comes in, so that a repeat on its heels waits for the same answer. */
  keep(actor: Actor, id: string, answer: Promise<CommandAck>): void {
    this.#keep(actor, id, answer);
    answer.then(
      (ack) => {
        if (!ack.ok && (ack.reject.code === 'reject.notSaved' || ack.reject.code === 'reject.server')) {
          this.#forget(actor, id, answer);
        }
      },
      () => this.#forget(actor, id, answer),
    );
  }

  #keep(actor: Actor, id: string, answer: Promise<CommandAck>): void {
    const sender = senderOf(actor);
    let answers = this.#bySender.get(sender);
    if (answers === undefined) {
      answers = new Map();
      this.#bySender.set(sender, answers);
    }
    answers.set(id, answer);
    if (answers.size <= KEPT[actor.kind]) return;
    const oldest = answers.keys().next().value;
    if (oldest !== undefined) answers.delete(oldest);
  }

  /** A failure of ours is no answer: the same command may be tried again. */
  #forget(actor: Actor, id: string, answer: Promise<CommandAck>): void {
    const answers = this.#bySender.get(senderOf(actor));
    if (answers?.get(id) === answer) answers.delete(id);
  }
}
