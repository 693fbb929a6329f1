// The authority around one game: it stamps and orders commands, saves them before it answers, rings the bell, plays the
// bots, knows who is here and tells everybody what has changed. Clock, store and subscribers are handed in.
import type { TeamId } from './engine/types.ts';
import { GRACE_MS } from './game/clock.ts';
import type { Actor, LogEntry, RoomCommand } from './game/commands.ts';
import { replay } from './game/game.ts';
import { everybody, findPlayer } from './game/players.ts';
import type { GameState, HomeworkResult, PlayerId, SessionHeader } from './game/types.ts';
import type { ViewContext } from './game/views/context.ts';
import { cleanLine, cleanName } from './names.ts';
import type { CommandAck, Envelope, Ok, Refused } from './protocol.ts';
import { Answers } from './room/answers.ts';
import { botCommand, waitingBots } from './room/bots.ts';
import { cleanCommand } from './room/clean.ts';
import { ParCollector } from './room/par.ts';
import { Pipeline } from './room/pipeline.ts';
import type { RoomPorts, Viewer } from './room/ports.ts';
import { Sockets } from './room/presence.ts';
import { Publisher } from './room/publisher.ts';
import { RoomClock } from './room/room-clock.ts';
import { viewOf, type WholeView } from './room/view-of.ts';

export type Joining = {
  readonly name: string;
  readonly tokenHash: string;
  readonly team?: TeamId | null;
  readonly roster?: string | null;
};
export type JoinAck = Ok<{ readonly seq: number; readonly player: PlayerId }> | Refused;

const ROOM: Actor = { kind: 'room' };
/** Presence, lobby and progress: at most four times a second, once a second in a large room. */
const PACE_MS = 250;
const LARGE_PACE_MS = 1000;
const LARGE = 300;
/** Until the bell is tried again after the log could not be written. */
const RETRY_MS = 1000;
const LONGEST_ROSTER = 60;

export class Room {
  readonly #ports: RoomPorts;
  readonly #clock: RoomClock;
  readonly #pipeline: Pipeline;
  readonly #answers = new Answers();
  readonly #sockets = new Sockets();
  readonly #publisher: Publisher;
  readonly #par: ParCollector;
  readonly #byToken = new Map<string, PlayerId>();
  readonly #joining = new Map<string, Promise<JoinAck>>();
  /** Numbers public ids; a number whose joining was refused is not used again. */
  #arrivals = 0;
  #closed = false;
  /** When views are due; null = nothing has changed. */
  #publishAt: number | null = null;
  #publishedAt = Number.NEGATIVE_INFINITY;
  /** The bell is not rung again before this. */
  #bellNotBefore = Number.NEGATIVE_INFINITY;
  #ringing = false;

  /** A room as its log left it. A deadline that passed while nobody was there is moved to where people can meet it. */
  static open(header: SessionHeader, entries: readonly LogEntry[], ports: RoomPorts): Room {
    const room = new Room(replay(header, entries), entries, ports);
    room.#moveStaleBell(entries.length > 0);
    room.#playBots();
    room.#par.startIfDue(room.state);
    room.#schedule();
    return room;
  }

  private constructor(state: GameState, entries: readonly LogEntry[], ports: RoomPorts) {
    this.#ports = ports;
    this.#clock = new RoomClock(ports, entries[entries.length - 1]?.at ?? Number.NEGATIVE_INFINITY, () => this.#wake());
    this.#pipeline = new Pipeline(state, ports, (before, after, saved) => this.#saved(before, after, saved));
    this.#publisher = new Publisher(ports.publish);
    this.#par = new ParCollector(ports.computePar, () => this.#publishSoon());
    this.#answers.recall(entries);
    for (const { id, tokenHash } of everybody(state.players)) {
      this.#byToken.set(tokenHash, id);
      this.#arrivals = Math.max(this.#arrivals, Number(id.slice(1)) || 0);
    }
  }

  /** The saved state. For exports and tests; views are made of it, never sent as it is. */
  get state(): GameState {
    return this.#pipeline.durable;
  }

  /** The public id behind a resume token's hash, or null. A removed player is found too: the phone is to be told. */
  playerOf(tokenHash: string): { readonly player: PlayerId; readonly removed: boolean } | null {
    const player = findPlayer(this.state.players, this.#byToken.get(tokenHash) ?? '');
    return player === undefined ? null : { player: player.id, removed: player.removed };
  }

  /** A further key to the console; its token is known by its hash alone. */
  addCohost(cohost: string, tokenHash: string): Promise<CommandAck> {
    return this.#add(ROOM, null, 0, { type: 'addCohost', cohost, tokenHash });
  }

  /** A game played alone in this class's world; see addHomework. */
  async handIn(result: Omit<HomeworkResult, 'at'>): Promise<CommandAck> {
    const name = cleanName(result.name);
    if (!name.ok) return name;
    return this.#add(ROOM, null, 0, { type: 'addHomework', ...result, name: name.text });
  }

  /** A new seat. The same token again gets the same seat, so an answer that got lost does no harm. */
  join(joining: Joining): Promise<JoinAck> {
    const known = this.playerOf(joining.tokenHash);
    if (known?.removed) return Promise.resolve({ ok: false, reject: { code: 'reject.removed' } });
    if (known !== null) return Promise.resolve({ ok: true, seq: this.state.seq, player: known.player });
    const running = this.#joining.get(joining.tokenHash);
    if (running !== undefined) return running;
    const answer = this.#join(joining).finally(() => this.#joining.delete(joining.tokenHash));
    this.#joining.set(joining.tokenHash, answer);
    return answer;
  }

  async #join({ name: raw, tokenHash, team = null, roster = null }: Joining): Promise<JoinAck> {
    const name = cleanName(raw);
    if (!name.ok) return name;
    const player = `p${++this.#arrivals}`;
    const line = roster === null ? null : cleanLine(roster, LONGEST_ROSTER);
    const ack = await this.#add(ROOM, null, 0, {
      type: 'joinPlayer',
      player,
      name: name.text,
      tokenHash,
      team,
      roster: line === '' || !this.#pipeline.pending.options.roster ? null : line,
    });
    return ack.ok ? { ok: true, seq: ack.seq, player } : ack;
  }

  /** Answers when the command is durable or refused; a repeat (same sender, same id) gets the first answer again. */
  submit(actor: Exclude<Actor, { kind: 'room' }>, { id, round, command: raw }: Envelope): Promise<CommandAck> {
    const known = this.#answers.find(actor, id);
    if (known !== undefined) return known;
    const cleaned = cleanCommand(raw);
    const answer = cleaned.ok ? this.#add(actor, id, round, cleaned.command) : Promise.resolve(cleaned);
    this.#answers.keep(actor, id, answer);
    return answer;
  }

  /** A socket is here: counts as presence, and gets the whole picture. */
  enter(viewer: Viewer): WholeView {
    const view = this.view(viewer);
    if (viewer.kind === 'player' && this.#sockets.enter(viewer.player)) {
      if (view.seat !== undefined) this.#publisher.seatGiven(viewer.player, view.seat);
      this.#publishSoon();
    }
    return view;
  }

  leave(viewer: Viewer): void {
    if (viewer.kind !== 'player' || !this.#sockets.leave(viewer.player)) return;
    this.#publisher.seatLeft(viewer.player);
    this.#publishSoon();
  }

  /** The whole picture of one viewer, as of what is saved. */
  view(viewer: Viewer): WholeView {
    return viewOf(viewer, this.state, this.#context());
  }

  /** Takes nothing more, and resolves when everything accepted is saved. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#clock.stop();
    this.#par.stop();
    await this.#pipeline.settled();
  }

  #context(): ViewContext {
    const { pin, urls, pack } = this.#ports;
    return {
      pin,
      boardUrl: urls.board,
      joinUrl: urls.join,
      pack,
      now: this.#clock.now(),
      presence: this.#sockets.presence,
      par: this.#par.section,
    };
  }

  #add(actor: Actor, id: string | null, round: number, command: LogEntry['command']): Promise<CommandAck> {
    if (this.#closed) return Promise.resolve({ ok: false, reject: { code: 'reject.notSaved' } });
    const answer = this.#pipeline.add({ actor, id, round, at: this.#clock.now(), command });
    this.#playBots();
    this.#schedule();
    return answer;
  }

  #playBots(): void {
    const { pending } = this.#pipeline;
    if (pending.economy === null) return;
    for (const team of waitingBots(pending)) {
      if (team.bot === null) continue;
      const played = this.#ports.playSeat?.(pending.economy, team) ?? null;
      const command: RoomCommand =
        played === null
          ? botCommand(pending.economy, team, team.bot, this.#ports.log ?? (() => undefined))
          : { type: 'submitBotOrders', team: team.id, ...played };
      void this.#pipeline.add({ actor: ROOM, id: null, round: 0, at: this.#clock.now(), command });
    }
  }

  #moveStaleBell(restarted: boolean): void {
    const clock = this.state.stage.clock;
    if (!restarted || clock?.endsAt == null) return;
    const now = this.#clock.now();
    const endsAt = Math.min(Math.max(clock.endsAt, now + GRACE_MS), now + Math.max(clock.total, GRACE_MS));
    if (endsAt !== clock.endsAt) {
      void this.#pipeline.add({ actor: ROOM, id: null, round: 0, at: now, command: { type: 'moveBell', endsAt } });
    }
  }

  #saved(before: GameState, after: GameState, entries: readonly LogEntry[]): void {
    for (const { command } of entries) {
      if (command.type === 'joinPlayer') this.#byToken.set(command.tokenHash, command.player);
      if (command.type === 'removePlayer') {
        this.#ports.dismiss?.({ player: command.player }, { code: 'reject.removed' });
      } else if (command.type === 'revokeCohost') {
        this.#ports.dismiss?.({ cohost: command.cohost }, { code: 'reject.revoked' });
      }
    }
    this.#par.startIfDue(after);
    const urgent =
      before.stage !== after.stage ||
      before.exhibit !== after.exhibit ||
      before.boardMode !== after.boardMode ||
      before.released !== after.released ||
      before.counted !== after.counted;
    if (urgent) this.#publishNow();
    else this.#publishSoon();
    this.#schedule();
  }

  #publishNow(): void {
    if (this.#closed) return;
    this.#publishAt = null;
    this.#publishedAt = this.#clock.now();
    this.#publisher.send(this.state, this.#context());
  }

  #publishSoon(): void {
    if (this.#publishAt !== null || this.#closed) return;
    const pace = this.#sockets.presence.online.size > LARGE ? LARGE_PACE_MS : PACE_MS;
    this.#publishAt = Math.max(this.#clock.now(), this.#publishedAt + pace);
    this.#schedule();
  }

  /** One timer for both: the next bell and the next views. */
  #schedule(): void {
    if (this.#closed) return;
    const endsAt = this.#pipeline.pending.stage.clock?.endsAt ?? null;
    const bell = endsAt === null || this.#ringing ? null : Math.max(endsAt, this.#bellNotBefore);
    const due = [bell, this.#publishAt].filter((at) => at !== null);
    this.#clock.wakeAt(due.length === 0 ? null : Math.min(...due));
  }

  #wake(): void {
    const now = this.#clock.now();
    if (this.#publishAt !== null && now >= this.#publishAt) this.#publishNow();
    const { phase, round, clock } = this.#pipeline.pending.stage;
    if (!this.#ringing && clock?.endsAt != null && now >= Math.max(clock.endsAt, this.#bellNotBefore)) {
      void this.#ring(phase, round);
    }
    this.#schedule();
  }

  async #ring(phase: string, round: number): Promise<void> {
    this.#ringing = true;
    const ack = await this.#add(ROOM, null, round, { type: 'ringBell', phase, round });
    this.#ringing = false;
    this.#bellNotBefore = ack.ok ? Number.NEGATIVE_INFINITY : this.#clock.now() + RETRY_MS;
    this.#schedule();
  }
}
