// Why a team's wealth changed: the price move is taken apart along one path (others, the event, own orders, the squeeze),
// every other change is noted where it happens (RULES.md A7). The lines sum to the change of wealth.
import { note } from './accounts.ts';
import type { Draft, Market, Team } from './draft.ts';
import { beliefChange, type Drivers, driversWithout, type Mood } from './narrative.ts';
import { priceAfter } from './prices.ts';
import { intrinsicValue, labelMultiple } from './wealth.ts';

/** What belief did this round, with everything needed to work it out again with a part taken away. */
export type Story = {
  readonly mood: Mood;
  readonly drivers: Drivers;
  /** ΔB with all orders. */
  readonly beliefMoved: number;
};

/** ΔB without one team, and without the team and the event. */
type Absence = { readonly moved: number; readonly movedQuietly: number };

/** Begins a team's explanation, and notes what it will compare with. */
export function beginAttribution(draft: Draft, team: Team): void {
  const { account } = team;
  team.contributions = [];
  if (account.role === 'short') {
    team.valueBefore = intrinsicValue(account.puts, draft.price);
  } else if (account.role === 'climate') {
    team.valueBefore = labelMultiple(draft.parameters, account.label, draft.belief, draft.regime, draft.fear);
    team.ownershipBefore = account.ownership;
  }
}

/**
 * Splits the move from the prices before the round to the executed ones among others, the event and the own orders. To be
 * called when prices are formed and nothing has been executed.
 */
export function attributePrices(draft: Draft, story: Story): void {
  const { LAB, CHIP, CLOUD, APP, CLIM, BIO } = draft.markets;
  const everybody: Absence = {
    moved: story.beliefMoved,
    movedQuietly: beliefChange(draft, story.mood, withoutEvent(story.drivers)),
  };
  for (const team of draft.funds) {
    const absence = absenceOf(draft, story, everybody, team);
    const { holdings } = team.account;
    attribute(draft, absence, team, LAB, holdings.LAB, team.trades.LAB);
    attribute(draft, absence, team, APP, holdings.APP, team.trades.APP);
    attribute(draft, absence, team, CLIM, holdings.CLIM, team.trades.CLIM);
    attribute(draft, absence, team, BIO, holdings.BIO, team.trades.BIO);
  }
  for (const team of draft.giants) {
    const absence = absenceOf(draft, story, everybody, team);
    const { holdings, compute } = team.account;
    attribute(draft, absence, team, CLOUD, holdings.CLOUD + compute, team.trades.CLOUD);
    attribute(draft, absence, team, LAB, holdings.LAB, team.trades.LAB);
    attribute(draft, absence, team, CLIM, holdings.CLIM, team.trades.CLIM);
    attribute(draft, absence, team, BIO, holdings.BIO, team.trades.BIO);
  }
  for (const team of draft.founders) {
    attribute(draft, everybody, team, CLIM, team.account.plant * team.valueBefore, 0);
  }
  for (const team of draft.shorts) {
    const absence = absenceOf(draft, story, everybody, team);
    const { holdings } = team.account;
    attribute(draft, absence, team, CHIP, holdings.CHIP, team.trades.CHIP);
    attribute(draft, absence, team, CLOUD, holdings.CLOUD, team.trades.CLOUD);
    attribute(draft, absence, team, APP, holdings.APP, team.trades.APP);
  }
}

/** Orders that reach the public, money for AI firms or a report, change belief; the team's absence would have too. */
function absenceOf(draft: Draft, story: Story, everybody: Absence, team: Team): Absence {
  const { plan } = team;
  if (plan.LAB + plan.APP + plan.dataCentres + team.report + team.backfire === 0) return everybody;
  const drivers = driversWithout(draft, story.drivers, team);
  return {
    moved: beliefChange(draft, story.mood, drivers),
    movedQuietly: beliefChange(draft, story.mood, withoutEvent(drivers)),
  };
}

function withoutEvent({ investment, reports, backfires }: Drivers): Drivers {
  return { eventBelief: 0, eventDoubt: 0, investment, reports, backfires };
}

/** `units` were held before the round, worth one share each; `trade` is the team's own order in credits. */
function attribute(draft: Draft, absence: Absence, team: Team, market: Market, units: number, trade: number): void {
  if (units === 0) return;
  const { start, price, rest, slope, shock } = market;
  const imbalance = market.imbalance - trade / draft.capital;
  const others = priceAfter(draft, market, rest + slope * absence.movedQuietly, imbalance);
  const withEvent = priceAfter(draft, market, rest + slope * absence.moved + shock, imbalance);
  note(team, 'price', market.sector, units * (others - start));
  note(team, 'event', market.sector, units * (withEvent - others));
  note(team, 'ownImpact', market.sector, units * (price - withEvent));
}

/** The label's new multiple on the plant held, at the new price. */
export function attributeLabel(draft: Draft, team: Team<'climate'>, multiple: number): void {
  note(team, 'label', null, team.account.plant * draft.price.CLIM * (multiple - team.valueBefore));
}

/**
 * What the fading of fear gives back to a labelled startup; then the part of the round that belongs to others: holders from
 * before have a share in all of it, those of this round's raise in what came after.
 */
export function attributeOwnership(draft: Draft, team: Team<'climate'>, feared: number): void {
  const { account, ownershipBefore, gainsBeforeRaise } = team;
  const { parameters, belief, regime, fear, price } = draft;
  const then = labelMultiple(parameters, account.label, belief, regime, feared);
  const now = labelMultiple(parameters, account.label, belief, regime, fear);
  note(team, 'label', null, account.plant * price.CLIM * (now - then));
  const late = gainsSoFar(team) - gainsBeforeRaise;
  note(team, 'dilution', null, (ownershipBefore - 1) * gainsBeforeRaise + (account.ownership - 1) * late);
}

/** Intrinsic value won or lost on puts; what expired has been noted when it was paid out. */
export function attributePuts(draft: Draft, team: Team<'short'>): void {
  note(team, 'puts', null, intrinsicValue(team.account.puts, draft.price) - team.valueBefore);
}

/** What a team has gained so far this round by its own account. */
export function gainsSoFar(team: Team): number {
  let sum = 0;
  for (const { amount } of team.contributions ?? []) sum += amount;
  return sum;
}
