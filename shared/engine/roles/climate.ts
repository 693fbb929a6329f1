// The climate startup: raises money, builds plant, hires, and may call itself an AI firm (RULES.md O3).
import { FLOW, note, pay, receive } from '../accounts.ts';
import type { Draft, OpenAccount, Team } from '../draft.ts';
import { exp, log } from '../maths.ts';
import type { OrderProblem } from '../orders.ts';
import type { Parameters } from '../parameters.ts';
import { amount, isAmount } from '../sanitise.ts';
import type { ClimateAccount, ClimateOrders } from '../types.ts';
import { labelMultiple } from '../wealth.ts';

export function climateStaysOut(account: ClimateAccount): ClimateOrders {
  return { role: 'climate', raise: 0, build: 0, hire: false, label: account.label };
}

export function limitClimate(account: ClimateAccount, orders: ClimateOrders): ClimateOrders {
  const { raise, label } = orders;
  return {
    role: 'climate',
    raise: raise === 8 || raise === 16 ? raise : 0,
    build: amount(orders.build, 1),
    hire: orders.hire === true,
    label: typeof label === 'boolean' ? label : account.label,
  };
}

export function checkClimate(orders: ClimateOrders): OrderProblem | null {
  const malformed = (field: string): OrderProblem => ({ code: 'orders.malformed', params: { field } });
  if (orders.raise !== 0 && orders.raise !== 8 && orders.raise !== 16) return malformed('raise');
  if (!isAmount(orders.build, 1)) return malformed('build');
  if (typeof orders.hire !== 'boolean') return malformed('hire');
  if (typeof orders.label !== 'boolean') return malformed('label');
  return null;
}

/** Changing the name on the door costs, whichever way (O3.4). */
export function relabel(draft: Draft, team: Team<'climate'>): void {
  const { account, orders } = team;
  if (orders.label === account.label) return;
  account.label = orders.label;
  pay(
    draft.books,
    team,
    draft.books.households,
    FLOW.relabelling,
    Math.min(account.cash, draft.parameters.climate.relabel),
  );
}

/** Value of a startup, founders' and outsiders' shares together, credits. */
export function firmValue(draft: Draft, account: OpenAccount<'climate'>): number {
  return account.cash + account.plant * draft.price.CLIM * multipleNow(draft, account);
}

/** What the label does to the value of plant now (O3.4). */
export function multipleNow(draft: Draft, account: OpenAccount<'climate'>): number {
  return labelMultiple(draft.parameters, account.label, draft.belief, draft.regime, draft.fear);
}

/** Hiring, building, income and wages of one round, in this order (O3.2–O3.3), at this wage and glut of compute. */
export function runStartup(draft: Draft, team: Team<'climate'>, wage: number, glut: number): void {
  const { books } = draft;
  const { account, orders } = team;
  const p = draft.parameters.climate;
  if (orders.hire && account.cash > p.hireMin) {
    pay(books, team, books.households, FLOW.hiring, Math.min(account.cash, p.hire * wage));
    account.staff = Math.min(p.staffMax, account.staff + 1);
  }
  const worth = draft.price.CLIM * multipleNow(draft, account);
  build(draft, team, worth, glut);
  receive(books, team, books.households, FLOW.plantIncome, account.plant * p.income);
  pay(books, team, books.households, FLOW.wages, Math.min(account.cash, p.wage * account.staff * wage));
  account.staff *= 1 - p.staffLoss - p.staffLossBelief * draft.belief;
  note(team, 'operations', null, -account.plant * p.wear * worth);
  account.plant *= 1 - p.wear;
}

function build(draft: Draft, team: Team<'climate'>, worth: number, glut: number): void {
  const { account, orders } = team;
  const spend = Math.min(account.cash, draft.parameters.climate.build) * orders.build;
  if (spend <= 0) return;
  const units = plantBuilt(draft.parameters, spend, account.staff, account.label, draft.fear, glut);
  pay(draft.books, team, draft.books.households, FLOW.building, spend);
  account.plant += units;
  note(team, 'operations', null, units * worth);
}

/**
 * Units of plant that `spend` credits build (O3.2): more with more staff, less under the AI label, more when a burst has
 * left cheap compute behind (`glut` = compute beyond the start, as a share of it).
 */
export function plantBuilt(
  parameters: Parameters,
  spend: number,
  staff: number,
  label: boolean,
  fear: number,
  glut: number,
): number {
  if (spend <= 0) return 0;
  const p = parameters.climate;
  const crew = Math.max(p.staffMin, staff) / p.staff;
  const focus = label ? 1 - p.labelCost : 1;
  const tools = 1 + p.cheapCompute * Math.max(0, fear) * glut;
  const volume = exp(p.buildExponent * log(spend) + p.staffExponent * log(crew));
  return p.efficiency * p.buildScale * focus * tools * volume;
}
