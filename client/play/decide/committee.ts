// Several phones, one order: which lines of my proposal differ from the committee's order, and how many agree.
import type { Proposal } from '../../../shared/game/types.ts';
import { forecastLine, type OrderLine, orderLines } from './order-lines.ts';
import type { Startup } from './situation.ts';

export type ComparedLine = OrderLine & {
  /** My own value where it differs from the order's. */
  readonly mine: string | null;
};

/** The order's lines; each carries my value where mine is another one. Lines only I have are added. */
export function compare(
  order: Proposal,
  mine: Proposal | null,
  startups: readonly Startup[],
  budget: number | null,
): readonly ComparedLine[] {
  const all = (proposal: Proposal) => [
    ...orderLines(proposal.orders, startups, budget),
    forecastLine(proposal.forecast),
  ];
  const own = mine === null ? [] : all(mine);
  const shown = all(order).map((each) => {
    const other = own.find(({ key }) => key === each.key);
    return { ...each, mine: mine !== null && other?.value !== each.value ? (other?.value ?? '–') : null };
  });
  const extra = own
    .filter(({ key }) => !shown.some((each) => each.key === key))
    .map((each) => ({ ...each, mine: each.value, value: '–', zero: true }));
  return [...shown.slice(0, -1), ...extra, ...shown.slice(-1)];
}
