// The only file that knows socket.io. It enters with a token, comes back by itself, keeps every command until the server has
// answered it, and merges what the server sends into one store. Screens get the store and plain functions.
import { io } from 'socket.io-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HostCommand, PlayerCommand, Reject, RejectCode } from '../shared/game/commands.ts';
import { mergeView } from '../shared/game/merge-view.ts';
import type { ViewPatch } from '../shared/game/views.ts';
import type { CommandAck, Enter, EnterAck, Envelope, PROTOCOL_VERSION } from '../shared/protocol.ts';
import { unpackView } from '../shared/wire.ts';
import { createId } from './id.ts';
import { createOutbox, type OutboxStorage, replaces } from './outbox.ts';
import { type ClientState, type Link, START } from './state.ts';

/** A literal, so that the schemas behind it stay out of a phone's download; it does not compile when the two differ. */
const VERSION: typeof PROTOCOL_VERSION = 1;

/** Of a socket, as much as is used here; a test brings its own. */
export type SocketLike = {
  readonly connected: boolean;
  on(event: string, listener: (...args: never[]) => void): unknown;
  emit(event: string, ...args: unknown[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
};

type WithoutVersion<T> = T extends unknown ? Omit<T, 'v'> : never;
export type Identity = WithoutVersion<Enter>;

export type Connection = {
  readonly store: StoreApi<ClientState>;
  /** Takes or resumes a seat. Later reconnects resume by themselves with the token that was granted. */
  readonly enter: (identity: Identity) => Promise<EnterAck>;
  /** Resolves with the server's answer, however many reconnects that takes. */
  readonly send: (command: PlayerCommand | HostCommand) => Promise<CommandAck>;
  readonly leave: () => void;
};

export type ConnectionOptions = {
  /** Called with the resume token when a new seat was granted. */
  readonly onToken?: (pin: string, token: string) => void;
  /** Commands that outlive a reload; without it they live in memory. */
  readonly storage?: OutboxStorage | null;
  readonly open?: () => SocketLike;
  readonly now?: () => number;
};

/** Refusals of an entrance that pass by themselves. */
const PASSING: readonly RejectCode[] = ['reject.tooFast', 'reject.server'];
const pause = ({ params }: Reject): number => Math.min(10, Math.max(1, Number(params?.seconds ?? 1))) * 1000;

const RESTART_WITHIN = 30_000;
/** A restart shorter than this is over before anybody has read of it. */
const RESTART_WORD_AFTER = 800;
/** No answer to a message for this long: it is sent again, with the same id. */
const ANSWER_WITHIN = 6000;
/** The same when the line may have died while nobody looked. */
const PROOF_WITHIN = 1500;
/** The clock of a phase has run out for this long and nobody rang: the news of it may have got lost. */
const BELL_WITHIN = 2500;
/** The server hung up on purpose. It may be starting anew, and a whole class must not knock at the same instant. */
const knockAgain = (): number => 300 + Math.random() * 400;

export function createConnection(options: ConnectionOptions = {}): Connection {
  const now = options.now ?? (() => performance.now());
  const store = createStore<ClientState>(() => START);
  const outbox = createOutbox(options.storage ?? null);
  let socket: SocketLike | null = null;
  let identity: Identity | null = null;
  let entered = false;
  /** The server has said that it goes, and is expected back; `said` once the page speaks of it. */
  let restart: 'none' | 'quiet' | 'said' = 'none';
  let restartWord: ReturnType<typeof setTimeout> | undefined;
  let restartOver: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  /** The last attempt to enter that was answered. */
  let proven = 0;
  let connects = 0;
  let bell: ReturnType<typeof setTimeout> | undefined;
  let settleEnter: ((answer: EnterAck) => void) | null = null;

  const link = (next: Link) => store.setState({ link: next });
  const broken = () => {
    if (navigator.onLine === false) link('here');
    else if (restart === 'none') link('there');
    else if (restart === 'said') link('restarting');
  };
  const endRestart = () => {
    restart = 'none';
    clearTimeout(restartWord);
    clearTimeout(restartOver);
  };
  const beginRestart = () => {
    endRestart();
    restart = 'quiet';
    restartWord = setTimeout(() => {
      restart = 'said';
      broken();
    }, RESTART_WORD_AFTER);
    // A restart takes seconds; after that it is no longer one.
    restartOver = setTimeout(() => {
      restart = 'none';
      broken();
    }, RESTART_WITHIN);
  };

  function close(): void {
    entered = false;
    identity = null;
    clearTimeout(bell);
    endRestart();
    const line = socket;
    socket = null;
    line?.disconnect();
  }

  /** The line says that it is alive and does not answer. */
  function renew(line: SocketLike): void {
    line.disconnect();
    line.connect();
  }

  function awaitBell(): void {
    clearTimeout(bell);
    const clock = store.getState().view.stage?.clock;
    if (clock?.running !== true) return;
    bell = setTimeout(back, clock.left + BELL_WITHIN * (1 + Math.random()));
  }

  function introduce(): void {
    const line = socket;
    if (line === null || identity === null) return;
    const mine = ++attempt;
    const sentAt = now();
    const again = setTimeout(() => mine === attempt && line.connected && introduce(), ANSWER_WITHIN);
    line.emit('enter', { v: VERSION, ...identity }, (answer: EnterAck) => {
      clearTimeout(again);
      if (mine !== attempt) return;
      proven = mine;
      if (answer.ok) welcome(answer, sentAt);
      else if (PASSING.includes(answer.reject.code)) setTimeout(introduce, pause(answer.reject));
      else refuse(answer);
    });
  }

  function welcome(answer: Extract<EnterAck, { ok: true }>, sentAt: number): void {
    entered = true;
    endRestart();
    const pin = identity?.pin ?? '';
    const granted = answer.token ?? (identity?.as === 'player' ? identity.token : undefined);
    if (granted !== undefined && identity?.as === 'player') {
      identity = { as: 'seat', pin, token: granted };
      options.onToken?.(pin, granted);
    }
    const arrived = now();
    store.setState({
      link: 'online',
      view: mergeView({}, unpackView(answer.view)),
      stageAt: arrived - (arrived - sentAt) / 2,
      refused: null,
      joining: false,
      player: answer.player,
    });
    settleEnter?.(answer);
    settleEnter = null;
    awaitBell();
    endPractice();
    for (const envelope of outbox.waiting()) transmit(envelope);
  }

  /** An order of the practice round that was held up somewhere is worth nothing once the game has begun. */
  function endPractice(): void {
    const { stage } = store.getState().view;
    if (stage === undefined || stage.practice || outbox.size() === 0) return;
    outbox.endPractice();
    store.setState({ waiting: outbox.size() });
  }

  function refuse(answer: Extract<EnterAck, { ok: false }>): void {
    store.setState({ link: 'closed', refused: answer.reject, joining: false });
    close();
    settleEnter?.(answer);
    settleEnter = null;
  }

  function transmit(envelope: Envelope, isRepeat = false): void {
    const line = socket;
    if (line === null || !entered || !line.connected) return;
    const mine = connects;
    const again = setTimeout(() => {
      if (!outbox.has(envelope.id) || mine !== connects || !line.connected) return;
      if (isRepeat) renew(line);
      else transmit(envelope, true);
    }, ANSWER_WITHIN);
    line.emit('command', envelope, (answer: CommandAck) => {
      clearTimeout(again);
      if (!outbox.has(envelope.id)) return;
      if (!answer.ok && answer.reject.code === 'reject.notEntered') introduce();
      else if (!answer.ok && answer.reject.code === 'reject.tooFast') {
        setTimeout(() => outbox.has(envelope.id) && transmit(envelope), pause(answer.reject));
      } else {
        if (answer.ok) settleReplaced(envelope, answer);
        outbox.settle(envelope.id, answer);
        store.setState({ waiting: outbox.size() });
      }
    });
  }

  /** An older order that was held up somewhere must not arrive after the one that replaces it. */
  function settleReplaced(envelope: Envelope, answer: CommandAck): void {
    for (const older of outbox.waiting()) {
      if (older.id === envelope.id) return;
      if (replaces(envelope, older)) outbox.settle(older.id, answer);
    }
  }

  function listen(line: SocketLike): void {
    line.on('connect', () => {
      connects += 1;
      introduce();
    });
    line.on('connect_error', () => {
      broken();
      // A restart takes a second or two: longer and longer pauses would double it.
      if (restart === 'none') return;
      setTimeout(() => socket === line && !line.connected && renew(line), knockAgain());
    });
    line.on('disconnect', (reason: string) => {
      entered = false;
      if (socket !== line) return;
      broken();
      // The server hung up on purpose: socket.io does not come back by itself then.
      if (reason === 'io server disconnect') setTimeout(() => socket === line && line.connect(), knockAgain());
    });
    line.on('view', (patch: ViewPatch) => {
      const { view } = store.getState();
      store.setState({
        view: mergeView(view, unpackView(patch)),
        ...(patch.stage === undefined ? {} : { stageAt: now() }),
      });
      if (patch.stage === undefined) return;
      awaitBell();
      endPractice();
    });
    line.on('bye', (reason: NonNullable<ClientState['refused']>) => {
      if (reason.code === 'reject.server') {
        beginRestart();
      } else {
        store.setState({ link: 'closed', refused: reason });
        close();
      }
    });
  }

  /** After a locked screen or in another network the line may be dead without knowing it: it has to prove that it is not. */
  function back(): void {
    const line = socket;
    if (line === null) return;
    // An attempt that hangs since before, or the pause before the next one, would only cost time.
    if (!line.connected) renew(line);
    else if (entered) prove(line);
  }

  function prove(line: SocketLike): void {
    introduce();
    const mine = attempt;
    setTimeout(() => {
      if (mine === attempt && proven !== mine && line.connected && socket === line) renew(line);
    }, PROOF_WITHIN);
  }

  function watchNetwork(): void {
    if (typeof addEventListener !== 'function') return;
    addEventListener('offline', () => socket !== null && link('here'));
    addEventListener('online', () => {
      // The device was without a network: the old line is not worth asking.
      if (socket?.connected && store.getState().link === 'here') renew(socket);
      else back();
    });
    addEventListener('pageshow', (event: PageTransitionEvent) => event.persisted && back());
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && back());
  }
  watchNetwork();

  return {
    store,
    enter(next) {
      // Own secret, made before the first try: should the answer get lost, the same message again gets the same seat.
      identity = next.as === 'player' ? { ...next, token: next.token ?? createId(32) } : next;
      // What another class was to be told is not for this one.
      if (next.as === 'player') outbox.clear();
      store.setState({ link: 'connecting', refused: null, joining: next.as === 'player', waiting: outbox.size() });
      const answer = new Promise<EnterAck>((resolve) => {
        settleEnter = resolve;
      });
      if (socket === null) {
        socket = (options.open ?? openSocket)();
        listen(socket);
      }
      if (socket.connected) introduce();
      return answer;
    },
    send(command) {
      const { stage } = store.getState().view;
      const envelope: Envelope = {
        id: createId(),
        round: stage === undefined || stage.phase === 'lobby' ? -1 : stage.round,
        command,
      };
      const answer = outbox.add(envelope, stage?.practice ?? false);
      store.setState({ waiting: outbox.size() });
      transmit(envelope);
      return answer;
    },
    leave() {
      close();
      store.setState(START);
    },
  };
}

/** How a phone looks for the server, also in the tests that kill it. */
export const LINE = {
  transports: ['websocket', 'polling'],
  tryAllTransports: true,
  // Seconds count in a lesson; the spread keeps a whole class from knocking at the same instant.
  reconnectionDelay: 300,
  reconnectionDelayMax: 1500,
  randomizationFactor: 0.5,
  timeout: 6000,
};

const openSocket = (): SocketLike => io(LINE);
