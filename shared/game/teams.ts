// Small changes to the list of teams, each returning a new state that shares everything it did not touch.
import { teamOf as accountOf, limitOrders } from '../engine/orders.ts';
import { drawOnce } from '../engine/random.ts';
import type { Role, TeamId } from '../engine/types.ts';
import { ROLES } from '../engine/types.ts';
import { committeeOrder } from './committee.ts';
import { own } from './rule.ts';
import { type GameState, type PlayerId, STRATEGIES, type Strategy, type Team } from './types.ts';

export function withTeam(state: GameState, team: Team): GameState {
  return { ...state, teams: state.teams.map((each) => (each.id === team.id ? team : each)) };
}

export const hasPeople = (team: Team): boolean => team.members.length > 0;
/** A seat nobody sits on: a bot plays it and anyone may have it. */
export const isFreeSeat = (team: Team): boolean => team.bot !== null && !hasPeople(team);

/** The seed of everything that is drawn about seats; the economy's own draws have streams of their own. */
export const draw = (state: GameState, name: string, index: number): number =>
  drawOnce(state.header.seed, `seats:${name}`, index);

const pickFrom = <T>(items: readonly T[], luck: number): T | undefined => items[Math.floor(luck * items.length)];

/** The least frequent of some roles; among equals one that is drawn. */
export function rarestRole(state: GameState, among: readonly Role[], count: (team: Team) => boolean): Role {
  const counts = new Map<Role, number>(among.map((role) => [role, 0]));
  for (const team of state.teams) {
    const soFar = counts.get(team.role);
    if (soFar !== undefined && count(team)) counts.set(team.role, soFar + 1);
  }
  const least = Math.min(...counts.values());
  const rare = among.filter((role) => counts.get(role) === least);
  return pickFrom(rare, draw(state, 'role', state.teams.length)) ?? ROLES[0];
}

/** The smallest of some teams; among equals one that is drawn, so that friends who arrive together are parted. */
export function smallestTeam(state: GameState, among: readonly Team[], index: number): Team | undefined {
  const least = Math.min(...among.map((team) => team.members.length));
  return pickFrom(
    among.filter((team) => team.members.length === least),
    draw(state, 'chair', index),
  );
}

/** Six strategies in a drawn order, over and over: every class of bots is mixed. */
export function strategyFor(state: GameState, index: number): Strategy {
  const order: Strategy[] = [...STRATEGIES];
  const lap = Math.floor(index / order.length);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw(state, 'strategy', lap * order.length + i) * (i + 1));
    [order[i], order[j]] = [order[j] as Strategy, order[i] as Strategy];
  }
  return order[index % order.length] as Strategy;
}

export const nextTeamId = (state: GameState): TeamId => {
  let highest = 0;
  for (const { id } of state.teams) highest = Math.max(highest, Number(id.slice(1)) || 0);
  return `t${highest + 1}`;
};

export const teamNames = (state: GameState): ReadonlySet<string> => new Set(state.teams.map((team) => team.name));

export function openTeam(state: GameState, name: string, role: Role, bot: Strategy | null): GameState {
  const team: Team = {
    id: nextTeamId(state),
    name,
    role,
    members: [],
    bot,
    takenOver: false,
    proposals: {},
    order: null,
    last: null,
    nudges: 0,
  };
  return { ...state, teams: [...state.teams, team] };
}

/** The team with its committee's order made anew from the proposals. */
export function withCommittee(state: GameState, team: Team): Team {
  const { economy } = state;
  const account = economy === null ? undefined : accountOf(economy, team.id);
  const order = committeeOrder(Object.values(team.proposals), team.last);
  if (economy === null || account === undefined || order === null) return { ...team, order };
  return { ...team, order: { ...order, orders: limitOrders(economy, account, order.orders) } };
}

export function withoutProposal(state: GameState, team: Team, player: PlayerId): Team {
  if (own(team.proposals, player) === undefined) return team;
  const { [player]: _gone, ...proposals } = team.proposals;
  return withCommittee(state, { ...team, proposals });
}
