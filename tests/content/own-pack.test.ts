// A pack from a teacher's files, read as the browser reads it: the same rules, lines and advice as content:check.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOwnPack } from '../../client/host/setup/read-own-pack.ts';
import { loadScenario, scenarioHash } from '../../server/content/load.ts';

const folder = join(import.meta.dirname, '../../content/scenarios/dot-com');
const known = loadScenario(folder);
const file = (name: string, text: string) => new File([text], name);

describe('a pack from files', () => {
  it('may be one JSON file', async () => {
    const { scenario, problems } = await readOwnPack([file('pack.json', JSON.stringify(known, null, 2))]);
    expect(problems).toEqual([]);
    expect(scenario).toEqual(known);
  });

  it('may be all the YAML files of a folder, in any order', async () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    const files = paths.reverse().map((path) => file(path, readFileSync(join(folder, path), 'utf8')));
    const { scenario } = await readOwnPack(files);
    expect(scenario === null ? null : scenarioHash(scenario)).toBe(scenarioHash(known));
  });

  it('says line, place and advice of what is wrong', async () => {
    const text = JSON.stringify({ ...known, title: { en: 'Dot-com', de: 'D'.repeat(70) } }, null, 2);
    const { scenario, problems } = await readOwnPack([file('pack.json', text)]);
    expect(scenario).toBeNull();
    expect(problems).toHaveLength(1);
    const line = text.split('\n').findIndex((each) => each.includes('DDDD')) + 1;
    expect(problems[0]).toMatchObject({
      place: { file: 'pack.json', line },
      where: 'title › de',
      message: 'has 70 characters, at most 60 fit',
      advice: 'Shorten it by 10.',
    });
  });

  it('is refused unread when it is larger than a megabyte', async () => {
    const { scenario, problems } = await readOwnPack([file('pack.yaml', `id: x\n# ${'x'.repeat(1_000_001)}`)]);
    expect(scenario).toBeNull();
    expect(problems[0]?.message).toBe('is larger than a megabyte');
  });

  it('that is no table, or a program, is refused and never run', async () => {
    for (const text of ['alert(1)', '- one', '!!js/function "function () { globalThis.ran = true }"', '{"a":']) {
      const { scenario, problems } = await readOwnPack([file('pack.yaml', text)]);
      expect(scenario).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
    }
    expect(globalThis).not.toHaveProperty('ran');
  });
});
