// What a phone's screen shows, as the outlook a bot decides by: a bot of a test sees what a player sees, nothing more.
import type { Outlook } from '../../shared/engine/types.ts';
import type { MergedView } from '../../shared/game/merge-view.ts';

export function outlookOfView({ session, stage, teams, edition, market, seat }: MergedView): Outlook | null {
  if (!session || !stage || !teams || !edition || !market || !seat?.account) return null;
  return {
    round: stage.round,
    rounds: session.rounds,
    teams: teams.length,
    event: { id: edition.event, tone: edition.tone },
    momentum: market.momentum,
    points: market.points,
    account: seat.account.account,
    wealth: seat.account.wealth,
    startups: teams.filter(({ role }) => role === 'climate').map(({ id }) => id),
    parameters: session.parameters,
  };
}
