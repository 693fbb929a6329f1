// Why a team's wealth changed: the price move is taken apart along one path (others, the event, own orders, the squeeze),
// every other change is noted where it happens (RULES.md A7). The lines sum to the change of wealth.
import { note } from './accounts.ts';
import type { Draft, Moves, Team } from './draft.ts';
import { beliefChange, type Climate, type Drivers, driversWithout } from './narrative.ts';
import { priceAfter } from './prices.ts';
import { blankSheet, type Sheet } from './sectors.ts';
import { SECTORS, type Sector } from './types.ts';
import { intrinsicValue, labelMultiple } from './wealth.ts';

/** Everything needed to price the round again with a part taken away. */
export type PriceStory = {
  readonly moves: Moves;
  readonly climate: Climate;
  readonly drivers: Drivers;
  /** ΔB with all orders. */
  readonly beliefMoved: number;
};

/** Splits the move from the prices before the round to the executed ones among others, the event and the own orders. */
export function attributePrices(draft: Draft, story: PriceStory): void {
  const quiet = priceWithoutEvent(draft, story);
  for (const team of draft.teams) {
    const newsmaker = makesNews(team);
    const drivers = newsmaker ? driversWithout(draft, story.drivers, team) : story.drivers;
    const moved = newsmaker ? beliefChange(draft, story.climate, drivers) : story.beliefMoved;
    const movedQuietly = newsmaker ? beliefChange(draft, story.climate, withoutEvent(drivers)) : quiet.beliefMoved;
    for (const sector of SECTORS) {
      const units = unitsHeld(draft, team, sector);
      if (units === 0) continue;
      const start = draft.economy.price[sector];
      const end = draft.price[sector];
      let others = quiet.price[sector];
      let withEvent = end;
      if (newsmaker || team.trades[sector] !== 0) {
        const imbalance = draft.imbalance[sector] - team.trades[sector] / draft.capital;
        const { rest, slope, shock } = story.moves;
        others = priceAfter(draft, start, rest[sector] + slope[sector] * movedQuietly, imbalance);
        withEvent = priceAfter(draft, start, rest[sector] + slope[sector] * moved + shock[sector], imbalance);
      }
      note(team, 'price', sector, units * (others - start));
      note(team, 'event', sector, units * (withEvent - others));
      note(team, 'ownImpact', sector, units * (end - withEvent));
    }
  }
}

/** Whether a team's orders reach the public: money for AI firms, or a report. */
function makesNews(team: Team): boolean {
  const { plan } = team;
  return plan.LAB > 0 || plan.APP > 0 || plan.dataCentres > 0 || team.report > 0 || team.backfire > 0;
}

function withoutEvent(drivers: Drivers): Drivers {
  const { investment, reports, backfires } = drivers;
  return { eventBelief: 0, eventDoubt: 0, investment, reports, backfires };
}

function priceWithoutEvent(draft: Draft, story: PriceStory): { readonly price: Sheet; readonly beliefMoved: number } {
  const beliefMoved = beliefChange(draft, story.climate, withoutEvent(story.drivers));
  const price = blankSheet();
  for (const sector of SECTORS) {
    const move = story.moves.rest[sector] + story.moves.slope[sector] * beliefMoved;
    price[sector] = priceAfter(draft, draft.economy.price[sector], move, draft.imbalance[sector]);
  }
  return { price, beliefMoved };
}

/** What a team held in a sector before the round, in units worth one share each. */
function unitsHeld(draft: Draft, team: Team, sector: Sector): number {
  const { before } = team;
  if (before.role === 'giant' && sector === 'CLOUD') return before.holdings.CLOUD + before.compute;
  if (before.role === 'climate') return sector === 'CLIM' ? before.plant * multipleBefore(draft, team) : 0;
  return before.holdings[sector];
}

function multipleBefore(draft: Draft, { before }: Team): number {
  const { parameters, belief, regime, fear } = draft.economy;
  return before.role === 'climate' ? labelMultiple(parameters, before.label, belief, regime, fear) : 1;
}

/** The label's new multiple on the plant held before the round, at the new price. */
export function attributeLabel(draft: Draft, team: Team<'climate'>, multiple: number): void {
  note(team, 'label', null, team.before.plant * draft.price.CLIM * (multiple - multipleBefore(draft, team)));
}

/** Intrinsic value won or lost on puts; what expired has been noted when it was paid out. */
export function attributePuts(draft: Draft, team: Team<'short'>): void {
  const before = intrinsicValue(team.before.puts, draft.economy.price);
  note(team, 'puts', null, intrinsicValue(team.account.puts, draft.price) - before);
}

/** What a team has gained so far this round by its own account. */
export function gainsSoFar(team: Team): number {
  let sum = 0;
  for (const { amount } of team.contributions) sum += amount;
  return sum;
}
