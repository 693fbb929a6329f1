// What may be taken out of a content pack, by whom and when. The engine gets numbers, a phone gets what is public while
// the game runs, everybody gets the current edition, the teacher gets notes, and the rest waits for the debrief.
import type { Deck, EventEffects, Role } from './engine/types.ts';
import type { Language, Localized, Scenario, ScenarioEvent } from './scenario.ts';

/** Texts of one language: every `{ en, de }` inside becomes a string. */
export type InLanguage<T> = T extends Localized
  ? string
  : T extends readonly (infer Item)[]
    ? readonly InLanguage<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: InLanguage<T[K]> }
      : T;

const isLocalized = (value: object): value is Localized => 'en' in value && 'de' in value;

function inLanguage<T>(value: T, language: Language): InLanguage<T> {
  const flatten = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(flatten);
    if (isLocalized(part)) return part[language];
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, flatten(inner)]));
  };
  return flatten(value) as InLanguage<T>;
}

// ---------------------------------------------------------------- for the engine

function engineEvent(event: ScenarioEvent): EventEffects {
  const { belief, doubt, demand, shock, sector, circular, tone, discloses } = event.effects;
  return {
    id: event.id,
    belief,
    doubt,
    demand,
    shock,
    sector: sector ?? null,
    circular: circular ?? 0,
    tone,
    discloses: discloses ?? null,
  };
}

/** The numbers of a pack's deck and wild cards; no text. */
export function engineDeck(scenario: Pick<Scenario, 'deck' | 'wild'>): Deck {
  return { cards: scenario.deck.map(engineEvent), wild: scenario.wild.map(engineEvent) };
}

/** Which card of the deck a round shows unless a wild card replaces it: shorter games take evenly spaced ones. */
export function deckIndex(round: number, rounds: number, cards: number): number {
  return Math.min(cards - 1, Math.max(0, Math.floor((round * cards) / rounds)));
}

/** The date a round stands for ("2024 Q1"), also when a wild card is shown in it. */
export function roundDate(scenario: Pick<Scenario, 'deck'>, round: number, rounds: number): Localized {
  const card = scenario.deck[deckIndex(round, rounds, scenario.deck.length)];
  return card?.date ?? { en: '', de: '' };
}

/** The event with this id, from the deck or the wild cards. */
export function findEvent(scenario: Pick<Scenario, 'deck' | 'wild'>, id: string): ScenarioEvent | null {
  return [...scenario.deck, ...scenario.wild].find((event) => event.id === id) ?? null;
}

// ---------------------------------------------------------------- public while the game runs

const roleCard = (card: Scenario['roles'][Role]) => ({
  name: card.name,
  goal: card.goal,
  levers: card.levers,
  canHurt: card.canHurt,
  check: card.check.map((item) => ({ question: item.question, options: item.options.map((option) => option.text) })),
});

const whitelist = (scenario: Scenario) => ({
  id: scenario.id,
  title: scenario.title,
  subtitle: scenario.subtitle,
  notice: scenario.notice,
  span: scenario.span,
  words: scenario.words ?? null,
  sectors: scenario.sectors,
  roles: {
    vc: roleCard(scenario.roles.vc),
    giant: roleCard(scenario.roles.giant),
    climate: roleCard(scenario.roles.climate),
    short: roleCard(scenario.roles.short),
  },
  glossary: scenario.glossary,
});

export type PublicTexts = InLanguage<ReturnType<typeof whitelist>>;

/** Everything a phone may fetch while the game runs: no deck, wild cards, notes, facts or right answers. */
export function publicTexts(scenario: Scenario, language: Language): PublicTexts {
  return inLanguage(whitelist(scenario), language);
}

/** The current edition in all languages, so that it is encoded once a room. No effects, no notes. */
export function editionText(event: ScenarioEvent) {
  return {
    id: event.id,
    date: event.date,
    folio: event.folio ?? null,
    headline: event.headline,
    pin: event.pin ?? null,
    text: event.text,
    question: event.question ?? null,
    meaning: event.meaning,
    roles: event.roles,
    reported: event.reported,
  };
}
export type EditionText = ReturnType<typeof editionText>;

// ---------------------------------------------------------------- checks: questions before, answers after

/** The before/after check as it is asked. */
export function checkQuestions(scenario: Pick<Scenario, 'check'>) {
  return scenario.check.map(({ id, question, options }) => ({ id, question, options }));
}
export type CheckQuestions = ReturnType<typeof checkQuestions>;

/** Its right answers and why, and its short titles, for the report and the debrief. */
export function checkAnswers(scenario: Pick<Scenario, 'check'>) {
  return scenario.check.map(({ id, title, right, why }) => ({ id, title: title ?? null, right, why }));
}

export type CheckAnswers = ReturnType<typeof checkAnswers>;

/** What a player is told after answering a question about the own role; null if there is no such question or option. */
export function roleCheckAnswer(
  scenario: Pick<Scenario, 'roles'>,
  role: Role,
  question: number,
  option: number,
): { readonly right: boolean; readonly why: Localized } | null {
  const item = scenario.roles[role].check[question];
  const chosen = item?.options[option];
  return item === undefined || chosen === undefined ? null : { right: item.right === option, why: chosen.why };
}

// ---------------------------------------------------------------- for the teacher's console alone

/** Notes for this moment: those of the phase, and those of the event on the table (never of a coming one). */
export function presenterNotes(scenario: Pick<Scenario, 'phases'>, phase: string, event: ScenarioEvent | null) {
  return {
    phase: Object.hasOwn(scenario.phases, phase) ? (scenario.phases[phase] ?? null) : null,
    event: event?.notes ?? null,
  };
}
export type PresenterNotes = ReturnType<typeof presenterNotes>;

// ---------------------------------------------------------------- once the game has ended

/** Facts, questions, what remained and the historical marks; and the names of all events, for the pins of its charts. */
export function debriefTexts(scenario: Scenario) {
  return {
    facts: scenario.facts,
    debrief: scenario.debrief,
    remains: scenario.remains,
    marks: scenario.marks,
    events: [...scenario.deck, ...scenario.wild].map(({ id, date, headline, pin }) => ({
      id,
      date,
      headline,
      pin: pin ?? null,
    })),
  };
}
export type DebriefTexts = ReturnType<typeof debriefTexts>;

/** The questions alone, as a phone shows them: neither facts nor what the teacher says about them. */
export const debriefQuestions = (scenario: Scenario): readonly Localized[] =>
  scenario.debrief.map(({ question }) => question);

// ---------------------------------------------------------------- for the teacher's file of a session

/** Editions as they are printed: without effects, which stand in the header's deck, and without notes. */
function printed(events: readonly ScenarioEvent[]): ScenarioEvent[] {
  const none = { say: { en: '', de: '' }, points: [], after: { en: '', de: '' } };
  const effects = { belief: 0, doubt: 0, demand: 0, shock: 0, tone: 0 } as const;
  return events.map((event) => ({ ...event, effects, notes: none }));
}

/** All that is needed to look at a session again where nobody has its pack. */
export function replayTexts(scenario: Scenario) {
  return {
    texts: { en: publicTexts(scenario, 'en'), de: publicTexts(scenario, 'de') } satisfies Record<Language, PublicTexts>,
    editions: { deck: printed(scenario.deck), wild: printed(scenario.wild) },
    debrief: { ...debriefTexts(scenario), check: checkQuestions(scenario), answers: checkAnswers(scenario) },
  };
}
export type ReplayTexts = ReturnType<typeof replayTexts>;
