// Eight teams' decisions over eight rounds, written by hand: the kind of log a class leaves, with people who forget to
// send (no entry), stay out, panic and change their minds.
import type { RoundOrders } from '../../shared/counterfactual/recorded-game.ts';
import type { ClimateOrders, GiantOrders, Seat, ShortOrders, VcOrders } from '../../shared/engine/types.ts';

export const HUMAN_SEATS: readonly Seat[] = [
  { id: 'amber-otter', role: 'vc' },
  { id: 'brave-lynx', role: 'giant' },
  { id: 'calm-heron', role: 'climate' },
  { id: 'dusty-fox', role: 'short' },
  { id: 'eager-wren', role: 'vc' },
  { id: 'frosty-bear', role: 'giant' },
  { id: 'gentle-newt', role: 'climate' },
  { id: 'happy-crow', role: 'short' },
];

const vc = (LAB: number, APP: number, CLIM: number, BIO: number, more: Partial<VcOrders> = {}): VcOrders => ({
  role: 'vc',
  invest: { LAB, APP, CLIM, BIO },
  sell: null,
  earmark: null,
  ...more,
});
const giant = (dataCentres: number, circularDeal: number, more: Partial<GiantOrders> = {}): GiantOrders => ({
  role: 'giant',
  dataCentres,
  circularDeal,
  poach: false,
  buyBack: 0,
  sellLab: 0,
  ...more,
});
const climate = (raise: 0 | 8 | 16, build: number, hire: boolean, label = false): ClimateOrders => ({
  role: 'climate',
  raise,
  build,
  hire,
  label,
});
const NONE = { CHIP: 0, CLOUD: 0, APP: 0 };
const short = (more: Partial<ShortOrders>): ShortOrders => ({
  role: 'short',
  short: NONE,
  puts: NONE,
  cover: 0,
  report: false,
  ...more,
});

export const HUMAN_ORDERS: readonly RoundOrders[] = [
  {
    'amber-otter': vc(10, 5, 5, 0),
    'brave-lynx': giant(1, 6),
    'calm-heron': climate(8, 0.5, true),
    'dusty-fox': short({ short: { CHIP: 0.1, CLOUD: 0, APP: 0.1 } }),
    'eager-wren': vc(0, 0, 15, 15, { earmark: 'gentle-newt' }),
    'frosty-bear': giant(3, 0),
    'gentle-newt': climate(16, 1, false),
  },
  {
    'amber-otter': vc(15, 15, 0, 0),
    'brave-lynx': giant(0, 12, { poach: true }),
    'calm-heron': climate(8, 0.5, true, true),
    'dusty-fox': short({ cover: 0.5, report: true }),
    'eager-wren': vc(0, 0, 10, 10),
    'happy-crow': short({ puts: { CHIP: 0.05, CLOUD: 0, APP: 0.05 } }),
  },
  {
    'amber-otter': vc(20, 10, 0, 0),
    'frosty-bear': giant(2, 4, { buyBack: 3 }),
    'gentle-newt': climate(0, 0.25, true),
    'happy-crow': short({ puts: { CHIP: 0.1, CLOUD: 0.05, APP: 0.05 } }),
  },
  {
    'amber-otter': vc(0, 0, 0, 0, { sell: { sector: 'LAB', fraction: 0.5 } }),
    'brave-lynx': giant(2, 3),
    'calm-heron': climate(16, 0.75, false, true),
    'dusty-fox': short({ short: { CHIP: 0.2, CLOUD: 0.1, APP: 0.1 } }),
    'eager-wren': vc(5, 5, 5, 5),
    'frosty-bear': giant(0, 0),
    'gentle-newt': climate(8, 1, true),
    'happy-crow': short({}),
  },
  {
    'amber-otter': vc(30, 0, 0, 0),
    'brave-lynx': giant(0, 0, { sellLab: 0.25 }),
    'calm-heron': climate(0, 0.5, false, false),
    'dusty-fox': short({ short: { CHIP: 0.2, CLOUD: 0.1, APP: 0.1 } }),
    'eager-wren': vc(12.5, 0, 2.5, 0, { sell: { sector: 'CLIM', fraction: 0.25 } }),
    'happy-crow': short({ short: { CHIP: 0, CLOUD: 0.4, APP: 0 }, report: true }),
  },
  {
    'amber-otter': vc(0, 0, 0, 0),
    'brave-lynx': giant(0, 0, { sellLab: 0.25, buyBack: 10 }),
    'dusty-fox': short({ cover: 1 }),
    'eager-wren': vc(0, 0, 0, 0, { sell: { sector: 'APP', fraction: 0.5 } }),
    'frosty-bear': giant(1, 12, { poach: true }),
    'gentle-newt': climate(16, 0.5, true),
  },
  {},
  {
    'amber-otter': vc(7.25, 7.25, 7.25, 7.25),
    'brave-lynx': giant(3, 12, { poach: true, buyBack: 10, sellLab: 0.25 }),
    'calm-heron': climate(16, 1, true, true),
    'dusty-fox': short({ puts: { CHIP: 0.05, CLOUD: 0.05, APP: 0.1 } }),
    'eager-wren': vc(0, 30, 0, 0),
    'frosty-bear': giant(0, 0, { sellLab: 0.1 }),
    'gentle-newt': climate(8, 0.1, false, true),
    'happy-crow': short({ cover: 1, short: { CHIP: 0.1, CLOUD: 0.1, APP: 0.1 } }),
  },
];
