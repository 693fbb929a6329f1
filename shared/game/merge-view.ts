// How a receiver keeps its picture: sections of a patch replace those it has, the seat's one by one, and a market that
// brings only the newest points is joined to the older ones. Applying a patch twice does no harm.
import type { MarketSection, SeatView, ViewPatch } from './views.ts';

export type MergedView = Omit<ViewPatch, 'seat'> & { readonly seat?: Partial<SeatView> };

export function mergeView(view: MergedView, patch: ViewPatch): MergedView {
  const { seat, market, ...rest } = patch;
  let merged: MergedView = { ...view, ...rest };
  if (market !== undefined) merged = { ...merged, market: mergeMarket(view.market ?? null, market) };
  return seat === undefined ? merged : { ...merged, seat: { ...view.seat, ...seat } };
}

function mergeMarket(old: MarketSection | null, patch: MarketSection | null): MarketSection | null {
  if (patch === null || patch.from === undefined) return patch;
  return { points: [...(old?.points ?? []).slice(0, patch.from), ...patch.points], momentum: patch.momentum };
}
