// The debrief in a browser: a class of bots is brought to its end over a socket; then one check a question, "What if?",
// the facts, and what can be done with every chart.
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { SocketClient } from '../support/socket-client.ts';
import { expectAccessible } from './support/accessible.ts';
import { openPage, type Watch } from './support/people.ts';
import { type PlayedClass, playedClass } from './support/played.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
let room: PlayedClass;
let board: Page;
let desk: Page;
const watch: Watch = { errors: [], foreign: [] };

test.describe.configure({ mode: 'serial' });

async function openBoth(browser: Browser): Promise<void> {
  const size = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' as const };
  board = await openPage(browser, watch, size);
  await board.goto(`${server.url}/board/${room.pin}`);
  desk = await openPage(browser, watch, { ...size, viewport: { width: 1280, height: 800 } });
  await desk.goto(`${server.url}/console#${room.pin}.${room.hostToken}`);
  await expect(desk.getByRole('button', { name: 'Go to question 10' })).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  room = await playedClass(server.url);
  await openBoth(browser);
});
test.afterAll(async () => {
  room.host.close();
  await server.stop();
});

const headline = () => board.locator('h1');
/** The chart, by the sentence that holds its figures. */
const chart = () => board.locator('main svg[role="img"]').first();

/** Nothing on the board is cut off, and nothing scrolls. */
async function expectFits(): Promise<void> {
  const outside = await board.evaluate(() => {
    const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
    if (sheet === undefined) return ['no sheet'];
    return [...document.querySelectorAll('.sheet *')].flatMap((element) => {
      if (element.closest('.ex-tools, .vh') !== null) return [];
      const { width, right, bottom } = element.getBoundingClientRect();
      const out = width > 0 && (right > sheet.right + 1 || bottom > sheet.bottom + 1);
      return out ? [`${element.tagName} ${element.textContent?.slice(0, 30)}`] : [];
    });
  });
  expect(outside).toEqual([]);
}

async function goTo(question: number): Promise<void> {
  await desk.getByRole('button', { name: `Go to question ${question}`, exact: true }).click();
  await expect(board.getByText(`Debrief, ${question} of 10`)).toBeVisible();
}
const reveal = async () => {
  await expect(desk.locator('button.next')).toContainText('Reveal the next point');
  await expect(async () => {
    const before = room.host.view.stage?.reveal ?? 0;
    await desk.locator('button.next').click();
    await room.host.until(() => room.host.view.stage?.reveal === before + 1, 1_000);
  }).toPass();
};

test('1 the first question has no chart', async () => {
  await expect(headline()).toHaveText('What did you feel while prices rose?');
  await expect(board.locator('main svg[role="img"]')).toHaveCount(0);
  await expect(desk.getByText('In which round was it hardest to do nothing?')).toBeVisible();
  await expect(board.getByText('In which round was it hardest to do nothing?')).toHaveCount(0);
});

test('1 a student’s line reaches the board by the teacher’s tap alone, and leaves it by another', async () => {
  const phone = new SocketClient(server.url);
  await phone.enter({ as: 'player', pin: room.pin, name: 'Ada' });
  const text = 'I was afraid to miss it.';
  expect(await phone.command({ type: 'answer', check: 'debrief', item: 'q0', value: text })).toMatchObject({
    ok: true,
  });
  await expect(desk.getByText(text)).toBeVisible();
  await expect(board.getByText(text)).toHaveCount(0);
  await desk.getByRole('button', { name: 'Show on question 1' }).click();
  await expect(board.getByText(text)).toBeVisible();
  await expectFits();
  await board.screenshot({ path: 'screenshots/debrief/lines.png' });
  await desk.screenshot({ path: 'screenshots/debrief/lines-console.png' });
  await desk.getByRole('button', { name: 'Take off' }).click();
  await expect(board.getByText(text)).toHaveCount(0);
  phone.close();
});

test('2 the price first, the true value later, then the dated facts; and back', async () => {
  await goTo(2);
  await expect(chart()).toHaveAttribute('aria-label', /the AI price went from/);
  await expect(chart()).not.toHaveAttribute('aria-label', /true value/);
  await reveal();
  await reveal();
  await expect(chart()).toHaveAttribute('aria-label', /true value went from/);
  await reveal();
  await expect(headline()).toHaveText('What was reported at that time');
  await expect(board.getByText(/^As reported: .*20\d\d-\d\d/)).toBeVisible();
  await expectFits();
  await desk.getByRole('button', { name: 'Back', exact: false }).first().click();
  await expect(headline()).not.toHaveText('What was reported at that time');
});

test('3 who believed, then the events', async () => {
  await goTo(3);
  await expect(chart()).toHaveAttribute('aria-label', /believers grew/);
  await expect(board.locator('.ch-mark')).toHaveCount(0);
  await reveal();
  await expect(board.locator('.ch-mark').first()).toBeVisible();
  await expectFits();
});

test('4 what was written against what it paid', async () => {
  await goTo(4);
  await expect(board.locator('.ch-shape')).not.toHaveCount(0);
  await reveal();
  await expect(headline()).toHaveText(/bought though a burst seemed likely|(Nobody|Only short sellers) wrote down/);
  await expect(board.locator('.ch-shape.is-pale')).not.toHaveCount(0);
  await expectFits();
});

test('5 the short seller by round of entry, then the margin calls', async () => {
  await goTo(5);
  await expect(board.locator('.ch-point')).toHaveCount(8);
  await expect(board.getByText(/^\d calls?$/)).toHaveCount(0);
  await reveal();
  await expect(board.getByText(/^(\d )?calls?$/).first()).toBeVisible();
  await expectFits();
});

test('6 revenue, then the money loop, followed round by round', async () => {
  await goTo(6);
  await expect(chart()).toHaveAttribute('aria-label', /came from customers/);
  await reveal();
  await expect(headline()).toHaveText(/given to labs/);
  const all = await headline().textContent();
  await desk.getByLabel('Round to follow').selectOption('2');
  await expect(board.getByText(/^Round 3, .*in credits$/)).toBeVisible();
  await expect(headline()).not.toHaveText(all ?? '');
  await expectFits();
});

test('7 computing in use, then the table of two by two; the chart alone', async () => {
  await goTo(7);
  await expect(chart()).toHaveAttribute('aria-label', /share of computing in use/);
  await reveal();
  await expect(board.locator('.two-by-two b')).toHaveText([/^\d+$/, /^\d+$/, /^\d+$/, /^\d+$/]);
  await expectFits();
  await desk.getByRole('button', { name: 'Chart alone' }).click();
  await expect(board.getByText('Why did every giant build?')).toHaveCount(0);
  await expectFits();
  await desk.getByRole('button', { name: 'With its heading' }).click();
});

test('8 the share, the costs, every team’s other road', async () => {
  await goTo(8);
  await expect(board.getByText('⅓', { exact: true })).toBeVisible();
  await expect(board.getByText('CO₂ avoided, Mt')).toHaveCount(0);
  await reveal();
  await expect(board.getByText('CO₂ avoided, Mt')).toBeVisible();
  await reveal();
  await expect(board.locator('.dp-missed tr')).toHaveCount(12);
  await expectFits();
});

test('9 standings, strategies, and two hundred worlds that can be stopped', async () => {
  await goTo(9);
  await expect(board.getByText('Par score', { exact: true })).toBeVisible();
  await expect.poll(() => room.host.view.par?.done, { timeout: 60_000 }).toBe(12);
  await reveal();
  await expect(chart()).toHaveAttribute('aria-label', /Stay out: \d/);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await board.route(/assets\/worker-.*\.js/, async (route) => {
    await held;
    // Whoever asked may have been stopped by now.
    await route.continue().catch(() => {});
  });
  await reveal();
  // Held up until it has been stopped once, for a quick machine is through before anybody can press.
  await board.getByRole('button', { name: 'Stop' }).click();
  release();
  await board.getByRole('button', { name: 'Play them again' }).click();
  await expect(board.getByText('of 200 worlds.')).toBeVisible({ timeout: 60_000 });
  await expect(board.locator('.ch-strip.is-here')).toHaveCount(12);
  await expectFits();
});

test('10 what remained', async () => {
  await goTo(10);
  await expect(headline()).toHaveText(/^Prices ended at ×\s?\d/);
  await reveal();
  await expect(board.locator('.dp-remains li')).toHaveCount(6);
  await expectFits();
});

test('what if? runs beside the real game, stamped, and variants stay', async () => {
  await desk.getByLabel('Lever').selectOption('theta');
  await desk.getByLabel('Demand').selectOption('2');
  await desk.getByRole('button', { name: 'Play it on the board' }).click();
  await expect(headline()).toHaveText('What if demand had been strong?');
  await expect(board.locator('.is-variant h2')).toHaveText('Variant 1 of 1: it did not happen');
  await expect(board.locator('.dp-halves svg')).toHaveCount(2);
  await expectFits();
  await desk.getByLabel('Lever').selectOption('orders');
  await desk.getByLabel('Instead').selectOption('4');
  await desk.getByRole('button', { name: 'Play it on the board' }).click();
  await expect(headline()).toHaveText(/had decided otherwise in round 1\?$/);
  await expect(board.locator('.dp-compare thead th')).toHaveText(['As it happened', 'Variant 1', 'Variant 2']);
  await expectFits();
  await desk.getByRole('button', { name: 'Remove variant 2' }).click();
  await expect(board.locator('.dp-compare thead th')).toHaveCount(2);
  await expectAccessible(desk, 'console in the debrief');
  await desk.getByRole('button', { name: 'Back to the question' }).click();
  await expect(board.getByText('Debrief, 10 of 10')).toBeVisible();
});

test('spot the error: the claim, and what the sources say on a tap', async () => {
  await desk.getByRole('button', { name: 'Put the card on the board' }).click();
  await expect(board.getByText('What is said')).toBeVisible();
  await expect(board.getByText('What the sources say')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Uncover what is so' }).click();
  await expect(board.getByText('What the sources say')).toBeVisible();
  await expect(board.getByText(/^As reported: /)).toBeVisible();
  await expectFits();
});

test('a chart is read by keyboard, as a table, and saved', async () => {
  await goTo(10);
  await expectAccessible(board, 'a question on the board');
  const slider = board.getByRole('slider');
  await slider.focus();
  await board.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^1 · Price \d+\.\d\d · Demand/);
  await expect(board.locator('.ch-read.is-read').first()).toBeVisible();
  for (const [name, start] of [
    ['SVG', '<svg'],
    ['PNG', '\u0089PNG'],
  ] as const) {
    const saved = board.waitForEvent('download');
    await board.getByRole('button', { name, exact: true }).click();
    const file = readFileSync((await (await saved).path()) ?? '', 'latin1');
    expect(file.startsWith(start), name).toBe(true);
    if (name === 'SVG') expect(file).not.toContain('class=');
  }
  await board.getByRole('button', { name: 'Show numbers' }).click();
  await expect(board.getByRole('row')).toHaveCount(13);
});

test('no page of it failed or asked anybody else', () => {
  expect(watch.errors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});
