// How fast a socket, and a room as a whole, may send. A bucket of tokens that fills up again; nothing runs on a timer.

export type Bucket = {
  /** Takes tokens; 0 = granted, otherwise the seconds until they are there. */
  readonly take: (tokens?: number) => number;
};

export function createBucket(capacity: number, perSecond: number, now: () => number = () => performance.now()): Bucket {
  let tokens = capacity;
  let last = now();
  return {
    take(wanted = 1) {
      const time = now();
      tokens = Math.min(capacity, tokens + ((time - last) / 1000) * perSecond);
      last = time;
      if (tokens >= wanted) {
        tokens -= wanted;
        return 0;
      }
      return Math.max(1, Math.ceil((wanted - tokens) / perSecond));
    },
  };
}

/** A phone sends a handful of commands a minute; a console in a hurry some a second. */
export const socketBucket = (): Bucket => createBucket(40, 10);
/** Two thousand people may decide in the same second. */
export const roomBucket = (): Bucket => createBucket(4_000, 1_000);
/** What entering costs, in commands. */
export const ENTER_COST = 4;
/** Refusals in a row after which a socket that only makes noise is closed. */
export const MOST_NOISE = 200;
