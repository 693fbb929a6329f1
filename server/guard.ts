// Who asks too often is slowed. PINs: only misses are counted, per address and for the whole server, because a class of
// hundreds comes from one address at once. Addresses stay in memory and are forgotten after minutes.
import { isIPv6 } from 'node:net';
import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Misses an address may have in a minute before its next tries have to wait. */
const MISSES = 20;
/** Misses of all addresses together in a minute, after which every look-up of an unfamiliar PIN is delayed. */
const MISSES_OF_ALL = 600;
const DELAY_MS = 1_500;
/** Delayed look-ups at the same time; beyond, they are refused. */
const MOST_DELAYED = 500;
/** PINs known to be in use at an address, so that a guesser in the school's network does not lock the class out. */
const MOST_FAMILIAR = 20_000;

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly seconds: number };
const FINE: Verdict = { ok: true };

export type Guard = {
  /** Before a PIN is looked up. May take a while under attack. */
  readonly beforePin: (address: string, pin: string) => Promise<Verdict>;
  /** The PIN does not exist. */
  readonly missed: (address: string) => void;
  /** Somebody is in this session from this address. */
  readonly familiar: (address: string, pin: string) => void;
  readonly mayCreate: (address: string) => Promise<Verdict>;
  readonly wrongPassword: (address: string) => Promise<void>;
  readonly mayTryPassword: (address: string) => Promise<Verdict>;
};

/** A home or a phone has a whole /64 of IPv6 to itself. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head.split(':').filter((part) => part !== '');
  const back = tail === undefined ? [] : tail.split(':').filter((part) => part !== '');
  const middle =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...middle, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}

const seconds = (left: RateLimiterRes): number => Math.max(1, Math.ceil(left.msBeforeNext / 1000));

async function isSpent(limiter: RateLimiterAbstract, key: string): Promise<Verdict> {
  const state = await limiter.get(key);
  return state !== null && state.consumedPoints > limiter.points ? { ok: false, seconds: seconds(state) } : FINE;
}

const count = (limiter: RateLimiterAbstract, key: string) => limiter.penalty(key).then(() => undefined);

export function createGuard(newSessions: number): Guard {
  const misses = new RateLimiterMemory({ keyPrefix: 'miss', points: MISSES, duration: 60 });
  const all = new RateLimiterMemory({ keyPrefix: 'all', points: MISSES_OF_ALL, duration: 60 });
  const passwords = new RateLimiterMemory({ keyPrefix: 'password', points: 5, duration: 60 });
  const created = new RateLimiterMemory({ keyPrefix: 'new', points: Math.max(1, newSessions), duration: 600 });
  const known = new Set<string>();
  let delayed = 0;

  const knownKey = (address: string, pin: string) => `${addressKey(address)} ${pin}`;

  return {
    async beforePin(address, pin) {
      if (known.has(knownKey(address, pin))) return FINE;
      const own = await isSpent(misses, addressKey(address));
      if (!own.ok) return own;
      if ((await isSpent(all, 'server')).ok) return FINE;
      if (delayed >= MOST_DELAYED) return { ok: false, seconds: 5 };
      delayed += 1;
      await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
      delayed -= 1;
      return FINE;
    },
    missed(address) {
      void count(misses, addressKey(address));
      void count(all, 'server');
    },
    familiar(address, pin) {
      const key = knownKey(address, pin);
      known.delete(key);
      known.add(key);
      if (known.size > MOST_FAMILIAR) for (const oldest of known) return void known.delete(oldest);
    },
    async mayCreate(address) {
      if (newSessions === 0) return FINE;
      return created.consume(addressKey(address)).then(
        () => FINE,
        (left: RateLimiterRes) => ({ ok: false, seconds: seconds(left) }),
      );
    },
    wrongPassword: (address) => count(passwords, addressKey(address)),
    mayTryPassword: (address) => isSpent(passwords, addressKey(address)),
  };
}
