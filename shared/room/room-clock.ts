// The room's time and its one timer. Time never runs backwards, whatever the machine's clock does.
import type { RoomPorts } from './ports.ts';

export class RoomClock {
  readonly #ports: Pick<RoomPorts, 'now' | 'schedule'>;
  readonly #run: () => void;
  #offset = 0;
  #latest: number;
  #due: number | null = null;
  #cancel: (() => void) | null = null;

  /** @param latest the time of the log's last entry; @param run is called when the timer is due */
  constructor(ports: Pick<RoomPorts, 'now' | 'schedule'>, latest: number, run: () => void) {
    this.#ports = ports;
    this.#latest = latest;
    this.#run = run;
  }

  now(): number {
    const now = this.#ports.now() + this.#offset;
    if (now < this.#latest) this.#setBack(this.#latest - now);
    else this.#latest = now;
    return this.#latest;
  }

  /** The machine's clock has jumped back: the timer is due that much earlier on it. */
  #setBack(by: number): void {
    this.#offset += by;
    const due = this.#due;
    this.stop();
    this.wakeAt(due);
  }

  /** Sets the one timer to a time; null stops it. */
  wakeAt(due: number | null): void {
    if (due === this.#due) return;
    this.stop();
    if (due === null) return;
    this.#due = due;
    this.#cancel = this.#ports.schedule(due - this.#offset, () => {
      this.#due = null;
      this.#cancel = null;
      this.#run();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#due = null;
  }
}
