// The seventh kind of bot: repeats what a team really did, round by round, so a class can be an opponent or a world.
import { stayOut } from '../engine/orders.ts';
import type { Orders, Outlook } from '../engine/types.ts';

/** The orders logged for the outlook's round; a gap in the log (or another role's entry) means staying out. */
export function recordedOrders(log: readonly (Orders | undefined)[], outlook: Outlook): Orders {
  const entry = log[outlook.round];
  return entry !== undefined && entry.role === outlook.account.role ? entry : stayOut(outlook.account);
}
