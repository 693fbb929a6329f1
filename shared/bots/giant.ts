// The six strategies of a tech giant: how much to build, whether to pump a lab, poach, buy back or sell its stake.
import { unitCost } from '../engine/roles/giant.ts';
import type { GiantOrders } from '../engine/types.ts';
import type { Policies } from './policy.ts';
import { booming, cheerful, gap, lastReturn, now } from './senses.ts';

/** Every lever is named in every order: objects of one shape are what makes reading them fast. */
const REST: GiantOrders = { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 };

export const GIANT_POLICIES: Policies<GiantOrders> = {
  /** Builds, deals and poaches as long as cloud and lab prices rise; sells lab shares after a fall. */
  momentum(outlook) {
    const { CLOUD, LAB } = outlook.momentum;
    const { deal, sellLab } = outlook.parameters.giant;
    return {
      role: 'giant',
      dataCentres: CLOUD > 0.05 ? 2 : CLOUD >= 0 ? 1 : 0,
      circularDeal: LAB >= 0 ? deal : 0,
      poach: CLOUD > 0.1,
      buyBack: 0,
      sellLab: lastReturn(outlook, 'LAB') < 0.905 ? sellLab : 0,
    };
  },

  /** Builds when machines are busy and worth more than they cost, deals only with a cheap lab, sells a dear one. */
  fundamentalist(outlook, rng) {
    const point = now(outlook);
    const { deal, buyBack, sellLab } = outlook.parameters.giant;
    const worthMore = point.price.CLOUD > unitCost(outlook.parameters, point.price.CHIP);
    const cloud = gap(outlook, 'CLOUD', rng);
    const lab = gap(outlook, 'LAB', rng);
    return {
      role: 'giant',
      dataCentres: point.utilisation > 0.8 && worthMore && cloud < 0.4 ? 1 : 0,
      circularDeal: lab < 0.1 ? 0.6 * deal : 0,
      poach: false,
      buyBack: !booming(outlook) && cloud < -0.15 ? 0.5 * buyBack : 0,
      sellLab: lab > 0.5 ? sellLab : 0,
    };
  },

  /** Builds, deals and poaches because everybody does; drops it all in the bust. */
  narrative(outlook) {
    const { deal, sellLab } = outlook.parameters.giant;
    const boom = booming(outlook);
    return {
      role: 'giant',
      dataCentres: boom ? 2 : 0,
      circularDeal: boom ? (cheerful(outlook) ? deal : 0.4 * deal) : 0,
      poach: boom,
      buyBack: 0,
      sellLab: boom ? 0 : sellLab,
    };
  },

  /** Starts early, stops before the crowd arrives, sells its lab to believers, and builds again after the burst. */
  contrarian(outlook, rng) {
    const { deal, buyBack, sellLab } = outlook.parameters.giant;
    const boom = booming(outlook);
    const early = outlook.round < 2;
    return {
      role: 'giant',
      dataCentres: boom ? (early ? 1 : 0) : 2,
      circularDeal: boom && early ? 0.5 * deal : 0,
      poach: false,
      buyBack: !boom && gap(outlook, 'CLOUD', rng) < 0 ? buyBack : 0,
      sellLab: boom && now(outlook).poll > 0.6 ? sellLab : 0,
    };
  },

  /** Lives on its franchise. */
  passive() {
    return REST;
  },

  /** Draws every lever at random. */
  noise(outlook, rng) {
    const { deal, buyBack, sellLab } = outlook.parameters.giant;
    return {
      role: 'giant',
      dataCentres: Math.floor(rng() * 3),
      circularDeal: rng() < 0.4 ? rng() * deal : 0,
      poach: rng() < 0.3,
      buyBack: rng() < 0.2 ? 0.5 * buyBack : 0,
      sellLab: rng() < 0.15 ? sellLab : 0,
    };
  },
};
