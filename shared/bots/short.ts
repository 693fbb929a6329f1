// The six strategies of a short seller: what to sell short or insure, when to publish, when to buy back.
import type { ListedSector, ShortOrders } from '../engine/types.ts';
import { LISTED_SECTORS } from '../engine/types.ts';
import type { Policies } from './policy.ts';
import { booming, cheerful, gap, lastReturn, now } from './senses.ts';

type Spread = Readonly<Record<ListedSector, number>>;

const NOTHING: Spread = { CHIP: 0, CLOUD: 0, APP: 0 };
const REST: ShortOrders = { role: 'short', short: NOTHING, puts: NOTHING, cover: 0, report: false };

/** The same fraction of wealth in all three listed sectors together. */
function across(fraction: number): Spread {
  const each = fraction / LISTED_SECTORS.length;
  return { CHIP: each, CLOUD: each, APP: each };
}

export const SHORT_POLICIES: Policies<ShortOrders> = {
  /** Sells what has begun to fall, buys back what rises. */
  momentum(outlook) {
    const last = lastReturn(outlook, 'CHIP');
    const short = last < 0.942 ? across(outlook.parameters.short.perRound) : NOTHING;
    return { ...REST, short, cover: last > 1.03 ? 1 : 0 };
  },

  /** Sells small amounts of what looks dear and writes about it; buys back at fair value. */
  fundamentalist(outlook, rng) {
    const dear = (gap(outlook, 'CHIP', rng) + gap(outlook, 'CLOUD', rng) + gap(outlook, 'APP', rng)) / 3;
    const short = booming(outlook) ? (dear > 0.3 ? 0.15 : 0) : dear > 0.25 ? 0.2 : 0;
    return { ...REST, short: across(short), cover: dear < 0.05 ? 1 : 0, report: dear > 0.45 };
  },

  /** Insures and sells on bad headlines, buys back on good ones and when the fear is over. */
  narrative(outlook) {
    const point = now(outlook);
    const calm = point.regime === 'bust' && point.fear < 0.3;
    if (cheerful(outlook)) {
      const relieved = outlook.event.tone > 0 && point.regime === 'boom';
      return { ...REST, cover: relieved ? 0.5 : calm ? 1 : 0 };
    }
    return { ...REST, puts: across(0.06), short: point.doubt > 0.25 ? across(0.2) : NOTHING, cover: calm ? 1 : 0 };
  },

  /** Insures and publishes while the crowd believes; buys back after the panic. */
  contrarian(outlook) {
    const { poll, regime, fear } = now(outlook);
    const crowded = regime === 'boom' && poll > 0.45;
    return {
      ...REST,
      puts: crowded ? across(0.05) : NOTHING,
      report: poll > 0.5,
      cover: regime === 'bust' && fear < 0.4 ? 1 : 0,
    };
  },

  /** Keeps everything in treasury bills. */
  passive() {
    return REST;
  },

  /** Draws its bets at random. */
  noise(_outlook, rng) {
    const x = rng();
    const pick = LISTED_SECTORS[Math.floor(rng() * LISTED_SECTORS.length)] ?? 'CHIP';
    return {
      ...REST,
      short: x < 0.25 ? { ...NOTHING, [pick]: 0.25 } : NOTHING,
      puts: x > 0.85 ? across(0.04) : NOTHING,
      cover: rng() < 0.25 ? 1 : 0,
      report: rng() < 0.05,
    };
  },
};
