// Who sits where: placing people on teams in the lobby and later, filling the rest with bots, and leaving.
import { ROLES, type TeamId } from '../engine/types.ts';
import { eachPlayer, everybody, withPlayer } from './players.ts';
import { isOpen, playerOf, teamOf } from './rule.ts';
import { botName, committeeName } from './team-names.ts';
import {
  draw,
  hasPeople,
  isFreeSeat,
  openTeam,
  rarestRole,
  smallestTeam,
  strategyFor,
  teamNames,
  withoutProposal,
  withTeam,
} from './teams.ts';
import type { GameState, Player, PlayerId, Team } from './types.ts';

/** Committees are opened a few at a time, so that whoever arrives together is spread over them. */
const OPENED_TOGETHER = 4;

/** A person on a team; a bot's seat becomes theirs, account and all. */
export function sit(state: GameState, player: Player, team: Team): GameState {
  const taken = isFreeSeat(team);
  const seated = withTeam(state, {
    ...team,
    name: taken && state.options.teamSize === 1 ? player.name : team.name,
    bot: taken ? null : team.bot,
    members: [...team.members, player.id],
  });
  return withPlayer(seated, { ...player, team: team.id, observer: false });
}

export function watch(state: GameState, player: Player): GameState {
  return withPlayer(state, { ...player, team: null, observer: true });
}

/** A person's chair is empty again. An own team disappears with its only member; once the game runs a bot plays on. */
export function standUp(state: GameState, id: PlayerId): GameState {
  const player = playerOf(state, id);
  const team = teamOf(state, player?.team ?? null);
  if (player === null || team === null) return state;
  const left = withPlayer(state, { ...player, team: null });
  const emptied = withoutProposal(left, { ...team, members: team.members.filter((member) => member !== id) }, id);
  if (hasPeople(emptied)) return withTeam(left, emptied);
  if (state.stage.phase !== 'lobby') return withTeam(left, leaveToBot(left, emptied, player.name));
  if (state.options.teamSize > 1) return withTeam(left, emptied);
  return { ...left, teams: left.teams.filter((each) => each.id !== team.id) };
}

/** A bot goes by a name of its own, not by that of the person who left. */
function leaveToBot(state: GameState, team: Team, leaver: string): Team {
  const place = state.teams.findIndex((each) => each.id === team.id);
  const name = team.name === leaver ? botName(team.role, place, teamNames(state)) : team.name;
  return { ...team, name, bot: strategyOfSeat(state, team), takenOver: false };
}

/** The strategy of the bot on a seat: its own, or one that goes with the seat's place. */
export function strategyOfSeat(state: GameState, team: Team) {
  return (
    team.bot ??
    strategyFor(
      state,
      state.teams.findIndex((each) => each.id === team.id),
    )
  );
}

const seated = (state: GameState): number => state.teams.reduce((sum, team) => sum + team.members.length, 0);

/** Finds a place for a newcomer. `wanted` is a team the person has chosen, if there was a choice. */
export function place(state: GameState, player: Player, wanted: TeamId | null): GameState {
  if (seated(state) >= state.options.maxPeople) return watch(state, player);
  if (state.stage.phase !== 'lobby') return isOpen(state.stage) ? placeLate(state, player) : watch(state, player);
  const { teamSize, teamChoice } = state.options;
  if (teamSize === 1) return placeAlone(state, player);
  if (teamChoice === 'random') return placeAnywhere(state, player);
  const team = teamChoice === 'self' ? teamOf(state, wanted) : null;
  const free = team !== null && team.bot === null && team.members.length < teamSize;
  return withOpenTeams(free ? sit(state, player, team) : withPlayer(state, player));
}

/** Individual play: a team of one's own, then a bot's seat, then a teammate's chair. */
function placeAlone(state: GameState, player: Player): GameState {
  if (state.teams.length >= state.options.maxTeams) return placeLate(state, player);
  const opened = openTeam(
    state,
    player.name,
    rarestRole(state, state.options.roles, () => true),
    null,
  );
  return sit(opened, player, opened.teams[opened.teams.length - 1] as Team);
}

function placeAnywhere(state: GameState, player: Player): GameState {
  const ready = withOpenTeams(state);
  const free = ready.teams.filter((team) => team.bot === null && team.members.length < ready.options.teamSize);
  const team = smallestTeam(ready, free, seated(ready));
  return team === undefined ? placeLate(ready, player) : sit(ready, player, team);
}

/** After the start, or when every team exists already: a free seat, else a chair beside the fewest others. */
function placeLate(state: GameState, player: Player): GameState {
  const free = state.teams.filter((team) => isFreeSeat(team) && state.options.roles.includes(team.role));
  if (free.length > 0) {
    const role = rarestRole(
      state,
      state.options.roles.filter((each) => free.some((team) => team.role === each)),
      hasPeople,
    );
    return sit(state, player, free.find((team) => team.role === role) as Team);
  }
  const team = smallestTeam(state, state.teams.filter(hasPeople), seated(state));
  return team === undefined ? watch(state, player) : sit(state, player, team);
}

/** Committees with free chairs, so that there is always one to choose. */
export function withOpenTeams(state: GameState): GameState {
  const { teamSize, teamChoice, maxTeams, roles } = state.options;
  if (teamSize === 1 || state.stage.phase !== 'lobby') return state;
  const free = state.teams.filter((team) => team.bot === null && team.members.length < teamSize).length;
  if (free > (teamChoice === 'random' ? 0 : 2)) return state;
  let next = state;
  for (let i = 0; i < OPENED_TOGETHER && next.teams.length < maxTeams; i++) {
    const start = Math.floor(draw(next, 'names', 0) * 60) + next.teams.length;
    next = openTeam(
      next,
      committeeName(start, teamNames(next)),
      rarestRole(next, roles, () => true),
      null,
    );
  }
  return next;
}

/** One more bot, in the role that has the fewest teams. */
export function addBot(state: GameState): GameState {
  const bots = state.teams.filter((team) => team.bot !== null).length;
  const role = rarestRole(state, ROLES, () => true);
  const start = Math.floor(draw(state, 'firms', 0) * 30) + state.teams.length;
  return openTeam(state, botName(role, start, teamNames(state)), role, strategyFor(state, bots));
}

/** The start: whoever has no team yet gets one, empty committees go, bots fill up what is missing. */
export function fillSeats(state: GameState): GameState {
  let next = state;
  for (const player of everybody(state.players)) {
    if (!player.removed && player.team === null && !player.observer) {
      next = state.options.teamSize === 1 ? placeAlone(next, player) : placeAnywhere(next, player);
    }
  }
  next = { ...next, teams: next.teams.filter((team) => team.bot !== null || hasPeople(team)) };
  // The next bot is always of the rarest role, so this ends with every role there.
  while (ROLES.some((role) => !next.teams.some((team) => team.role === role))) next = addBot(next);
  while (next.teams.length < Math.min(next.options.minTeams, next.options.maxTeams)) next = addBot(next);
  return next;
}

/** Everybody placed anew, in the order of arrival: after a change of team size, choice or roles. Bots stay. */
export function reseat(state: GameState): GameState {
  let next: GameState = {
    ...state,
    teams: state.teams.filter(isFreeSeat),
    players: eachPlayer(state.players, (player) => ({ ...player, team: null })),
  };
  for (const player of everybody(next.players)) {
    if (!player.removed && !player.observer) next = place(next, player, null);
  }
  return withOpenTeams(next);
}
