// The teacher's guide: complete in every language, the same in all of them, and every link leads somewhere.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GuideError, loadGuides } from '../../client/guide/load.ts';
import { drawGuides } from '../../client/guide/page.ts';
import { guidePages } from '../../client/guide/plugin.ts';
import { LANGUAGES } from '../../shared/scenario.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CONTENT = join(import.meta.dirname, '../../content/guide');
const guides = loadGuides(CONTENT);
const html = drawGuides(guides, '/');
const [english] = guides;

/** Texts become "text", so that only what they stand in is compared. Years of editions may differ. */
function shape(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ['id', 'kind', 'url'].includes(key) ? value : 'text';
  if (key === 'year') return 'year';
  if (Array.isArray(value)) return value.map((item) => shape(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shape(item, name)]));
}

const all = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

test('every language of the game has a guide, English first', () => {
  expect(guides.map(({ language }) => language).sort()).toEqual([...LANGUAGES].sort());
  expect(english?.language).toBe('en');
});

test.each(guides)('$language has the same structure as English', ({ chapters, frame }) => {
  expect(shape(chapters)).toEqual(shape(english?.chapters));
  expect(shape(frame)).toEqual(shape(english?.frame));
});

test.each(guides)('$language: every chapter says something of its own', ({ language, chapters }) => {
  expect(chapters.length).toBeGreaterThan(12);
  for (const { id, blocks } of chapters) {
    const words = JSON.stringify(blocks).split(/\s+/).length;
    expect(words, `${language}/${id}`).toBeGreaterThan(60);
    if (language === 'en') continue;
    const twin = english?.chapters.find((chapter) => chapter.id === id);
    expect(blocks, `${language}/${id} is translated`).not.toEqual(twin?.blocks);
  }
});

describe('the page', () => {
  test('has no id twice, and one visible main and h1 a language', () => {
    const ids = all(/ id="([^"]+)"/g);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(all(/<(main) /g)).toHaveLength(guides.length);
    expect(all(/<(h1)>/g)).toHaveLength(guides.length);
  });

  test('links lead somewhere', () => {
    const ids = new Set(all(/ id="([^"]+)"/g));
    for (const href of all(/ href="([^"]+)"/g)) {
      if (href.startsWith('#')) expect(ids, href).toContain(href.slice(1));
      else if (href.startsWith('?lang=')) expect(ids, href).toContain(href.split('#')[1]);
      else if (href !== '/') expect(new URL(href).protocol, href).toBe('https:');
    }
    for (const name of all(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(name);
  });

  test('keeps to the content security policy and leaves no markup behind', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    expect(html.replace(/<[^>]+>/g, ' ')).not.toMatch(/\]\(|\[\[|\]\]|`|undefined|\*\w/);
  });

  test('skips no level of heading', () => {
    const levels = all(/<h(\d)/g).map(Number);
    for (const [at, level] of levels.entries()) {
      if (at > 0 && level !== 1) expect(level - (levels[at - 1] ?? 1), `heading ${at}`).toBeLessThanOrEqual(1);
    }
  });
});

test('the plugin prints the guide into its page and leaves others alone', () => {
  const { transformIndexHtml } = guidePages(CONTENT);
  if (typeof transformIndexHtml !== 'object' || transformIndexHtml === null) throw new Error('no hook');
  const handler = transformIndexHtml.handler as (html: string) => string;
  const page = readFileSync(join(import.meta.dirname, '../../client/guide/index.html'), 'utf8');
  expect(handler(page)).toContain('<div class="edition" id="en" lang="en"');
  expect(handler('<p>another page</p>')).toBe('<p>another page</p>');
});

describe('a mistake names its file and place', () => {
  const broken = (file: string, change: (text: string) => string): (() => unknown) => {
    const folder = temporaryFolder('guide-');
    cpSync(CONTENT, folder, { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    return () => loadGuides(folder);
  };

  test.each([
    [
      'de/lessons.yaml',
      (text: string) => text.replace('to: 13', 'to: 12'),
      /^de\/lessons\.yaml, blocks 0, lesson: the rows/,
    ],
    ['en/how.yaml', (text: string) => text.replace('- loop:', '- lop:'), /^en\/how\.yaml, blocks 1: a block is one of/],
    ['de/frame.yaml', (text: string) => text.replace(/ {2}print: .*\n/, ''), /^de\/frame\.yaml, words, print: /],
    ['en/roles.yaml', () => 'title: [', /^en\/roles\.yaml: /],
  ])('%s', (file, change, message) => {
    expect(broken(file, change)).toThrow(GuideError);
    expect(broken(file, change)).toThrow(message);
  });
});
