// A session as tables for a spreadsheet: one row a team and round, one a decision, one an answer, one a vote. Numbers stay numbers;
// escaping is csv.ts' job.
import type { Orders, TeamId } from '../../shared/engine/types.ts';
import { CAUSES } from '../../shared/engine/types.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import { questionOf } from '../../shared/game/debrief-asks.ts';
import { apply, newGame } from '../../shared/game/game.ts';
import { findPlayer } from '../../shared/game/players.ts';
import type { GameState, PlayerId, SessionHeader, Team } from '../../shared/game/types.ts';
import { voteWords } from '../../shared/game/vote-words.ts';

export type Cell = string | number | null;
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
export const TABLES = ['rounds', 'decisions', 'answers', 'votes', 'homework'] as const;
export type TableName = (typeof TABLES)[number];

type Row = Readonly<Record<string, Cell>>;

/** Columns in the order in which they first appear. */
function table(rows: readonly Row[], first: readonly string[]): Table {
  const columns = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

const flag = (yes: boolean): number => (yes ? 1 : 0);
const round6 = (x: number): number => Math.round(x * 1e6) / 1e6;
/** What stands in every row of every table, as researchers need it. */
const FIRST = ['session', 'scenario', 'treatment', 'seed', 'engine'] as const;
const common = (end: GameState): Readonly<Record<(typeof FIRST)[number], Cell>> => ({
  session: end.header.id,
  scenario: end.header.scenario.id,
  treatment: end.options.treatment,
  seed: isOver(end) ? end.header.seed : null,
  engine: end.header.engineVersion,
});

const kindOf = (team: Team): string =>
  team.bot === null ? 'people' : team.takenOver ? 'people, bot took over' : 'bot';

function ranks(wealth: ReadonlyMap<TeamId, number>): ReadonlyMap<TeamId, number> {
  const values = [...wealth.values()];
  return new Map([...wealth].map(([id, own]) => [id, 1 + values.filter((other) => other > own).length]));
}

export function roundsTable(header: SessionHeader, entries: readonly LogEntry[]): Table {
  const state = entries.reduce(apply, newGame(header));
  const { economy, stage } = state;
  if (economy === null || stage.practice) return table([], [...FIRST, 'round', 'team']);
  const rows = economy.records.flatMap((record) => {
    const after = economy.history[record.round + 1];
    const decided = state.decided[record.round];
    const rank = ranks(new Map(Object.entries(record.teams).map(([id, each]) => [id, each.wealthAfter])));
    return state.teams.flatMap((team): Row[] => {
      const own = record.teams[team.id];
      if (own === undefined) return [];
      const causes = CAUSES.map((cause) => {
        const amounts = own.contributions.filter((each) => each.cause === cause);
        return [`cause_${cause}`, round6(amounts.reduce((sum, each) => sum + each.amount, 0))] as const;
      });
      return [
        {
          ...common(state),
          round: record.round + 1,
          epilogue: flag(record.epilogue),
          event: record.event,
          burst: flag(record.burst),
          team: team.id,
          name: team.name,
          role: team.role,
          played_by: kindOf(team),
          members: team.members.length,
          repeated: flag(decided?.repeated.includes(team.id) ?? false),
          burst_forecast: decided?.forecasts[team.id] ?? null,
          wealth_before: round6(own.wealthBefore),
          wealth_after: round6(own.wealthAfter),
          return: own.wealthBefore > 0 ? round6(own.wealthAfter / own.wealthBefore - 1) : null,
          rank: rank.get(team.id) ?? null,
          margin_call: flag(own.marginCall),
          ai_price: after === undefined ? null : round6(after.aiPrice),
          ai_analyst: after === undefined ? null : round6(after.aiAnalyst),
          ai_fundamental: after === undefined || !isOver(state) ? null : round6(after.aiFundamental),
          ...Object.fromEntries(causes),
        },
      ];
    });
  });
  return table(rows, [...FIRST, 'round']);
}

/** What is secret while the class plays stays out of a file, too. */
const isOver = ({ stage }: GameState): boolean => ['final', 'debrief', 'ended'].includes(stage.phase);

/** `invest.LAB`, `puts.CHIP`, `poach` …: one column an input, empty for roles that do not have it. */
function flatOrders(orders: Orders): Row {
  const flat: Record<string, Cell> = {};
  const put = (path: string, value: unknown): void => {
    if (typeof value === 'number' || typeof value === 'string') flat[path] = value;
    else if (typeof value === 'boolean') flat[path] = flag(value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) put(path === '' ? key : `${path}.${key}`, inner);
    }
  };
  const { role: _role, ...fields } = orders;
  put('', fields);
  return flat;
}

export function decisionsTable(header: SessionHeader, entries: readonly LogEntry[]): Table {
  const rows: Row[] = [];
  const every = common(entries.reduce(apply, newGame(header)));
  let state = newGame(header);
  let opened = 0;
  for (const entry of entries) {
    const before = state;
    const { actor, command, at } = entry;
    const player = actor.kind === 'player' ? findPlayer(before.players, actor.player) : undefined;
    const orders = command.type === 'submitOrders' || command.type === 'submitBotOrders' ? command : null;
    const team = before.teams.find(({ id }) => id === (orders && 'team' in orders ? orders.team : player?.team));
    if (orders !== null && team !== undefined) {
      rows.push({
        ...every,
        round: before.stage.round + 1,
        practice: flag(before.stage.practice),
        seconds: Math.round((at - opened) / 100) / 10,
        team: team.id,
        team_name: team.name,
        role: team.role,
        by: player === undefined ? 'bot' : 'person',
        player: player?.id ?? null,
        player_name: player?.name ?? null,
        burst_forecast: orders.forecast,
        ...flatOrders(orders.orders),
      });
    }
    state = apply(state, entry);
    if (state.stage.phase === 'decide' && before.stage.phase !== 'decide') opened = at;
  }
  return table(rows, [...FIRST, 'round']);
}

export function answersTable(header: SessionHeader, entries: readonly LogEntry[]): Table {
  const state = entries.reduce(apply, newGame(header));
  const rows = givenAnswers(state).flatMap(({ check, item, answer, by }): Row[] =>
    check === 'vote' || check === 'voteBefore'
      ? []
      : [{ ...common(state), check, item, answer, ...personColumns(state, by) }],
  );
  return table(rows, [...FIRST, 'check']);
}

/** The votes of the debrief; a person's last one counts. */
export function votesTable(header: SessionHeader, entries: readonly LogEntry[]): Table {
  const state = entries.reduce(apply, newGame(header));
  const rows = givenAnswers(state).flatMap(({ check, item, answer, by }): Row[] => {
    const question = questionOf(item);
    if (check !== 'vote' || question === undefined) return [];
    const before = state.answers.voteBefore?.[by]?.[item];
    const wordOf = (choice: unknown) => voteWords(question)[Number(choice)] ?? null;
    return [
      {
        ...common(state),
        question: question + 1,
        choice: wordOf(answer),
        choice_before: before === undefined ? null : wordOf(before),
        shown: flag(state.counted.includes(question)),
        ...personColumns(state, by),
      },
    ];
  });
  return table(rows, [...FIRST, 'question']);
}

const givenAnswers = ({ answers }: GameState) =>
  Object.entries(answers).flatMap(([check, byPlayer]) =>
    Object.entries(byPlayer).flatMap(([by, given]) =>
      Object.entries(given).map(([item, answer]) => ({ check, item, answer, by })),
    ),
  );

function personColumns({ players, teams }: GameState, id: PlayerId): Row {
  const player = findPlayer(players, id);
  const team = player?.team ?? null;
  return {
    player: id,
    player_name: player?.name ?? null,
    roster: player?.roster ?? null,
    team,
    role: teams.find((each) => each.id === team)?.role ?? null,
  };
}

/** Games played alone in this class's world by those who were absent. */
export function homeworkTable(header: SessionHeader, entries: readonly LogEntry[]): Table {
  const state = entries.reduce(apply, newGame(header));
  const rows = state.homework.results.map(({ seat, final, rank, name, undone, hints, at }): Row => {
    const played = state.teams.find(({ id }) => id === seat);
    return {
      ...common(state),
      played: 'solo',
      player_name: name,
      team: seat,
      role: played?.role ?? null,
      final: round6(final),
      rank,
      undone,
      hints,
      handed_in: new Date(at).toISOString(),
    };
  });
  return table(rows, [...FIRST, 'played']);
}

export const TABLE_MAKERS = {
  rounds: roundsTable,
  decisions: decisionsTable,
  answers: answersTable,
  votes: votesTable,
  homework: homeworkTable,
} satisfies Record<TableName, (header: SessionHeader, entries: readonly LogEntry[]) => Table>;
