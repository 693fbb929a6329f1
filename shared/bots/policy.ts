// What a bot is: a policy, one for each of the six standard strategies (named in game/types.ts) in every role.
// Par (shared/counterfactual/par.ts) is the average of exactly these six, so changing one changes every score.
import type { Orders, Outlook } from '../engine/types.ts';
import type { Strategy } from '../game/types.ts';

/** A policy sees what a player sees, and a stream of uniform draws of its own. Nothing else. */
export type Policy<O extends Orders = Orders> = (outlook: Outlook, rng: () => number) => O;

/** All six strategies of one role. */
export type Policies<O extends Orders = Orders> = Readonly<Record<Strategy, Policy<O>>>;
