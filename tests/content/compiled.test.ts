// Packs that the build has compiled: the same pack as its files, and worth nothing once a file has changed.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compilePacks } from '../../server/compile-packs.ts';
import { loadPack, readCompiled } from '../../server/content/compiled.ts';
import { loadScenario, scenarioHash } from '../../server/content/load.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const PACK = join(CONTENT, 'scenarios/ai-boom');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'belief-packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function compiled(content = CONTENT) {
  const path = join(folder, 'packs.json');
  return { broken: compilePacks(content, path), packs: readCompiled(path) };
}
const copy = () => {
  const own = join(folder, 'content/scenarios/ai-boom');
  cpSync(PACK, own, { recursive: true });
  return own;
};

test('a compiled pack is the pack its files make, and stands in for them wherever they lie', () => {
  const { broken, packs } = compiled();
  expect(broken).toEqual([]);
  const scenario = loadScenario(PACK);
  const found = loadPack(copy(), packs);
  expect(Object.values(packs)).toContain(found);
  expect(JSON.stringify(found.scenario)).toBe(JSON.stringify(scenario));
  expect(found.hash).toBe(scenarioHash(scenario));
});

test('one letter more in a file, and the files are read', () => {
  const { packs } = compiled();
  const own = copy();
  appendFileSync(join(own, 'scenario.yaml'), '\n# edited\n');
  const found = loadPack(own, packs);
  expect(Object.values(packs)).not.toContain(found);
  expect(found.scenario.id).toBe('ai-boom');
  appendFileSync(join(own, 'scenario.yaml'), '\nwrong: true\n');
  expect(() => loadPack(own, packs)).toThrow(/scenario\.yaml/);
});

test('a broken pack is named by the build and left out', () => {
  appendFileSync(join(copy(), 'scenario.yaml'), '\nwrong: true\n');
  const { broken, packs } = compiled(join(folder, 'content'));
  expect(broken).toHaveLength(1);
  expect(broken[0]).toContain('wrong');
  expect(packs).toEqual({});
});

test('without a build there is nothing compiled', () => {
  expect(readCompiled(null)).toEqual({});
  expect(readCompiled(join(folder, 'packs.json'))).toEqual({});
});
