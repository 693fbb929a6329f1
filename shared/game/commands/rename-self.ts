// A student's other name, as long as people gather. The name comes cleaned.
import { isTaken, renamed } from '../names.ts';
import { actingPlayer, inPhase, type Rule, reject } from '../rule.ts';

export const renameSelf: Rule<'renameSelf'> = {
  who: ['player'],
  check: (state, actor, { name }) => {
    const wrong = inPhase(state, ['lobby']);
    if (wrong !== null) return wrong;
    if (name === '') return reject('reject.nameEmpty');
    return isTaken(state, name, actingPlayer(state, actor)?.id ?? null) ? reject('reject.nameTaken', { name }) : null;
  },
  apply: (state, actor, { name }) => renamed(state, actingPlayer(state, actor), name),
};
