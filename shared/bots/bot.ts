// The door to the bots: a strategy, what the seat sees and a seed make the seat's orders.
import { stream } from '../engine/random.ts';
import type { Orders, Outlook, Role } from '../engine/types.ts';
import type { Strategy } from '../game/types.ts';
import { CLIMATE_POLICIES } from './climate.ts';
import { GIANT_POLICIES } from './giant.ts';
import type { Policies } from './policy.ts';
import { SHORT_POLICIES } from './short.ts';
import { VC_POLICIES } from './vc.ts';

const POLICIES: Readonly<Record<Role, Policies>> = {
  vc: VC_POLICIES,
  giant: GIANT_POLICIES,
  climate: CLIMATE_POLICIES,
  short: SHORT_POLICIES,
};

/** Repeatable: the same strategy, outlook and seed give the same orders, whatever other bots draw. */
export function botOrders(strategy: Strategy, outlook: Outlook, seed: number): Orders {
  const { role, id } = outlook.account;
  // Half of the policies draw nothing; the stream is opened by the first draw.
  let open: (() => number) | null = null;
  const draw = (): number => {
    open ??= stream(seed, 'bot', outlook.round, id);
    return open();
  };
  return POLICIES[role][strategy](outlook, draw);
}
