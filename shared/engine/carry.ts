// What time costs and pays: put expiry, borrow fees, treasury bills, and the default of a short seller (RULES.md S3–S5, A6).
import { FLOW, fromStreet, note, pay, receive } from './accounts.ts';
import type { Draft, Team } from './draft.ts';
import { LISTED_SECTORS, type Put } from './types.ts';
import { grossShort, intrinsicValue, payoff, teamWealth } from './wealth.ts';

export function carry(draft: Draft): void {
  for (const team of draft.shorts) {
    expirePuts(draft, team);
    payBorrowFee(draft, team);
  }
  for (const team of draft.teams) earnInterest(draft, team);
  for (const team of draft.shorts) settleDefault(draft, team);
  draft.shortInterest = shortInterestOf(draft);
}

function expirePuts(draft: Draft, team: Team<'short'>): void {
  const { account } = team;
  if (account.puts.length === 0) return;
  const { rounds, parameters } = draft.setting;
  const last = draft.round >= rounds + parameters.epilogueRounds - 1;
  let paid = 0;
  const kept: Put[] = [];
  for (const put of account.puts) {
    if (last || draft.round >= put.expires) paid += payoff(put, draft.price);
    else kept.push(put);
  }
  if (kept.length === account.puts.length) return;
  account.puts = kept;
  receive(draft.books, team, draft.books.street, FLOW.putPayout, paid);
}

/** Fee a round for borrowed shares, as a share of their value; dearer the more is sold short. */
export function borrowRate(
  short: { readonly borrow: number; readonly crowding: number },
  shortInterest: number,
): number {
  return short.borrow + short.crowding * shortInterest;
}

function payBorrowFee(draft: Draft, team: Team<'short'>): void {
  const gross = grossShort(team.account.holdings, draft.price);
  if (gross <= 0) return;
  const rate = borrowRate(draft.parameters.short, draft.shortInterest);
  pay(draft.books, team, draft.books.street, FLOW.borrowFee, gross * rate);
}

/** Treasury bills on idle cash; what secures a short position is not idle (A4). */
function earnInterest(draft: Draft, team: Team): void {
  const { account } = team;
  const pledged = account.role === 'short' ? grossShort(account.holdings, draft.price) : 0;
  const idle = account.cash - pledged;
  if (idle > 0) receive(draft.books, team, draft.books.treasury, FLOW.interest, draft.parameters.riskFree * idle);
}

/**
 * A short seller who can no longer pay (A6). Without cash, puts are cashed at what they are worth; without wealth, the
 * street takes over cash and position and bears the loss.
 */
function settleDefault(draft: Draft, team: Team<'short'>): void {
  const { account } = team;
  const { books, markets } = draft;
  if (account.cash >= 0 && grossShort(account.holdings, draft.price) === 0) return;
  const broke = teamWealth(draft, account) < 0;
  if (account.cash >= 0 && !broke) return;
  receive(books, team, books.street, FLOW.putPayout, intrinsicValue(account.puts, draft.price));
  account.puts = [];
  if (!broke) return;
  for (const sector of LISTED_SECTORS) {
    const owed = Math.max(0, -account.holdings[sector]);
    fromStreet(markets[sector], team, owed);
    note(team, 'default', sector, owed * draft.price[sector]);
  }
  if (account.cash < 0) receive(books, team, books.street, FLOW.default, -account.cash);
  else pay(books, team, books.street, FLOW.default, account.cash);
}

/** Value sold short as a share of W0, scaled so that 1 means short sellers have sold their whole capital. */
function shortInterestOf(draft: Draft): number {
  let sum = 0;
  for (const { account } of draft.shorts) sum += grossShort(account.holdings, draft.price);
  return (sum / draft.capital) * draft.parameters.short.crowdingScale;
}
