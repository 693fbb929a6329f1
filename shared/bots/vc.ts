// The six strategies of a venture fund: where to put up to 30 credits a round, and when to sell half a stake.
import { at } from '../engine/sectors.ts';
import type { Outlook, Sector, VcOrders, VentureSector } from '../engine/types.ts';
import { VENTURE_SECTORS } from '../engine/types.ts';
import type { Policies } from './policy.ts';
import { booming, cheerful, gap, lastReturn, now } from './senses.ts';

type Split = Readonly<Record<VentureSector, number>>;
type Sale = VcOrders['sell'];

const DRY: Split = { LAB: 0, APP: 0, CLIM: 0, BIO: 0 };

/** Turns shares (0..1) of this round's budget into credits. */
function invest(outlook: Outlook, split: Split, sell: Sale = null, earmark: VcOrders['earmark'] = null): VcOrders {
  const budget = Math.min(outlook.account.cash, outlook.parameters.vc.invest);
  return {
    role: 'vc',
    invest: { LAB: budget * split.LAB, APP: budget * split.APP, CLIM: budget * split.CLIM, BIO: budget * split.BIO },
    sell,
    earmark,
  };
}

function holds(outlook: Outlook, sector: Sector): boolean {
  return at(outlook.account.holdings, sector) > 0;
}

function half(outlook: Outlook, sector: VentureSector): Sale {
  return { sector, fraction: outlook.parameters.vc.sell };
}

export const VC_POLICIES: Policies<VcOrders> = {
  /** Follows past returns: money in proportion to momentum, half a stake sold after a fall of 10 %. */
  momentum(outlook) {
    let sell: Sale = null;
    for (const s of VENTURE_SECTORS) if (holds(outlook, s) && lastReturn(outlook, s) < 0.905) sell = half(outlook, s);
    if (sell !== null) return invest(outlook, DRY, sell);
    const weight = (s: VentureSector) => Math.max(0, at(outlook.momentum, s) + 0.02) + 0.005;
    const [lab, app, clim, bio] = [weight('LAB'), weight('APP'), weight('CLIM'), weight('BIO')];
    const scale = 0.95 / (lab + app + clim + bio);
    return invest(outlook, { LAB: lab * scale, APP: app * scale, CLIM: clim * scale, BIO: bio * scale });
  },

  /** Buys what looks cheap against its own estimate of value, and sells half of what looks 57 % too dear. */
  fundamentalist(outlook, rng) {
    let sell: Sale = null;
    let dearest = 0.45;
    const worth = (s: VentureSector): number => {
      const g = gap(outlook, s, rng);
      if (g > dearest && holds(outlook, s)) {
        dearest = g;
        sell = half(outlook, s);
      }
      return Math.max(0, 0.25 - g);
    };
    const [lab, app, clim, bio] = [worth('LAB'), worth('APP'), worth('CLIM'), worth('BIO')];
    const scale = 0.6 / Math.max(1, lab + app + clim + bio);
    return invest(outlook, { LAB: lab * scale, APP: app * scale, CLIM: clim * scale, BIO: bio * scale }, sell);
  },

  /** Believes the headlines: good news and a believing public mean labs and apps; sells labs on bad news in a bust. */
  narrative(outlook) {
    const ai = cheerful(outlook) ? 0.5 + 0.5 * now(outlook).poll : 0.2;
    const flee = outlook.event.tone < 0 && !booming(outlook) && holds(outlook, 'LAB');
    const other = Math.min(0.06, (1 - ai) / 2);
    const split = { LAB: ai * 0.55, APP: ai * 0.45, CLIM: other, BIO: other };
    return invest(outlook, split, flee ? half(outlook, 'LAB') : null);
  },

  /** Goes where belief is not: climate and biotech in the boom, AI once it has burst; sells stakes to believers. */
  contrarian(outlook, rng) {
    const { poll } = now(outlook);
    const crowded = poll > 0.6;
    const sold = crowded && holds(outlook, 'LAB') ? 'LAB' : crowded && holds(outlook, 'APP') ? 'APP' : null;
    const sell = sold === null ? null : half(outlook, sold);
    if (!booming(outlook) && gap(outlook, 'LAB', rng) < 0)
      return invest(outlook, { LAB: 0.35, APP: 0.35, CLIM: 0, BIO: 0 }, sell);
    const real = 0.25 + 0.15 * poll;
    return invest(outlook, { LAB: outlook.round < 2 ? 0.2 : 0, APP: 0, CLIM: real, BIO: real }, sell);
  },

  /** Keeps everything in treasury bills. */
  passive(outlook) {
    return invest(outlook, DRY);
  },

  /** Draws its split, its sales and its favourite startup at random. */
  noise(outlook, rng) {
    const [lab, app, clim, bio, dry] = [rng(), rng(), rng(), rng(), rng() * 2];
    const scale = 1 / (lab + app + clim + bio + dry + 1e-9);
    const pick = VENTURE_SECTORS[Math.floor(rng() * VENTURE_SECTORS.length)];
    const sell = rng() < 0.15 && pick !== undefined ? half(outlook, pick) : null;
    const startup = outlook.startups[Math.floor(rng() * outlook.startups.length * 4)] ?? null;
    return invest(outlook, { LAB: lab * scale, APP: app * scale, CLIM: clim * scale, BIO: bio * scale }, sell, startup);
  },
};
