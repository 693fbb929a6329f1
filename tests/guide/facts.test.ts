// What the guide says about the program is what the program does: figures of the roles, minutes, keys, limits, dates.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGuides } from '../../client/guide/load.ts';
import type { Block, Guide, Kind } from '../../client/guide/schema.ts';
import { KEYS } from '../../client/host/console/keys.ts';
import { SETTINGS } from '../../server/config.ts';
import { DEFAULT_PARAMETERS } from '../../shared/engine/parameters.ts';
import { CLOSED_MS, GRACE_MS } from '../../shared/game/clock.ts';
import { DEBRIEF_QUESTIONS } from '../../shared/game/phases.ts';
import { LESSON_SHAPES } from '../../shared/game/types.ts';

const guides = loadGuides(join(import.meta.dirname, '../../content/guide'));

function blocks<K extends Kind>({ chapters }: Guide, kind: K): Block<K>['value'][] {
  return chapters.flatMap((chapter) =>
    chapter.blocks.filter((block) => block.kind === kind).map((block) => block.value as Block<K>['value']),
  );
}
const chapter = ({ chapters }: Guide, id: string): string =>
  JSON.stringify(chapters.find((each) => each.id === id)?.blocks);
/** As the language writes it: 15.6 or 15,6. */
const written = ({ language }: Guide, value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

const { vc, giant, climate, short, riskFree } = DEFAULT_PARAMETERS;
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  vc: [vc.invest, vc.cut * 100, vc.cutInFear * 100, vc.exit * 100, riskFree * 100],
  giant: [
    giant.cash,
    giant.franchise,
    giant.franchiseYield * 100,
    giant.compute,
    giant.block,
    giant.deal,
    giant.dealBack * 100,
    giant.dealMargin * 100,
    giant.poach,
    DEFAULT_PARAMETERS.real.depreciation * 100,
  ],
  climate: [climate.cash, climate.plant],
  short: [
    short.perRound * 100,
    short.gross * 100,
    short.maintenance * 100,
    short.report,
    short.borrow * 100,
    (1 - short.strike) * 100,
  ],
};

describe.each(guides)('$language', (guide) => {
  test('role briefings give the engine’s figures', () => {
    for (const { id, ...texts } of blocks(guide, 'role')) {
      const card = ` ${JSON.stringify(texts)} `;
      for (const figure of FIGURES[id] ?? []) {
        expect(card, `${id}: ${figure}`).toMatch(new RegExp(`[^\\d.,]${written(guide, figure)}(?![\\d]|[.,]\\d)`));
      }
    }
    expect(blocks(guide, 'role').map(({ id }) => id)).toEqual(Object.keys(FIGURES));
  });

  test('there is a script for every shape of lesson', () => {
    const lessons = blocks(guide, 'lesson');
    expect(lessons.map(({ id }) => id)).toEqual([...LESSON_SHAPES]);
    expect(lessons.map(({ minutes }) => minutes)).toEqual([20, 45, 90]);
  });

  test('there are as many questions as the debrief has', () => {
    expect(blocks(guide, 'question')).toHaveLength(DEBRIEF_QUESTIONS);
  });

  test('the keys are the console’s', () => {
    const table = chapter(guide, 'running');
    for (const [shortcut, keys] of Object.entries(KEYS)) {
      if (shortcut !== 'next') expect(table, shortcut).toContain(`[[${keys.at(-1)}]]`);
    }
  });

  test('limits and times are the program’s', () => {
    expect(chapter(guide, 'care')).toContain(`${SETTINGS.RETENTION_DAYS.fallback} `);
    expect(chapter(guide, 'prepare')).toContain(`${SETTINGS.PORT.fallback}`);
    expect(CLOSED_MS).toBe(4000);
    expect(GRACE_MS).toBe(10_000);
  });
});
