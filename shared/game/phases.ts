// The order of play: what comes after each phase, and what happens on the way. Time is an argument.
import { createEconomy, isOver, resolveRound } from '../engine/economy.ts';
import { teamOf as accountOf, limitOrders, stayOut } from '../engine/orders.ts';
import { stream } from '../engine/random.ts';
import type { Deck, Economy, Orders, TeamId } from '../engine/types.ts';
import { CLOSED_MS, EPILOGUE_MS, REOPENED_MS, RESULT_MS, startClock } from './clock.ts';
import { openQuestion } from './question.ts';
import { fillSeats } from './seats.ts';
import type { Clock, GameState, Phase, Stage } from './types.ts';

/** Questions of the guided debrief; after the last one the session ends. */
export const DEBRIEF_QUESTIONS = 10;

/** The one button: the next right thing. Also what happens when the bell rings. */
export const NEXT = {
  lobby: (state, at) => openGame(fillSeats(state), at),
  news: (state, at) =>
    state.options.pitchSeconds > 0 ? openPhase(state, 'pitch', at) : openPhase(state, 'decide', at),
  pitch: (state, at) => openPhase(state, 'decide', at),
  decide: (state, at) => openPhase(state, 'closed', at),
  closed: (state, at) => openPhase(resolve(state), 'result', at),
  result: afterResult,
  epilogue: epilogueOrFinal,
  final: (state, at) => openPhase(state, 'debrief', at),
  debrief: (state, at) =>
    state.stage.question + 1 < DEBRIEF_QUESTIONS
      ? openQuestion(state, state.stage.question + 1, 0)
      : openPhase(state, 'ended', at),
  ended: (state) => state,
} satisfies Record<Phase, (state: GameState, at: number) => GameState>;

/** The same round, another phase. */
export function openPhase(state: GameState, phase: Phase, at: number): GameState {
  return { ...state, stage: { ...state.stage, phase, question: 0, reveal: 0, clock: clockOf(state, phase, at) } };
}

/** How long a phase lasts; null = it waits for a tap. */
function clockOf({ options, stage }: GameState, phase: Phase, at: number): Clock | null {
  const auto = (ms: number) => (options.pacing === 'auto' ? startClock(ms, at) : null);
  switch (phase) {
    case 'news':
      return auto(options.newsSeconds * 1000);
    case 'pitch':
      return startClock(options.pitchSeconds * 1000, at);
    case 'decide': {
      const first = stage.practice || stage.round === 0;
      return startClock((first ? options.firstDecideSeconds : options.decideSeconds) * 1000, at);
    }
    case 'closed':
      return startClock(CLOSED_MS, at);
    case 'result':
      return auto(RESULT_MS);
    case 'epilogue':
      return auto(EPILOGUE_MS);
    case 'lobby':
    case 'final':
    case 'debrief':
    case 'ended':
      return null;
  }
}

function openGame(state: GameState, at: number): GameState {
  return state.options.practice
    ? openNews({ ...state, economy: practiceEconomy(state) }, 0, true, at)
    : openNews({ ...state, economy: realEconomy(state) }, 0, false, at);
}

function openNews(state: GameState, round: number, practice: boolean, at: number): GameState {
  const stage: Stage = { ...state.stage, round, practice };
  const teams = state.teams.map((team) => ({ ...team, proposals: {}, order: null, nudges: 0 }));
  return openPhase({ ...state, stage, teams, boardMode: 'phase' }, 'news', at);
}

/** Back to the decision that has just been closed; what was sent still counts. */
export function reopen(state: GameState, at: number): GameState {
  return { ...state, stage: { ...state.stage, phase: 'decide', clock: startClock(REOPENED_MS, at) } };
}

function realEconomy({ header, options, teams }: GameState): Economy {
  return createEconomy({
    seed: header.seed,
    seats: teams.map(({ id, role }) => ({ id, role })),
    rounds: options.rounds,
    deck: header.deck,
    parameters: header.parameters,
    interventions: header.interventions,
  });
}

/** Another world with one wild card: it gives nothing away of the game to come. */
function practiceEconomy({ header, options, teams }: GameState): Economy {
  const luck = stream(header.seed, 'practice', 0);
  const seed = Math.floor(luck() * 4294967296);
  const { cards, wild } = header.deck;
  const pool = wild.length > 0 ? wild : cards;
  const card = pool[Math.floor(luck() * pool.length)];
  const deck: Deck = { cards: card === undefined ? [] : [card], wild: [] };
  return createEconomy({
    seed,
    seats: teams.map(({ id, role }) => ({ id, role })),
    rounds: options.rounds,
    deck,
    parameters: header.parameters,
    interventions: header.interventions,
  });
}

/** Prices are made. A team without an order repeats its last one as far as its account allows, or stays out. */
function resolve(state: GameState): GameState {
  const { economy } = state;
  if (economy === null) return state;
  const orders: Record<TeamId, Orders> = {};
  const forecasts: Record<TeamId, number> = {};
  const repeated: TeamId[] = [];
  const teams = state.teams.map((team) => {
    const account = accountOf(economy, team.id);
    if (account === undefined) return team;
    const given = team.order?.orders ?? team.last;
    const limited = given === null ? stayOut(account) : limitOrders(economy, account, given);
    orders[team.id] = limited;
    if (team.order === null && team.last !== null) repeated.push(team.id);
    if (team.order?.forecast != null) forecasts[team.id] = team.order.forecast;
    return given === null ? team : { ...team, last: limited };
  });
  return {
    ...state,
    teams,
    economy: resolveRound(economy, orders),
    decided: [...state.decided, { orders, forecasts, repeated }],
  };
}

function afterResult(state: GameState, at: number): GameState {
  const { stage, options } = state;
  if (stage.practice) {
    const teams = state.teams.map((team) => ({ ...team, last: null }));
    return openNews({ ...state, teams, decided: [], economy: realEconomy(state) }, 0, false, at);
  }
  return stage.round + 1 < options.rounds ? openNews(state, stage.round + 1, false, at) : epilogueOrFinal(state, at);
}

/** Rounds without decisions, until the economy is over. */
function epilogueOrFinal(state: GameState, at: number): GameState {
  const { economy } = state;
  if (economy === null || isOver(economy)) return openPhase(state, 'final', at);
  const stage: Stage = { ...state.stage, round: economy.round };
  return openPhase({ ...state, stage, economy: resolveRound(economy, {}) }, 'epilogue', at);
}
