// The door to the bots: a strategy, what the seat sees and a seed make the seat's orders.
import { NO_INTERVENTIONS } from '../engine/interventions.ts';
import { stream } from '../engine/random.ts';
import { limitGiant } from '../engine/roles/giant.ts';
import { limitShort } from '../engine/roles/short.ts';
import type { Orders, Outlook, Role } from '../engine/types.ts';
import type { Strategy } from '../game/types.ts';
import { CLIMATE_POLICIES } from './climate.ts';
import { GIANT_POLICIES } from './giant.ts';
import type { Policies, Policy } from './policy.ts';
import { now } from './senses.ts';
import { SHORT_POLICIES } from './short.ts';
import { VC_POLICIES } from './vc.ts';

/**
 * Orders a seat may send. Funds and startups ask for no more than they have; what giants and short sellers want is cut to
 * the role's limits. Repeatable: the same strategy, outlook and seed give the same orders, whatever other bots draw.
 */
export function botOrders(strategy: Strategy, outlook: Outlook, seed: number): Orders {
  return withinLimits(outlook, wishesOf(outlook.account.role, strategy, seed)(outlook));
}

/** What a bot wishes, cut to the limits of its role. */
export function withinLimits(outlook: Outlook, wanted: Orders): Orders {
  const { account, parameters, wealth } = outlook;
  if (account.role === 'giant' && wanted.role === 'giant') {
    return limitGiant(parameters, account, wanted, NO_INTERVENTIONS);
  }
  if (account.role === 'short' && wanted.role === 'short') {
    return limitShort(parameters, account, wealth, now(outlook).price, wanted, NO_INTERVENTIONS);
  }
  return wanted;
}

const POLICIES: Readonly<Record<Role, Policies>> = {
  vc: VC_POLICIES,
  giant: GIANT_POLICIES,
  climate: CLIMATE_POLICIES,
  short: SHORT_POLICIES,
};

/**
 * A bot's seat for a whole game: what it would order before the cut. For bulk runs: the engine cuts whatever it gets, and
 * cutting twice changes nothing.
 */
export function wishesOf(role: Role, strategy: Strategy, seed: number): (outlook: Outlook) => Orders {
  const policy: Policy = POLICIES[role][strategy];
  let seen: Outlook | null = null;
  let open: (() => number) | null = null;
  // Half of the policies draw nothing; the round's stream is opened by the first draw.
  const draw = (): number => {
    if (seen === null) throw new Error('a bot draws while it decides');
    open ??= stream(seed, 'bot', seen.round, seen.account.id);
    return open();
  };
  return (outlook) => {
    seen = outlook;
    open = null;
    return policy(outlook, draw);
  };
}
