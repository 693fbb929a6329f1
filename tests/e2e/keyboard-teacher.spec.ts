// A teacher without a mouse: from the front page to the report by keyboard alone. Every stop of the Tab key is looked at on
// the way; the one button keeps the focus from phase to phase; what changes by itself is said aloud.
import { expect, type Page, test } from '@playwright/test';
import { SocketClient } from '../support/socket-client.ts';
import { here, said, tabTo } from './support/keyboard.ts';
import { openPage, Teacher, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
const watch: Watch = { errors: [], foreign: [] };
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

/** To the one button, wherever the focus is. */
const tabToNext = (desk: Page) => tabTo(desk, /Space$/);

/** Presses the one button, on which the focus stays, until it says something else: a press right after another is ignored. */
async function onward(desk: Page, key: 'Enter' | 'Space'): Promise<void> {
  const next = desk.locator('button.next');
  await expect(next).toBeEnabled();
  const before = (await next.textContent()) ?? '';
  await expect(async () => {
    if ((await next.textContent()) === before) await desk.keyboard.press(key);
    await expect(next).not.toHaveText(before, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

test('a class by keyboard: set-up, lobby, a round with pause and bots, the end, debrief and report', async ({
  browser,
}) => {
  const desk = await openPage(browser, watch, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await desk.goto(server.url);
  await tabTo(desk, /^Host a class/);
  await desk.keyboard.press('Enter');

  // Set-up: the taster by the arrow keys, a name, a tick and back, then the door.
  await expect(desk.getByRole('heading', { name: 'Host a class' })).toBeVisible();
  await tabTo(desk, /^Lesson/);
  for (let at = 0; at < 6 && !(await desk.getByRole('radio', { name: /^Taster/ }).isChecked()); at += 1) {
    await desk.keyboard.press('ArrowRight');
  }
  await expect(desk.getByRole('radio', { name: /^Taster/ })).toBeChecked();
  await tabTo(desk, /^Name on the board/);
  await desk.keyboard.type('10b');
  await tabTo(desk, /^Anonymous board/);
  await desk.keyboard.press('Space');
  await expect(desk.getByLabel(/^Anonymous board/)).toBeChecked();
  await desk.keyboard.press('Space');
  await tabTo(desk, /^Open the lobby/, 60);
  await desk.keyboard.press('Enter');

  // Lobby: who joins is said; a window opens, keeps the focus, and hands it back.
  const teacher = new Teacher(desk);
  await expect(teacher.next).toContainText('Start the game');
  const ada = new SocketClient(server.url);
  const ben = new SocketClient(server.url);
  await ada.enter({ as: 'player', pin: teacher.pin(), name: 'Copper Lantern' });
  await ben.enter({ as: 'player', pin: teacher.pin(), name: 'Harbour Nine' });
  await expect(desk.getByRole('button', { name: 'Edit Harbour Nine' })).toBeVisible();
  await expect(desk.getByRole('heading', { level: 2, name: /Who is here/ })).toBeVisible();
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    await expect(desk.getByRole(landmark)).toBeVisible();
  }
  await tabTo(desk, /^Edit Harbour Nine/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toBeVisible();
  await tabTo(desk, /^Name/);
  await desk.keyboard.press('ControlOrMeta+a');
  await desk.keyboard.type('Harbour Ten');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Edit Harbour Ten', includeHidden: true })).toBeAttached();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
  expect((await here(desk)).name).toBe('Edit Harbour Ten');
  await tabTo(desk, /^Fill with bots/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toBeVisible();
  await tabTo(desk, /^Add \d+ bots?/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toBeHidden();
  expect((await here(desk)).name).toBe('Fill with bots');

  // A round: the focus stays on the one button through all its phases.
  await tabToNext(desk);
  await onward(desk, 'Enter');
  await said(desk, /^Say now: Open orders/);
  await onward(desk, 'Space');
  await expect(
    desk
      .getByText('Not sent yet')
      .or(desk.getByRole('heading', { name: /^Not sent/ }))
      .first(),
  ).toBeVisible();
  expect((await here(desk)).name).toMatch(/^Ring the bell/);
  await tabTo(desk, /^\+30/);
  await desk.keyboard.press('Enter');
  await tabTo(desk, /^Pause/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: /^Go on/ })).toBeFocused();
  await desk.keyboard.press('Enter');
  await tabTo(desk, /^Nudge Harbour Ten/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('nudged', { exact: false }).first()).toBeVisible();
  await tabTo(desk, /^Hand to bot/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Hand back' })).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Who is here' })).toBeFocused();
  await tabToNext(desk);
  await onward(desk, 'Enter');
  await expect(teacher.next).toBeFocused();
  for (let presses = 0; presses < 40; presses += 1) {
    if (/^Next question/.test((await teacher.next.textContent()) ?? '')) break;
    await onward(desk, 'Enter');
  }
  await expect(teacher.next).toBeFocused();
  await expect(teacher.next).toContainText('Next question');

  // The debrief: to any question and back to the first, then the class's report in a window of its own.
  await tabTo(desk, /^Go to question 3$/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Go to question 3', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await tabTo(desk, /^Report/);
  const [report] = await Promise.all([desk.context().waitForEvent('page'), desk.keyboard.press('Enter')]);
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(report, /^Print/);
  await report.close();

  // The list of shortcuts is opened by one of them, and can switch them all off.
  await desk.locator('body').press('?');
  await expect(desk.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await tabTo(desk, /^These keys work/);
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Escape');
  await desk.locator('body').press('?');
  await desk.locator('body').press('m');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await expect(desk.locator('.mirror')).toBeHidden();
  for (const each of [ada, ben]) each.close();
});

test('no page of it failed or asked anybody else', () => {
  expect(watch).toEqual({ errors: [], foreign: [] });
});
