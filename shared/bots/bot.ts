// The door to the bots: a strategy, what the seat sees and a seed make the seat's orders.
import { NO_INTERVENTIONS } from '../engine/interventions.ts';
import { stream } from '../engine/random.ts';
import { limitGiant } from '../engine/roles/giant.ts';
import { limitShort } from '../engine/roles/short.ts';
import type { Orders, Outlook } from '../engine/types.ts';
import type { Strategy } from '../game/types.ts';
import { CLIMATE_POLICIES } from './climate.ts';
import { GIANT_POLICIES } from './giant.ts';
import { now } from './senses.ts';
import { SHORT_POLICIES } from './short.ts';
import { VC_POLICIES } from './vc.ts';

/**
 * Orders a seat may send. Funds and startups ask for no more than they have; what giants and short sellers want is cut to
 * the role's limits. Repeatable: the same strategy, outlook and seed give the same orders, whatever other bots draw.
 */
export function botOrders(strategy: Strategy, outlook: Outlook, seed: number): Orders {
  const { account, parameters, round, wealth } = outlook;
  // Half of the policies draw nothing; the stream is opened by the first draw.
  let open: (() => number) | null = null;
  const draw = (): number => {
    open ??= stream(seed, 'bot', round, account.id);
    return open();
  };
  switch (account.role) {
    case 'vc':
      return VC_POLICIES[strategy](outlook, draw);
    case 'giant':
      return limitGiant(parameters, account, GIANT_POLICIES[strategy](outlook, draw), NO_INTERVENTIONS);
    case 'climate':
      return CLIMATE_POLICIES[strategy](outlook, draw);
    case 'short': {
      const { price } = now(outlook);
      const wanted = SHORT_POLICIES[strategy](outlook, draw);
      return limitShort(parameters, account, wealth, price, wanted, NO_INTERVENTIONS);
    }
  }
}
