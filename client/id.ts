// Ids for commands. `crypto.randomUUID` is missing on http pages, and a class on a local network is one.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function createId(length = 16): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  let id = '';
  for (const byte of bytes) id += LETTERS[byte % LETTERS.length];
  return id;
}
