// Who is connected: sockets by player. Nothing of it is logged.
import type { PlayerId } from '../game/types.ts';
import type { Presence } from '../game/views/context.ts';

export class Sockets {
  readonly #counts = new Map<PlayerId, number>();
  readonly #online = new Set<PlayerId>();
  #presence: Presence = { online: this.#online };

  get presence(): Presence {
    return this.#presence;
  }

  /** Whether the player was not here before. */
  enter(player: PlayerId): boolean {
    const count = (this.#counts.get(player) ?? 0) + 1;
    this.#counts.set(player, count);
    if (count > 1) return false;
    this.#online.add(player);
    this.#presence = { online: this.#online };
    return true;
  }

  /** Whether that was the player's last socket. */
  leave(player: PlayerId): boolean {
    const count = (this.#counts.get(player) ?? 0) - 1;
    if (count > 0) {
      this.#counts.set(player, count);
      return false;
    }
    if (!this.#counts.delete(player)) return false;
    this.#online.delete(player);
    this.#presence = { online: this.#online };
    return true;
  }
}
