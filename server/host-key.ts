// Which key to a session's console a token is: the one that came with the session, or a co-host's that has not been revoked.
import type { LiveRoom } from './rooms.ts';
import { sameHash } from './tokens.ts';

/** null = it opens nothing. Without `cohost` it is the session's own, which cannot be revoked. */
export type HostKey = { readonly cohost?: string };

export function hostKeyOf(live: LiveRoom, tokenHash: string): HostKey | null {
  if (sameHash(tokenHash, live.record.hostTokenHash)) return {};
  const cohost = live.room.state.cohosts.find((each) => sameHash(tokenHash, each.tokenHash));
  return cohost === undefined ? null : { cohost: cohost.id };
}
