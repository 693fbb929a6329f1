// Broken packs: every mistake is reported with file, line and advice, and all of them at once.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPack, main } from '../../server/content/check.ts';
import { listScenarios, loadScenario, scenarioHash } from '../../server/content/load.ts';
import { ContentError } from '../../shared/pack-check/problem.ts';
import { parameterOverrides } from '../../shared/pack-parameters.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { copyOfPack, edit, only, packDir, write } from './support.ts';

type Mistake = [name: string, file: string, from: string, to: string, message: RegExp, advice: RegExp];

const MISTAKES: Mistake[] = [
  [
    'a text too long',
    'deck.yaml',
    '"A chatbot for everyone"',
    `"${'long '.repeat(15)}"`,
    /has \d+ characters, at most 56 fit/,
    /Shorten it by \d+/,
  ],
  [
    'a language missing',
    'deck.yaml',
    ', de: "Ein Chatbot für alle" }',
    ' }',
    /the German text is missing/,
    /English and German/,
  ],
  ['a key mistyped', 'deck.yaml', 'headline:', 'headlin:', /"headlin" is not known here/, /Did you mean "headline"\?/],
  ['a sector mistyped', 'deck.yaml', 'sector: CHIP', 'sector: CHIPS', /is not one of/, /Did you mean "CHIP"\?/],
  ['a number in quotes', 'deck.yaml', 'belief: 0.06', 'belief: "0.06"', /should be a number/, /without quotes/],
  ['an effect in per cent', 'deck.yaml', 'belief: 0.06', 'belief: 6', /must be at most 0\.2/, /0\.05, not 5/],
  ['an id twice', 'wild.yaml', 'id: pilot', 'id: chat', /the id "chat" is given twice/, /unique/],
  ['an id with capitals', 'deck.yaml', 'id: chat', 'id: Chat', /another form/, /lower-case/],
  ['a date of its own kind', 'deck.yaml', 'date: "2022-11-30"', 'date: "30.11.2022"', /is not a date/, /"2025-11-03"/],
  [
    'an address without https',
    'deck.yaml',
    'https://openai.com/index/chatgpt/',
    'http://openai.com/',
    /not a web address/,
    /https/,
  ],
  [
    'a right answer that does not exist',
    'check.yaml',
    'right: 1',
    'right: 4',
    /answer 4 does not exist/,
    /count from 0/,
  ],
  ['a round beyond the deck', 'facts.yaml', 'round: 9', 'round: 19', /beyond the deck of 10/, /count from 1/],
  ['a verdict unknown', 'facts.yaml', 'verdict: confirmed', 'verdict: confirmd', /is not one of/, /"confirmed"/],
  [
    'a sector in two groups',
    'deck.yaml',
    'sectors: [CHIP, CLOUD]',
    'sectors: [LAB, CLOUD]',
    /LAB stands in two groups/,
    /one group/,
  ],
  ['another folder name', 'scenario.yaml', 'id: ai-boom', 'id: ai-bust', /not the folder's name/, /rename/],
  ['an unknown format', 'scenario.yaml', 'format: 1', 'format: 2', /should be 1/, /Write 1/],
  ['a table instead of a list', 'remains.yaml', '  - title: { en: "Halls', '  title: { en: "Halls', /./, /./],
];

describe('each mistake has its file, its line and advice', () => {
  test.each(MISTAKES)('%s', (_name, file, from, to, message, advice) => {
    const dir = copyOfPack();
    const line = edit(dir, file, from, to);
    const { errors, scenario } = checkPack(dir);
    expect(scenario).toBeNull();
    const problem = only(errors, message);
    expect(problem.place.file.endsWith(file)).toBe(true);
    expect(Math.abs(problem.place.line - line)).toBeLessThanOrEqual(1);
    expect(problem.place.column).toBeGreaterThan(0);
    expect(problem.advice).toMatch(advice);
  });
});

test('mistakes in several files are reported together, and loading throws them as one error', () => {
  const dir = copyOfPack();
  edit(dir, 'deck.yaml', 'headline:', 'headlin:');
  edit(dir, 'roles.yaml', 'canHurt:', 'canhurt:');
  edit(dir, 'facts.yaml', 'verdict: confirmed', 'verdict: true');
  expect(() => loadScenario(dir)).toThrow(ContentError);
  try {
    loadScenario(dir);
  } catch (error) {
    const text = String(error);
    for (const place of [/deck\.yaml:\d+:\d+/, /roles\.yaml:\d+:\d+/, /facts\.yaml:\d+:\d+/])
      expect(text).toMatch(place);
    expect(text).toContain('chat › headlin');
  }
});

describe('YAML that cannot be read', () => {
  test.each([
    ['a bracket left open', 'wild: [ { id: pilot\n', /./],
    ['a tab as indentation', 'wild:\n\t- id: pilot\n', /./],
    ['a key twice', 'wild: []\nwild: []\n', /unique/i],
    ['a list at the top', '- wild\n', /not a table/],
  ])('%s', (_name, text, message) => {
    const dir = copyOfPack();
    write(dir, 'wild.yaml', text);
    const { errors } = checkPack(dir);
    const problem = only(errors, message);
    expect(problem.place.file.endsWith('wild.yaml')).toBe(true);
    expect(problem.place.line).toBeLessThanOrEqual(3);
    expect(problem.advice.length).toBeGreaterThan(10);
  });

  test('a part given in two files names both places', () => {
    const dir = copyOfPack();
    write(dir, 'zz-more.yaml', '# again\nremains: []\n');
    const problem = only(checkPack(dir).errors, /stands already in .*remains\.yaml:\d+/);
    expect(problem.place).toMatchObject({ line: 2, column: 1 });
  });

  test('an empty folder, a missing one and a bomb of aliases end in a message, not in a crash', () => {
    const empty = join(temporaryFolder('pack-'), 'empty');
    mkdirSync(empty);
    expect(checkPack(empty).errors[0]?.message).toMatch(/no \.yaml file/);
    expect(main([join(empty, 'nowhere')], () => undefined)).toBe(1);
    const dir = copyOfPack();
    write(
      dir,
      'bomb.yaml',
      `a: &a [1,1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
        .split('')
        .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
        .join('\n')}\n`,
    );
    expect(checkPack(dir).errors.length).toBeGreaterThan(0);
  });

  test('a missing part is reported once, at the top of the pack', () => {
    const dir = copyOfPack();
    write(dir, 'glossary.yaml', '# nothing here\n');
    const problem = only(checkPack(dir).errors, /"glossary" is missing/);
    expect(problem.place.file.endsWith('scenario.yaml')).toBe(true);
  });
});

describe('parameters', () => {
  const parameters = (yaml: string) => {
    const dir = copyOfPack();
    write(dir, 'parameters.yaml', `parameters:\n${yaml}`);
    return checkPack(dir);
  };

  test('known ones are taken, in part', () => {
    const { errors, scenario } = parameters('  wildOdds: 0.2\n  price: { drift: 0.03, loading: { LAB: 1 } }\n');
    expect(errors).toEqual([]);
    if (scenario !== null)
      expect(parameterOverrides(scenario)).toEqual({ wildOdds: 0.2, price: { drift: 0.03, loading: { LAB: 1 } } });
  });

  test.each([
    ['  wildOds: 0.2\n', /no parameter "wildOds"/, /"wildOdds"/, 2],
    ['  wildOdds: high\n', /must be a number/, /default is 0\.3/, 2],
    ['  burst:\n    sped: 0.5\n', /no parameter "sped"/, /"speed"/, 3],
    ['  burst: 3\n', /must be a table/, /beliefLost/, 2],
    ['  demandGrowth: [0.1, 0.2]\n', /list of 3 numbers/, /default/, 2],
    ['  price:\n    loading: { LABS: 1 }\n', /no parameter "LABS"/, /"LAB"/, 3],
    ['  capWeight: { LAB: 0.5 }\n', /adds up to 1\.46/, /add up to 1/, 2],
  ])('%j', (yaml, message, advice, line) => {
    const problem = only(parameters(yaml).errors, message);
    expect(problem.place.file.endsWith('parameters.yaml')).toBe(true);
    expect(problem.place.line).toBe(line);
    expect(problem.advice).toMatch(advice);
  });

  test('an unknown key throws also where no file is at hand', () => {
    expect(() => parameterOverrides({ parameters: { nonsense: 1 } })).toThrow(/nonsense/);
    expect(parameterOverrides({ parameters: undefined })).toEqual({});
  });
});

test('one broken pack need not hide the others', () => {
  const content = temporaryFolder('content-');
  mkdirSync(join(content, 'scenarios', 'broken'), { recursive: true });
  const failed: ContentError[] = [];
  expect(listScenarios(content, (error) => failed.push(error))).toEqual([]);
  expect(failed).toHaveLength(1);
  expect(() => listScenarios(content)).toThrow(ContentError);
  expect(listScenarios(join(content, 'nowhere'))).toEqual([]);
});

test('the hash follows texts and numbers, not the arrangement of files', () => {
  const original = scenarioHash(loadScenario(packDir('ai-boom')));
  expect(original).toMatch(/^[0-9a-f]{32}$/);
  const moved = copyOfPack();
  write(moved, 'aa-first.yaml', 'span: { to: "2026", from: "2022" }\n');
  edit(moved, 'scenario.yaml', 'span: { from: "2022", to: "2026" }', '# moved');
  expect(scenarioHash(loadScenario(moved))).toBe(original);
  const changed = copyOfPack();
  edit(changed, 'deck.yaml', 'belief: 0.06', 'belief: 0.061');
  expect(scenarioHash(loadScenario(changed))).not.toBe(original);
});
