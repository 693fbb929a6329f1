// RULES.md and the tests stay together; the engine stays pure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ENGINE = join(import.meta.dirname, '../../shared/engine');
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const ID = /\b(?!W0\b)[A-Z]\d{1,2}(?:\.\d)?\b/g;

describe('rules', () => {
  const rules = readFileSync(join(ENGINE, 'RULES.md'), 'utf8');
  const tables = [...rules.matchAll(/^\| ([A-Z]\d{1,2}(?:\.\d)?) +\|/gm)].map((match) => match[1] ?? '');
  const quotes = [...rules.matchAll(/\b(Q\d{1,2}) /g)].map((match) => match[1] ?? '');
  const ids = new Set([...tables, ...quotes]);
  const tested = new Set(
    files(import.meta.dirname)
      .filter((name) => name !== 'rules.test.ts')
      .flatMap(
        (name) => readFileSync(join(import.meta.dirname, name), 'utf8').match(/^\s*(?:test|describe)\(\s*'.*$/gm) ?? [],
      )
      .flatMap((line) => line.match(ID) ?? []),
  );

  test('no id twice', () => {
    expect(tables.length).toBe(new Set(tables).size);
    expect(ids.size).toBeGreaterThan(60);
  });
  test('every rule is quoted by a test', () => {
    expect([...ids].filter((id) => !tested.has(id))).toEqual([]);
  });
  test('every id a test or the code quotes is a rule', () => {
    const quoted = files(ENGINE).flatMap((name) => {
      const comments = readFileSync(join(ENGINE, name), 'utf8').match(/(?:\/\/|\*|\/\*\*).*$/gm) ?? [];
      return comments.flatMap((line) => line.match(/\b(?!W0\b)[WNMOSRLAPIQ]\d{1,2}(?:\.\d)?\b/g) ?? []);
    });
    const groups = new Set([...ids].map((id) => id.split('.')[0] ?? ''));
    const known = (id: string) => ids.has(id) || groups.has(id);
    expect([...quoted, ...tested].filter((id) => !known(id))).toEqual([]);
  });
});

describe('the engine is pure', () => {
  const banned =
    /Math\.(?:exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|cbrt|hypot|random)\b|\bDate\b|\bperformance\b|\bset(?:Timeout|Interval|Immediate)\b|\bprocess\b|\bwindow\b|\bdocument\b|\bfetch\b|\*\*(?!\s*-?\d)|\bIntl\b|localeCompare/;
  test.each(files(ENGINE))('%s', (name) => {
    const code = readFileSync(join(ENGINE, name), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/\/\/.*$/gm, '');
    expect(code.match(banned)?.[0]).toBeUndefined();
    const imports = [...code.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
    for (const source of imports) expect(source).toMatch(/^(?:\.\.?\/(?!.*\.\.\/\.\.)[\w./-]+\.ts|pure-rand\/[\w/]+)$/);
    expect(code).not.toMatch(/from '(?:\.\.\/){1,2}(?:game|bots|room|protocol|scenario)/);
  });
});
