// A fingerprint of any plain data: two machines that computed the same game print the same 16 hex digits.

const bits = new DataView(new ArrayBuffer(8));

/** Two 32-bit lanes with different multipliers; what one lets collide the other tells apart. */
type Lanes = { a: number; b: number };

/**
 * 64-bit hash of a JSON-like value as 16 hex digits. Object keys are taken in sorted order, numbers by their IEEE bits
 * (so −0 differs from 0, and all NaN are one), entries whose value is undefined are left out.
 * @throws TypeError for functions, symbols and bigints
 */
export function stateHash(value: unknown): string {
  const lanes: Lanes = { a: 0x811c9dc5 | 0, b: 0x2b7e1516 };
  absorb(lanes, value);
  return hex(finish(lanes.a ^ (lanes.b >>> 7))) + hex(finish(lanes.b ^ Math.imul(lanes.a, 0x9e3779b1)));
}

function absorb(lanes: Lanes, value: unknown): void {
  if (typeof value === 'number') absorbNumber(lanes, value);
  else if (typeof value === 'string') absorbText(lanes, value);
  else if (typeof value === 'boolean') word(lanes, value ? 0x74 : 0x66);
  else if (value === undefined) word(lanes, 0x75);
  else if (value === null) word(lanes, 0x6e);
  else if (Array.isArray(value)) absorbList(lanes, value);
  else if (typeof value === 'object') absorbRecord(lanes, value as Record<string, unknown>);
  else throw new TypeError(`stateHash: no hash for a ${typeof value}`);
}

function absorbNumber(lanes: Lanes, value: number): void {
  bits.setFloat64(0, Number.isNaN(value) ? Number.NaN : value, true);
  word(lanes, 0x64);
  word(lanes, bits.getInt32(0, true));
  word(lanes, bits.getInt32(4, true));
}

function absorbText(lanes: Lanes, text: string): void {
  word(lanes, 0x73);
  word(lanes, text.length);
  for (let i = 0; i < text.length; i++) word(lanes, text.charCodeAt(i));
}

function absorbList(lanes: Lanes, list: readonly unknown[]): void {
  word(lanes, 0x5b);
  word(lanes, list.length);
  for (const item of list) absorb(lanes, item);
}

function absorbRecord(lanes: Lanes, record: Record<string, unknown>): void {
  word(lanes, 0x7b);
  for (const key of Object.keys(record).sort()) {
    if (record[key] === undefined) continue;
    absorbText(lanes, key);
    absorb(lanes, record[key]);
  }
  word(lanes, 0x7d);
}

function word(lanes: Lanes, value: number): void {
  const a = Math.imul(lanes.a ^ value, 0x01000193);
  lanes.a = (a << 13) | (a >>> 19);
  const b = Math.imul(lanes.b + value, 0x85ebca77) ^ lanes.a;
  lanes.b = (b << 17) | (b >>> 15);
}

function finish(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(x: number): string {
  return (x >>> 0).toString(16).padStart(8, '0');
}
