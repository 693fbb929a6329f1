// What everybody in the room may see. Each section is built field by field: what is not named here stays secret.
import { QUIET } from '../../engine/news.ts';
import { withOverrides } from '../../engine/overrides.ts';
import type { ParameterOverrides } from '../../engine/parameters.ts';
import type { Deck, Economy, EventEffects, Role } from '../../engine/types.ts';
import { editionText, findEvent } from '../../pack.ts';
import { timeLeft } from '../clock.ts';
import { choicesOf, itemOf } from '../debrief-asks.ts';
import { weakly, weaklyWith } from '../memo.ts';
import { peopleOf } from '../names.ts';
import { findPlayer } from '../players.ts';
import { isFreeSeat } from '../teams.ts';
import type { GameState, Stage, Team } from '../types.ts';
import type {
  CrowdSection,
  EditionSection,
  ProgressSection,
  PublicView,
  SessionSection,
  StageSection,
  TeamLabel,
} from '../views.ts';
import type { ViewContext } from './context.ts';
import { finalSection } from './final.ts';
import { marketSection } from './market.ts';
import { resultSection } from './result.ts';

const rulesOf = weakly((overrides: ParameterOverrides) => withOverrides(overrides));

export function sessionSection({ header, options, locked }: GameState, pin: string): SessionSection {
  const parameters = rulesOf(header.parameters);
  return {
    id: header.id,
    pin,
    title: options.title,
    scenario: { id: header.scenario.id, hash: header.scenario.hash },
    language: options.language,
    rounds: options.rounds,
    epilogueRounds: parameters.epilogueRounds,
    practice: options.practice,
    teamChoice: options.teamChoice,
    teamSize: options.teamSize,
    anonymous: options.anonymous,
    comprehension: options.comprehension,
    beforeAfter: options.beforeAfter,
    roster: options.roster,
    locked,
    parameters,
  };
}

export function stageSection({ phase, round, practice, clock, question, reveal }: Stage, now: number): StageSection {
  return {
    phase,
    round,
    practice,
    clock:
      clock === null
        ? null
        : { total: clock.total, left: Math.round(timeLeft(clock, now)), running: clock.endsAt !== null },
    question,
    reveal,
  };
}

export function crowdSection(state: GameState, { presence }: ViewContext): CrowdSection {
  let seats = 0;
  for (const team of state.teams) seats += team.members.length;
  return { people: peopleOf(state.players), online: presence.online.size, teams: state.teams.length, seats };
}

const namedLabel = weaklyWith(
  ({ id, name, role, bot }: Team, number: number): TeamLabel => ({ id, name, role, bot: bot !== null, number }),
);
const anonymousLabel = weaklyWith(
  ({ id, role, bot }: Team, number: number): TeamLabel => ({ id, name: '', role, bot: bot !== null, number }),
);

/** In anonymous sessions the names stay with the teacher; "VC fund 1" is made of role and number. */
export function teamLabels(teams: readonly Team[], anonymous: boolean): TeamLabel[] {
  const numbers = new Map<Role, number>();
  const label = anonymous ? anonymousLabel : namedLabel;
  return teams.map((team) => {
    const number = (numbers.get(team.role) ?? 0) + 1;
    numbers.set(team.role, number);
    return label(team, number);
  });
}

const eventsOf = weakly(
  ({ cards, wild }: Deck): ReadonlyMap<string, EventEffects> =>
    new Map([QUIET, ...wild, ...cards].map((event) => [event.id, event])),
);

/** The event on the table: until the prices are made the one to come, afterwards the one that came. */
function currentEvent(economy: Economy, stage: Stage): EventEffects | null {
  if (economy.round <= stage.round) return economy.event;
  const record = economy.records[stage.round];
  return record === undefined ? null : (eventsOf(economy.deck).get(record.event) ?? null);
}

const buildEdition = weaklyWith((pack: ViewContext['pack'], id: string) => {
  const event = findEvent(pack, id);
  return event === null ? null : editionText(event);
});

function editionSection({ economy, stage }: GameState, pack: ViewContext['pack']): EditionSection | null {
  if (economy === null || stage.phase === 'epilogue' || stage.phase === 'lobby') return null;
  if (stage.round >= economy.rounds) return null;
  const event = currentEvent(economy, stage);
  const text = event === null ? null : buildEdition(pack, event.id);
  return event === null || text === null ? null : { round: stage.round, event: event.id, tone: event.tone, text };
}

function progressSection({ stage, teams }: GameState): ProgressSection | null {
  if (stage.phase !== 'decide' && stage.phase !== 'closed') return null;
  let sent = 0;
  let total = 0;
  for (const team of teams) {
    if (isFreeSeat(team)) continue;
    total += 1;
    if (team.order !== null) sent += 1;
  }
  return { sent, total };
}

/** Counts alone, without whoever was taken out of the room. */
function votesOf({ stage, counted, answers, players }: GameState, check: 'vote' | 'voteBefore'): PublicView['votes'] {
  const { phase, question } = stage;
  if (phase !== 'debrief' || !counted.includes(question)) return null;
  const chosen = Object.entries(answers[check] ?? {}).map(
    ([player, given]) => findPlayer(players, player)?.removed === false && given[itemOf(question)],
  );
  return Array.from({ length: choicesOf(question) }, (_, i) => chosen.filter((choice) => choice === i).length);
}

export function publicView(state: GameState, context: ViewContext): PublicView {
  const { economy, stage, options } = state;
  const inPlay = stage.phase !== 'lobby' && economy !== null;
  return {
    session: sessionSection(state, context.pin),
    stage: stageSection(stage, context.now),
    crowd: crowdSection(state, context),
    teams: inPlay ? teamLabels(state.teams, options.anonymous) : null,
    edition: editionSection(state, context.pack),
    market: inPlay ? marketSection(economy) : null,
    progress: progressSection(state),
    result: inPlay ? resultSection(economy) : null,
    final: finalSection(state),
    par: context.par,
    exhibit: stage.phase === 'final' || stage.phase === 'debrief' ? state.exhibit : null,
    votes: votesOf(state, 'vote'),
    votesBefore: votesOf(state, 'voteBefore'),
  };
}
