// Who is where, sorted for the right column: who asks for help, whose order is missing, who has sent, what bots play.
import type { ConsolePlayer, ConsoleTeam } from '../../../shared/game/views.ts';

export type WhoTeam = {
  readonly team: ConsoleTeam;
  readonly people: readonly ConsolePlayer[];
  readonly online: number;
};
export type WhoLists = {
  readonly help: readonly ConsolePlayer[];
  /** Whose calls have been answered. */
  readonly handled: readonly ConsolePlayer[];
  readonly missing: readonly WhoTeam[];
  readonly sent: readonly WhoTeam[];
  /** Seats of people that a bot holds for now. */
  readonly taken: readonly WhoTeam[];
  readonly bots: readonly WhoTeam[];
  /** People without a team. */
  readonly loose: readonly ConsolePlayer[];
};

export function whoLists(teams: readonly ConsoleTeam[], people: readonly ConsolePlayer[]): WhoLists {
  const byId = new Map(people.map((player) => [player.id, player]));
  const all: readonly WhoTeam[] = teams.map((team) => {
    const members = team.members.flatMap((id) => byId.get(id) ?? []);
    return { team, people: members, online: members.filter(({ online }) => online).length };
  });
  const played = all.filter(({ team }) => team.bot === null);
  return {
    help: people.filter(({ help }) => help),
    handled: people.filter(({ help, helped }) => !help && helped > 0),
    missing: played.filter(({ team }) => !team.sent).sort((a, b) => a.online - b.online),
    sent: played.filter(({ team }) => team.sent),
    taken: all.filter(({ team }) => team.takenOver),
    bots: all.filter(({ team }) => team.bot !== null && !team.takenOver),
    loose: people.filter(({ team }) => team === null),
  };
}
