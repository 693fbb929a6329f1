// SQLite drops whatever follows a broken frame of its write-ahead log without a word. This reads that file before SQLite
// does and says whether something was dropped that had been written in full, so that an administrator learns of it.
// The layout is the one documented at sqlite.org/fileformat2.html, "WAL file format".
import { existsSync, readFileSync } from 'node:fs';

export type WalReport = {
  /** Frames that belong to finished transactions. */
  readonly committed: number;
  /** Frames of the same generation after these: an unfinished write (harmless) or a damaged one. */
  readonly dropped: number;
  /** A dropped frame fails its checksum although a later one is there: bits have changed on the disk. */
  readonly damaged: boolean;
};

const HEADER = 32;
const FRAME_HEADER = 24;
const BIG_ENDIAN_SUMS = 0x377f0683;
const LITTLE_ENDIAN_SUMS = 0x377f0682;

type Sums = readonly [number, number];

function checksum(bytes: Buffer, from: number, to: number, start: Sums, big: boolean): Sums {
  let [a, b] = start;
  for (let at = from; at < to; at += 8) {
    a = (a + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

/** null = there is no write-ahead log, as after a clean stop. */
export function checkWal(path: string): WalReport | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (bytes.length < HEADER) return bytes.length === 0 ? null : { committed: 0, dropped: 0, damaged: true };
  const magic = bytes.readUInt32BE(0);
  const big = magic === BIG_ENDIAN_SUMS;
  const pageSize = bytes.readUInt32BE(8);
  const headerSums = checksum(bytes, 0, 24, [0, 0], big);
  const headerFits = headerSums[0] === bytes.readUInt32BE(24) && headerSums[1] === bytes.readUInt32BE(28);
  if ((!big && magic !== LITTLE_ENDIAN_SUMS) || !headerFits || pageSize < 512) {
    return { committed: 0, dropped: Math.floor((bytes.length - HEADER) / 4120), damaged: true };
  }
  let sums: Sums = headerSums;
  let intact = true;
  let committed = 0;
  let frames = 0;
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= bytes.length; at += FRAME_HEADER + pageSize) {
    const sameGeneration = bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0;
    if (!sameGeneration) break;
    frames += 1;
    if (!intact) continue;
    sums = checksum(bytes, at, at + 8, sums, big);
    sums = checksum(bytes, at + FRAME_HEADER, at + FRAME_HEADER + pageSize, sums, big);
    intact = sums[0] === bytes.readUInt32BE(at + 16) && sums[1] === bytes.readUInt32BE(at + 20);
    if (intact && bytes.readUInt32BE(at + 4) !== 0) committed = frames;
  }
  return { committed, dropped: frames - committed, damaged: !intact };
}
