// The end and the guided debrief: which question is on the board, and how much of it is revealed.
import { openQuestion } from '../question.ts';
import { inPhase, type Rule } from '../rule.ts';

export const goToQuestion: Rule<'goToQuestion'> = {
  who: ['host'],
  check: (state) => inPhase(state, ['final', 'debrief']),
  apply: (state, _actor, { question, reveal }) => openQuestion(state, question, reveal),
};
