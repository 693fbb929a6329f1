// The debrief on two phones, a small German one and a larger English one, beside board and console: the own point in the
// chart on the board, a vote that nobody sees until the teacher's tap, a line on its way to the board.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openPage, type Watch } from './support/people.ts';
import { reopened, type Seated, seatedClass } from './support/seated.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
let room: Seated;
let board: Page;
let desk: Page;
/** A VC fund, English, 390 px; a short seller, German, 320 px. */
let fund: Page;
let short: Page;
const watch: Watch = { errors: [], foreign: [] };

test.describe.configure({ mode: 'serial' });

async function open(browser: Browser): Promise<void> {
  const size = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const };
  const { url } = server;
  const { pin, tokens } = room;
  [board, desk, fund, short] = await Promise.all([
    openPage(browser, watch, size),
    openPage(browser, watch, size),
    reopened(browser, watch, { url, pin, token: tokens[0], width: 390, height: 844, locale: 'en-GB' }),
    reopened(browser, watch, { url, pin, token: tokens[1], width: 320, height: 640, locale: 'de-DE' }),
  ]);
  await Promise.all([board.goto(`${url}/board/${pin}`), desk.goto(`${url}/console#${pin}.${room.hostToken}`)]);
}

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  room = await seatedClass(server.url);
  await open(browser);
});
test.afterAll(async () => {
  room.host.close();
  await server.stop();
});

/** The teacher goes there, and both phones follow. */
async function goTo(question: number, reveal = 0): Promise<void> {
  await room.host.command({ type: 'goToQuestion', question: question - 1, reveal });
  await expect(fund.getByText(`Question ${question} of 10`)).toBeVisible();
  await expect(short.getByText(`Frage ${question} von 10`)).toBeVisible();
}
const chartOf = (page: Page) => page.locator('main svg[role="img"]').first();

/** Nothing runs out of the window sideways. */
async function expectFits(page: Page): Promise<void> {
  const { scroll, inner } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    inner: innerWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(inner);
}

test('a vote: one tap, changed by another, seen by nobody until the teacher shows it, and then closed', async () => {
  await expect(fund.getByRole('heading', { name: 'What did you feel while prices rose?' })).toBeVisible();
  await expect(fund.getByText(/^Your best round was round \d/)).toBeVisible();
  await fund.getByRole('button', { name: 'Envy of those in front' }).click();
  await fund.getByRole('button', { name: 'Fear of missing out' }).click();
  await short.getByRole('button', { name: 'Angst, etwas zu verpassen' }).click();
  await expect(short.getByText('Gespeichert. Du kannst dich umentscheiden')).toBeVisible();
  await expect(desk.getByText('Vote: 2 of 2 have voted')).toBeVisible();
  await expectAccessible(fund, 'a vote on the phone');
  await expect(board.locator('.votes')).toHaveCount(0);
  await expect(fund.locator('.votes')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Show the result, close the vote' }).click();
  await expect(board.locator('.votes b')).toHaveText(['2', '0', '0', '0', '0']);
  await expect(fund.locator('.votes b')).toHaveText(['2', '0', '0', '0', '0']);
  await expect(fund.locator('.votes .is-mine')).toContainText('Fear of missing out your choice');
  await expect(short.locator('.votes .is-mine')).toContainText('Angst, etwas zu verpassen deine Wahl');
  await expectFits(short);
  await short.screenshot({ path: 'screenshots/debrief-phones/voted-de.png', fullPage: true });
  await desk.screenshot({ path: 'screenshots/debrief-phones/vote-console.png' });
  await desk.getByRole('button', { name: 'Take the result off, vote again' }).click();
  await expect(board.locator('.votes')).toHaveCount(0);
  await expect(fund.getByRole('button', { name: 'Fear of missing out' })).toHaveAttribute('aria-pressed', 'true');
  // A second vote stands beside the first.
  await expect(fund.getByText('Before, you chose “Fear of missing out”. Do you still?')).toBeVisible();
  await fund.getByRole('button', { name: 'Joy at winning' }).click();
  await expect(desk.locator('.votes b')).toHaveText(['1', '0', '1', '0', '0']);
  await desk.getByRole('button', { name: 'Show the result, close the vote' }).click();
  await expect(board.locator('.votes li').first()).toHaveText(/before: 2\s*1$/);
  await expect(fund.getByText('Before, you chose “Fear of missing out”.')).toBeVisible();
  await board.screenshot({ path: 'screenshots/debrief-phones/voted-again-board.png' });
  await fund.screenshot({ path: 'screenshots/debrief-phones/voted-again.png', fullPage: true });
});

test('a line: to the teacher, by a tap to the board beside the vote, by another off it', async () => {
  await goTo(4);
  const text = 'Ich wollte nicht als Einzige fehlen.';
  await short.getByLabel('Warum hast du gekauft, oder warum nicht?').fill(text);
  await short.getByRole('button', { name: 'Senden' }).click();
  await expect(short.getByText(`Deine Lehrkraft hat ihn: „${text}“`)).toBeVisible();
  await expect(desk.getByText(text)).toBeVisible();
  await expect(fund.getByText(text)).toHaveCount(0);
  await expect(board.locator('.ch-shape').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Show on question 4' }).click();
  await expect(board.getByText(text)).toBeVisible();
  await expect(board.locator('.ch-shape')).toHaveCount(0);
  await board.screenshot({ path: 'screenshots/debrief-phones/line-board.png' });
  await desk.getByRole('button', { name: 'Back to the chart' }).click();
  await expect(board.locator('.ch-shape').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Show what the class says' }).click();
  await desk.getByRole('button', { name: 'Take off' }).click();
  await expect(board.getByText(text)).toHaveCount(0);
});

test('every question: the own point, in the chart the board shows, and nobody else’s', async () => {
  test.setTimeout(60_000);
  await goTo(2, 2);
  await expect(fund.getByText('You put money on AI in 8 of 8 rounds')).toBeVisible();
  await expect(fund.locator('.ch-own.is-vc')).toHaveCount(8);
  await expect(chartOf(fund)).toHaveAttribute('aria-label', /true value went from/);
  await expect(short.locator('.ch-own.is-short')).toHaveCount(1);
  await expect(short.getByText('In 1 davon lag der Kurs über dem wahren Wert')).toBeVisible();
  await goTo(2, 0);
  await expect(chartOf(fund)).not.toHaveAttribute('aria-label', /true value/);
  await goTo(3);
  await expect(fund.getByText(/^When you first put money on AI, \d+\s?% of the public believed/)).toBeVisible();
  await goTo(4, 1);
  await expect(fund.locator('.ch-shape')).toHaveCount(8);
  await expect(fund.getByText('In 3 rounds you thought a burst likely.')).toBeVisible();
  await expectFits(short);
  await goTo(5, 1);
  await expect(short.getByText(/^Du hast zuerst in Runde 3 leerverkauft/)).toBeVisible();
  await expect(short.locator('.ch-point')).toHaveCount(8);
  await expect(fund.getByText(/you put money on AI\.$/)).toBeVisible();
  await goTo(6, 1);
  await expect(fund.getByText('24 of your credits went into AI firms')).toBeVisible();
  await expect(short.getByText('Von dir ging kein Credit an KI-Firmen.')).toBeVisible();
  await goTo(7, 1);
  await expect(fund.locator('.two-by-two b')).toHaveText([/^\d+$/, /^\d+$/, /^\d+$/, /^\d+$/]);
  await expect(fund.locator('.two-by-two .is-own')).toHaveCount(0);
  await goTo(8);
  await expect(fund.getByText('100 % of what you invested went into AI')).toBeVisible();
  await expect(fund.locator('.ch-own.is-vc')).toHaveCount(8);
  await goTo(9);
  await expect(fund.getByText(/^You came \d+\w\w of 12, with \d+ credits/)).toBeVisible();
  await expect.poll(() => room.host.view.par?.done, { timeout: 60_000 }).toBe(12);
  await goTo(9, 1);
  await expect(chartOf(fund)).toHaveAttribute('aria-label', /You: \d/);
  await goTo(9, 2);
  await expect(fund.getByText(/^In 200 worlds with other luck/)).toBeVisible({ timeout: 60_000 });
  await expect(fund.locator('.ch-strip.is-here')).toHaveCount(1);
  await goTo(10);
  await expect(chartOf(short)).toHaveAttribute('aria-label', /Du ×\s?\d/);
  await expectFits(short);
  await expectAccessible(short, 'a point on the phone, in German');
  await short.screenshot({ path: 'screenshots/debrief-phones/remained-de.png', fullPage: true });
});

test('the own game is a tap away, and the next question takes the phone back', async () => {
  await fund.getByRole('button', { name: 'My game' }).click();
  await expect(fund.getByRole('button', { name: 'To the question' })).toBeVisible();
  await goTo(5);
  await expect(fund.getByRole('heading', { name: 'Was the short seller right?' })).toBeVisible();
});

test('no page of it failed or asked anybody else', () => {
  expect(watch.errors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});
