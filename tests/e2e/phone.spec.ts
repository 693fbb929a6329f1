// A phone opens the pages: what they need comes with them, and a decision that is loaded again does not move.
import { expect, type Page, test } from '@playwright/test';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { openPage, Student, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
const watch: Watch = { errors: [], foreign: [] };
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

/** Scripts asked for before the page was drawn that the page itself had not named: each of them is a journey more. */
async function unannounced(page: Page, url: string): Promise<readonly string[]> {
  const response = await page.goto(url);
  await page.locator('#app > *').first().waitFor();
  const before = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        ({ name, startTime }) => name.endsWith('.js') && startTime < Number(document.documentElement.dataset.drawn),
      )
      .map(({ name }) => new URL(name).pathname),
  );
  const html = (await response?.text()) ?? '';
  expect(before.length).toBeGreaterThan(3);
  return before.filter((path) => !html.includes(`"${path}"`));
}

/** Runs before the page: notes when the first thing stands in it. */
function noteDrawn(): void {
  new MutationObserver((_records, observer) => {
    if (document.querySelector('#app > *') === null) return;
    document.documentElement.dataset.drawn = String(performance.now());
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
}

for (const [locale, word] of [
  ['de-AT', 'Klasse'],
  ['en-GB', 'class'],
] as const) {
  test(`the texts of the language that is spoken come with the page: ${locale}`, async ({ browser }) => {
    const page = await openPage(browser, watch, { locale });
    await page.addInitScript(noteDrawn);
    for (const path of ['/', '/join', '/host', '/board', '/replay']) {
      expect(await unannounced(page, server.url + path), path).toEqual([]);
    }
    await page.goto(server.url);
    await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
    await expect(page.locator('main')).toContainText(word);
  });
}

test('a decision that is loaded again stands still, however late its parts arrive', async ({ browser }) => {
  const { pin, hostToken } = await createSession(server.url, { seed: 774, options: { practice: false } });
  const { page } = await Student.join(browser, watch, server.url, pin, 'Ada');
  await expect(page.getByText('Your role')).toBeVisible();
  const host = new SocketClient(server.url);
  await host.enter({ as: 'console', pin, token: hostToken });
  await host.advance();
  await host.advance();
  await expect(page.getByRole('button', { name: /^Send/ })).toBeVisible();

  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { readonly value: number };
        (globalThis as unknown as { shifts: number[] }).shifts.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const late = /\/assets\/(vc|giant|climate|short)-|\/api\/scenarios\//;
  await page.route(late, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  const texts = page.waitForResponse(/\/api\/scenarios\//);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Send/ })).toBeVisible();
  await texts;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  host.close();
});

test('no page of it failed or asked anybody else', () => {
  expect(watch).toEqual({ errors: [], foreign: [] });
});
