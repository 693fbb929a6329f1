// The reports in a browser: the class's page and every student's, each on one sheet of A4 and of letter; as files that need
// nothing; from the console, from a phone; hostile names; the comparison with earlier classes.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Orders } from '../../shared/engine/types.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { expectAccessible } from './support/accessible.ts';
import { openPage, type Watch } from './support/people.ts';
import { playedClass } from './support/played.ts';
import { type RunningServer, startServer } from './support/server.ts';

const HOSTILE = '<img src=x onerror=1';
const TITLE = '10b</title><b>Stadtpark</b> & Ms Okafor';
const NAMES = ['Ada', HOSTILE, 'Maximiliane v. Walde', '</style><script>1', '& Zoë "quoted"'];

let server: RunningServer;
let pin = '';
let hostToken = '';
let host: SocketClient;
const phones: SocketClient[] = [];
let desk: Page;
const watch: Watch = { errors: [], foreign: [] };

test.describe.configure({ mode: 'serial' });

/** 32 teams with long and hostile names; everybody puts in one order and a forecast. */
async function play(url: string): Promise<void> {
  const created = await createSession(url, {
    seed: 2,
    options: {
      rounds: 4,
      minTeams: 32,
      practice: false,
      pacing: 'teacher',
      beforeAfter: true,
      title: TITLE,
    },
  });
  pin = created.pin;
  hostToken = created.hostToken;
  host = new SocketClient(url);
  await host.enter({ as: 'console', pin, token: hostToken });
  for (const name of NAMES) {
    const phone = new SocketClient(url);
    expect(await phone.enter({ as: 'player', pin, name })).toMatchObject({ ok: true });
    phones.push(phone);
  }
  while (host.phase !== 'final') {
    if (host.phase === 'decide' && host.view.stage?.round === 0) {
      for (const phone of phones) {
        const orders = orderOf(phone);
        expect(await phone.command({ type: 'submitOrders', orders, forecast: 30 })).toMatchObject({ ok: true });
      }
    }
    expect(await host.advance()).toMatchObject({ ok: true });
  }
}

function orderOf(phone: SocketClient): Orders {
  switch (phone.view.seat?.team?.role) {
    case 'vc':
      return { role: 'vc', invest: { LAB: 6, APP: 3, CLIM: 2, BIO: 1 }, sell: null, earmark: null };
    case 'giant':
      return { role: 'giant', dataCentres: 1, circularDeal: 1, poach: false, buyBack: 1, sellLab: 0 };
    case 'climate':
      return { role: 'climate', raise: 8, build: 0.5, hire: true, label: true };
    default:
      return {
        role: 'short',
        short: { CHIP: 0.05, CLOUD: 0, APP: 0 },
        puts: { CHIP: 0, CLOUD: 0, APP: 0.02 },
        cover: 0,
        report: true,
      };
  }
}

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  await play(server.url);
  desk = await openPage(browser, watch, { viewport: { width: 1280, height: 900 } });
});
test.afterAll(async () => {
  for (const each of [host, ...phones]) each.close();
  await server.stop();
});

const pages = () => desk.locator('.rep-page');

/** Pages of the PDF that the browser prints, on both papers. */
async function printed(page: Page): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({ format });
    counts.push(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0);
  }
  return counts;
}

async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = test.info().outputPath((await download).suggestedFilename());
  await (await download).saveAs(path);
  return path;
}

/** Opens a saved file as somebody would in ten years: no network, no script. */
async function openAlone(browser: Browser, path: string): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const url = pathToFileURL(path).href;
  await page.goto(url);
  expect(asked.splice(0)).toEqual([url]);
  return { page, asked };
}

test('from the console to the class’s page, which fits one sheet of A4 and of letter', async () => {
  await desk.goto(`${server.url}/console#${pin}.${hostToken}`);
  const opened = desk.waitForEvent('popup');
  await desk.getByRole('link', { name: 'Report', exact: true }).click();
  const popup = await opened;
  await expect(popup).toHaveURL(`${server.url}/report?pin=${pin}`);
  await popup.close();
  await desk.goto(`${server.url}/report?pin=${pin}`);
  await expect(pages()).toHaveCount(1, { timeout: 60_000 });
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^It (burst|did not burst)/);
  for (const head of ['Turning points', 'What it cost', 'The road not funded', 'Skill and luck', 'Final standings']) {
    await expect(desk.getByRole('heading', { name: head })).toBeVisible();
  }
  await expect(desk.locator('.rep-standings li')).toHaveCount(32);
  expect(await printed(desk)).toEqual([1, 1]);
  await expectAccessible(desk, 'the report page');
});

test('what anybody typed is text and nothing else', async () => {
  await expect(desk.getByText(TITLE, { exact: true })).toBeVisible();
  await expect(desk.locator('.rep-standings').getByText(HOSTILE, { exact: true })).toBeVisible();
  expect(await desk.locator('.rep').locator('img, script, [onerror], [style]').count()).toBe(0);
});

test('the class’s file needs nobody: no network, no script, all its text and its chart', async ({ browser }) => {
  const path = await saved(desk);
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)|url\(|@import|<script|<link|<img/);
  const { page, asked } = await openAlone(browser, path);
  await expect(page).toHaveTitle(`Belief Machine: report, ${TITLE}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^It (burst|did not burst)/);
  await expect(page.getByText(HOSTILE, { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /true value went from/ })).toBeVisible();
  expect(await printed(page)).toEqual([1, 1]);
  expect(asked).toEqual([]);
  await page.context().close();
});

test('all students’ pages in one go, one sheet each, in German too', async () => {
  await desk.getByRole('button', { name: '5 students' }).click();
  await expect(pages()).toHaveCount(5);
  for (const name of NAMES) await expect(desk.locator('.rep-title').getByText(name, { exact: true })).toBeVisible();
  await expect(desk.locator('.rep-rows').first().locator('tbody tr')).toHaveCount(7);
  expect(await printed(desk)).toEqual([5, 5]);
  await desk.getByRole('button', { name: 'Deutsch' }).click();
  await expect(desk.getByRole('heading', { name: 'Deine Wendepunkte' })).toHaveCount(5);
  expect(await printed(desk)).toEqual([5, 5]);
  await desk.getByRole('button', { name: 'Die Klasse' }).click();
  await expect(desk.getByRole('heading', { name: 'Wendepunkte', exact: true })).toBeVisible();
  expect(await printed(desk)).toEqual([1, 1]);
  await desk.getByRole('button', { name: 'English' }).click();
});

test('a student opens the own page on the phone, prints it and keeps it', async ({ browser }) => {
  const phone = await openPage(browser, watch, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const token = phones[0]?.token ?? '';
  await phone.addInitScript(([of, key]) => localStorage.setItem(`bm.seat.${of}`, key), [pin, token] as const);
  await phone.goto(`${server.url}/play?pin=${pin}`);
  await phone.getByRole('button', { name: 'My report' }).click();
  const page = phone.locator('.rep-page');
  await expect(page).toHaveCount(1, { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Your turning points' })).toBeVisible();
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await expectAccessible(phone, 'the own report on a phone');
  expect(await printed(phone)).toEqual([1, 1]);
  const file = await saved(phone);
  const { page: alone, asked } = await openAlone(browser, file);
  await expect(alone.getByText('Your turning points')).toBeVisible();
  await expect(alone.getByRole('table')).toBeVisible();
  expect(await printed(alone)).toEqual([1, 1]);
  expect(asked).toEqual([]);
  await alone.context().close();
  await phone.getByRole('button', { name: 'Back' }).click();
  await expect(phone.getByRole('button', { name: 'My report' })).toBeVisible();
});

test('beside earlier classes only where the teacher wants it', async ({ browser }) => {
  await expect(desk.getByRole('heading', { name: 'Beside earlier classes' })).toHaveCount(0);
  const box = desk.getByRole('checkbox', { name: 'Compare with earlier classes' });
  await box.check();
  await expect(desk.getByText('No earlier class on this server')).toBeVisible();
  const other = await playedClass(server.url, { rounds: 4, minTeams: 8 });
  const put = (on: boolean) =>
    fetch(`${server.url}/api/sessions/${other.pin}/comparison`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${other.hostToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ on }),
    });
  expect((await put(true)).status).toBe(200);
  other.host.close();
  await desk.reload();
  await expect(desk.locator('.rep-earlier li')).not.toHaveCount(0, { timeout: 60_000 });
  await expect(desk.getByText('One earlier class on this server')).toBeVisible();
  expect(await printed(desk)).toEqual([1, 1]);
  // On the wall by the teacher's tap alone.
  const board = await openPage(browser, watch, { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  await board.goto(`${server.url}/board/${pin}`);
  const console = await openPage(browser, watch, { viewport: { width: 1280, height: 900 } });
  await console.goto(`${server.url}/console#${pin}.${hostToken}`);
  await console.getByRole('button', { name: 'Show earlier classes' }).click();
  await expect(board.getByRole('heading', { name: 'Where does this class stand?' })).toBeVisible();
  await expect(board.getByRole('img', { name: /^Dots for this class and 1 earlier/ })).toBeVisible();
  await board.screenshot({ path: 'screenshots/report/earlier-board.png' });
  await expectAccessible(board, 'earlier classes on the board');
  await console.getByRole('button', { name: 'Take them off the board' }).click();
  await expect(board.getByRole('heading', { name: 'Where does this class stand?' })).toHaveCount(0);
  for (const page of [board, console]) await page.context().close();
  await box.uncheck();
  await expect(desk.locator('.rep-earlier')).toHaveCount(0);
});

test('a session’s file has the same page', async () => {
  await desk.goto(`${server.url}/report?pin=${pin}`);
  await expect(pages()).toHaveCount(1, { timeout: 60_000 });
  const told = () => desk.locator('.rep-columns').textContent();
  const wanted = await told();
  const replay = await fetch(`${server.url}/api/sessions/${pin}/export/replay.json`, {
    headers: { Authorization: `Bearer ${hostToken}` },
  });
  await desk.goto(`${server.url}/replay`);
  await desk
    .locator('input[type="file"]')
    .setInputFiles({ name: 'replay.json', mimeType: 'application/json', buffer: Buffer.from(await replay.text()) });
  await desk.getByRole('button', { name: 'Report' }).click();
  await expect(pages()).toHaveCount(1, { timeout: 60_000 });
  expect(await told()).toBe(wanted);
  expect(await printed(desk)).toEqual([1, 1]);
});

test('no page of it failed or asked anybody else', () => {
  expect(watch.errors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});
