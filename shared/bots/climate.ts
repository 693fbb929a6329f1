// The six strategies of a climate startup: how much to raise and build, whether to hire and to carry the "AI" label.
import type { ClimateOrders, Outlook } from '../engine/types.ts';
import type { Policies } from './policy.ts';
import { booming, gap, now } from './senses.ts';

/** Every lever is named in every order: objects of one shape are what makes reading them fast. */
const REST: ClimateOrders = { role: 'climate', raise: 0, build: 0, hire: false, label: false };

function staff(outlook: Outlook): number {
  return outlook.account.role === 'climate' ? outlook.account.staff : 0;
}

export const CLIMATE_POLICIES: Policies<ClimateOrders> = {
  /** Raises while climate shares rise, and puts "AI" on the door while labs do. */
  momentum(outlook) {
    const { CLIM, LAB } = outlook.momentum;
    const raise = CLIM > -0.02 ? 16 : 8;
    return { role: 'climate', raise, build: 0.6, hire: staff(outlook) < 4, label: LAB > 0.2 };
  },

  /** Raises only when its shares are not cheap, hires while wages are sane, never labels. */
  fundamentalist(outlook, rng) {
    const point = now(outlook);
    const fair = gap(outlook, 'CLIM', rng) > -0.03;
    const hire = staff(outlook) < 5 && point.wage < 1.8;
    return { role: 'climate', raise: fair ? 8 : 0, build: 0.8, hire, label: false };
  },

  /** Raises all it can and carries the label as soon as the public believes. */
  narrative(outlook) {
    const label = now(outlook).poll > 0.25 && booming(outlook);
    return { role: 'climate', raise: 16, build: 0.6, hire: staff(outlook) < 4, label };
  },

  /** Waits for the bust to raise and hire; builds when its plant is out of favour. */
  contrarian(outlook, rng) {
    const bust = !booming(outlook);
    const cheap = gap(outlook, 'CLIM', rng) < 0;
    const hire = staff(outlook) < 6 && (bust || now(outlook).wage < 1.5);
    return { role: 'climate', raise: bust ? 16 : 0, build: cheap ? 0.9 : 0.5, hire, label: false };
  },

  /** Keeps its plant and its cash. */
  passive() {
    return REST;
  },

  /** Draws every lever at random. */
  noise(_outlook, rng) {
    const steps = [0, 8, 16] as const;
    const raise = steps[Math.floor(rng() * 3)] ?? 0;
    return { role: 'climate', raise, build: rng(), hire: rng() < 0.5, label: rng() < 0.25 };
  },
};
