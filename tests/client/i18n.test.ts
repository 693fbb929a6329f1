// Every language holds every key with the same placeholders; the pseudo-locale keeps them too.
import { describe, expect, it } from 'vitest';
import { common } from '../../client/i18n/en/common.ts';
import type { Dictionary, Message } from '../../client/i18n/message.ts';
import { pseudo } from '../../client/i18n/pseudo.ts';
import { LOCALES, SURFACES, type Surface } from '../../client/i18n/surfaces.ts';
import { REJECT_CODES } from '../../shared/game/commands.ts';

const loaded: [string, Dictionary, string, Dictionary][] = [];
for (const [surface, loaders] of Object.entries(SURFACES)) {
  const english = await loaders.en();
  for (const locale of LOCALES.filter((each) => each !== 'en')) {
    loaded.push([surface, english, locale, await loaders[locale]()]);
  }
}
const keysOf = (surface: Surface) => Object.keys(loaded.find(([name]) => name === surface)?.[1] ?? {});

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message): string[] =>
  [...new Set(forms(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const stars = (text: string): number => text.split('*').length - 1;

describe.each(loaded)('%s', (_surface, english, locale, translated) => {
  it(`has the same keys in ${locale}`, () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });
  it('has the same placeholders', () => {
    for (const [key, message] of Object.entries(english)) {
      expect([key, placeholders(translated[key] ?? '')]).toEqual([key, placeholders(message)]);
    }
  });
  it('has no empty text, and strong parts that are closed', () => {
    for (const texts of [english, translated]) {
      for (const [key, message] of Object.entries(texts)) {
        for (const text of forms(message)) {
          expect([key, text.trim() !== '', stars(text) % 2]).toEqual([key, true, 0]);
        }
      }
    }
  });
  it('keeps its placeholders in the pseudo-locale', () => {
    for (const [key, message] of Object.entries(pseudo(english))) {
      expect(placeholders(message)).toEqual(placeholders(english[key] ?? ''));
      for (const text of forms(message)) expect(text).toMatch(/^⟦.*⟧$/s);
    }
  });
  it('uses U+2212 and no hyphen as a minus, and a no-break space before per cent', () => {
    for (const texts of [english, translated]) {
      for (const [key, message] of Object.entries(texts)) {
        for (const text of forms(message)) expect([key, / %|(^|\s)-\d/.test(text)]).toEqual([key, false]);
      }
    }
  });
});

it.each([
  ['the phone', ['common', 'door', 'player']],
  ['the teacher’s screens', ['common', 'host', 'board']],
] as const)('no key belongs to two surfaces that %s loads', (_who, surfaces) => {
  const keys = surfaces.flatMap((surface) => keysOf(surface));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('every refusal says what happened and what to do', () => {
  for (const code of REJECT_CODES) {
    expect(Object.keys(common)).toContain(code);
    expect(Object.keys(common)).toContain(`${code}.next`);
  }
});
