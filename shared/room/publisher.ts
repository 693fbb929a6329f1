// Tells what has changed since the last time, section by section: the public part once for everybody, what boards and consoles
// see besides, and each phone's own.
import type { TeamId } from '../engine/types.ts';
import { findPlayer } from '../game/players.ts';
import { own } from '../game/rule.ts';
import type { GameState, Phase, PlayerId, Team } from '../game/types.ts';
import { consoleView } from '../game/views/console.ts';
import type { ViewContext } from '../game/views/context.ts';
import { publicView } from '../game/views/public.ts';
import { seatView } from '../game/views/seat.ts';
import { staffView } from '../game/views/staff.ts';
import type { MarketSection, SeatView, ViewPatch } from '../game/views.ts';
import { isEqual } from './equal.ts';
import type { Changes, RoomPorts } from './ports.ts';

type Sent = Record<string, unknown>;

/** What of `view` differs from what was sent; what was sent is brought up to date. */
function changes<V extends object>(view: V, sent: Sent): Partial<V> | null {
  let patch: Partial<V> | null = null;
  for (const key of Object.keys(view) as (keyof V & string)[]) {
    if (isEqual(view[key], sent[key])) continue;
    sent[key] = view[key];
    patch ??= {};
    patch[key] = view[key];
  }
  return patch;
}

/** Only the points the room does not have yet. */
function newPoints(market: MarketSection | null, old: MarketSection | null): MarketSection | null {
  if (market === null || old === null || old.points.length >= market.points.length) return market;
  const from = old.points.length;
  if (!isEqual(market.points.slice(0, from), old.points)) return market;
  return { from, points: market.points.slice(from), momentum: market.momentum };
}

/** Phases in which a seat looks the same: from the news to the bell nothing of it changes by itself. */
const SEAT_PHASES = {
  lobby: 0,
  news: 1,
  pitch: 1,
  decide: 1,
  closed: 1,
  result: 2,
  epilogue: 2,
  final: 3,
  debrief: 3,
  ended: 3,
} satisfies Record<Phase, number>;
const seatPhase = (phase: Phase): number => SEAT_PHASES[phase];

export class Publisher {
  readonly #publish: RoomPorts['publish'];
  readonly #public: Sent = {};
  readonly #staff: Sent = {};
  readonly #console: Sent = {};
  readonly #seats = new Map<PlayerId, Sent>();
  #last: GameState | null = null;

  constructor(publish: RoomPorts['publish']) {
    this.#publish = publish;
  }

  /** A phone has just been given its whole seat. */
  seatGiven(player: PlayerId, seat: SeatView): void {
    this.#seats.set(player, { ...seat });
  }

  seatLeft(player: PlayerId): void {
    this.#seats.delete(player);
  }

  send(state: GameState, context: ViewContext): void {
    const all: Changes = {
      public: this.#publicChanges(state, context),
      staff: changes(staffView(state), this.#staff),
      console: changes(consoleView(state, context), this.#console),
      seats: this.#seatChanges(state),
    };
    this.#last = state;
    if (all.public !== null || all.staff !== null || all.console !== null || all.seats.size > 0) this.#publish(all);
  }

  #publicChanges(state: GameState, context: ViewContext): ViewPatch | null {
    const { stage, ...view } = publicView(state, context);
    const oldMarket = (this.#public.market ?? null) as MarketSection | null;
    let patch: ViewPatch | null = changes(view, this.#public);
    if (patch?.market != null) patch = { ...patch, market: newPoints(patch.market, oldMarket) };
    // Time left changes all the time; it is sent only when the stage itself has changed.
    if (state.stage !== this.#last?.stage) patch = { stage, ...patch };
    return patch;
  }

  #seatChanges(state: GameState): Map<PlayerId, ViewPatch> {
    const found = new Map<PlayerId, ViewPatch>();
    if (this.#seats.size === 0 || state === this.#last) return found;
    const teams = new Map(state.teams.map((team) => [team.id, team]));
    const before = new Map(this.#last?.teams.map((team) => [team.id, team]) ?? []);
    const everybody = this.#everybodyChanged(state);
    for (const [id, sent] of this.#seats) {
      const player = findPlayer(state.players, id);
      if (player === undefined || player.removed) continue;
      if (!everybody && !this.#seatChanged(state, id, player.team, teams, before)) continue;
      const patch = changes(seatView(state, player), sent);
      if (patch !== null) found.set(id, { seat: patch });
    }
    return found;
  }

  #everybodyChanged({ stage, economy, decided, options, teams }: GameState): boolean {
    const last = this.#last;
    return (
      last === null ||
      seatPhase(stage.phase) !== seatPhase(last.stage.phase) ||
      stage.round !== last.stage.round ||
      economy !== last.economy ||
      decided !== last.decided ||
      options !== last.options ||
      (stage.phase === 'lobby' && options.teamChoice === 'self' && teams !== last.teams)
    );
  }

  #seatChanged(
    state: GameState,
    id: PlayerId,
    team: TeamId | null,
    teams: ReadonlyMap<TeamId, Team>,
    before: ReadonlyMap<TeamId, Team>,
  ): boolean {
    const last = this.#last;
    if (last === null || findPlayer(state.players, id) !== findPlayer(last.players, id)) return true;
    if (team !== null && teams.get(team) !== before.get(team)) return true;
    if (state.answers === last.answers) return false;
    return Object.entries(state.answers).some(
      ([check, byPlayer]) => own(byPlayer, id) !== own(own(last.answers, check) ?? {}, id),
    );
  }
}
