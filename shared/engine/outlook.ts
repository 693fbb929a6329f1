// What one player knows when deciding. Built field by field: what is not named here stays secret.
import { teamOf } from './orders.ts';
import type { Economy, Outlook, TeamId } from './types.ts';
import { teamWealth } from './wealth.ts';

/**
 * A team's outlook on the round to be decided.
 * @throws RangeError for a team that has no seat
 */
export function outlookOf(economy: Economy, teamId: TeamId): Outlook {
  const account = teamOf(economy, teamId);
  if (account === undefined) throw new RangeError(`no team "${teamId}"`);
  const { round, rounds, teams, event, momentum, points, parameters } = economy;
  return {
    round,
    rounds,
    teams: teams.length,
    event: { id: event.id, tone: event.tone },
    momentum,
    points,
    account,
    wealth: teamWealth(economy, account),
    startups: economy.startups,
    parameters,
  };
}
