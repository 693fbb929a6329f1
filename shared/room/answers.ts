// What each sender was told lately, by the sender's command id: a repeat gets the same answer and is not applied again.
import type { Actor, LogEntry, Reject } from '../game/commands.ts';
import type { CommandAck } from '../protocol.ts';

/** Remembered for each player, and for the hosts together: more than can be under way at once. */
const KEPT = { player: 24, host: 256, room: 0 } as const;

/** Under way, accepted under a number, or refused: thousands of these are kept, so they are kept small. */
type Known = Promise<CommandAck> | number | Reject;

const senderOf = (actor: Actor): string => (actor.kind === 'player' ? `player:${actor.player}` : actor.kind);

export class Answers {
  readonly #bySender = new Map<string, Map<string, Known>>();

  /** After a restart: what the log says was accepted. */
  recall(entries: Iterable<LogEntry>): void {
    for (const { actor, id, seq } of entries) if (id !== null) this.#set(actor, id, seq);
  }

  find(actor: Actor, id: string): Promise<CommandAck> | undefined {
    const known = this.#bySender.get(senderOf(actor))?.get(id);
    if (known === undefined || known instanceof Promise) return known;
    return Promise.resolve(typeof known === 'number' ? { ok: true, seq: known } : { ok: false, reject: known });
  }

  /** From the moment the command comes in, so that a repeat on its heels waits for the same answer. */
  keep(actor: Actor, id: string, answer: Promise<CommandAck>): void {
    this.#set(actor, id, answer);
    void answer.then((ack) => {
      const answers = this.#bySender.get(senderOf(actor));
      if (answers?.get(id) !== answer) return;
      if (ack.ok) answers.set(id, ack.seq);
      // A failure of ours is no answer: the same command may be tried again.
      else if (ack.reject.code === 'reject.notSaved' || ack.reject.code === 'reject.server') answers.delete(id);
      else answers.set(id, ack.reject);
    });
  }

  #set(actor: Actor, id: string, known: Known): void {
    const sender = senderOf(actor);
    let answers = this.#bySender.get(sender);
    if (answers === undefined) {
      answers = new Map();
      this.#bySender.set(sender, answers);
    }
    answers.set(id, known);
    if (answers.size <= KEPT[actor.kind]) return;
    const oldest = answers.keys().next().value;
    if (oldest !== undefined) answers.delete(oldest);
  }
}
