// The network between a class and its server, as a TCP relay that can be made bad: slow and uneven, cut, silent, or held by a
// school's proxy that lets no WebSocket through. Stalls stand for lost packets, which TCP turns into waiting.
import { connect, createServer, type Socket } from 'node:net';

export type Weather = {
  /** Milliseconds each way, and by how much they vary. */
  readonly delay: number;
  readonly jitter: number;
  /** Share of pieces that wait for a repeat as after a lost packet, and how long that takes. */
  readonly loss: number;
  readonly repeatMs: number;
  readonly random: () => number;
};

export type Line = {
  readonly port: number;
  /** Everything on the way is lost, nobody gets through, both ends are told at once. */
  readonly cut: () => void;
  /** Nothing gets through in either direction and nobody is told: a phone in a lift. What was on the way is lost for good. */
  readonly silence: () => void;
  /** The same, but TCP holds what was on the way and tries again: after this the old connections are slow to come back. */
  readonly stall: () => void;
  readonly restore: () => void;
  /** WebSockets that were asked for and not let through. */
  readonly refused: () => number;
  readonly close: () => Promise<void>;
};

/** How long TCP sleeps before its next try: after a long silence on an old connection, and on one that was just begun. */
const OLD_REPEAT_MS = 8_000;
const NEW_REPEAT_MS = 1_000;

const UPGRADE = /^GET [^\r\n]*\r\n(?:[^\r\n]+\r\n)*upgrade:/i;
const REFUSED = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

export async function openLine(
  target: number,
  { weather = null, webSocket = true }: { readonly weather?: Weather | null; readonly webSocket?: boolean } = {},
): Promise<Line> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'open' | 'cut' | 'silent' | 'stalled' = 'open';
  let stalledAt = 0;
  let resume: () => void = () => undefined;
  let through: Promise<void> = Promise.resolve();
  let refused = 0;
  const refuse = (near: Socket): void => {
    refused += 1;
    near.end(REFUSED);
  };

  function wait(): number {
    if (weather === null) return 0;
    const { delay, jitter, loss, repeatMs, random } = weather;
    return Math.max(0, delay + (2 * random() - 1) * jitter) + (random() < loss ? repeatMs : 0);
  }

  /** In order, as TCP is: a late piece holds up those behind it. */
  function pass(from: Socket, to: Socket): void {
    let last: Promise<void> = Promise.resolve();
    const begun = performance.now();
    async function passage(): Promise<void> {
      if (state !== 'stalled') return;
      await through;
      await new Promise((done) => setTimeout(done, begun < stalledAt ? OLD_REPEAT_MS : NEW_REPEAT_MS));
    }
    from.on('data', (piece) => {
      const due = wait();
      const ready = due === 0 ? null : new Promise((done) => setTimeout(done, due));
      last = last.then(async () => {
        if (ready !== null) await ready;
        await passage();
        if (state === 'open' && !to.destroyed) to.write(piece);
      });
    });
    from.on('error', () => to.destroy());
    // A piece that waits is still to arrive before the end does.
    from.on('close', () => void last.then(() => to.destroy()));
  }

  const relay = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(target, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on('close', () => pairs.delete(pair));
    if (webSocket) pass(near, far);
    else {
      near.once('data', (first) => {
        if (UPGRADE.test(first.toString('latin1'))) return refuse(near);
        far.write(first);
        // A kept connection may ask for an upgrade later, which comes as a piece of its own.
        near.on('data', (piece) => (UPGRADE.test(piece.toString('latin1')) ? refuse(near) : far.write(piece)));
      });
      near.on('error', () => far.destroy());
      near.on('close', () => far.destroy());
    }
    pass(far, near);
  });
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  const address = relay.address();
  const drop = (): void => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut() {
      state = 'cut';
      drop();
    },
    silence() {
      state = 'silent';
    },
    stall() {
      state = 'stalled';
      stalledAt = performance.now();
      through = new Promise((done) => {
        resume = done;
      });
    },
    restore() {
      resume();
      // What was swallowed is missing in the stream: those connections are of no use any more.
      if (state === 'silent') drop();
      state = 'open';
    },
    refused: () => refused,
    close() {
      drop();
      return new Promise((done) => relay.close(() => done()));
    },
  };
}
