// Where AI revenue came from: reported against real by round, and the way of the money itself, in credits.
import type { Economy } from '../../engine/types.ts';

export type Revenue = { readonly round: number; readonly reported: number; readonly real: number };

/** By round, epilogue included; in units of demand (1 = all customers at the start). */
export function revenuesOf({ history }: Economy): Revenue[] {
  return history.slice(1).map(({ ledger }, round) => {
    const before = history[round]?.ledger;
    return {
      round,
      reported: ledger.revenueReported - (before?.revenueReported ?? 0),
      real: ledger.revenueReal - (before?.revenueReal ?? 0),
    };
  });
}

/** Credits along each way, in one round or in all that were decided. */
export type MoneyLoop = {
  /** Giants' deals with labs. */
  readonly deals: number;
  /** Funds' money into labs and apps. */
  readonly venture: number;
  /** What of the deals comes back as the giants' sales: as profit, and spent on serving it. */
  readonly profit: number;
  readonly serving: number;
  /** What the AI firms keep of both. */
  readonly kept: number;
  readonly dataCentres: number;
  /** Of data centres: builders' part, and chip makers'. */
  readonly builders: number;
  readonly chips: number;
};

export function moneyLoopOf(economy: Economy, round: number | null): MoneyLoop {
  const { records, history, parameters } = economy;
  const wanted = records.filter((record) => (round === null ? !record.epilogue : record.round === round));
  let [profit, serving, venture, dataCentres, builders] = [0, 0, 0, 0, 0];
  for (const { round: at, flows } of wanted) {
    profit += flows.dealRevenue;
    serving += flows.dealCosts;
    dataCentres += flows.dataCentres;
    builders += flows.construction;
    venture += (history[at + 1]?.ledger.ventureAi ?? 0) - (history[at]?.ledger.ventureAi ?? 0);
  }
  const back = profit + serving;
  const deals = back / parameters.giant.dealBack;
  const kept = deals - back + venture;
  return { deals, venture, profit, serving, kept, dataCentres, builders, chips: dataCentres - builders };
}
