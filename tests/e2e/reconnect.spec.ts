// The line is lost in every way a school knows: the same seat and the full picture come back by themselves. Real browsers on
// a relay that can be cut; the class around them is played over sockets.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Line, openLine } from '../support/line.ts';
import { SocketClient } from '../support/socket-client.ts';
import { type Class, LOST, ORDER_IN, openClass } from './support/class.ts';
import { openPage, Student, Teacher, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
let line: Line;
let watch: Watch;
test.beforeAll(async () => {
  server = await startServer({ NEW_SESSIONS: '0' });
});
test.afterAll(() => server.stop());
test.beforeEach(async () => {
  watch = { errors: [], foreign: [] };
  line = await openLine(server.port);
});
test.afterEach(async () => {
  await line.close();
  expect(watch.errors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});

const classOf = (options: object = {}): Promise<Class> => openClass(server.url, line.port, options);

/** A student whose order for the first round is in. */
async function decided(browser: Browser, room: Class): Promise<Student> {
  const ada = await Student.join(browser, watch, room.url, room.pin, 'Ada');
  await expect(ada.page.getByText('Your role')).toBeVisible();
  await room.host.advance();
  await room.host.advance();
  await ada.decide();
  return ada;
}

/** The same seat, what had been sent, no word of a lost line; and no second Ada in the room. */
async function expectSameSeat(page: Page, { host }: Class): Promise<void> {
  await expect(page.getByText(ORDER_IN)).toBeVisible();
  await expect(page.getByText(LOST)).toBeHidden();
  await host.until(() => host.view.people?.length === 1 && host.view.people[0]?.online === true);
}

test('a phone loses the network, changes it, is reloaded, closed, opened twice', async ({ browser }) => {
  const room = await classOf();
  const ada = await decided(browser, room);

  // Out of the Wi-Fi and back again.
  await ada.context.setOffline(true);
  line.cut();
  await expect(ada.page.getByText('Your device is offline.')).toBeVisible();
  await room.host.until(() => room.host.view.people?.[0]?.online === false);
  line.restore();
  await ada.context.setOffline(false);
  await expectSameSeat(ada.page, room);

  // From the Wi-Fi to mobile: the old connection dies without a word, the device says "online" at once.
  line.cut();
  await expect(ada.page.getByText('The game’s server does not answer.')).toBeVisible();
  line.restore();
  await ada.page.evaluate(() => dispatchEvent(new Event('online')));
  await expectSameSeat(ada.page, room);

  await ada.page.reload();
  await expectSameSeat(ada.page, room);

  // A second tab has the same seat; each may go.
  const second = await ada.context.newPage();
  await second.goto(`${room.url}/play?pin=${room.pin}`);
  await expectSameSeat(second, room);
  await ada.page.close();
  await expectSameSeat(second, room);
  await second.close();
  await room.host.until(() => room.host.view.people?.[0]?.online === false);
  const third = await ada.context.newPage();
  await third.goto(`${room.url}/play?pin=${room.pin}`);
  await expectSameSeat(third, room);
  room.host.close();
  await ada.context.close();
});

test('what is sent without a network is kept, over a reload too, and arrives once', async ({ browser }) => {
  const room = await classOf();
  const ada = await Student.join(browser, watch, room.url, room.pin, 'Ada');
  await expect(ada.page.getByText('Your role')).toBeVisible();
  await room.host.advance();
  await room.host.advance();
  await expect(ada.page.getByRole('button', { name: /^Send/ })).toBeVisible();
  line.cut();
  await expect(ada.page.getByText(LOST)).toBeVisible();
  await ada.page.getByLabel('Will it burst within two rounds?').fill('35');
  await ada.page.getByRole('button', { name: /^Send/ }).click();
  await expect(ada.page.getByText('Kept on your phone; sent when you are back.')).toBeVisible();
  expect(room.host.view.progress).toEqual({ sent: 0, total: 1 });
  line.restore();
  await ada.page.reload();
  await expectSameSeat(ada.page, room);
  await room.host.until(() => room.host.view.progress?.sent === 1);
  room.host.close();
  await ada.context.close();
});

test('the server is killed, and is told to stop: phones and board come back by themselves', async ({ browser }) => {
  const room = await classOf();
  const ada = await decided(browser, room);
  const board = await openPage(browser, watch, { viewport: { width: 1280, height: 720 } });
  await board.goto(`${room.url}/board/${room.pin}`);
  await expect(board.getByText('Edition 1 of 4')).toBeVisible();
  const restarts = [server.crashAndRestart, server.restart];
  for (const restart of restarts) {
    await restart();
    const desk = new SocketClient(server.url);
    await desk.enter({ as: 'console', pin: room.pin, token: room.hostToken });
    await expectSameSeat(ada.page, { ...room, host: desk });
    desk.close();
  }
  const again = new SocketClient(server.url);
  await again.enter({ as: 'console', pin: room.pin, token: room.hostToken });
  await again.advance();
  await again.advance();
  await expect(ada.page.getByText(/Round 1 closed/).first()).toBeVisible();
  await expect(board.getByText(/Round 1|Edition 1/).first()).toBeVisible();
  again.close();
  await ada.context.close();
  await board.context().close();
});

test("the teacher's browser dies: the bell rings all the same, another window goes on", async ({ browser }) => {
  const room = await classOf({ firstDecideSeconds: 20, decideSeconds: 20, minTeams: 4 });
  room.host.close();
  const desk = await openPage(browser, watch, { viewport: { width: 1280, height: 800 } });
  await desk.goto(`${room.url}/console#${room.pin}.${room.hostToken}`);
  const ada = await Student.join(browser, watch, room.url, room.pin, 'Ada');
  await expect(ada.page.getByText('Your role')).toBeVisible();
  const teacher = new Teacher(desk);
  await teacher.press('Start the game');
  await teacher.press('Open orders');
  await expect(ada.page.getByRole('button', { name: /^Send/ })).toBeVisible();
  await desk.context().close();
  await expect(ada.page.getByText(/Round 1 closed/).first()).toBeVisible({ timeout: 60_000 });
  const other = await openPage(browser, watch, { viewport: { width: 1280, height: 800 } });
  await other.goto(`${room.url}/console#${room.pin}.${room.hostToken}`);
  await expect(other.locator('button.next')).toContainText('Next edition');
  await other.context().close();
  await ada.context.close();
});

test('no WebSocket gets through: a whole short game is played by polling', async ({ browser }) => {
  const school = await openLine(server.port, { webSocket: false });
  const room = { ...(await classOf()), url: `http://localhost:${school.port}` };
  const ada = await Student.join(browser, watch, room.url, room.pin, 'Ada');
  await expect(ada.page.getByText('Your role')).toBeVisible();
  const { host } = room;
  for (let round = 1; round <= 4; round += 1) {
    await host.advance();
    await expect(ada.page.getByText(new RegExp(`${round} of 4`)).first()).toBeVisible();
    await host.advance();
    await ada.decide();
    await host.until(() => host.view.progress?.sent === 1);
    await host.advance();
    if (host.phase !== 'result') await host.advance();
    await expect(ada.page.getByText(new RegExp(`Round ${round} closed|story let go`)).first()).toBeVisible();
  }
  while (host.phase !== 'final') await host.advance();
  await expect(ada.page.getByText(/became|came home/).first()).toBeVisible();
  expect(school.refused()).toBeGreaterThan(0);
  host.close();
  await ada.context.close();
  await school.close();
});
