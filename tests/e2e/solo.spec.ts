// Practice alone in a real browser: two taps to the first decision, a whole game to the end report, undo, files in and out,
// and everything again with the server stopped and the network off. Served from a sub-path of a plain web space.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { serveFolder, type WebSpace } from './support/static.ts';

const PATH = '/some/where/';
const PHONE = { width: 390, height: 844 };
let folder = '';
let space: WebSpace;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'solo-'));
  const build = (mode: string, ...more: string[]) =>
    execFileSync('npx', ['vite', 'build', '--mode', mode, '--base', './', '--outDir', folder, '-l', 'error', ...more]);
  build('static', '--emptyOutDir');
  build('solo');
  space = await serveFolder(folder, PATH);
});
test.afterAll(async () => {
  await space.stop();
  rmSync(folder, { recursive: true, force: true });
});
test.use({ viewport: PHONE, locale: 'en-GB' });

/** Fails the test when the page says that something is wrong. */
function watch(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && said.push(`${message.text()} ${message.location().url}`),
  );
  return said;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Taps whichever of these verbs is there; one that is just being replaced is tapped the next time. */
async function tapOne(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const next = button(page, name);
    if (!(await next.isVisible())) continue;
    await next.click({ timeout: 2000 }).catch(() => undefined);
    return;
  }
}

/** From wherever the game stands to its end. */
async function playOn(page: Page): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await button(page, 'Play again').isVisible()) return;
    await tapOne(page, ['To my order', 'Send order', 'To my result', 'Next edition', 'What comes after', 'My story']);
    await page.waitForTimeout(60);
  }
  throw new Error('the game did not end');
}

async function ready(page: Page, context: BrowserContext): Promise<void> {
  await page.goto(`${space.url}solo/`);
  await expect(page.getByText('Works offline from now on.')).toBeVisible();
  expect(context.serviceWorkers().length).toBe(1);
}

test('two taps to the first decision, one control first, a whole game, the end report', async ({ page }) => {
  const said = watch(page);
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('.step button') === null) return;
      performance.mark('ticket');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(space.url);
  await page.waitForURL(/solo\/$/);
  await button(page, 'Play your first game').click();
  await button(page, 'To my order').click();
  await expect(button(page, 'Send order')).toBeVisible();
  // The scripts that came before the first order could be given; what is fetched afterwards, for later, does not count.
  const scripts = await page.evaluate(() => {
    const ready = performance.getEntriesByName('ticket')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < ready)
      .map(({ name }) => name);
  });
  const weights = scripts.map((url) => {
    const bytes = readFileSync(join(folder, new URL(url).pathname.slice(PATH.length)));
    return gzipSync(bytes, { level: 9 }).length / 1024;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expect([total <= 70, total.toFixed(1)]).toEqual([true, total.toFixed(1)]);
  expect(weights.length).toBeGreaterThan(3);

  // One control, then four, then the slider, then all.
  await expect(button(page, /^More/)).toHaveCount(1);
  await button(page, /^More/).click();
  await button(page, 'Send order').click();
  await expect(page.getByText('What happened?')).toBeVisible();
  await button(page, 'Next edition').click();
  await button(page, 'To my order').click();
  await expect(button(page, /^More/)).toHaveCount(4);
  await expect(page.getByLabel('Will it burst within two rounds?')).toBeHidden();

  await playOn(page);
  await expect(page.getByText('Best and worst call')).toBeVisible();
  await expect(page.getByText('What nobody could see')).toBeVisible();
  await expect(page.locator('.cmp dd').nth(2)).toHaveText(/^\d+$/);
  await button(page, 'Play 200 worlds').click();
  await expect(page.getByText(/of 200 worlds you finish in the first third/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Changed').selectOption({ label: 'I stay out all game' });
  await expect(page.getByRole('row', { name: /You end with/ })).toBeVisible();
  await expectAccessible(page, 'the end of a game alone');
  // The same report as after a class.
  await button(page, /^My report/).click();
  await expect(page.locator('.rep-page')).toHaveCount(1, { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Your turning points' })).toBeVisible();
  await button(page, 'Back').click();
  await button(page, 'To the overview').last().click();
  await expect(page.getByText('One finished game')).toBeVisible();
  await button(page, /My record/).click();
  await expect(page.getByText('Mean return')).toBeVisible();
  expect(said).toEqual([]);
});

test('offline: server stopped, network off, a new game in another language from start to end', async ({ browser }) => {
  const own = await serveFolder(folder, PATH);
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB' });
  const page = await context.newPage();
  const before = space;
  space = own;
  await ready(page, context);
  space = before;
  await own.stop();
  await context.setOffline(true);
  const said = watch(page);

  await page.goto(`${own.url}solo/`);
  await button(page, 'Deutsch').click();
  await button(page, /Alles selbst wählen/).click();
  await page.locator('.roles button.is-short').click();
  await button(page, '4').click();
  await page.locator('.stories button').last().click();
  await page.getByRole('button', { name: 'Regler nacheinander vorstellen' }).click();
  await button(page, 'Los').click();
  for (let step = 0; step < 60 && !(await button(page, 'Nochmal spielen').isVisible()); step++) {
    await tapOne(page, [
      'Zu meiner Order',
      'Abschicken',
      'Zu meinem Ergebnis',
      'Nächste Ausgabe',
      'Wie es weitergeht',
      'Meine Geschichte',
    ]);
    await page.waitForTimeout(60);
  }
  await expect(page.getByText('Was niemand sehen konnte')).toBeVisible();
  await expect(page.locator('.cmp dd').nth(2)).toHaveText(/^\d+$/);
  await button(page, '200 Welten spielen').click();
  await expect(page.getByText(/von 200 Welten landest du/)).toBeVisible({ timeout: 60_000 });
  // And it is still there after a reload in flight mode.
  await page.reload();
  await expect(page.getByText('Was niemand sehen konnte')).toBeVisible();
  expect(said).toEqual([]);
  await context.close();
});

test('a round taken back: the old order is filled in, and the result says so', async ({ page }) => {
  await page.goto(`${space.url}solo/`);
  await button(page, 'Play your first game').click();
  await button(page, 'To my order').click();
  await button(page, /^More/).click();
  await button(page, /^More/).click();
  await button(page, 'Send order').click();
  await expect(page.getByText('What happened?')).toBeVisible();
  await button(page, 'Undo the last round').click();
  await button(page, 'Back to round 1').click();
  await expect(page.locator('.step output').first()).toHaveText('2');
  await button(page, 'Send order').click();
  await expect(page.getByText('What happened?')).toBeVisible();
  await page.reload();
  await expect(page.getByText('What happened?')).toBeVisible();
  await button(page, 'Next edition').click();
  await playOn(page);
  await expect(page.getByText('One round was taken back.').last()).toBeVisible();
});

test('hints and words on demand', async ({ page }) => {
  await page.goto(`${space.url}solo/`);
  await button(page, 'Play your first game').click();
  await button(page, 'To my order').click();
  await button(page, 'Hints and words').click();
  await expect(page.getByText('What would others look at?')).toBeVisible();
  await button(page, 'What would they order?').click();
  await expect(page.getByText('In your seat, right now')).toBeVisible();
  await page.getByText('All words').click();
  await page.locator('.allwords[open] summary', { hasText: 'Margin call' }).last().click();
});

test('a game saved as a file, deleted, brought back; and the same file as a class to play against', async ({
  page,
  context,
}, info) => {
  await page.goto(`${space.url}solo/`);
  await button(page, 'Play your first game').click();
  await button(page, 'To my order').click();
  await playOn(page);
  await page.goto(`${space.url}solo/`);
  const saved = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const file = info.outputPath('game.json');
  await (await saved).saveAs(file);
  page.on('dialog', (dialog) => void dialog.accept());
  await button(page, 'Delete').click();
  await expect(button(page, 'Play your first game')).toBeVisible();
  await page.getByLabel('Open a file').last().setInputFiles(file);
  await expect(page.getByText('The game is on this device now.')).toBeVisible();
  await expect(page.getByText(/Ended with/).first()).toBeVisible();

  await button(page, 'New game').last().click();
  await button(page, 'A class’s').click();
  await page.getByLabel('Replay file of a class').setInputFiles(file);
  await expect(page.getByText(/12 teams, 4 rounds/)).toBeVisible();
  await button(page, 'Start').click();
  await playOn(page);
  await expect(page.getByText('What nobody could see')).toBeVisible();
  // The class's world fits into a link, without names.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Share this world').click();
  await expect(page.getByText(/Link copied/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#w=');
  expect(link.length).toBeLessThan(8000);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText(/12 teams, 4 rounds/)).toBeVisible();

  await page.goto(`${space.url}solo/`);
  await page
    .getByLabel('Open a file')
    .last()
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await expect(page.getByText('This is no game of Belief Machine.')).toBeVisible();
});

test('a link to a world holds the world and nothing about the person', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${space.url}solo/?scenario=ai-boom&seed=774&rounds=4&role=short`);
  await expect(page.getByText('Somebody sent you this world.')).toBeVisible();
  await button(page, 'Start').click();
  await playOn(page);
  await button(page, 'Share this world').click();
  await expect(page.getByText(/Link copied/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${space.url}solo/?scenario=ai-boom&seed=774&rounds=4&role=short`);
});

test('the folder also holds the guide and the viewer of sessions, and they find home', async ({ page }) => {
  const said = watch(page);
  await page.goto(`${space.url}solo/`);
  await page.getByRole('link', { name: 'Guide for teachers' }).click();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page
    .getByRole('link', { name: /Belief Machine/ })
    .first()
    .click();
  await expect(button(page, 'Play your first game')).toBeVisible();
  await page.getByRole('link', { name: 'Look at a class’s session' }).click();
  await expect(page.getByRole('heading', { name: 'A session again' })).toBeVisible();
  await page.getByRole('link', { name: 'Belief Machine' }).click();
  await expect(button(page, 'Play your first game')).toBeVisible();
  expect(said).toEqual([]);
});

test('with a clock: whoever does not decide in time stays out, and the game goes on', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${space.url}solo/?scenario=ai-boom&seed=774&rounds=4&role=vc`);
  await button(page, '60 s').click();
  await button(page, 'Start').click();
  await button(page, 'To my order').click();
  await expect(page.getByRole('timer')).toContainText(/0:5\d|1:00/);
  await page.clock.runFor(65_000);
  await expect(page.getByText('Round 1 closed')).toBeVisible();
});

/** The next release: the page's script under another name, the one before gone from the web space. */
function release(name: string): void {
  const assets = join(folder, 'assets');
  const old = readdirSync(assets).find((file) => /^practice-.*\.js$/.test(file)) ?? '';
  const fresh = `practice-${name}.js`;
  writeFileSync(join(assets, fresh), readFileSync(join(assets, old)));
  rmSync(join(assets, old));
  for (const file of ['solo/index.html', 'solo-sw.js', ...readdirSync(assets).map((each) => `assets/${each}`)]) {
    if (!/\.(html|js)$/.test(file)) continue;
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8').replaceAll(old, fresh);
    writeFileSync(
      path,
      file === 'solo-sw.js' ? text.replace(/[0-9a-f]{12}/, name.toLowerCase().padEnd(12, '0')) : text,
    );
  }
}

test('an update arrives without breaking a running game', async ({ page, context }) => {
  await ready(page, context);
  await page.reload();
  await page.goto(`${space.url}solo/?scenario=ai-boom&seed=774&rounds=4&role=vc`);
  await button(page, 'Start').click();
  await button(page, 'To my order').click();
  release('abcdef01');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((own) => own?.update()));
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((own) => own?.waiting?.state)))
    .toBe('installed');
  // The running game keeps to its version, also over a reload, though its files are gone from the web space.
  await button(page, 'Send order').click();
  await expect(page.getByText('Round 1 closed')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Round 1 closed')).toBeVisible();
  await page.goto(`${space.url}solo/`);
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  await button(page, 'Load it').click();
  await expect(page.locator('script[src*="practice-abcdef01"]')).toHaveCount(1);
  await button(page, /Go on playing/).click();
  await expect(page.getByText('Round 1 closed')).toBeVisible();
  await playOn(page);
});
