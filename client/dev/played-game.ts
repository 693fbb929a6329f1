// A real game, played in the browser by bots up to a moment: real views for the gallery. Development only.
import { botOrders } from '../../shared/bots/bot.ts';
import { type ClassGame, classGameOf } from '../../shared/counterfactual/debrief/class-game.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import type { Orders, Role } from '../../shared/engine/types.ts';
import type { Actor, Command } from '../../shared/game/commands.ts';
import { choicesOf, itemOf } from '../../shared/game/debrief-asks.ts';
import { apply, newGame } from '../../shared/game/game.ts';
import { createOptions } from '../../shared/game/options.ts';
import { everybody, findPlayer } from '../../shared/game/players.ts';
import type { GameState, Phase, SessionOptions } from '../../shared/game/types.ts';
import { publicView } from '../../shared/game/views/public.ts';
import { seatView } from '../../shared/game/views/seat.ts';
import { engineDeck } from '../../shared/pack.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { View } from '../state.ts';

export type Moment = {
  readonly role: Role;
  readonly phase: Phase;
  readonly round: number;
  readonly seed?: number;
  readonly members?: number;
  readonly options?: Partial<SessionOptions>;
  /** Sends the bot's order for the own team in the round shown, too. */
  readonly sent?: boolean;
  /** Of the proposals of a committee, how many; each a little different. */
  readonly proposals?: number;
  readonly observer?: boolean;
  readonly silent?: boolean;
  /** The debrief: which question, from 0, how much of it is revealed, and whether its votes are. */
  readonly question?: number;
  readonly reveal?: number;
  readonly counted?: boolean;
};

export type Played = { readonly view: View; readonly game: ClassGame | null };

const START = 1_700_000_000_000;

/** The session itself at that moment, and when that was. */
export function stateAt(pack: Scenario, moment: Moment): { readonly state: GameState; readonly at: number } {
  const { role, members = 1 } = moment;
  const options = createOptions({
    title: '10b, Ms Okafor’s class',
    practice: false,
    rounds: 10,
    minTeams: 12,
    teamSize: members,
    ...moment.options,
  });
  let state: GameState = newGame({
    id: 'gallery',
    version: 1,
    engineVersion: 'gallery',
    scenario: { id: pack.id, hash: 'gallery' },
    seed: moment.seed ?? 2,
    deck: engineDeck(pack),
    parameters: {},
    interventions: {},
    options,
    createdAt: START,
  });
  let at = START;
  const step = (actor: Actor, command: Command) => {
    at += 1000;
    state = apply(state, { seq: state.seq + 1, at, id: null, actor, command });
  };
  const room: Actor = { kind: 'room' };
  const host: Actor = { kind: 'host' };
  const names = ['Copper Lantern', 'Quiet Otter', 'Brave Heron', 'Kluger Dachs', 'Early Comet'];
  const mine = Array.from({ length: members }, (_, i) => `p${i}`);
  for (const [i, player] of mine.entries()) {
    step(room, {
      type: 'joinPlayer',
      player,
      name: names[i] ?? player,
      tokenHash: 'x',
      team: findPlayer(state.players, 'p0')?.team ?? null,
      roster: null,
    });
  }
  const team = findPlayer(state.players, 'p0')?.team ?? null;
  if (team !== null) step(host, { type: 'setTeamRole', team, role });
  for (const other of ['Harbour Nine', 'Salt & Wind', 'Clever Heron', 'Tall Grass']) {
    const player = other.replace(/\W/g, '');
    step(room, { type: 'joinPlayer', player, name: other, tokenHash: 'x', team: null, roster: null });
  }
  if (moment.observer === true) step(host, { type: 'movePlayer', player: 'p0', team: null });

  const orderFor = (id: string, strategy: 'narrative' | 'momentum' | 'contrarian'): Orders | null =>
    state.economy === null ? null : botOrders(strategy, outlookOf(state.economy, id), state.economy.seed);
  const decide = (withOwn: boolean) => {
    for (const each of state.teams) {
      const own = each.members.includes('p0');
      if (own && !withOwn) continue;
      const orders = orderFor(each.id, each.role === 'short' ? 'contrarian' : 'narrative');
      if (orders === null) continue;
      if (each.bot !== null) step(room, { type: 'submitBotOrders', team: each.id, orders, forecast: 30 });
      for (const player of each.members.slice(0, own ? (moment.proposals ?? members) : undefined)) {
        const varied = player === 'p1' ? (orderFor(each.id, 'momentum') ?? orders) : orders;
        step({ kind: 'player', player }, { type: 'submitOrders', orders: varied, forecast: player === 'p1' ? 55 : 35 });
      }
    }
  };
  const arrived = () =>
    state.stage.phase === moment.phase &&
    (moment.phase === 'epilogue'
      ? state.stage.round >= moment.round
      : state.stage.round === moment.round || ['final', 'debrief', 'ended'].includes(moment.phase));
  for (let guard = 0; guard < 200 && !arrived(); guard++) {
    if (state.stage.phase === 'decide') decide(!(moment.silent === true && state.stage.round === moment.round));
    step(host, { type: 'advance', from: { phase: state.stage.phase, round: state.stage.round } });
  }
  if (state.stage.phase === 'decide') decide(moment.sent === true);
  const { question, reveal = 0, counted = false } = moment;
  if (question !== undefined) {
    step(host, { type: 'goToQuestion', question, reveal });
    for (const [i, voter] of everybody(state.players)
      .map(({ id }) => id)
      .entries()) {
      const value = i % Math.max(1, choicesOf(question));
      step({ kind: 'player', player: voter }, { type: 'answer', check: 'vote', item: itemOf(question), value });
    }
    if (counted) step(host, { type: 'countVote', question, on: true });
  }
  return { state, at };
}

export function playTo(pack: Scenario, moment: Moment): Played {
  const { state, at } = stateAt(pack, moment);
  const player = findPlayer(state.players, 'p0');
  const context = {
    pin: '482917',
    boardUrl: '',
    joinUrl: '',
    pack,
    now: at,
    presence: { online: new Set(everybody(state.players).map(({ id }) => id)) },
    par: null,
  };
  const view: View = publicView(state, context);
  return {
    view: player === undefined ? view : { ...view, seat: seatView(state, player) },
    game: classGameOf(state),
  };
}
