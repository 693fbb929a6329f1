// An answer to a check (before, after, comprehension), a line or a vote for the debrief. The last answer counts.
import type { CommandOf } from '../commands.ts';
import { choicesOf, itemOf } from '../debrief-asks.ts';
import { actingPlayer, own, type Rule, reject } from '../rule.ts';
import type { Answers, GameState } from '../types.ts';

/** More items than any check has. */
const MOST = 40;

type Check = CommandOf<'answer'>['check'];

const OPEN = {
  /** Until the first prices that count. */
  before: ({ options, stage, decided }) =>
    options.beforeAfter && (stage.phase === 'lobby' || stage.practice || decided.length === 0),
  after: ({ options, stage }) => options.beforeAfter && (stage.phase === 'final' || stage.phase === 'debrief'),
  comprehension: ({ options }) => options.comprehension,
  debrief: ({ stage }) => stage.phase !== 'lobby',
  vote: ({ stage }) => stage.phase === 'debrief',
} satisfies Record<Check, (state: GameState) => boolean>;

function answersOf(state: GameState, check: Check, player: string): Answers {
  return own(own(state.answers, check) ?? {}, player) ?? {};
}

/** A vote belongs to the question on the board, and can be changed until its result is there, too. */
function wrongVote({ stage, counted }: GameState, { item, value }: CommandOf<'answer'>) {
  const { question } = stage;
  const choices = choicesOf(question);
  if (item !== itemOf(question) || choices === 0 || counted.includes(question)) return reject('reject.voteClosed');
  return typeof value === 'number' && value < choices ? null : reject('reject.malformed');
}

export const answer: Rule<'answer'> = {
  who: ['player'],
  check: (state, actor, command) => {
    const { check, item } = command;
    if (!OPEN[check](state)) return reject('reject.wrongPhase', { phase: state.stage.phase });
    if (check === 'vote') return wrongVote(state, command);
    const given = answersOf(state, check, actingPlayer(state, actor)?.id ?? '');
    const fits = own(given, item) !== undefined || Object.keys(given).length < MOST;
    return fits ? null : reject('reject.tooMuch', { most: MOST });
  },
  apply: (state, actor, { check, item, value }) => {
    const player = actingPlayer(state, actor);
    if (player === null) return state;
    const answers: Answers = { ...answersOf(state, check, player.id), [item]: value };
    const ofCheck = { ...own(state.answers, check), [player.id]: answers };
    return { ...state, answers: { ...state.answers, [check]: ofCheck } };
  },
};
