// Warnings of the checker, and the command itself: what it prints and how it ends.
import { describe, expect, test } from 'vitest';
import { checkPack, main, reportText } from '../../server/content/check.ts';
import { copyOfPack, edit, only, packDir } from './support.ts';

describe('warnings', () => {
  test.each([
    [
      'a long headline',
      'deck.yaml',
      '"A chatbot for everyone"',
      '"A chatbot that anybody may use for free at any time"',
      /the board shows 48/,
    ],
    [
      'a German headline far longer',
      'deck.yaml',
      '"Ein Chatbot für alle"',
      '"Ein Chatbot, den alle jederzeit kostenlos nutzen können."',
      /the board shows 55/,
    ],
    [
      'no translation',
      'deck.yaml',
      'de: "Ausprobiert oder bezahlt?"',
      'de: "Tried out, or paid for?"',
      /same text in both/,
    ],
    [
      'a number without a source',
      'wild.yaml',
      'No launch, no report, no scandal.',
      'Shares fell by 12 on average.',
      /number without a source/,
    ],
    [
      'good news with bad effects',
      'deck.yaml',
      'doubt: 0.03, demand: 0, shock: -0.02, tone: -1',
      'doubt: 0.03, demand: 0, shock: -0.02, tone: 1',
      /the other way/,
    ],
    ['a report that does not say so', 'deck.yaml', 'As reported: ChatGPT', 'ChatGPT', /that it is a report/],
    [
      'German with English quotation marks',
      'deck.yaml',
      '„7 % mehr Weltwirtschaft“',
      '“7 % mehr Weltwirtschaft”',
      /wrong kind/,
    ],
    ['a hyphen for a minus', 'facts.yaml', 'that is −78 %', 'that is -78 %', /minus as a hyphen/],
    ['no notes for a phase', 'notes/phases.yaml', '  burst:\n', '  burts:\n', /no notes for the phase "burst"/],
  ])('%s', (_name, file, from, to, message) => {
    const dir = copyOfPack();
    const line = edit(dir, file, from, to);
    const { errors, warnings } = checkPack(dir);
    expect(errors).toEqual([]);
    const problem = only(warnings, message);
    expect(problem.place.file.endsWith(file)).toBe(true);
    if (!file.startsWith('notes/') && file !== 'wild.yaml')
      expect(Math.abs(problem.place.line - line)).toBeLessThanOrEqual(2);
    expect(main([dir], () => undefined)).toBe(0);
    expect(main([dir, '--strict'], () => undefined)).toBe(1);
  });
});

test('the command ends with 1 on errors and prints file, line and advice', () => {
  const dir = copyOfPack();
  edit(dir, 'deck.yaml', 'sector: CHIP', 'sector: CHIPS');
  let printed = '';
  expect(
    main([dir], (text) => {
      printed += text;
    }),
  ).toBe(1);
  expect(printed).toMatch(/error\s+.*deck\.yaml:\d+:\d+\s+deck › gpuwin › effects › sector: .*Did you mean "CHIP"\?/);
  expect(printed).toMatch(/ai-boom: 1 error, 0 warnings/);
  expect(reportText(checkPack(packDir('ai-boom')))).toMatch(/0 errors, 0 warnings; 10 events, 7 wild cards/);
});
