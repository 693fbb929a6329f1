// Orders by hand, for tests: one modest order a role, with whatever should differ.
import type { OrdersOf, Role } from '../../shared/engine/types.ts';

export const vc = (more: Partial<OrdersOf<'vc'>> = {}): OrdersOf<'vc'> => ({
  role: 'vc',
  invest: { LAB: 4, APP: 3, CLIM: 2, BIO: 1 },
  sell: null,
  earmark: null,
  ...more,
});
export const giant = (more: Partial<OrdersOf<'giant'>> = {}): OrdersOf<'giant'> => ({
  role: 'giant',
  dataCentres: 1,
  circularDeal: 2,
  poach: false,
  buyBack: 0,
  sellLab: 0,
  ...more,
});
export const climate = (more: Partial<OrdersOf<'climate'>> = {}): OrdersOf<'climate'> => ({
  role: 'climate',
  raise: 8,
  build: 0.5,
  hire: false,
  label: false,
  ...more,
});
export const short = (more: Partial<OrdersOf<'short'>> = {}): OrdersOf<'short'> => ({
  role: 'short',
  short: { CHIP: 0.1, CLOUD: 0, APP: 0 },
  puts: { CHIP: 0, CLOUD: 0.05, APP: 0 },
  cover: 0,
  report: false,
  ...more,
});

export const MODEST = { vc: vc(), giant: giant(), climate: climate(), short: short() } satisfies {
  readonly [R in Role]: OrdersOf<R>;
};
