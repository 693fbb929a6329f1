// The packs that ship: valid, without warnings, with the figures of the economy, complete, and every event reachable.
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../server/content/check.ts';
import { listScenarios, loadScenario, scenarioHash } from '../../server/content/load.ts';
import { allTexts } from '../../server/content/warnings.ts';
import { NO_INTERVENTIONS } from '../../shared/engine/interventions.ts';
import { eventOf } from '../../shared/engine/news.ts';
import { withOverrides } from '../../shared/engine/overrides.ts';
import { deckIndex, engineDeck, roundDate } from '../../shared/pack.ts';
import { parameterOverrides } from '../../shared/pack-parameters.ts';
import { LANGUAGES } from '../../shared/scenario.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';
import { CONTENT, PACKS, packDir } from './support.ts';

/** belief, doubt, demand, shock, tone, and what is special, as the rules of the economy give them. */
const FIGURES = [
  ['chat', 0.06, 0, 0.01, 0.02, 1],
  ['gdp7', 0.05, 0, 0, 0.02, 1],
  ['gpuwin', 0.05, 0, 0.03, 0.03, 1, { sector: 'CHIP' }],
  ['sora', 0.07, 0, 0, 0.02, 1],
  ['roi', 0, 0.03, 0, -0.02, -1],
  ['third', 0.04, 0, 0, 0.02, 1],
  ['cheap', 0, 0.05, 0.03, -0.07, -1, { sector: 'CHIP' }],
  ['loop', 0.04, 0.02, 0, 0.03, 1, { circular: 0.06 }],
  ['f13', 0, 0.07, 0, -0.03, -1, { discloses: 'puts' }],
  ['capex', 0.01, 0.03, 0.01, -0.01, 0],
  ['pilot', 0, 0.04, -0.02, -0.02, -1],
  ['check', 0.03, 0, 0.02, 0.02, 1],
  ['rate', 0, 0.02, 0, -0.05, -1],
  ['cure', 0.02, 0, 0.02, 0, 1],
  ['grid', 0, 0.02, -0.01, -0.02, -1],
  ['heat', 0, 0.01, 0, 0, 0],
  ['quiet', 0, 0, 0, 0, 0],
] as const;

const DEBRIEF = ['feel', 'price', 'belief', 'buy', 'short', 'loop', 'build', 'unfunded', 'out', 'remained'];

test('the AI boom has the effects of the economy, card by card', () => {
  const scenario = loadScenario(packDir('ai-boom'));
  expect(scenario.deck).toHaveLength(10);
  expect(scenario.wild).toHaveLength(7);
  const deck = engineDeck(scenario);
  expect([...deck.cards, ...deck.wild]).toEqual(
    FIGURES.map(([id, belief, doubt, demand, shock, tone, special]) => ({
      id,
      belief,
      doubt,
      demand,
      shock,
      tone,
      sector: null,
      circular: 0,
      discloses: null,
      ...special,
    })),
  );
});

test('the simulation plays the same deck as the pack', () => {
  expect(engineDeck(loadScenario(packDir('ai-boom')))).toEqual(DEFAULT_DECK);
});

test('every pack in the content folder is listed, with its title and hash', () => {
  const listed = listScenarios(CONTENT);
  expect(listed.map((one) => one.id)).toEqual([...PACKS]);
  for (const one of listed) expect(one.hash).toBe(scenarioHash(loadScenario(one.dir)));
});

describe.each(PACKS)('%s', (pack) => {
  const report = checkPack(packDir(pack));
  const scenario = loadScenario(packDir(pack));

  test('has neither errors nor warnings', () => {
    expect(report.errors).toEqual([]);
    expect(report.warnings).toEqual([]);
  });

  test('a full game can show every event of the deck, a short one evenly spaced cards', () => {
    const cards = scenario.deck.length;
    expect([...Array(cards).keys()].map((round) => deckIndex(round, cards, cards))).toEqual([...Array(cards).keys()]);
    expect([0, 1, 2, 3].map((round) => deckIndex(round, 4, cards))).toEqual([0, 2, 5, 7]);
    expect(roundDate(scenario, 0, 8)).toEqual(scenario.deck[0]?.date);
    for (const rounds of [4, 8, 10, 12]) expect(deckIndex(rounds - 1, rounds, cards)).toBeLessThan(cards);
  });

  test('the engine brings up every event, deck and wild cards, within a few seeds', () => {
    const parameters = withOverrides(parameterOverrides(scenario));
    const rounds = scenario.deck.length;
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      for (let round = 0; round < rounds; round++) {
        seen.add(eventOf(seed, round, rounds, engineDeck(scenario), parameters, NO_INTERVENTIONS).id);
      }
    }
    expect([...seen].sort()).toEqual([...scenario.deck, ...scenario.wild].map((event) => event.id).sort());
  });

  test('wild cards include the quiet one, and some news is good, some bad', () => {
    const deck = engineDeck(scenario);
    expect(deck.wild.find((event) => event.id === 'quiet')).toMatchObject({
      belief: 0,
      doubt: 0,
      demand: 0,
      shock: 0,
      circular: 0,
    });
    const tones = new Set(deck.cards.map((event) => event.tone));
    expect(tones.has(1) && tones.has(-1)).toBe(true);
  });

  test('overrides of parameters are known to the engine', () => {
    expect(() => parameterOverrides(scenario)).not.toThrow();
  });

  test('every event says what it may mean, to each role, and has notes and a pin', () => {
    for (const event of [...scenario.deck, ...scenario.wild]) {
      expect(event.meaning.length).toBeGreaterThanOrEqual(event.id === 'heat' ? 2 : 1);
      expect(event.pin).toBeDefined();
      expect(event.question).toBeDefined();
      expect(event.notes.points.length).toBeGreaterThanOrEqual(2);
      for (const language of LANGUAGES)
        expect(event.text[language].split(/[.?!](?:\s|$)/).length).toBeGreaterThanOrEqual(3);
    }
    for (const event of scenario.deck) expect(event.folio).toBeDefined();
  });

  test('headlines fit the board: 48 characters, in German 55', () => {
    for (const event of [...scenario.deck, ...scenario.wild]) {
      expect(event.headline.en.length, event.headline.en).toBeLessThanOrEqual(48);
      expect(event.headline.de.length, event.headline.de).toBeLessThanOrEqual(55);
    }
  });

  test('two comprehension questions a role, five of the check, ten of the debrief, notes for every phase', () => {
    for (const card of Object.values(scenario.roles)) expect(card.check).toHaveLength(2);
    expect(scenario.check).toHaveLength(5);
    expect(scenario.check[0]?.id).toBe('opportunity-cost');
    expect(scenario.debrief.map((item) => item.id)).toEqual(DEBRIEF);
    for (const item of scenario.debrief)
      expect(Math.min(item.ask.length, item.explain.length)).toBeGreaterThanOrEqual(2);
    expect(Object.keys(scenario.phases)).toEqual(
      expect.arrayContaining(['lobby', 'practice', 'news', 'decide', 'result', 'burst', 'epilogue', 'final']),
    );
  });

  test('right answers are not always in the same place', () => {
    expect(
      new Set(Object.values(scenario.roles).flatMap((card) => card.check.map((item) => item.right))).size,
    ).toBeGreaterThan(1);
  });

  test('facts name sources, and some are for finding the error', () => {
    expect(scenario.facts.length).toBeGreaterThanOrEqual(pack === 'ai-boom' ? 25 : 15);
    for (const fact of scenario.facts.filter((one) => one.verdict !== 'unconfirmed')) {
      expect(fact.sources.length, fact.id).toBeGreaterThan(0);
    }
    expect(scenario.facts.filter((fact) => fact.hunt !== undefined).length).toBeGreaterThanOrEqual(5);
  });

  test('historical marks are shares with a source', () => {
    expect(scenario.marks.length).toBeGreaterThan(0);
    for (const mark of scenario.marks) expect(mark.share > 0 && mark.share < 1).toBe(true);
  });

  test('no text is left untranslated or unfinished', () => {
    for (const { path, text } of allTexts(scenario)) {
      expect(`${text.en} ${text.de}`, path.join('.')).not.toMatch(/TODO|TBD|lorem|\?\?/i);
    }
  });

  test('a number never parts from its percent sign', () => {
    expect(JSON.stringify(scenario)).not.toMatch(/\d %/);
  });
});

test.each(PACKS)('the opportunity-cost question of %s adds up', (pack) => {
  const [first] = loadScenario(packDir(pack)).check;
  const [price, worth] = [...(first?.question.en ?? '').matchAll(/(\d+) euros/g)].map((match) => Number(match[1]));
  const right = first?.options[first.right]?.en;
  expect(right).toBe(`${(worth ?? 0) - (price ?? 0)} euros`);
});

test('two marks of the AI boom: one third and two thirds', () => {
  const { marks } = loadScenario(packDir('ai-boom'));
  expect(marks.map((mark) => Math.round(mark.share * 3))).toEqual([1, 2]);
});
