// Values and texts that nobody sends in good faith, drawn from a seeded stream so that a run can be repeated.
import type { Stream } from '../../shared/engine/random.ts';

export const pick = <T>(luck: Stream, list: readonly T[]): T => list[Math.floor(luck() * list.length)] as T;

const ZALGO = `Z${'\u0301\u0316\u035c\u0489'.repeat(8)}a`;

/** What a text field is fed: scripts, formulas, prototype keys, invisible and reversed characters, far too much of anything. */
export const TEXTS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>1</script>',
  '"><svg/onload=1>',
  'javascript:alert(1)',
  '=1+2',
  '=HYPERLINK("//x")',
  '+1+1',
  '-2+3+4',
  '@SUM(1)',
  '\t=1',
  '＝1+1',
  "'; DROP TABLE log;--",
  '{{7*7}}',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  ZALGO,
  'Ada\u202egnp.exe',
  '\u2066hidden\u2069',
  'A\u200bd\u200ba',
  '\ufeffAda',
  '\u0000',
  'a\u0007b',
  '\ud800',
  '\udfff\ud800',
  '\u{e0041}\u{e0042}',
  '👨‍👩‍👧‍👦'.repeat(7),
  '\u0627'.repeat(21),
  'ﷺ'.repeat(20),
  'ß'.repeat(20),
  '\r\nSet-Cookie: a=b',
  '%00%0a%s%n',
  '../../etc/passwd',
  ' ',
  '',
  'x'.repeat(81),
  'x'.repeat(5_000),
  'x'.repeat(60_000),
  'null',
  'NaN',
  '1e999',
];

const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  21,
  99,
  100,
  1e9,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  5e-324,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  'toJSON',
  'admin',
  '0',
  '',
];

/** An object with a key of its own that an assignment would take for the prototype. */
function withKey(key: string, value: unknown): Record<string, unknown> {
  return Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });
}

function nested(depth: number, array: boolean): unknown {
  let inner: unknown = 1;
  for (let at = 0; at < depth; at += 1) inner = array ? [inner] : { a: inner };
  return inner;
}

export function junk(luck: Stream, depth = 0): unknown {
  const kind = Math.floor(luck() * (depth > 3 ? 6 : 12));
  switch (kind) {
    case 0:
    case 1:
      return pick(luck, TEXTS);
    case 2:
      return pick(luck, NUMBERS);
    case 3:
      return pick(luck, [true, false, null, undefined]);
    case 4:
      return pick<unknown>(luck, [[], {}, '', 0]);
    case 5:
      return withKey(pick(luck, KEYS), pick<unknown>(luck, [{ admin: true }, null, 1, 'x']));
    case 6:
      return Array.from({ length: Math.floor(luck() * 5) }, () => junk(luck, depth + 1));
    case 7:
    case 8: {
      const object: Record<string, unknown> = {};
      for (let count = luck() * 4; count > 0; count -= 1) {
        Object.assign(object, { [`k${Math.floor(luck() * 9)}`]: junk(luck, depth + 1) });
      }
      return object;
    }
    case 9:
      return Buffer.from(pick(luck, TEXTS).slice(0, 200));
    case 10:
      return nested(pick(luck, [5, 9, 50, 2_000]), luck() < 0.5);
    default:
      return luck() < 0.9
        ? Array.from({ length: pick(luck, [100, 9_000]) }, () => 0)
        : Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${index}`, index]));
  }
}

type Table = Readonly<Record<string, unknown>>;
export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** The same with one thing wrong: a field changed, missing or too many, at any depth. */
export function spoilt(luck: Stream, value: unknown): unknown {
  if (!isTable(value) || luck() < 0.08) return junk(luck);
  const keys = Object.keys(value);
  const key = keys[Math.floor(luck() * (keys.length + 1))];
  if (key === undefined) {
    const extra = pick(luck, KEYS);
    return Object.defineProperty({ ...value }, extra, { value: junk(luck, 2), enumerable: true, configurable: true });
  }
  const fate = luck();
  if (fate < 0.15) return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
  const inner = value[key];
  return { ...value, [key]: isTable(inner) && fate < 0.8 ? spoilt(luck, inner) : junk(luck, 1) };
}

/** The same with every text replaced by a hostile one that still has the right type. */
export function hostileTexts(luck: Stream, value: unknown, fields: readonly string[]): unknown {
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      typeof inner === 'string' && fields.includes(key)
        ? [key, pick(luck, TEXTS)]
        : [key, hostileTexts(luck, inner, fields)],
    ),
  );
}
