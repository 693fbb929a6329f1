// N1–N4: which event comes when, and what a filing shows.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { NO_INTERVENTIONS } from '../../shared/engine/interventions.ts';
import { eventOf } from '../../shared/engine/news.ts';
import { DEFAULT_PARAMETERS } from '../../shared/engine/parameters.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';
import { deckOf, economy, STILL, seats } from './support.ts';

const tame = { ...DEFAULT_PARAMETERS, wildOdds: 0 };
const wild = { ...DEFAULT_PARAMETERS, wildOdds: 1 };
const ids = (seed: number, rounds: number, parameters = DEFAULT_PARAMETERS, extra = 0) =>
  Array.from(
    { length: rounds + extra },
    (_, round) => eventOf(seed, round, rounds, DEFAULT_DECK, parameters, NO_INTERVENTIONS).id,
  );

describe('N1 the deck', () => {
  test('in its order, evenly spaced in shorter games', () => {
    const deck = DEFAULT_DECK.cards.map((card) => card.id);
    expect(ids(1, 10, tame)).toEqual(deck);
    expect(ids(1, 5, tame)).toEqual([0, 2, 4, 6, 8].map((i) => deck[i]));
    expect(ids(1, 8, tame)).toEqual([0, 1, 2, 3, 5, 6, 7, 8].map((i) => deck[i]));
  });
  test('a longer game repeats cards rather than running out', () => {
    expect(new Set(ids(1, 20, tame)).size).toBe(10);
  });
});

describe('N2 wild cards', () => {
  const cards = DEFAULT_DECK.wild.map((card) => card.id);
  test('come in three rounds of ten', () => {
    const all = Array.from({ length: 400 }, (_, seed) => ids(seed, 10)).flat();
    const share = all.filter((id) => cards.includes(id)).length / all.length;
    expect(share).toBeCloseTo(0.3, 1);
  });
  test('none twice before each has had its turn; another seed, another order', () => {
    expect([...ids(3, 7, wild)].sort()).toEqual([...cards].sort());
    expect(new Set(Array.from({ length: 50 }, (_, seed) => ids(seed, 7, wild).join())).size).toBeGreaterThan(40);
  });
  test('a deck may have none', () => {
    const deck = { cards: DEFAULT_DECK.cards, wild: [] };
    expect(eventOf(1, 0, 10, deck, wild, NO_INTERVENTIONS).id).toBe('chat');
  });
});

test('N3 I8 epilogue and quietened rounds are quiet', () => {
  expect(ids(2, 4, wild, 3).slice(4)).toEqual(['quiet', 'quiet', 'quiet']);
  const quiet = eventOf(2, 1, 10, DEFAULT_DECK, tame, { ...NO_INTERVENTIONS, quietRounds: [1] });
  expect(quiet).toMatchObject({ id: 'quiet', belief: 0, doubt: 0, demand: 0, shock: 0, circular: 0 });
});

test('N4 a filing shows put holdings at the notional of the round before, and nothing else', () => {
  const start = economy({ seats: seats(8), deck: deckOf({ discloses: 'puts' }), parameters: STILL });
  const puts = { CHIP: 0.05, CLOUD: 0, APP: 0.02 };
  const short = { CHIP: 0, CLOUD: 0.2, APP: 0 };
  const first = resolveRound(start, { p03: { role: 'short', short, puts, cover: 0, report: false } });
  expect(first.records[0]?.filing).toEqual([]);
  const second = resolveRound(first, { p03: { role: 'short', short, puts, cover: 0, report: false } });
  const held = first.teams.find((team) => team.id === 'p03');
  if (held?.role !== 'short') throw new Error('no short seller');
  expect(second.records[1]?.filing).toEqual(
    held.puts.map(({ sector, units }) => ({ team: 'p03', sector, notional: units * first.price[sector] })),
  );
  const paid = held.puts.reduce((sum, put) => sum + put.premium, 0);
  const shown = second.records[1]?.filing.reduce((sum, line) => sum + line.notional, 0) ?? 0;
  expect(paid).toBeCloseTo(7, 10);
  expect(shown / paid).toBeCloseTo(1 / 0.07, 0);
});
