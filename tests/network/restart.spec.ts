// An administrator restarts the server in the middle of a decision: how long the class reads about it. Prints what it measured;
// judges what must not be: a lost seat, an order that did not count, a word of it that stays.
import { expect, type Page, test } from '@playwright/test';
import { LOST, leadTo, ORDER_IN, openClass } from '../e2e/support/class.ts';
import { openPage, Student, type Watch } from '../e2e/support/people.ts';
import { type RunningServer, startServer } from '../e2e/support/server.ts';
import { SocketClient } from '../support/socket-client.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ NEW_SESSIONS: '0' });
});
test.afterAll(() => server.stop());

/** Looks at every frame from now on whether the page speaks of a lost line; the answer: milliseconds in which it did. */
async function watchWords(page: Page): Promise<() => Promise<number>> {
  await page.evaluate((source) => {
    const lost = new RegExp(source);
    const root = document.documentElement.dataset;
    let spoken = 0;
    let before = performance.now();
    const frame = (now: number) => {
      if (lost.test(document.querySelector('#app')?.textContent ?? '')) spoken += now - before;
      before = now;
      root.spoken = String(Math.round(spoken));
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, `${LOST.source}|Reconnecting`);
  return () => page.evaluate(() => Number(document.documentElement.dataset.spoken));
}

test('the server is told to stop and started again, three times', async ({ browser }) => {
  const watch: Watch = { errors: [], foreign: [] };
  const room = await openClass(server.url, server.port);
  const students: Student[] = [];
  for (const name of ['Ada', 'Ben', 'Cem', 'Dora']) {
    students.push(await Student.join(browser, watch, room.url, room.pin, name));
  }
  const desk = await openPage(browser, watch, { viewport: { width: 1280, height: 800 } });
  await desk.goto(`${room.url}/console#${room.pin}.${room.hostToken}`);
  await leadTo(room, 'decide');
  for (const { page } of students) await expect(page.getByRole('button', { name: /^Send/ })).toBeVisible();
  for (const student of students.slice(0, 2)) await student.send();
  const pages = [...students.map(({ page }) => page), desk];
  let { host } = room;
  const downs: number[] = [];
  const words: number[] = [];
  for (let restart = 0; restart < 3; restart += 1) {
    const spoken = await Promise.all(pages.map(watchWords));
    const told = performance.now();
    await server.restart();
    downs.push(Math.round(performance.now() - told));
    host = new SocketClient(server.url);
    await host.enter({ as: 'console', pin: room.pin, token: room.hostToken });
    await host.until(() => host.view.people?.filter(({ online }) => online).length === students.length);
    for (const page of pages) await expect(page.getByText(LOST)).toBeHidden();
    for (const ask of spoken) words.push(await ask());
    for (const page of pages) await page.reload();
    for (const { page } of students) await expect(page.locator('.act')).toBeVisible();
  }
  console.log(
    `from the word to stop to listening again: ${downs.join(', ')} ms; pages spoke of it for ${words.join(', ')} ms`,
  );
  for (const { page } of students.slice(0, 2)) await expect(page.getByText(ORDER_IN)).toBeVisible();
  for (const student of students.slice(2)) await student.send();
  await leadTo({ ...room, host }, 'result');
  host.close();
  expect(watch).toEqual({ errors: [], foreign: [] });
});
