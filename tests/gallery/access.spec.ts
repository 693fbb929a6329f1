// What axe does not see, on every screen of the gallery: room for fingers, zoom, motion, and screens in forced colours.
import { expect, type Page, test } from '@playwright/test';
import type { WebSpace } from '../e2e/support/static.ts';
import { serveGallery } from './serve.ts';
import { visit } from './visit.ts';

const LOOK = { lang: 'de', theme: 'light' as const };

let space: WebSpace;
test.beforeAll(async () => {
  space = await serveGallery();
});
test.afterAll(() => space.stop());

/** Controls that a finger of 44 px would miss: touched off their middle, something else answers. */
const missedByFingers = (page: Page) =>
  page.evaluate(() => {
    const REACH = 21;
    const controls = document.querySelectorAll<HTMLElement>(
      'button:not(:disabled), a[href], input:not(:disabled), select, textarea, summary',
    );
    const missed: string[] = [];
    for (const control of controls) {
      // A link inside a sentence is as high as its line; a field that is not drawn is reached by its label.
      const drawn = control.matches('.vh, [type=file], [type=radio], [type=checkbox]')
        ? (control.closest('label') ??
          (control.id === '' ? null : document.querySelector(`label[for="${control.id}"]`)))
        : control;
      const inline = control.matches('a') && getComputedStyle(control).display === 'inline';
      if (drawn === null || inline || !control.checkVisibility() || control.closest('[inert]') !== null) continue;
      drawn.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = drawn.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const x = left + width / 2;
      const y = top + height / 2;
      const answers = (dx: number, dy: number) => {
        const there = document.elementFromPoint(x + dx, y + dy);
        return there !== null && (drawn.contains(there) || there.closest('label')?.control === control);
      };
      const tight = [
        ...(width >= 44 || (answers(-REACH, 0) && answers(REACH, 0)) ? [] : [`${Math.round(width)} wide`]),
        ...(height >= 44 || (answers(0, -REACH) && answers(0, REACH)) ? [] : [`${Math.round(height)} high`]),
      ];
      const name = control.getAttribute('aria-label') ?? drawn.textContent?.trim() ?? '';
      if (tight.length > 0) missed.push(`“${name.slice(0, 40)}” is ${tight.join(' and ')}`);
    }
    return missed;
  });

/** Controls nobody gets to see, however they scroll; and pages that are wider than the glass. */
const outOfReach = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const hidden = scrollWidth > innerWidth ? [`${scrollWidth - innerWidth} px too wide`] : [];
    for (const control of document.querySelectorAll<HTMLElement>('button, a[href], select, textarea, input')) {
      if (control.matches('.vh, .vh *, .skip') || !control.checkVisibility() || control.closest('[inert]')) continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top, bottom, width } = control.getBoundingClientRect();
      if (width < 2) continue;
      const cut = left < -1 || right > innerWidth + 1 || bottom < 0 || top > innerHeight;
      if (cut) hidden.push(`“${(control.textContent ?? control.id).trim().slice(0, 40)}” cannot be reached`);
    }
    return hidden;
  });

const moving = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((each) => each.playState === 'running' && Number(each.effect?.getComputedTiming().duration) > 1)
      .map((each) => `${(each.effect as KeyframeEffect).target?.className} still moves`),
  );

for (const size of ['390x844', '320x640']) {
  test(`every target takes a finger of 44 px: ${size}`, async ({ browser }) => {
    expect(await visit(browser, { base: space.url, size, ...LOOK }, missedByFingers)).toEqual([]);
  });
}

/** While deciding nothing that is needed lies under the verbs: the last of it is the middle of the burst question's slider. */
const underTheVerbs = (page: Page) =>
  page.evaluate(() => {
    const slider = document.querySelector('#burst')?.getBoundingClientRect();
    const verbs = document.querySelector('.act')?.getBoundingClientRect();
    if (slider === undefined || verbs === undefined) return [];
    const over = Math.round(slider.bottom - verbs.top);
    return over > slider.height / 4 ? [`the burst question lies ${over} px under the verbs`] : [];
  });

for (const lang of ['en', 'de']) {
  test(`a whole ticket fits the smallest phone: ${lang}`, async ({ browser }) => {
    // A lost line says so above the ticket, which scrolls as long as that lasts.
    const only = ({ name }: { readonly name: string }) => !/offline|restart/.test(name);
    const small = { base: space.url, size: '320x640', theme: 'light' as const, lang, only };
    expect(await visit(browser, small, underTheVerbs)).toEqual([]);
  });
}

test('twice as large: nothing is cut off', async ({ browser }) => {
  const phones = await visit(browser, { base: space.url, size: '320x640', ...LOOK }, outOfReach);
  const desks = await visit(browser, { base: space.url, size: '1280x800', glass: '640x400', ...LOOK }, outOfReach);
  expect([...phones, ...desks]).toEqual([]);
});

test('whoever wants less motion gets none', async ({ browser }) => {
  const still = { reducedMotion: 'reduce' as const };
  const phones = await visit(browser, { base: space.url, size: '390x844', ...LOOK, options: still }, moving);
  const boards = await visit(browser, { base: space.url, size: '1920x1080', ...LOOK, options: still }, moving);
  expect([...phones, ...boards]).toEqual([]);
});
