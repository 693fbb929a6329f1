// WCAG 2.2 A and AA by axe on every screen of the gallery.
import { expect, type Page, test } from '@playwright/test';
import { violations } from '../e2e/support/accessible.ts';
import type { WebSpace } from '../e2e/support/static.ts';
import { serveGallery } from './serve.ts';
import { visit } from './visit.ts';

let space: WebSpace;
test.beforeAll(async () => {
  space = await serveGallery();
});
test.afterAll(() => space.stop());

for (const size of ['390x844', '1280x800', '1920x1080']) {
  for (const [lang, theme] of [
    ['en', 'light'],
    ['de', 'dark'],
  ] as const) {
    test(`no violation: ${size} ${lang} ${theme}`, async ({ browser }) => {
      expect(await visit(browser, { base: space.url, size, lang, theme }, (page) => violations(page))).toEqual([]);
    });
  }
}

test('no violation with forced colours', async ({ browser, browserName }) => {
  const options = { forcedColors: 'active' as const };
  const only = browserName === 'chromium' ? undefined : ({ name }: { name: string }) => /decide|setup/.test(name);
  const look = { base: space.url, size: '390x844', lang: 'en', theme: 'light' as const, options };
  // The system chooses the colours of text and ground; axe reads the page's own of the text, which is not drawn.
  const found = (page: Page) => violations(page, ['color-contrast']);
  expect(await visit(browser, only === undefined ? look : { ...look, only }, found)).toEqual([]);
});
