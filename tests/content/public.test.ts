// Who may see what of a pack: a phone never gets an event, a note, a fact or a right answer before its time.
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../server/content/load.ts';
import { allTexts } from '../../server/content/warnings.ts';
import {
  checkAnswers,
  checkQuestions,
  debriefTexts,
  editionText,
  findEvent,
  presenterNotes,
  publicTexts,
  roleCheckAnswer,
} from '../../shared/pack.ts';
import { LANGUAGES } from '../../shared/scenario.ts';
import { PACKS, packDir } from './support.ts';

describe.each(PACKS)('%s', (pack) => {
  const scenario = loadScenario(packDir(pack));

  test.each(LANGUAGES)(
    'what a phone may fetch (%s) holds no text of an event, note, fact, mark or answer',
    (language) => {
      const fetched = JSON.stringify(publicTexts(scenario, language));
      const { deck, wild, phases, facts, remains, debrief, marks, check } = scenario;
      const why = Object.values(scenario.roles).flatMap((card) =>
        card.check.flatMap((item) => item.options.map((option) => option.why)),
      );
      const secrets = allTexts({ deck, wild, phases, facts, remains, debrief, marks, check, why })
        .map(({ text }) => JSON.stringify(text[language]).slice(1, -1))
        .filter((text) => text.length > 12);
      expect(secrets.length).toBeGreaterThan(300);
      for (const secret of secrets) expect(fetched).not.toContain(secret);
      for (const key of ['"right"', '"why"', '"effects"', '"deck"', '"wild"', '"notes"', '"parameters"'])
        expect(fetched).not.toContain(key);
    },
  );

  test('public texts are one language, complete, and small enough for a phone', () => {
    const english = publicTexts(scenario, 'en');
    const german = publicTexts(scenario, 'de');
    expect(english.title).toBe(scenario.title.en);
    expect(german.sectors.CLIM.name).toBe(scenario.sectors.CLIM.name.de);
    expect(german.roles.short.check[0]?.options.length).toBe(scenario.roles.short.check[0]?.options.length);
    expect(german.glossary).toHaveLength(scenario.glossary.length);
    expect(allTexts(english)).toEqual([]);
    expect(JSON.stringify(german).length).toBeLessThan(24_000);
  });

  test('an edition carries its texts in all languages, and neither effects nor notes', () => {
    for (const event of [...scenario.deck, ...scenario.wild]) {
      const edition = editionText(event);
      expect(edition.headline).toEqual(event.headline);
      expect(Object.keys(edition).sort()).toEqual(
        ['date', 'folio', 'headline', 'id', 'meaning', 'pin', 'question', 'reported', 'roles', 'text'].sort(),
      );
      expect(JSON.stringify(edition)).not.toContain(event.notes.say.en);
      expect(JSON.stringify(edition).length).toBeLessThan(6_000);
    }
  });

  test('the check is asked without its answers', () => {
    expect(JSON.stringify(checkQuestions(scenario))).not.toContain('"right"');
    expect(checkAnswers(scenario).map((item) => item.id)).toEqual(scenario.check.map((item) => item.id));
  });

  test('a role question is marked one answer at a time', () => {
    const item = scenario.roles.vc.check[0];
    expect(roleCheckAnswer(scenario, 'vc', 0, item?.right ?? 0)?.right).toBe(true);
    const wrong = item?.right === 0 ? 1 : 0;
    expect(roleCheckAnswer(scenario, 'vc', 0, wrong)).toEqual({ right: false, why: item?.options[wrong]?.why });
    expect(roleCheckAnswer(scenario, 'vc', 0, 99)).toBeNull();
    expect(roleCheckAnswer(scenario, 'vc', 99, 0)).toBeNull();
  });

  test('notes are those of the phase and of the event on the table, and no other', () => {
    const [first, second] = scenario.deck;
    const notes = presenterNotes(scenario, 'news', first ?? null);
    expect(notes.event).toEqual(first?.notes);
    expect(notes.phase).toEqual(scenario.phases.news);
    expect(JSON.stringify(notes)).not.toContain(second?.notes.say.en);
    expect(presenterNotes(scenario, 'no-such-phase', null)).toEqual({ phase: null, event: null });
    expect(presenterNotes(scenario, '__proto__', null).phase).toBeNull();
  });

  test('the debrief gets facts, questions, what remained, marks, and a name for every pin', () => {
    const texts = debriefTexts(scenario);
    expect(texts.facts).toHaveLength(scenario.facts.length);
    expect(texts.events.map((event) => event.id)).toEqual(
      [...scenario.deck, ...scenario.wild].map((event) => event.id),
    );
    expect(JSON.stringify(texts)).not.toContain('"right"');
  });

  test('events are found by id', () => {
    expect(findEvent(scenario, 'quiet')?.id).toBe('quiet');
    expect(findEvent(scenario, 'no-such-event')).toBeNull();
  });
});
