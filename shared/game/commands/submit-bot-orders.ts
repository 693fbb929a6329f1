// A bot's order. The room computes it from what the seat may see and logs it, so that a replay needs no bots.
import { teamOf as accountOf, limitOrders } from '../../engine/orders.ts';
import { inPhase, type Rule, reject, teamOf } from '../rule.ts';
import { withTeam } from '../teams.ts';

export const submitBotOrders: Rule<'submitBotOrders'> = {
  who: ['room'],
  check: (state, _actor, command) => {
    const wrong = inPhase(state, ['decide', 'closed']);
    if (wrong !== null) return wrong;
    const team = teamOf(state, command.team);
    if (team === null) return reject('reject.unknownTeam');
    if (team.role !== command.orders.role) return reject('reject.wrongRole', { role: team.role });
    return team.bot === null ? reject('reject.notAllowed') : null;
  },
  apply: (state, _actor, { team: id, orders, forecast }) => {
    const team = teamOf(state, id);
    const { economy } = state;
    const account = economy === null ? undefined : accountOf(economy, id);
    if (team === null || economy === null || account === undefined) return state;
    return withTeam(state, { ...team, order: { orders: limitOrders(economy, account, orders), forecast } });
  },
};
