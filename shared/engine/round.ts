// One round, step by step, in the order of RULES.md: from orders to prices, accounts and the real economy.
import { FLOW, receive } from './accounts.ts';
import { attributeLabel, attributeOwnership, attributePrices, attributePuts, gainsSoFar } from './attribution.ts';
import { beginRound, type OrdersOf } from './begin.ts';
import { carry } from './carry.ts';
import { endRound } from './close.ts';
import { type Draft, type Team, totalCompute } from './draft.ts';
import { fillRaises } from './funding.ts';
import { drawBurst } from './hazard.ts';
import { addToLedger, ventureMoney } from './ledger.ts';
import { callMargins } from './margin.ts';
import { collectOrders, executeOrders } from './market.ts';
import { driversOf, moodOf, spreadNarrative } from './narrative.ts';
import { formPrices, gatherMoves } from './prices.ts';
import { earnRents, growDemand, turnCircle, updateAnalysts, updateFundamentals } from './real-economy.ts';
import { firmValue, multipleNow, relabel, runStartup } from './roles/climate.ts';
import { publishReport } from './roles/short.ts';
import { moveTalent, wageOf } from './talent.ts';
import { teamWealth } from './wealth.ts';

/** Plays the next round of a draft. */
export function playRound(draft: Draft, ordersOf: OrdersOf): void {
  beginRound(draft, ordersOf);
  trade(draft);
  callMargins(draft);
  carry(draft);
  if (draft.explain) for (const team of draft.shorts) attributePuts(draft, team);
  produce(draft);
  const venture = ventureMoney(draft);
  addToLedger(draft, venture);
  if (venture.total > 0) draft.ventureAiShare = venture.ai / venture.total;
  calmDown(draft);
  for (const team of draft.teams) topUp(draft, team);
  endRound(draft);
}

/** Reports, narrative, burst, prices, execution. */
function trade(draft: Draft): void {
  for (const team of draft.shorts) publishReport(draft, team);
  for (const team of draft.founders) relabel(draft, team);
  if (!draft.epilogue) collectOrders(draft);
  const mood = moodOf(draft);
  const drivers = driversOf(draft);
  const beliefMoved = spreadNarrative(draft, mood, drivers);
  drawBurst(draft);
  gatherMoves(draft, mood.belief);
  formPrices(draft, beliefMoved);
  if (draft.explain) attributePrices(draft, { mood, drivers, beliefMoved });
  if (!draft.epilogue) executeOrders(draft);
}

/** The real economy's round. */
function produce(draft: Draft): void {
  earnRents(draft);
  growDemand(draft);
  turnCircle(draft);
  moveTalent(draft);
  if (draft.explain) {
    for (const team of draft.founders) {
      attributeLabel(draft, team, multipleNow(draft, team.account));
      team.gainsBeforeRaise = gainsSoFar(team);
    }
  }
  fillRaises(draft);
  const wage = wageOf(draft.parameters, draft.talent);
  const glut = totalCompute(draft) / draft.setting.startCompute - 1;
  for (const team of draft.founders) runStartup(draft, team, wage, glut);
  updateFundamentals(draft);
  updateAnalysts(draft);
}

/** Fear fades, and with it the penalty on a label. */
function calmDown(draft: Draft): void {
  const feared = draft.fear;
  draft.fear *= draft.parameters.burst.fearDecay;
  if (draft.explain) for (const team of draft.founders) attributeOwnership(draft, team, feared);
}

/** Nobody is out of the game: the sponsor lends what is missing to the floor, to be taken back at settlement (A8). */
function topUp(draft: Draft, team: Team): void {
  const floor = draft.parameters.sponsorFloor;
  const wealth = teamWealth(draft, team.account);
  team.wealthAfter = wealth;
  if (wealth >= floor) return;
  const missing = floor - wealth;
  const { account } = team;
  // The founders' share of their firm grows by the whole sum.
  if (account.role === 'climate') account.ownership = floor / (firmValue(draft, account) + missing);
  receive(draft.books, team, draft.books.sponsor, FLOW.sponsor, missing);
  account.sponsored += missing;
  team.wealthAfter = teamWealth(draft, account);
}
