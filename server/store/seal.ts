// Every record on disk carries a checksum over itself and its place, so that a flipped bit, a torn write or a record that
// ended up in another session is found when it is read.
import { crc32 } from 'node:zlib';

export function seal(session: string, place: number | 'header' | 'pack' | 'figures', body: string): number {
  return crc32(`${session}:${place}:${body}`);
}
