// A member's proposal. The committee's order is made anew at once; it can be revised until the bell (and what was sent at
// the bell may still be on its way).
import { teamOf as accountOf, checkOrders, limitOrders } from '../../engine/orders.ts';
import { teamWealth } from '../../engine/wealth.ts';
import { CLOSED_MS } from '../clock.ts';
import { rejectFor } from '../order-problem.ts';
import { actingPlayer, inPhase, type Rule, reject, teamOf } from '../rule.ts';
import { withCommittee, withTeam } from '../teams.ts';
import type { Stage } from '../types.ts';

/** How late an order may arrive. */
const ON_ITS_WAY_MS = 1_500;

function isJustClosed({ phase, clock }: Stage, at: number): boolean {
  return phase === 'closed' && clock?.endsAt != null && at <= clock.endsAt - CLOSED_MS + ON_ITS_WAY_MS;
}

export const submitOrders: Rule<'submitOrders'> = {
  who: ['player'],
  check: (state, actor, { orders }, { round, at }) => {
    const { economy, stage } = state;
    if (round !== stage.round) return reject('reject.wrongRound', { round: stage.round });
    const wrong = isJustClosed(stage, at) ? null : inPhase(state, ['decide']);
    if (wrong !== null) return wrong;
    const team = teamOf(state, actingPlayer(state, actor)?.team ?? null);
    const account = team === null || economy === null ? undefined : accountOf(economy, team.id);
    if (economy === null || account === undefined) return reject('reject.noTeam');
    return rejectFor(checkOrders(economy.parameters, account, teamWealth(economy, account), economy.price, orders));
  },
  apply: (state, actor, { orders, forecast }) => {
    const player = actingPlayer(state, actor);
    const team = teamOf(state, player?.team ?? null);
    const { economy } = state;
    const account = team === null || economy === null ? undefined : accountOf(economy, team.id);
    if (player === null || team === null || economy === null || account === undefined) return state;
    const proposal = { orders: limitOrders(economy, account, orders), forecast };
    const proposals = { ...team.proposals, [player.id]: proposal };
    // Whoever sends is back: a bot that had taken over hands the seat back.
    const bot = team.takenOver ? null : team.bot;
    return withTeam(state, withCommittee(state, { ...team, proposals, bot, takenOver: false }));
  },
};
