// The six strategies of a short seller: what to sell short or insure, when to publish, when to buy back.
import { NO_SPREAD } from '../engine/roles/short.ts';
import type { ListedSector, ShortOrders } from '../engine/types.ts';
import { LISTED_SECTORS } from '../engine/types.ts';
import type { Policies } from './policy.ts';
import { booming, cheerful, gap, lastReturn, now } from './senses.ts';

type Spread = Readonly<Record<ListedSector, number>>;

/** Every lever is named in every order: objects of one shape are what makes reading them fast. */
const REST: ShortOrders = { role: 'short', short: NO_SPREAD, puts: NO_SPREAD, cover: 0, report: false };

/** The same fraction of wealth in all three listed sectors together. */
function across(fraction: number): Spread {
  const each = fraction / LISTED_SECTORS.length;
  return { CHIP: each, CLOUD: each, APP: each };
}

/** A fraction of wealth in one of LISTED_SECTORS. */
function only(index: number, fraction: number): Spread {
  return { CHIP: index === 0 ? fraction : 0, CLOUD: index === 1 ? fraction : 0, APP: index === 2 ? fraction : 0 };
}

export const SHORT_POLICIES: Policies<ShortOrders> = {
  /** Sells what has begun to fall, buys back what rises. */
  momentum(outlook) {
    const last = lastReturn(outlook, 'CHIP');
    const short = last < 0.942 ? across(outlook.parameters.short.perRound) : NO_SPREAD;
    return { role: 'short', short, puts: NO_SPREAD, cover: last > 1.03 ? 1 : 0, report: false };
  },

  /** Sells small amounts of what looks dear and writes about it; buys back at fair value. */
  fundamentalist(outlook, rng) {
    const dear = (gap(outlook, 'CHIP', rng) + gap(outlook, 'CLOUD', rng) + gap(outlook, 'APP', rng)) / 3;
    const short = booming(outlook) ? (dear > 0.3 ? 0.15 : 0) : dear > 0.25 ? 0.2 : 0;
    const cover = dear < 0.05 ? 1 : 0;
    return { role: 'short', short: across(short), puts: NO_SPREAD, cover, report: dear > 0.45 };
  },

  /** Insures and sells on bad headlines, buys back on good ones and when the fear is over. */
  narrative(outlook) {
    const point = now(outlook);
    const calm = point.regime === 'bust' && point.fear < 0.3;
    if (cheerful(outlook)) {
      const relieved = outlook.event.tone > 0 && point.regime === 'boom';
      return { role: 'short', short: NO_SPREAD, puts: NO_SPREAD, cover: relieved ? 0.5 : calm ? 1 : 0, report: false };
    }
    const short = point.doubt > 0.25 ? across(0.2) : NO_SPREAD;
    return { role: 'short', short, puts: across(0.06), cover: calm ? 1 : 0, report: false };
  },

  /** Insures and publishes while the crowd believes; buys back after the panic. */
  contrarian(outlook) {
    const { poll, regime, fear } = now(outlook);
    const crowded = regime === 'boom' && poll > 0.45;
    return {
      role: 'short',
      short: NO_SPREAD,
      puts: crowded ? across(0.05) : NO_SPREAD,
      cover: regime === 'bust' && fear < 0.4 ? 1 : 0,
      report: poll > 0.5,
    };
  },

  /** Keeps everything in treasury bills. */
  passive() {
    return REST;
  },

  /** Draws its bets at random. */
  noise(_outlook, rng) {
    const x = rng();
    const pick = Math.floor(rng() * LISTED_SECTORS.length);
    return {
      role: 'short',
      short: x < 0.25 ? only(pick, 0.25) : NO_SPREAD,
      puts: x > 0.85 ? across(0.04) : NO_SPREAD,
      cover: rng() < 0.25 ? 1 : 0,
      report: rng() < 0.05,
    };
  },
};
