// What one phone is sent: its person, its team, the team's account, its own draft and the committee's order.
import { teamOf as accountOf } from '../../engine/orders.ts';
import type { Account, Economy, Put } from '../../engine/types.ts';
import { teamWealth } from '../../engine/wealth.ts';
import { own, teamOf } from '../rule.ts';
import type { Answers, GameState, Player, Proposal, Team } from '../types.ts';
import type { SeatView } from '../views.ts';
import { figure, sheet, spendable } from './figures.ts';
import { weaklyNamed } from './memo.ts';
import { seatResult } from './seat-result.ts';
import { seatStory } from './seat-story.ts';

const meOf = ({ id, name, observer, help }: Player): SeatView['me'] => ({ id, name, observer, help });

function teamSection(state: GameState, team: Team): SeatView['team'] {
  const { id, name, role, members, takenOver } = team;
  return { id, name, role, members: members.map((member) => state.players[member]?.name ?? ''), takenOver };
}

function choices({ options, stage, teams }: GameState): SeatView['choices'] {
  if (stage.phase !== 'lobby' || options.teamChoice !== 'self' || options.teamSize === 1) return null;
  return teams
    .filter((team) => team.bot === null)
    .map(({ id, name, role, members }) => ({
      id,
      name,
      role,
      size: members.length,
      full: members.length >= options.teamSize,
    }));
}

const put = ({ sector, strike, units, expires, premium, bought }: Put): Put => ({
  sector,
  strike: figure(strike),
  units: figure(units),
  expires,
  premium: figure(premium),
  bought,
});

/** A team's own account, rounded; cash never up, or a phone would spend what is not there. */
function accountSection(account: Account): Account {
  const base = {
    id: account.id,
    cash: spendable(account.cash),
    holdings: sheet(account.holdings),
    sponsored: figure(account.sponsored),
  };
  switch (account.role) {
    case 'vc':
      return { ...base, role: 'vc' };
    case 'giant':
      return {
        ...base,
        role: 'giant',
        franchise: figure(account.franchise),
        compute: figure(account.compute),
        skill: figure(account.skill),
      };
    case 'climate':
      return {
        ...base,
        role: 'climate',
        plant: figure(account.plant),
        staff: figure(account.staff),
        label: account.label,
        ownership: figure(account.ownership),
        asked: figure(account.asked),
        filled: figure(account.filled),
      };
    case 'short':
      return {
        ...base,
        role: 'short',
        puts: account.puts.map(put),
        lastReport: account.lastReport,
        reportIn: account.reportIn,
        credibility: figure(account.credibility),
        marginCalls: account.marginCalls,
      };
  }
}

const accountOfTeam = weaklyNamed((economy: Economy, id: string): SeatView['account'] => {
  const account = accountOf(economy, id);
  if (account === undefined) return null;
  return { account: accountSection(account), wealth: figure(teamWealth(economy, account)) };
});

function ticket({ stage }: GameState, team: Team, player: Player): SeatView['ticket'] {
  if (stage.phase !== 'decide' && stage.phase !== 'closed' && stage.phase !== 'news' && stage.phase !== 'pitch') {
    return null;
  }
  const proposals = Object.values(team.proposals);
  const agree = proposals.filter((proposal) => isSame(proposal, team.order)).length;
  return {
    mine: own(team.proposals, player.id) ?? null,
    order: team.order,
    proposals: proposals.length,
    members: team.members.length,
    agree,
    last: team.last,
  };
}

/** Orders are small and always written by the same code, field after field. */
function isSame(one: Proposal, other: Proposal | null): boolean {
  return one === other || (other !== null && JSON.stringify(one.orders) === JSON.stringify(other.orders));
}

const NONE: Readonly<Record<string, Answers>> = {};

function answersOf(state: GameState, player: Player): Readonly<Record<string, Answers>> {
  let answers = NONE;
  for (const [check, byPlayer] of Object.entries(state.answers)) {
    const given = own(byPlayer, player.id);
    if (given !== undefined) answers = { ...answers, [check]: given };
  }
  return answers;
}

export function seatView(state: GameState, player: Player): SeatView {
  const team = teamOf(state, player.team);
  const economy = state.stage.phase === 'lobby' ? null : state.economy;
  return {
    me: meOf(player),
    team: team === null ? null : teamSection(state, team),
    choices: choices(state),
    account: team === null || economy === null ? null : accountOfTeam(economy, team.id),
    ticket: team === null || economy === null ? null : ticket(state, team, player),
    result: team === null || economy === null ? null : seatResult(state, economy, team.id),
    story: team === null || economy === null ? null : seatStory(state, economy, team.id),
    answers: answersOf(state, player),
  };
}
