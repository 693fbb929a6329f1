// What only the teacher's console sees: people, options, answers in sums, who is near a margin call. No drafts, no secrets.

import { teamOf as accountOf, stayOut } from '../../engine/orders.ts';
import { marginCallRise } from '../../engine/quotes.ts';
import type { Economy } from '../../engine/types.ts';
import { grossShort, teamWealth } from '../../engine/wealth.ts';
import { questionOf } from '../debrief-asks.ts';
import { weakly, weaklyNamed, weaklyWith } from '../memo.ts';
import { everybody } from '../players.ts';
import type { Answers, GameState, PlayerId, Team } from '../types.ts';
import type { ConsolePlayer, ConsoleTeam, ConsoleView } from '../views.ts';
import type { Presence, ViewContext } from './context.ts';
import { credits, figure } from './figures.ts';

/** Lines of students shown to the teacher, the newest. */
const MOST_LINES = 100;
/** A margin call within this rise of AI prices is worth a warning. */
const NEAR = 0.6;

const teamsList = ({ teams, economy }: GameState): ConsoleTeam[] => teams.map((team) => teamLine(team, economy));

const teamLine = weaklyWith(
  (team: Team, economy: Economy | null): ConsoleTeam => ({
    id: team.id,
    name: team.name,
    role: team.role,
    bot: team.bot,
    takenOver: team.takenOver,
    members: team.members,
    proposals: countKeys(team.proposals),
    sent: team.order !== null,
    forecast: team.order?.forecast ?? null,
    wealth: economy === null ? null : wealthOf(economy, team.id),
    nudges: team.nudges,
  }),
);

const wealthOf = weaklyNamed((economy: Economy, id: string): number | null => {
  const account = accountOf(economy, id);
  return account === undefined ? null : credits(teamWealth(economy, account));
});

function countKeys(record: Readonly<Record<string, unknown>>): number {
  let count = 0;
  for (const _ in record) count += 1;
  return count;
}

/** Keyed by both: the list is as old as the last change of either. */
export const peopleList = weaklyWith((players: GameState['players'], presence: Presence): readonly ConsolePlayer[] =>
  everybody(players)
    .filter((player) => !player.removed)
    .map(({ id, name, team, roster, help, helped }) => ({
      id,
      name,
      team,
      roster,
      online: presence.online.has(id),
      help,
      helped,
    })),
);

/** Answers by number, counted; texts are not counted. */
export const countAnswers = weakly((answers: GameState['answers']): ConsoleView['checks'] => {
  const checks: Record<string, Record<string, number[]>> = {};
  for (const [check, byPlayer] of Object.entries(answers)) {
    const items: Record<string, number[]> = {};
    for (const given of Object.values(byPlayer)) count(items, given);
    checks[check] = items;
  }
  return checks;
});

function count(items: Record<string, number[]>, given: Answers): void {
  for (const [item, value] of Object.entries(given)) {
    if (typeof value !== 'number') continue;
    const counts = Object.hasOwn(items, item) ? (items[item] as number[]) : [];
    while (counts.length <= value) counts.push(0);
    counts[value] = (counts[value] as number) + 1;
    items[item] = counts;
  }
}

/** Those on the question on the board are kept before all others. */
const writtenLines = weaklyWith(
  (byPlayer: Readonly<Record<PlayerId, Answers>>, here: number): ConsoleView['linesAsked'] =>
    Object.entries(byPlayer)
      .flatMap(([player, given]) =>
        Object.entries(given).flatMap(([item, text]) => {
          if (typeof text !== 'string' || text === '') return [];
          const question = questionOf(item);
          return [question === undefined ? { player, text } : { player, text, question }];
        }),
      )
      .sort((a, b) => Number(a.question === here) - Number(b.question === here))
      .slice(-MOST_LINES),
);

/** Short sellers whose margin a rise of AI prices would call, puts counted. */
const watchList = weakly((economy: Economy): ConsoleView['watch'] =>
  economy.teams.flatMap((account) => {
    if (account.role !== 'short') return [];
    const wealth = teamWealth(economy, account);
    const rise = marginCallRise(economy.parameters, account, wealth, economy.price, stayOut(account));
    if (rise === null || rise > NEAR || wealth <= 0) return [];
    const exposure = grossShort(account.holdings, economy.price) / wealth;
    return [{ team: account.id, rise: figure(rise), exposure: figure(exposure) }];
  }),
);

const cohostList = weakly((cohosts: GameState['cohosts']): ConsoleView['cohosts'] =>
  cohosts.map(({ id, since }) => ({ id, since })),
);

const NOBODY: Readonly<Record<PlayerId, Answers>> = {};

export function consoleView(state: GameState, context: ViewContext): ConsoleView {
  return {
    options: state.options,
    teamsList: teamsList(state),
    people: peopleList(state.players, context.presence),
    board: { url: context.boardUrl, joinUrl: context.joinUrl },
    checks: countAnswers(state.answers),
    watch: state.economy === null ? [] : watchList(state.economy),
    linesAsked: writtenLines(state.answers.debrief ?? NOBODY, state.stage.question),
    released: state.released,
    cohosts: cohostList(state.cohosts),
    homework: state.homework,
  };
}
