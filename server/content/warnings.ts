// What is allowed but looks or reads badly: lines too long for the projector, numbers without a source, texts that
// were not translated. Warnings never stop a pack from being played.

import type { Finding } from '../../shared/pack-check/consistency.ts';
import type { Path } from '../../shared/pack-check/problem.ts';
import type { Scenario, ScenarioEvent } from '../../shared/scenario.ts';

/** Characters the projector shows at full size in English; German may be 15 % longer before its type gets too small. */
const BOARD = { headline: 48, text: 240, meaning: 108, reported: 160 } as const;
const GERMAN = 1.15;

const PHASES = ['lobby', 'practice', 'news', 'decide', 'result', 'burst', 'epilogue', 'final'];

type Text = { readonly en: string; readonly de: string };
type Found = { readonly path: Path; readonly text: Text };

/** Every text of a pack with its place. */
export function allTexts(value: unknown, path: Path = []): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'de' in value && typeof value.en === 'string' && typeof value.de === 'string') {
    return [{ path, text: { en: value.en, de: value.de } }];
  }
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => allTexts(inner, [...path, key]));
}

function tooLong(path: Path, text: Text, most: number): Finding[] {
  const german = Math.floor(most * GERMAN);
  const finding = (language: 'en' | 'de', limit: number): Finding[] =>
    text[language].length <= limit
      ? []
      : [
          {
            path: [...path, language],
            message: `has ${text[language].length} characters, the board shows ${limit} at full size`,
            advice: `Shorten it by ${text[language].length - limit}${language === 'de' ? '; German may be 15 % longer than English, not more' : ''}.`,
          },
        ];
  return [...finding('en', most), ...finding('de', german)];
}

function boardTexts(event: ScenarioEvent, path: Path): Finding[] {
  return [
    ...tooLong([...path, 'headline'], event.headline, BOARD.headline),
    ...tooLong([...path, 'text'], event.text, BOARD.text),
    ...event.meaning.flatMap((group, index) => tooLong([...path, 'meaning', index, 'text'], group.text, BOARD.meaning)),
    ...(event.reported === null ? [] : tooLong([...path, 'reported', 'text'], event.reported.text, BOARD.reported)),
  ];
}

const hasNumber = (...texts: readonly Text[]): boolean => texts.some((text) => /\d/.test(text.en + text.de));

const NO_SOURCE = 'Name a source with its date, or take the number out.';

function reporting(event: ScenarioEvent, path: Path): Finding[] {
  if (event.reported === null) {
    const numbers = hasNumber(event.headline, event.text, ...event.meaning.map((group) => group.text));
    return numbers ? [{ path, message: 'a number without a source', advice: NO_SOURCE }] : [];
  }
  const { text } = event.reported;
  return text.en.startsWith('As reported:') && text.de.startsWith('Laut Berichten:')
    ? []
    : [
        {
          path: [...path, 'reported', 'text'],
          message: 'does not say that it is a report',
          advice: 'Begin with "As reported:" and "Laut Berichten:".',
        },
      ];
}

function toneAgainstEffects(event: ScenarioEvent, path: Path): Finding[] {
  const { belief, doubt, shock, tone } = event.effects;
  const direction = Math.sign(belief - doubt + shock);
  return tone * direction < 0
    ? [
        {
          path: [...path, 'effects', 'tone'],
          message: `says ${tone > 0 ? 'good' : 'bad'} news, but the effects point the other way`,
          advice: 'Bots that follow the news would be misled: turn one of the two round.',
        },
      ]
    : [];
}

function typography({ path, text }: Found): Finding[] {
  const findings: Finding[] = [];
  const words = text.en.split(/\s+/).length;
  if (text.en === text.de && words >= 3) {
    findings.push({ path, message: 'is the same text in both languages', advice: 'Translate one of them.' });
  }
  if (/["]/.test(text.en) || /["”]/.test(text.de)) {
    findings.push({
      path,
      message: 'has quotation marks of the wrong kind',
      advice: 'English uses “…”, German uses „…“.',
    });
  }
  if (/(^|[\s(])-\d/.test(text.en + text.de)) {
    findings.push({ path, message: 'writes a minus as a hyphen', advice: 'Use − (U+2212) before numbers.' });
  }
  return findings;
}

export function warnings(scenario: Scenario): Finding[] {
  const events: readonly (readonly [Path, ScenarioEvent])[] = [
    ...scenario.deck.map((event, index) => [['deck', index], event] as const),
    ...scenario.wild.map((event, index) => [['wild', index], event] as const),
  ];
  return [
    ...events.flatMap(([path, event]) => [
      ...boardTexts(event, path),
      ...reporting(event, path),
      ...toneAgainstEffects(event, path),
    ]),
    ...scenario.facts.flatMap((fact, index) =>
      fact.sources.length === 0 && hasNumber(fact.claim, fact.found)
        ? [{ path: ['facts', index], message: 'a number without a source', advice: NO_SOURCE }]
        : [],
    ),
    ...scenario.remains.flatMap((item, index) =>
      item.source === undefined && hasNumber(item.title, item.text)
        ? [{ path: ['remains', index], message: 'a number without a source', advice: NO_SOURCE }]
        : [],
    ),
    ...PHASES.filter((phase) => !Object.hasOwn(scenario.phases, phase)).map((phase) => ({
      path: ['phases'],
      message: `has no notes for the phase "${phase}"`,
      advice: 'The console will be empty there: add say and points.',
    })),
    ...Object.entries(scenario.roles).flatMap(([role, card]) =>
      card.check.length === 0
        ? [
            {
              path: ['roles', role, 'check'],
              message: 'asks no question',
              advice: 'Two questions a role help a class to start.',
            },
          ]
        : [],
    ),
    ...allTexts(scenario).flatMap(typography),
  ];
}
