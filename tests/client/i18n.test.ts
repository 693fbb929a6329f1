// Every language holds every key with the same placeholders; the pseudo-locale keeps them too.
import { describe, expect, it } from 'vitest';
import { board as boardDe } from '../../client/i18n/de/board.ts';
import { common as commonDe } from '../../client/i18n/de/common.ts';
import { home as homeDe } from '../../client/i18n/de/home.ts';
import { host as hostDe } from '../../client/i18n/de/host.ts';
import { player as playerDe } from '../../client/i18n/de/player.ts';
import { board } from '../../client/i18n/en/board.ts';
import { common } from '../../client/i18n/en/common.ts';
import { home } from '../../client/i18n/en/home.ts';
import { host } from '../../client/i18n/en/host.ts';
import { player } from '../../client/i18n/en/player.ts';
import type { Dictionary, Message } from '../../client/i18n/message.ts';
import { pseudo } from '../../client/i18n/pseudo.ts';
import { REJECT_CODES } from '../../shared/game/commands.ts';

const SURFACES: Readonly<Record<string, readonly [Dictionary, Dictionary]>> = {
  common: [common, commonDe],
  home: [home, homeDe],
  player: [player, playerDe],
  host: [host, hostDe],
  board: [board, boardDe],
};

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message): string[] =>
  [...new Set(forms(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const stars = (text: string): number => text.split('*').length - 1;

describe.each(Object.entries(SURFACES))('%s', (_name, [english, german]) => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });
  it('has the same placeholders', () => {
    for (const [key, message] of Object.entries(english)) {
      expect([key, placeholders(german[key] ?? '')]).toEqual([key, placeholders(message)]);
    }
  });
  it('has no empty text, and strong parts that are closed', () => {
    for (const texts of [english, german]) {
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
    for (const texts of [english, german]) {
      for (const [key, message] of Object.entries(texts)) {
        for (const text of forms(message)) expect([key, / %|(^|\s)-\d/.test(text)]).toEqual([key, false]);
      }
    }
  });
});

it('no key belongs to two surfaces', () => {
  const keys = Object.values(SURFACES).flatMap(([english]) => Object.keys(english));
  expect(new Set(keys).size).toBe(keys.length);
});

it('every refusal says what happened and what to do', () => {
  for (const code of REJECT_CODES) {
    expect(Object.keys(common)).toContain(code);
    expect(Object.keys(common)).toContain(`${code}.next`);
  }
});
