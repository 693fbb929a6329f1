// A content pack small enough to read, for tests: the default deck's events with invented texts.
import type { Scenario, ScenarioEvent } from '../../shared/scenario.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';

const both = (text: string) => ({ en: text, de: `${text} (de)` });

function eventOf(card: (typeof DEFAULT_DECK.cards)[number]): ScenarioEvent {
  const { id, sector, discloses, circular, ...effects } = card;
  return {
    id,
    effects: {
      ...effects,
      circular,
      ...(sector === null ? {} : { sector }),
      ...(discloses === null ? {} : { discloses }),
    },
    date: both(`date of ${id}`),
    headline: both(`Headline of ${id}`),
    text: both(`What happened in ${id}, told at a length that a front page has. `.repeat(4).trim()),
    meaning: [{ sectors: ['LAB', 'APP'], text: both(`What ${id} may mean for labs and for those who build on them.`) }],
    roles: {
      vc: both(`What ${id} may mean for a fund.`),
      giant: both(`What ${id} may mean for a giant.`),
      climate: both(`What ${id} may mean for a startup.`),
      short: both(`What ${id} may mean for a short seller.`),
    },
    reported: null,
    notes: { say: both(`SENTINEL-NOTE-${id}`), points: [], after: both(`SENTINEL-AFTER-${id}`) },
  };
}

export const PACK: Pick<Scenario, 'deck' | 'wild'> = {
  deck: DEFAULT_DECK.cards.map(eventOf),
  wild: DEFAULT_DECK.wild.map(eventOf),
};
