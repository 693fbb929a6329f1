// Homework: the teacher of a finished class shares its world; somebody who was absent plays a seat of it alone and hands in.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { expectAccessible } from './support/accessible.ts';
import { openPage, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

const SHOTS = join(import.meta.dirname, '../../screenshots/homework');
let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());

test('an absent student plays the class’s world, and the result comes back', async ({ browser }) => {
  const watch: Watch = { errors: [], foreign: [] };
  const { pin, hostToken } = await createSession(server.url, {
    seed: 774,
    options: { practice: false, rounds: 4, minTeams: 8 },
  });
  const host = new SocketClient(server.url);
  await host.enter({ as: 'console', pin, token: hostToken });
  const ada = new SocketClient(server.url);
  await ada.enter({ as: 'player', pin, name: 'Ada' });
  while (host.phase !== 'final') await host.advance();

  const desk = await openPage(browser, watch, { viewport: { width: 1280, height: 800 } });
  await desk.goto(`${server.url}/console#${pin}.${hostToken}`);
  await desk.getByRole('button', { name: 'Homework' }).click();
  await desk.getByRole('button', { name: 'Share the class’s world' }).click();
  await expect(desk.getByText('Nothing has been handed in yet.')).toBeVisible();
  const field = desk.getByLabel('Link for absent students').and(desk.locator('input'));
  await expect(field).toHaveValue(/#w=/);
  const whole = new URL(await field.inputValue());
  await expectAccessible(desk, 'console: homework');

  const phone = await openPage(browser, watch, { viewport: { width: 390, height: 844 }, hasTouch: true });
  // The QR code's link: the world comes from the server.
  await phone.goto(`${server.url}/solo/?class=${pin}`);
  await expect(phone.getByText('Homework: the world of a class', { exact: false })).toBeVisible();
  await expect(phone.getByText('8 teams', { exact: false })).toBeVisible();
  await phone.screenshot({ path: join(SHOTS, 'setup.png') });
  await phone.getByRole('button', { name: 'Start' }).last().click();
  await expect(async () => {
    for (const name of ['To my order', 'Send order', 'To my result', 'Next edition', 'What comes after', 'My story']) {
      const next = phone.getByRole('button', { name, exact: true });
      if (await next.isVisible()) await next.click({ timeout: 2000 }).catch(() => undefined);
    }
    await expect(phone.getByRole('button', { name: 'Play again' })).toBeVisible({ timeout: 50 });
  }).toPass({ timeout: 90_000, intervals: [50] });

  await phone.getByLabel('Your name for the teacher').fill('Nora');
  await expectAccessible(phone, 'phone: hand in');
  await phone.getByLabel('Your name for the teacher').scrollIntoViewIfNeeded();
  await phone.screenshot({ path: join(SHOTS, 'hand-in.png') });
  await phone.getByRole('button', { name: 'Hand my result in' }).click();
  await expect(phone.getByText(/Handed in at/)).toBeVisible();
  const mine = await phone
    .getByRole('term')
    .filter({ hasText: /^You$/ })
    .locator('xpath=following-sibling::dd')
    .textContent();

  const row = desk.getByRole('row').filter({ hasText: 'Nora' });
  await expect(row).toContainText('solo');
  await expect(row.getByRole('cell').nth(2)).toHaveText(mine ?? '');
  await desk.screenshot({ path: join(SHOTS, 'console.png') });

  // The link that holds the world opens without the server's help.
  await phone.route('**/api/**', (route) => route.abort());
  await phone.goto(`${server.url}/solo/${whole.search}${whole.hash}`);
  await expect(phone.getByText('8 teams', { exact: false })).toBeVisible();
  host.close();
  ada.close();
  expect(watch.foreign).toEqual([]);
});
