// What the board says and how it lays things out: findings, names, standings, steps of the end.
import { beforeAll, describe, expect, it } from 'vitest';
import { drawFrame, frames } from '../../client/board/drawing-geometry.ts';
import { FINAL_STEPS, finalStep } from '../../client/board/final-steps.ts';
import { finding } from '../../client/board/finding.ts';
import { gameDates, gamePins } from '../../client/board/game-dates.ts';
import { shortAddress, spacedPin } from '../../client/board/pin.ts';
import { namesLayout, standingsLayout } from '../../client/board/standings-layout.ts';
import { board as german } from '../../client/i18n/de/board.ts';
import { charts as germanCharts } from '../../client/i18n/de/charts.ts';
import { common as germanCommon } from '../../client/i18n/de/common.ts';
import { board } from '../../client/i18n/en/board.ts';
import { charts } from '../../client/i18n/en/charts.ts';
import { common } from '../../client/i18n/en/common.ts';
import { f, setTexts, t } from '../../client/i18n/i18n.ts';

beforeAll(() => setTexts('en', { ...common, ...board, ...charts }));

const headline = (aiChange: number, analystChange: number) => {
  const { key, price, value } = finding({ aiChange, analystChange });
  return t(key, { price: f.percent(price), value: f.percent(value) });
};

describe('the headline is the finding', () => {
  it('says how far prices and value went', () => {
    expect(headline(0.43, 0.13)).toBe('Prices rose 43\u202f%. Analysts found 13\u202f% more value.');
    expect(headline(-0.08, -0.02)).toBe('Prices fell 8\u202f%. Analysts found 2\u202f% less value.');
    expect(headline(0.2, 0.001)).toBe('Prices rose 20\u202f%. Analysts found nothing new.');
    expect(headline(0.001, -0.002)).toBe('Prices stood still. So did value.');
  });

  it('has words for all nine cases, in both languages', () => {
    for (const ai of [0.1, 0, -0.1]) {
      for (const analysts of [0.1, 0, -0.1]) {
        const { key } = finding({ aiChange: ai, analystChange: analysts });
        expect(board).toHaveProperty([key]);
        expect(german).toHaveProperty([key]);
      }
    }
  });

  it('fits the board in German too', () => {
    setTexts('de', { ...germanCommon, ...german, ...germanCharts });
    expect(headline(0.43, 0.13)).toBe('Kurse plus 43\u202f%. Die Analyse sieht 13\u202f% mehr Wert.');
    setTexts('en', { ...common, ...board, ...charts });
  });
});

describe('standings', () => {
  it.each([
    [8, 1, 8],
    [12, 1, 12],
    [16, 1, 16],
    [17, 2, 17],
    [32, 2, 32],
  ])('%i teams take %i column(s) and are all named', (teams, columns, shown) => {
    const layout = standingsLayout(teams, 58.6);
    expect(layout).toMatchObject({ columns, shown });
    expect(layout.rows * layout.columns).toBeGreaterThanOrEqual(teams);
    expect(layout.rows * layout.row).toBeLessThanOrEqual(58.6 + 1e-9);
  });

  it('sums up what does not fit, in the last row', () => {
    const layout = standingsLayout(64, 58.6);
    expect(layout.shown).toBe(31);
    expect(layout.row).toBeGreaterThanOrEqual(3.6);
  });

  it('never makes text smaller than can be read from the last row', () => {
    for (let teams = 1; teams <= 64; teams++) expect(standingsLayout(teams, 53.6).row).toBeGreaterThanOrEqual(3.35);
  });
});

it('shows as many names as fit and counts the others', () => {
  const steps = [
    { to: 10, columns: 5 },
    { to: 15, columns: 5 },
    { to: 20, columns: 5 },
  ];
  expect(namesLayout(9, steps)).toEqual({ columns: 5, shown: 9, size: 'large' });
  expect(namesLayout(15, steps)).toMatchObject({ size: 'medium', shown: 15 });
  expect(namesLayout(40, steps)).toMatchObject({ size: 'small', shown: 19 });
});

describe('the drawing', () => {
  it('is print before the game, and a landscape with a sun when many believe', () => {
    const [first, , , , last] = frames([
      { aiAnalyst: 1, poll: 0.08 },
      { aiAnalyst: 2.1, poll: 0.55 },
    ]);
    expect(frames([{ aiAnalyst: 1, poll: 0.08 }])).toHaveLength(5);
    expect(first).toEqual({ land: 0, sun: 0 });
    expect(last).toMatchObject({ land: 1 });
    expect(drawFrame({ land: 0, sun: 0 }).sun).toBeNull();
    expect(drawFrame({ land: 1, sun: 0.9 }).sun?.r).toBeGreaterThan(40);
    expect(drawFrame({ land: 1, sun: 0.9 }).lines[0]?.dash).toBeNull();
    expect(drawFrame({ land: 0.1, sun: 0 }).lines[0]?.dash).not.toBeNull();
  });
});

describe('the end', () => {
  it('goes through its steps and stays at the last', () => {
    expect(FINAL_STEPS.map((_, i) => finalStep(i))).toEqual([...FINAL_STEPS]);
    expect(finalStep(99)).toBe('ledger');
    expect(finalStep(-1)).toBe('standings');
  });

  const events = ['a', 'b', 'c', 'd'].map((id, i) => ({
    id,
    date: i === 1 ? { en: 'Extra edition', de: 'Extrablatt' } : { en: `2024 Q${i}`, de: `2024 Q${i}` },
    headline: { en: `Headline ${id}`, de: `Schlagzeile ${id}` },
    pin: null,
  }));
  const final = {
    events: ['a', 'b', 'c', 'd'],
    rounds: 4,
    burstRound: 2,
    points: [1, 1.1, 2, 0.8, 0.9].map((aiPrice) => ({ aiPrice })) as never,
  };

  it('pins the largest moves and leaves the burst to its own pin', () => {
    expect(gamePins(final, events, 1)).toEqual([{ index: 2, text: 'Headline b' }]);
    expect(gamePins(final, events).map(({ index }) => index)).not.toContain(3);
  });

  it('says dates under the chart, not a mixture: an extra edition has none', () => {
    expect(gameDates(final, events).map(({ text }) => text)).toEqual(['2024 Q0', '2024 Q2', '2024 Q3']);
  });

  it('says rounds where nothing has a date', () => {
    expect(gameDates(final, []).map(({ text }) => text)).toEqual(['Round 1', 'Round 2', 'Round 3', 'Round 4']);
  });
});

it('writes PIN and address as one types them', () => {
  expect(spacedPin('482917')).toBe('482\u202f917');
  expect(shortAddress('https://www.belief.example/join?pin=482917')).toBe('belief.example');
  expect(shortAddress('http://192.168.1.20:3000/join')).toBe('192.168.1.20:3000');
});
