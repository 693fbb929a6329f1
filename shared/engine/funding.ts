// How climate startups' raises are filled: venture money first where it is earmarked, the pool and the fringe for the
// rest (RULES.md O3.1).
import { FLOW, receive } from './accounts.ts';
import type { Draft, Team } from './draft.ts';
import { firmValue } from './roles/climate.ts';
import type { TeamId } from './types.ts';

/** Money other investors would put into a real sector this round, credits: belief starves it. */
export function fringeSupply(draft: Draft): number {
  const { fringe, fringeBelief } = draft.parameters.climate;
  return fringe * draft.capital * (1 - fringeBelief * draft.belief);
}

/** The public fund of the intervention, credits a round. */
export function publicFund(draft: Draft): number {
  return draft.interventions.climateFund ? 0.01 * draft.capital : 0;
}

export function fillRaises(draft: Draft): void {
  const earmarked = earmarks(draft);
  const fund = publicFund(draft);
  const fringe = fringeSupply(draft) * (1 - draft.parameters.climate.fringeFear * draft.fear);
  let pool = draft.primary.CLIM + fund + fringe;
  let open = 0;
  for (const { orders, account } of draft.founders) {
    const direct = Math.min(orders.raise, earmarked?.get(account.id) ?? 0);
    pool -= direct;
    open += orders.raise - direct;
  }
  const share = open > 0 ? Math.min(1, Math.max(0, pool) / open) : 0;
  let raised = 0;
  for (const { orders, account } of draft.founders) {
    const direct = Math.min(orders.raise, earmarked?.get(account.id) ?? 0);
    account.asked = orders.raise;
    account.filled = direct + (orders.raise - direct) * share;
    raised += account.filled;
  }
  if (raised <= 0) return;
  // Firms pass on what they got from investors first; then the public fund; the street is the fringe.
  const fromFirms = Math.min(raised, Math.max(0, draft.markets.CLIM.firms.cash)) / raised;
  const fromTreasury = Math.min(1 - fromFirms, fund / raised);
  for (const team of draft.founders) payOut(draft, team, fromFirms, fromTreasury);
}

/** Credits earmarked for each startup; null if no fund earmarks any. */
function earmarks(draft: Draft): ReadonlyMap<TeamId, number> | null {
  let sums: Map<TeamId, number> | null = null;
  for (const { orders, plan } of draft.funds) {
    if (orders.earmark === null || plan.CLIM === 0) continue;
    sums ??= new Map();
    sums.set(orders.earmark, (sums.get(orders.earmark) ?? 0) + plan.CLIM);
  }
  return sums;
}

/** New shares at the firm's value before the money: the founders' share shrinks, their wealth does not. */
function payOut(draft: Draft, team: Team<'climate'>, fromFirms: number, fromTreasury: number): void {
  const { account } = team;
  const { filled } = account;
  if (filled <= 0) return;
  const before = firmValue(draft, account);
  account.ownership *= before / (before + filled);
  const firms = Math.min(filled * fromFirms, Math.max(0, draft.markets.CLIM.firms.cash));
  const treasury = filled * fromTreasury;
  receive(draft.books, team, draft.markets.CLIM.firms, FLOW.raise, firms);
  receive(draft.books, team, draft.books.treasury, FLOW.raise, treasury);
  receive(draft.books, team, draft.books.street, FLOW.raise, Math.max(0, filled - firms - treasury));
}
