// The debrief: the votes on a question are counted for everybody to see, which closes the vote; or covered again, which
// opens it for a second time. What was chosen at first is kept beside it.
import { choicesOf, itemOf } from '../debrief-asks.ts';
import { inPhase, type Rule, reject } from '../rule.ts';
import type { Answers, GameState, PlayerId } from '../types.ts';

type Given = Readonly<Record<PlayerId, Answers>>;

export const countVote: Rule<'countVote'> = {
  who: ['host'],
  check: (state, _actor, { question }) =>
    choicesOf(question) === 0 ? reject('reject.malformed') : inPhase(state, ['debrief']),
  apply: (state, _actor, { question, on }) => {
    const counted = state.counted.filter((each) => each !== question);
    if (on) return { ...state, counted: [...counted, question] };
    return { ...state, counted, answers: { ...state.answers, voteBefore: firstVotes(state, itemOf(question)) } };
  },
};

function firstVotes({ answers }: GameState, item: string): Given {
  const before: Record<PlayerId, Answers> = { ...answers.voteBefore };
  for (const [player, given] of Object.entries(answers.vote ?? {})) {
    const choice = given[item];
    if (choice !== undefined) before[player] = { ...before[player], [item]: choice };
  }
  return before;
}
