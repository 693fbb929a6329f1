// Changes to the world for a counterfactual replay that touch orders: money led from AI elsewhere (RULES.md I3, I5).
import type { Draft } from './draft.ts';
import type { Interventions } from './types.ts';

export const NO_INTERVENTIONS: Interventions = {
  noCircularDeals: false,
  disclosure: false,
  shortSaleBan: false,
  aiShareCap: null,
  climateFund: false,
  gridShare: 0,
  theta: null,
  quietRounds: [],
};

/** Redirects planned money: a share of data centres to the grid (CLIM), then what exceeds AI's cap to CLIM and BIO. */
export function redirectPlans(draft: Draft): void {
  const { gridShare, aiShareCap } = draft.interventions;
  if (gridShare > 0) {
    for (const { plan } of draft.giants) {
      const moved = gridShare * plan.dataCentres;
      plan.dataCentres -= moved;
      plan.CLIM += moved;
    }
  }
  if (aiShareCap !== null) capAi(draft, aiShareCap);
}

function capAi(draft: Draft, cap: number): void {
  let ai = 0;
  let all = 0;
  const planners = [...draft.funds, ...draft.giants];
  for (const { plan } of planners) {
    ai += plan.LAB + plan.APP + plan.dataCentres;
    all += plan.LAB + plan.APP + plan.dataCentres + plan.CLIM + plan.BIO;
  }
  if (ai <= cap * all) return;
  const kept = (cap * all) / ai;
  for (const { plan } of planners) {
    const moved = (1 - kept) * (plan.LAB + plan.APP + plan.dataCentres);
    plan.LAB *= kept;
    plan.APP *= kept;
    plan.dataCentres *= kept;
    plan.CLIM += moved / 2;
    plan.BIO += moved / 2;
  }
}
