// The debrief: the votes on a question are counted for everybody to see, which closes the vote; or covered again, which
// opens it.
import { choicesOf } from '../debrief-asks.ts';
import { inPhase, type Rule, reject } from '../rule.ts';

export const countVote: Rule<'countVote'> = {
  who: ['host'],
  check: (state, _actor, { question }) =>
    choicesOf(question).length === 0 ? reject('reject.malformed') : inPhase(state, ['debrief']),
  apply: (state, _actor, { question, on }) => {
    const others = state.counted.filter((each) => each !== question);
    return { ...state, counted: on ? [...others, question] : others };
  },
};
