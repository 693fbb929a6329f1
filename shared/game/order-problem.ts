// The engine's objections to an order, in the words of a reject. What is off by a rounding is no objection: a phone counts
// with rounded figures, and the order is cut to its limits anyway.
import type { OrderProblem } from '../engine/orders.ts';
import type { Reject, RejectCode } from './commands.ts';

const CODES = {
  'orders.wrongRole': 'reject.wrongRole',
  'orders.malformed': 'reject.malformed',
  'orders.overBudget': 'reject.overBudget',
  'orders.overLimit': 'reject.cannotAfford',
  'orders.overStake': 'reject.overHolding',
  'orders.overShort': 'reject.overExposure',
  'orders.overExposure': 'reject.overExposure',
  'orders.overPuts': 'reject.overPuts',
  'orders.reportTooSoon': 'reject.reportTooSoon',
} as const satisfies Record<OrderProblem['code'], RejectCode>;

/** Half a per cent and a hundredth of a credit. */
const isRounding = (asked: number, limit: number): boolean => asked <= limit * 1.005 + 0.01;

function isSlight(problem: OrderProblem): boolean {
  switch (problem.code) {
    case 'orders.overBudget':
      return isRounding(problem.params.cost, problem.params.budget);
    case 'orders.overShort':
    case 'orders.overExposure':
    case 'orders.overPuts':
      return problem.params.asked <= problem.params.limit * 1.005 + 1e-4;
    default:
      return false;
  }
}

export function rejectFor(problem: OrderProblem | null): Reject | null {
  if (problem === null || isSlight(problem)) return null;
  return { code: CODES[problem.code], params: problem.params };
}
