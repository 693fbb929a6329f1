// The address students open. The server knows the one that phones can reach (a laptop's own "localhost" is none of those).

let known = '';

/** Told by whoever has it: the console's view, or the server's answer for this class. */
export function setJoinAddress(url: string): void {
  known = url;
}

export function joinAddress(pin: string): string {
  return known === '' ? `${location.origin}/join?pin=${pin}` : known;
}
