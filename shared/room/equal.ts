// Whether two pieces of plain data say the same, so that an unchanged section is not sent again.

type Data = Readonly<Record<string, unknown>>;

export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isEqualList(a, b);
  return !Array.isArray(b) && isEqualRecord(a as Data, b as Data);
}

function isEqualList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isEqual(a[i], b[i])) return false;
  return true;
}

/** Without lists of keys: this runs over every team a few times a second. */
function isEqualRecord(a: Data, b: Data): boolean {
  let count = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !isEqual(a[key], b[key])) return false;
    count += 1;
  }
  for (const _ in b) count -= 1;
  return count === 0;
}
