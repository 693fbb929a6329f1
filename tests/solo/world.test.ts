// Worlds: of the day, by number; the record over games; explanations; texts; content as the server hashes it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { solo as soloDe, wording as wordingDe } from '../../client/i18n/de/solo.ts';
import { laterWording as laterWordingDe, soloLater as soloLaterDe } from '../../client/i18n/de/solo-later.ts';
import { common } from '../../client/i18n/en/common.ts';
import { outcome } from '../../client/i18n/en/outcome.ts';
import { player } from '../../client/i18n/en/player.ts';
import { solo as soloEn, wording as wordingEn } from '../../client/i18n/en/solo.ts';
import { laterWording as laterWordingEn, soloLater as soloLaterEn } from '../../client/i18n/en/solo-later.ts';
import type { Dictionary, Message } from '../../client/i18n/message.ts';
import { dayOf, parseSeed, seedOfDay } from '../../client/solo/day.ts';
import { explain } from '../../client/solo/explain.ts';
import { summary } from '../../client/solo/history.ts';
import { packHash, readScenario } from '../../client/solo/plugin.ts';
import { loadScenario, scenarioHash } from '../../server/content/load.ts';
import { GAME, openAlone, playRound } from './support.ts';

const en = { ...soloEn, ...soloLaterEn };
const de = { ...soloDe, ...soloLaterDe };
const wordings = { ...wordingEn, ...laterWordingEn };

describe('world of the day', () => {
  it('is the same for everybody on a day, and another on the next', () => {
    const day = dayOf(new Date(2026, 10, 5, 23, 59));
    expect(day).toBe('2026-11-05');
    expect(seedOfDay(day, 'ai-boom')).toBe(seedOfDay('2026-11-05', 'ai-boom'));
    const seeds = Array.from({ length: 365 }, (_, i) => seedOfDay(dayOf(new Date(2026, 0, 1 + i)), 'ai-boom'));
    expect(new Set(seeds).size).toBe(365);
    expect(seedOfDay(day, 'dot-com')).not.toBe(seedOfDay(day, 'ai-boom'));
    for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff).toBe(true);
  });
  it('reads numbers as they are typed', () => {
    expect(parseSeed(' 4 294 967 295 ')).toBe(4294967295);
    expect(parseSeed('4294967296')).toBeNull();
    for (const wrong of ['', '-1', '1e3', 'abc', '99999999999']) expect(parseSeed(wrong)).toBeNull();
  });
});

describe('content', () => {
  it.each(['ai-boom', 'dot-com'])('%s has the hash the server gives it', (name) => {
    const folder = join('content/scenarios', name);
    expect(packHash(readScenario(folder))).toBe(scenarioHash(loadScenario(folder)));
  });
});

describe('the record', () => {
  const result = { final: 120, rank: 2, teams: 12, score: 110, brier: 0.2, burst: true, inTime: true, at: 1 };
  it('is nothing without games', () => expect(summary([])).toBeNull());
  it('averages what is known', () => {
    const sum = summary([
      { ...GAME, result },
      { ...GAME, result: { ...result, final: 80, score: null, brier: null, inTime: false } },
      { ...GAME, result: { ...result, final: 100, burst: false, inTime: null } },
    ]);
    expect(sum).toMatchObject({ games: 3, bursts: 2, inTime: 1, meanScore: 110, meanBrier: 0.2 });
    expect(sum?.meanReturn).toBeCloseTo(0);
  });
});

it('every round is explained, in sentences that exist', async () => {
  const { line } = await openAlone();
  for (let round = 0; round < 7; round++) {
    if (round < 4) {
      await line.onward();
      await line.send({
        type: 'submitOrders',
        orders: { role: 'vc', invest: { LAB: 10, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null },
        forecast: null,
      });
    }
    const { result, market } = line.store.getState().view;
    const sentences = result == null ? [] : explain(result, market?.points ?? [], 'vc');
    expect(sentences.length).toBeGreaterThan(1);
    for (const { key, figures } of sentences) {
      const text = (en as Dictionary)[key];
      expect(typeof text).toBe('string');
      for (const name of String(text).match(/\{(\w+)\}/g) ?? []) {
        if (name !== '{boom}') expect(Object.keys(figures)).toContain(name.slice(1, -1));
      }
    }
    await line.onward();
  }
  expect(line.state().stage.phase).toBe('final');
  void playRound;
});

describe('texts', () => {
  const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
  const holes = (message: Message) =>
    [...new Set(forms(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
  it.each([
    ['solo', en, de],
    ['wording', wordings, { ...wordingDe, ...laterWordingDe }],
  ] as const)('%s: same keys and placeholders in both languages', (_name, english: Dictionary, german: Dictionary) => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(english)) {
      expect([key, holes(german[key] ?? '')]).toEqual([key, holes(message)]);
      for (const text of [...forms(message), ...forms(german[key] ?? '')]) {
        expect([key, text.split('*').length % 2, / %/.test(text)]).toEqual([key, 1, false]);
      }
    }
  });
  it('says otherwise only what the screens say', () => {
    const known = { ...player, ...outcome, ...common } as Dictionary;
    const missing = Object.keys(wordings).filter((key) => known[key] === undefined);
    expect(missing.filter((key) => key !== 'states.connecting')).toEqual([]);
    expect(Object.keys(en).filter((key) => known[key] !== undefined)).toEqual([]);
  });
});
