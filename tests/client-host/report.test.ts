// Reports without a browser: who gets a page, what a file is called, how earlier classes are told.
import { beforeAll, expect, it } from 'vitest';
import { common } from '../../client/i18n/en/common.ts';
import { player } from '../../client/i18n/en/player.ts';
import { report } from '../../client/i18n/en/report.ts';
import { setTexts } from '../../client/i18n/i18n.ts';
import { earlierRows, figureText, rangeText } from '../../client/report/earlier-rows.ts';
import { fileName } from '../../client/report/file.ts';
import { whoGetsPages } from '../../client/report/make.tsx';
import { eventText, nameOf, orderText } from '../../client/report/words.ts';
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';

beforeAll(() => setTexts('en', { ...common, ...player, ...report }));

it('everybody gets a page, in a hall of hundreds every team', () => {
  const people = Array.from({ length: 150 }, (_, i) => ({ name: `p${i}`, team: `t${i % 30}` }));
  expect(whoGetsPages({ people })).toEqual(people);
  const hall = whoGetsPages({ people: [...people, { name: 'one more', team: 't0' }] });
  expect(hall).toEqual(Array.from({ length: 30 }, (_, i) => ({ name: '', team: `t${i}` })));
});

it('a file is named after class and person, whatever those hold', () => {
  expect(fileName('10b', 'Ada')).toBe('belief-machine-10b-Ada.html');
  expect(fileName('../../etc', '<b>"Zoë"\n\u202e')).toBe('belief-machine-etc-b-Zoë.html');
  expect(fileName('', '😀')).toBe('belief-machine.html');
  expect(fileName('x'.repeat(300)).length).toBeLessThan(90);
});

const teams = [
  { id: 't1', name: 'Ada', role: 'vc', bot: false, number: 1 },
  { id: 't2', name: 'Marlow', role: 'climate', bot: true, number: 1 },
] as const;

it('bots are told as bots, and an anonymous class keeps its names', () => {
  expect(nameOf({ teams, anonymous: false }, 't2')).toBe('Marlow (bot)');
  expect(nameOf({ teams, anonymous: true }, 't1')).toBe('VC fund 1');
  const order = { role: 'vc', invest: { LAB: 12, APP: 0, CLIM: 0.5, BIO: 0 }, sell: null, earmark: 't2' } as const;
  expect(orderText({ teams, anonymous: false }, order)).toBe('AI labs 12, Climate tech 0.5, Earmarked for Marlow');
  expect(orderText({ teams, anonymous: true }, order)).not.toContain('Marlow');
});

it('a headline that is a quotation is not quoted twice', () => {
  const text = { en: '“Where is the return?”', de: '„Wo bleibt der Ertrag?“' };
  const events = [{ id: 'e', date: text, headline: text, pin: null }];
  expect(eventText({ events }, 'e')).toBe('Where is the return?');
  expect(eventText({ events }, 'unknown')).toBe('');
});

const figures: ClassFigures = {
  scenario: 'ai-boom',
  rounds: 8,
  meanReturn: 0.12,
  burstRound: 5,
  co2Missed: 0.2,
  therapiesMissed: 0.1,
  researcherYears: 30,
  pilots: 40,
  ventureAiShare: 0.5,
  gain: null,
};

it('earlier classes are told from the lowest to the highest, those without a burst counted', () => {
  const others = [
    { ...figures, meanReturn: -0.05, burstRound: null, gain: 0.3 },
    { ...figures, meanReturn: 0.4, burstRound: 3 },
    { ...figures, meanReturn: 0.1, burstRound: 6 },
  ];
  const rows = earlierRows({ own: figures, others });
  const row = (name: string) => rows.find(({ figure }) => figure === name);
  expect(rows.map(({ figure }) => figure)).not.toContain('gain');
  const [mean, burst] = [row('meanReturn'), row('burstRound')];
  if (mean === undefined || burst === undefined) throw new Error('a row is missing');
  expect(rangeText(mean)).toBe('−5\u202f% – +40\u202f%');
  expect(rangeText(burst)).toBe('4 – 7, 1 × none');
  expect(figureText('burstRound', burst.own)).toBe('6');
  expect(figureText('burstRound', null)).toBe('none');
  const calm = earlierRows({ own: { ...figures, burstRound: null }, others: [{ ...figures, burstRound: null }] });
  expect(calm.map(({ figure }) => figure)).not.toContain('burstRound');
});
