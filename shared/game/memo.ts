// Sections are built once per state they show: the same part of the state gives the same object, so that an unchanged
// section is recognised by identity and not sent again. Entries die with the state they belong to.

/** Remembers the result for each object it is built from. */
export function weakly<K extends object, R>(build: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, { readonly result: R }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.result;
    const result = build(key);
    known.set(key, { result });
    return result;
  };
}

/** The same for one more argument that is compared by value or identity; only its last value is remembered. */
export function weaklyWith<K extends object, A, R>(build: (key: K, extra: A) => R): (key: K, extra: A) => R {
  const known = new WeakMap<K, { readonly extra: A; readonly result: R }>();
  return (key, extra) => {
    const found = known.get(key);
    if (found !== undefined && Object.is(found.extra, extra)) return found.result;
    const result = build(key, extra);
    known.set(key, { extra, result });
    return result;
  };
}

/** Remembers a result for each object and each of a few names. */
export function weaklyNamed<K extends object, R>(build: (key: K, name: string) => R): (key: K, name: string) => R {
  const known = new WeakMap<K, Map<string, R>>();
  return (key, name) => {
    let results = known.get(key);
    if (results === undefined) {
      results = new Map();
      known.set(key, results);
    }
    const found = results.get(name);
    if (found !== undefined) return found;
    const result = build(key, name);
    results.set(name, result);
    return result;
  };
}
