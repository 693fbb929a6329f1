// Names and lines as people type them: what stays, what goes, what is refused.
import { describe, expect, test } from 'vitest';
import { nameIdea } from '../../shared/name-ideas.ts';
import { cleanLine, cleanName, graphemes } from '../../shared/names.ts';
import { isRude } from '../../shared/rude-words.ts';

const verdict = (raw: string): string => {
  const cleaned = cleanName(raw);
  return cleaned.ok ? cleaned.text : cleaned.reject.code;
};

describe('a name', () => {
  test.each([
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['Ａｄａ', 'Ada'],
    ['Zoë', 'Zoë'],
    ['Lê Thị Hồng', 'Lê Thị Hồng'],
    ['李小龙', '李小龙'],
    ['محمد', 'محمد'],
    ['ශ්‍රීමා', 'ශ්‍රීමා'],
    ['👩‍👩‍👧‍👦 crew', '👩‍👩‍👧‍👦 crew'],
    ['O’Neil-Šimić', 'O’Neil-Šimić'],
    ['Tab\tand\nbreak', 'Tab and break'],
    ['__proto__', '__proto__'],
    ['<b>x</b>', '<b>x</b>'],
    ['1'.repeat(20), '1'.repeat(20)],
  ])('%s', (raw, clean) => {
    expect(verdict(raw)).toBe(clean);
  });
  test.each([
    ['', 'reject.nameEmpty'],
    [' \u00a0\u2003 ', 'reject.nameEmpty'],
    ['\u0301\u0301', 'reject.nameCharacters'],
    ['Ad\u202ea', 'reject.nameCharacters'],
    ['A\u200bda', 'reject.nameCharacters'],
    ['A\u200dda', 'reject.nameCharacters'],
    ['A\u0000da', 'reject.nameCharacters'],
    ['Z\u0351\u0352\u0353\u0354\u0355algo', 'reject.nameCharacters'],
    ['\ud800x', 'reject.nameCharacters'],
    ['x'.repeat(21), 'reject.nameLong'],
    ['x'.repeat(100_000), 'reject.nameLong'],
    ['👩‍👩‍👧‍👦'.repeat(21), 'reject.nameLong'],
    ['Fuck you', 'reject.nameRude'],
  ])('%s', (raw, code) => {
    expect(verdict(raw)).toBe(code);
  });
  test('counts what a person would call letters', () => {
    expect(graphemes('👩‍👩‍👧‍👦é')).toBe(2);
  });
});

describe('rude names', () => {
  test.each([
    'FUCK',
    'f.u.c.k',
    'f u c k',
    'Fuuuuck',
    'fück',
    'sh1t',
    '$hit',
    'a55hole',
    'A$$',
    'N1gger',
    'Arschloch',
    'Hurensohn',
    'W1chser',
    'Sch3iss',
    'scheiße',
    'Big Dick',
    'Nazi',
    'H1tler',
    '1488',
  ])('%s', (name) => {
    expect(isRude(name)).toBe(true);
  });
  test.each([
    'Yoshitaka',
    'Kinoshita',
    'Siriporn',
    'Nwankwo',
    'Ignazio',
    'Nazim',
    'Fukuda',
    'Scunthorpe',
    'Essex',
    'Dickens',
    'Cockburn',
    'Assunta',
    'Cassandra',
    'Schwanzer',
    'Mongolia',
    'Player 55',
    'Player 88',
    'Person 53x',
    '55 A',
    'Titus',
    'Analena',
    'Sussex',
    'Klasse 8a',
    'Muschik',
    'Nutter',
    'Hancock',
    'Sauer',
    'Shiitake',
    'Arsenal',
    'Grape',
    'Peacock',
    'Schurek',
  ])('not %s', (name) => {
    expect(isRude(name)).toBe(false);
  });
});

test('a line loses strange characters and keeps its words, at most so many', () => {
  expect(cleanLine('  We\u202e all\u0000 knew.\n\n=CMD() ', 140)).toBe('We all knew. =CMD()');
  expect(cleanLine('x'.repeat(500), 140)).toHaveLength(140);
  expect(cleanLine('Z\u0351\u0352\u0353\u0354\u0355', 140)).toMatch(/^Z\p{M}{3}$/u);
});

test('every suggested name is accepted as it is', () => {
  let n = 0;
  const draw = () => {
    n += 0.618033988749895;
    return n % 1;
  };
  for (let i = 0; i < 2000; i++) {
    for (const language of ['en', 'de'] as const) {
      const name = nameIdea(language, draw);
      expect(verdict(name)).toBe(name);
    }
  }
});
