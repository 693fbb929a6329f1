// What the economy really produces: rents, demand, circular revenue, fundamental values (RULES.md R1–R7).
import { FLOW, note, receive } from './accounts.ts';
import { growBackground, loadNow, rentIndex } from './compute.ts';
import { type Draft, totalCompute } from './draft.ts';
import { fringeSupply, publicFund } from './funding.ts';
import { clamp, exp, log } from './maths.ts';
import type { Parameters } from './parameters.ts';

/** Giants earn rent on their compute and income from their franchise; machines wear out (R1). */
export function earnRents(draft: Draft): void {
  const { real, giant } = draft.parameters;
  const rent = real.rent * rentIndex(draft.parameters, loadNow(draft));
  for (const team of draft.giants) {
    const { account } = team;
    const skilled = 1 + giant.skillRent * account.skill;
    receive(draft.books, team, draft.books.households, FLOW.rent, account.compute * rent * skilled);
    receive(draft.books, team, draft.books.households, FLOW.franchise, account.franchise * giant.franchiseYield);
    note(team, 'operations', 'CLOUD', -account.compute * real.depreciation * draft.price.CLOUD);
    account.compute *= 1 - real.depreciation;
    account.skill *= giant.skillMemory;
  }
  growBackground(draft);
}

/** Demand grows with the world's θ, a little with investment, and loses a step when the boom bursts (R3). */
export function growDemand(draft: Draft): void {
  const { real, burst } = draft.parameters;
  const invested = draft.primary.LAB + draft.primary.APP + draft.primary.dataCentres;
  const lost =
    draft.regime === 'bust' && draft.burstRound === draft.round
      ? burst.demandLost + burst.circularDemandLost * draft.circular
      : 0;
  draft.demandGrowth =
    draft.setting.world.demandGrowth * (draft.epilogue ? real.epilogueDemand : 1) +
    real.investmentDemand * log(1 + invested / (real.investmentScale * draft.capital)) +
    draft.event.demand -
    lost +
    real.demandNoise * draft.demandShock;
  draft.demand = Math.max(real.demandFloor, draft.demand * (1 + draft.demandGrowth));
}

/** Circular revenue: what AI firms buy from each other with money they gave each other (R4). */
export function turnCircle(draft: Draft): void {
  const p = draft.parameters.real;
  const fresh =
    (draft.circularDeals / (p.investmentScale * draft.capital)) * p.circularDeals +
    draft.event.circular +
    p.circularBelief * draft.belief;
  draft.circular =
    draft.regime === 'boom'
      ? p.circularMemory * draft.circular + (1 - p.circularMemory) * fresh
      : p.circularBust * draft.circular;
}

/** Fundamental values after this round (R6), in index units of the start. */
export function updateFundamentals(draft: Draft): void {
  const p = draft.parameters.real;
  const { demand, talent, primary } = draft;
  const { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } = draft.markets;
  const { realGrowth } = draft.setting.world;
  const glut = totalCompute(draft) / draft.setting.startCompute;
  const load = clamp(loadNow(draft), p.loadRange[0], p.loadRange[1]);
  // Powers as e^(exponent · ln): the logarithms are shared.
  const size = log(demand);
  LAB.fundamental = exp(p.elasticity.LAB * size);
  CHIP.fundamental = exp(p.elasticity.CHIP * size);
  APP.fundamental = exp(p.elasticity.APP * size + p.appCompute * log(glut));
  CLOUD.fundamental = exp(p.cloudDemand * size + p.cloudLoad * log(load / p.loadTarget));

  const norm = p.capitalNorm * draft.capital;
  const fringe = fringeSupply(draft);
  const spill = 1 + p.spillover * Math.max(0, glut - 1) * (draft.regime === 'bust' ? 1 : p.spilloverBoom);
  const climate = capacity(p, (primary.CLIM + publicFund(draft) + fringe) / norm, talent.CLIM / p.talent.CLIM);
  const biotech = capacity(p, (primary.BIO + fringe) / norm, talent.BIO / p.talent.BIO);
  CLIM.fundamental *= 1 + realGrowth.CLIM * climate * spill;
  BIO.fundamental *= 1 + realGrowth.BIO * biotech * spill;
  IND.fundamental *= 1 + realGrowth.IND + p.spilloverIndustry * (glut - 1);
}

/** How well a real sector is supplied with capital and talent, both relative to their norms: 1 = as usual (R6). */
function capacity(real: Parameters['real'], capital: number, talent: number): number {
  const { capitalCap, capitalExponent, talentExponent } = real;
  return exp(capitalExponent * log(Math.min(capitalCap, capital)) + talentExponent * log(talent));
}

/** What analysts believe (R7): circular revenue they cannot see through, and belief, swell their value of AI. */
export function updateAnalysts(draft: Draft): void {
  const { analystCircular, analystBelief, momentumMemory } = draft.parameters.price;
  const fooled = 1 + analystCircular * draft.circular * (1 - draft.revealed) + analystBelief * draft.belief;
  for (const market of draft.marketList) {
    market.analyst = market.fundamental * (market.ai ? fooled : 1);
    market.momentum = momentumMemory * market.momentum + (1 - momentumMemory) * market.moved;
  }
  draft.revealed *= draft.parameters.narrative.revealMemory;
}
