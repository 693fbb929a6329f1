// The opportunity-cost ledger: what capital, talent and frightened strategy did not do elsewhere, against a reference in
// which the same money had gone 25/25/25/25 and talent had stayed (RULES.md L1–L5). Model units, not forecasts.
import type { Draft } from './draft.ts';
import { fringeSupply, publicFund } from './funding.ts';
import { exp, log } from './maths.ts';
import { ZERO } from './sectors.ts';
import type { Ledger } from './types.ts';

export const EMPTY_LEDGER: Ledger = {
  co2: ZERO,
  co2Reference: ZERO,
  therapies: ZERO,
  therapiesReference: ZERO,
  researcherYears: ZERO,
  pilots: ZERO,
  ventureAi: ZERO,
  ventureTotal: ZERO,
  primaryAi: ZERO,
  primaryTotal: ZERO,
  revenueReported: ZERO,
  revenueReal: ZERO,
};

/** Adds this round to the ledger. */
export function addToLedger(draft: Draft, venture: VentureMoney): void {
  const p = draft.parameters.ledger;
  const { primary, ledger, talent, capital, belief, circularDeals } = draft;
  const base = draft.parameters.real.talent;
  const { rounds, parameters } = draft.setting;
  const roundsLeft = Math.max(1, rounds + parameters.epilogueRounds - draft.round);

  const giants = primary.dataCentres + circularDeals;
  const fringe = fringeSupply(draft);
  const reference = p.referenceShare * venture.total + p.referenceFringe * capital + p.referenceGiant * giants;
  const referenceOutput = outputOf(draft, reference, 1);
  const climate = outputOf(draft, primary.CLIM + publicFund(draft) + fringe, talent.CLIM / base.CLIM);
  const biotech = outputOf(draft, primary.BIO + fringe, talent.BIO / base.BIO);
  const ai = primary.LAB + primary.APP + primary.dataCentres;
  ledger.co2 += climate * roundsLeft;
  ledger.co2Reference += referenceOutput * roundsLeft;
  ledger.therapies += biotech / p.therapies;
  ledger.therapiesReference += referenceOutput / p.therapies;
  ledger.researcherYears += (talent.AI - base.AI) * p.researcherYears;
  ledger.pilots += p.pilots * belief;
  ledger.ventureAi += venture.ai;
  ledger.ventureTotal += venture.total;
  ledger.primaryAi += ai;
  // One by one: a sum added at once would round otherwise.
  ledger.primaryTotal += ai;
  ledger.primaryTotal += primary.CLIM;
  ledger.primaryTotal += primary.BIO;
  ledger.revenueReported += draft.demand * (1 + draft.circular);
  ledger.revenueReal += draft.demand;
}

/** What a sector brings forth in a round with this money (credits) and staffing (1 = as at the start). */
function outputOf({ parameters, capital }: Draft, money: number, staffing: number): number {
  const { exponent, scale } = parameters.ledger;
  return exp(exponent * log((scale * Math.max(0, money)) / capital)) * Math.sqrt(staffing);
}

/** The funds' money of this round, credits: into AI (LAB, APP) and in all. */
type VentureMoney = { readonly ai: number; readonly total: number };

export function ventureMoney(draft: Draft): VentureMoney {
  let ai = 0;
  let total = 0;
  for (const { plan } of draft.funds) {
    ai += plan.LAB + plan.APP;
    total += plan.LAB + plan.APP + plan.CLIM + plan.BIO;
  }
  return { ai, total };
}
