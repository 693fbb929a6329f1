// What one phone is sent: its person, its team, the team's account, its own draft and the committee's order.
import { teamOf as accountOf } from '../../engine/orders.ts';
import type { Account, Economy, Put } from '../../engine/types.ts';
import { teamWealth } from '../../engine/wealth.ts';
import { weakly, weaklyNamed } from '../memo.ts';
import { findPlayer } from '../players.ts';
import { own, teamOf } from '../rule.ts';
import type { Answers, GameState, Player, Proposal, Team } from '../types.ts';
import type { SeatView } from '../views.ts';
import { credits, figure, portion, sheet, spendable } from './figures.ts';
import { seatResult } from './seat-result.ts';
import { seatStory } from './seat-story.ts';

const meOf = ({ id, name, observer, help }: Player): SeatView['me'] => ({ id, name, observer, help });

function teamSection(state: GameState, team: Team): SeatView['team'] {
  const { id, name, role, members, takenOver } = team;
  return { id, name, role, members: members.map((member) => findPlayer(state.players, member)?.name ?? ''), takenOver };
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
  units: portion(units),
  expires,
  premium: credits(premium),
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
  return { account: accountSection(account), wealth: credits(teamWealth(economy, account)) };
});

const countVotes = weakly(({ proposals, order }: Team) => {
  const votes = Object.values(proposals);
  return { proposals: votes.length, agree: votes.filter((vote) => isSame(vote, order)).length };
});
/** Nothing to count, and to remember, where one person decides. */
function votesOf(team: Team): ReturnType<typeof countVotes> {
  if (team.members.length > 1) return countVotes(team);
  const sent = team.members.some((member) => own(team.proposals, member) !== undefined) ? 1 : 0;
  return { proposals: sent, agree: sent };
}

function ticket({ stage }: GameState, team: Team, player: Player): SeatView['ticket'] {
  if (stage.phase !== 'decide' && stage.phase !== 'closed' && stage.phase !== 'news' && stage.phase !== 'pitch') {
    return null;
  }
  const { proposals, agree } = votesOf(team);
  const mine = own(team.proposals, player.id) ?? null;
  return {
    mine,
    order: team.order,
    proposals,
    members: team.members.length,
    agree,
    last: mine === null ? rounded(team.last) : null,
    ...(team.nudges === 0 ? {} : { nudges: team.nudges }),
  };
}

/** Numbers inside orders rounded, whatever the role: what was cut to a limit may have any number of digits. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return figure(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = rounded(value[key]);
  return copy as T;
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
