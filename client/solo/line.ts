// The line to a room that lives in this page: the same interface as the one to a server. Whoever plays alone is player and
// teacher at once, so it also knows the way on and the way back.
import { createStore } from 'zustand/vanilla';
import type { HostCommand, LogEntry, PlayerCommand } from '../../shared/game/commands.ts';
import { mergeView } from '../../shared/game/merge-view.ts';
import type { GameState, PlayerId, Proposal, SessionHeader } from '../../shared/game/types.ts';
import type { ViewPatch } from '../../shared/game/views.ts';
import type { CommandAck } from '../../shared/protocol.ts';
import type { RoomPorts } from '../../shared/room/ports.ts';
import { Room } from '../../shared/room.ts';
import type { Connection } from '../connection.ts';
import { createId } from '../id.ts';
import { type ClientState, START } from '../state.ts';
import type { SoloGame } from './model.ts';

export type LinePorts = Pick<RoomPorts, 'pack' | 'append' | 'computePar'> & {
  /** Forgets every entry of the log behind this number; durable when resolved. */
  readonly truncate: (seq: number) => Promise<void>;
  readonly now?: () => number;
  readonly schedule?: RoomPorts['schedule'];
  /** Name of the player's team. */
  readonly name: string;
  /** A class's world: its seats, and who plays them. */
  readonly seating?: Seating | null;
};

export type Seating = {
  readonly before: readonly HostCommand[];
  readonly after: readonly HostCommand[];
  readonly playSeat: NonNullable<RoomPorts['playSeat']>;
};

export type Line = Connection & {
  /** The next phase; does nothing while an answer is due. */
  readonly onward: () => Promise<void>;
  /** Back to the last decision; null when there is none. */
  readonly undo: () => Promise<{ readonly round: number; readonly was: Proposal | null } | null>;
  readonly canUndo: () => boolean;
  readonly state: () => GameState;
  readonly header: SessionHeader;
  readonly close: () => Promise<void>;
};

const PIN = '000000';
const TOKEN = 'alone';
/** A timer of a browser holds 31 bits. */
const LONGEST = 2_000_000_000;

function later(at: number, run: () => void): () => void {
  const timer = setTimeout(run, Math.min(LONGEST, Math.max(0, at - Date.now())));
  return () => clearTimeout(timer);
}

export function openLine(game: SoloGame, entries: readonly LogEntry[], ports: LinePorts): Line {
  const { header, clock } = game;
  const seating = ports.seating ?? null;
  const store = createStore<ClientState>(() => START);
  let log: LogEntry[] = [...entries];
  let player: PlayerId | null = null;
  let busy = false;
  let room = open();

  function open(): Room {
    return Room.open(header, log, {
      now: ports.now ?? Date.now,
      schedule: ports.schedule ?? later,
      append: async (batch) => {
        await ports.append(batch);
        log = [...log, ...batch];
      },
      publish: ({ public: open, seats }) => {
        const own = seats.get(player ?? '');
        if (open !== null || own !== undefined) receive({ ...open, ...own });
      },
      pack: ports.pack,
      pin: PIN,
      urls: { board: '', join: '' },
      ...(ports.computePar === undefined ? {} : { computePar: ports.computePar }),
      ...(seating === null ? {} : { playSeat: seating.playSeat }),
    });
  }

  /** Without a clock there is none on the screens either. */
  const timeless = (patch: ViewPatch): ViewPatch =>
    clock !== null || patch.stage == null ? patch : { ...patch, stage: { ...patch.stage, clock: null } };

  function receive(patch: ViewPatch): void {
    const { view } = store.getState();
    store.setState({
      view: mergeView(view, timeless(patch)),
      ...(patch.stage === undefined ? {} : { stageAt: performance.now() }),
    });
  }

  function show(): void {
    if (player === null) return;
    const view = room.enter({ kind: 'player', player });
    store.setState({ link: 'online', player, view: mergeView({}, timeless(view)), stageAt: performance.now() });
  }

  const host = (command: HostCommand): Promise<CommandAck> =>
    room.submit({ kind: 'host' }, { id: createId(), round: room.state.stage.round, command });

  /** A phase further. A decision without a clock is paused at once: its bell never rings by itself. */
  async function advance(phase: GameState['stage']['phase'], round: number): Promise<CommandAck> {
    const moved = host({ type: 'advance', from: { phase, round } });
    if (phase === 'news' && clock === null) void host({ type: 'pauseClock' });
    return moved;
  }

  async function takeSeat(): Promise<void> {
    const known = room.playerOf(TOKEN);
    if (known !== null) {
      player = known.player;
      return;
    }
    if (seating !== null) await Promise.all(seating.before.map(host));
    const joined = await room.join({ name: ports.name, tokenHash: TOKEN });
    if (!joined.ok) throw new Error(joined.reject.code);
    player = joined.player;
    if (seating !== null) await Promise.all(seating.after.map(host));
  }

  /** The page was closed between an order and its prices: what was begun is finished. */
  async function finishRound(): Promise<void> {
    const { stage, teams } = room.state;
    const sent = teams.some((team) => team.members.includes(player ?? '') && team.order !== null);
    if (stage.phase === 'decide' && sent) void advance('decide', stage.round);
    if ((stage.phase === 'decide' && sent) || stage.phase === 'closed') await advance('closed', stage.round);
  }

  /** One thing at a time: a double tap moves on once. */
  async function once<T>(run: () => Promise<T>, otherwise: T): Promise<T> {
    if (busy) return otherwise;
    busy = true;
    try {
      return await run();
    } finally {
      busy = false;
    }
  }

  return {
    store,
    header,
    async enter() {
      store.setState({ link: 'connecting' });
      await takeSeat();
      const { phase, round } = room.state.stage;
      if (phase === 'lobby') await advance('lobby', round);
      await finishRound();
      show();
      return { ok: true, v: 1, server: 'alone', player, token: TOKEN, view: {} };
    },
    async send(command: PlayerCommand | HostCommand) {
      if (player === null) return { ok: false, reject: { code: 'reject.notEntered' } };
      const { round } = room.state.stage;
      const answer = await room.submit({ kind: 'player', player }, { id: createId(), round, command });
      // Nobody else is waited for: the bell rings when the order is in.
      if (answer.ok && command.type === 'submitOrders') await finishRound();
      return answer;
    },
    onward: () =>
      once(async () => {
        const { phase, round } = room.state.stage;
        if (phase === 'news' || phase === 'result' || phase === 'epilogue') await advance(phase, round);
      }, undefined),
    canUndo: () => room.state.decided.length > 0,
    undo: () =>
      once(async () => {
        const { lastDecision } = await import('./undo.ts');
        const cut = lastDecision(header, log);
        if (cut === null) return null;
        const taken = log[cut.keep]?.command;
        const was = taken?.type === 'submitOrders' ? { orders: taken.orders, forecast: taken.forecast } : null;
        await room.close();
        await ports.truncate(log[cut.keep - 1]?.seq ?? 0);
        log = log.slice(0, cut.keep);
        room = open();
        show();
        return { round: cut.round, was };
      }, null),
    state: () => room.state,
    leave: () => store.setState(START),
    close: () => room.close(),
  };
}
