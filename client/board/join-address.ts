// The address students open. The server knows the one that phones can reach (a laptop's own "localhost" is none of those).

import { createStore } from 'zustand/vanilla';

export const joinAddresses = createStore<Readonly<Record<string, string>>>(() => ({}));

export function joinAddress(pin: string): string {
  return joinAddresses.getState()[pin] ?? `${location.origin}/join?pin=${pin}`;
}

export async function loadJoinAddress(pin: string): Promise<void> {
  try {
    const answer = await fetch(`/api/sessions/${pin}`, { cache: 'no-store' });
    const { joinUrl } = (await answer.json()) as { readonly joinUrl?: string };
    if (joinUrl !== undefined) joinAddresses.setState({ [pin]: joinUrl });
  } catch {
    // The page's own address stands in.
  }
}
