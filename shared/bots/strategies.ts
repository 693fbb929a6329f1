// The six standard strategies every role can be played with, and the type all policies share.
// Par (shared/counterfactual/par.ts) is the average of exactly these six, so adding one changes every score.
import type { Orders, Outlook } from '../engine/types.ts';

export const STRATEGIES = ['momentum', 'fundamentalist', 'narrative', 'contrarian', 'passive', 'noise'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** A policy sees what a player sees, and a stream of uniform draws of its own. Nothing else. */
export type Policy<O extends Orders = Orders> = (outlook: Outlook, rng: () => number) => O;

/** All six strategies of one role. */
export type Policies<O extends Orders = Orders> = Readonly<Record<Strategy, Policy<O>>>;
