// A phone on a bad network, in short: 300 ms give or take 200, every tenth piece late, and a silence in the middle of a
// decision. `npm run test:network` has the same at full length.
import { expect, test } from '@playwright/test';
import { openLine } from '../support/line.ts';
import { badWeather } from '../support/weather.ts';
import { leadTo, openClass } from './support/class.ts';
import { blackout, playRounds } from './support/degraded.ts';
import { openPage, Student, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ NEW_SESSIONS: '0' });
});
test.afterAll(() => server.stop());

test('a round on a bad network, and a silence while the order is given', async ({ browser }) => {
  const watch: Watch = { errors: [], foreign: [] };
  const line = await openLine(server.port, { weather: badWeather(1) });
  const room = await openClass(server.url, line.port);
  const ada = await Student.join(browser, watch, room.url, room.pin, 'Ada');
  await expect(ada.page.getByText('Your role')).toBeVisible();
  await playRounds(ada, room, 1);
  await leadTo(room, 'decide');
  // The old connection would need eight seconds more.
  expect((await blackout(ada, room, line, 3_000)).saved).toBeLessThan(8_000);
  expect(watch).toEqual({ errors: [], foreign: [] });
  room.host.close();
  await ada.context.close();
  await line.close();
});

test('the clock of a phone is an hour off, and jumps while it decides: time left is what the teacher sees', async ({
  browser,
}) => {
  const watch: Watch = { errors: [], foreign: [] };
  const room = await openClass(server.url, server.port, { firstDecideSeconds: 300 });
  const page = await openPage(browser, watch, { viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    const shift = { ms: 3_600_000 };
    Object.assign(window, { shift });
    Date.now = () => now() + shift.ms;
  });
  await page.goto(`${room.url}/join?pin=${room.pin}`);
  await page.getByLabel('Your name in the game').fill('Ada');
  await page.getByRole('button', { name: 'Take a seat' }).click();
  await expect(page.getByText('Your role')).toBeVisible();
  await leadTo(room, 'decide');
  const clock = page.getByText(/^[0-5]:[0-5]\d$/).first();
  const secondsLeft = async (): Promise<number> => {
    const [minutes = 0, seconds = 0] = ((await clock.textContent()) ?? '').split(':').map(Number);
    return minutes * 60 + seconds;
  };
  await expect(clock).toBeVisible();
  const before = await secondsLeft();
  expect(before).toBeGreaterThan(200);
  await page.evaluate(() => Object.assign(Reflect.get(window, 'shift'), { ms: -3_600_000 }));
  await expect.poll(secondsLeft).toBeLessThan(before);
  expect(before - (await secondsLeft())).toBeLessThan(60);
  await page.getByLabel('Will it burst within two rounds?').fill('35');
  await page.getByRole('button', { name: /^Send/ }).click();
  await room.host.until(() => room.host.view.progress?.sent === 1);
  expect(watch).toEqual({ errors: [], foreign: [] });
  room.host.close();
  await page.context().close();
});
