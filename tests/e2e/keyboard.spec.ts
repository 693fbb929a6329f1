// A student without a mouse, a touch or a sight of the screen: from the door to the end of the game by keyboard alone. At every
// stop of the Tab key the focus is seen and not hidden, has a name and a role; what changes by itself is said aloud.
import { expect, test } from '@playwright/test';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { here, said, tabTo } from './support/keyboard.ts';
import { openPage, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
const watch: Watch = { errors: [], foreign: [] };
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

async function advanceTo(host: SocketClient, phase: string): Promise<void> {
  while (host.phase !== phase) await host.advance();
}

/** Roles are dealt in turn: four seats hold one of each. */
const played = new Set<string>();
for (const seat of [0, 1, 2, 3]) {
  test(`a whole game by keyboard, seat ${seat + 1}`, async ({ browser }) => {
    const { pin, hostToken } = await createSession(server.url, {
      seed: 774,
      options: { practice: false, rounds: 4, minTeams: 4, firstDecideSeconds: 600, decideSeconds: 600 },
    });
    const host = new SocketClient(server.url);
    await host.enter({ as: 'console', pin, token: hostToken });
    // Others take the seats before.
    const others: SocketClient[] = [];
    const page = await openPage(browser, watch, { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    for (let before = 0; before < seat; before += 1) {
      const other = new SocketClient(server.url);
      await other.enter({ as: 'player', pin, name: `Other ${before}`, token: `${'x'.repeat(31)}${before}` });
      others.push(other);
    }

    await page.goto(`${server.url}/join?pin=${pin}`);
    await tabTo(page, /^Your name in the game/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Ada');
    await tabTo(page, /^Take a seat/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Your role')).toBeVisible();
    await said(page, /Lobby/);

    await host.advance();
    await said(page, /^A new edition: \S/);
    await expect(page).toHaveTitle(/A new edition/);
    await host.advance();
    await said(page, /Orders are open/);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByRole('timer', { name: /left/ })).toBeVisible();

    // Every control once, in the order in which they are read.
    const stops = await tabTo(page, /^Send/);
    const places = stops.filter(({ role: of }) => of !== 'main').map(({ top }) => Math.round(top));
    const verbs = await page.locator('.act').boundingBox();
    const above = places.filter((top) => verbs === null || top < verbs.y);
    expect([...above].sort((a, b) => a - b)).toEqual(above);
    await page.keyboard.press('Shift+Tab');
    for (let back = 0; back < 30; back += 1) {
      const { name, role: of } = await here(page);
      if (of === 'range') await page.keyboard.press('ArrowRight');
      else if (/^More/.test(name)) await page.keyboard.press('Enter');
      else if (/^Less/.test(name)) await page.keyboard.press('ArrowUp');
      // Above the first control is the news, which is another page.
      if (/: read the news$/i.test(name)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await tabTo(page, /^Send/);
    await page.keyboard.press('Enter');
    await said(page, /Saved\. Your order is in\./);
    await expect(page.getByRole('heading', { name: /Your order is in|You stay out/ })).toBeVisible();
    await expect(page.getByRole('table')).toBeVisible();

    await tabTo(page, /^Change my order/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Stay out/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'You stay out this round' })).toBeVisible();

    // The band's menu opens, keeps the focus inside, and hands it back.
    await page.keyboard.press('Shift+Tab');
    await page.locator('.me').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('.me')).toBeFocused();

    await host.advance();
    await advanceTo(host, 'result');
    await said(page, /^Result: .*Rank \d/);
    await advanceTo(host, 'final');
    await said(page, /The game is over/);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await tabTo(page, /^Download/);
    played.add((await page.locator('.me .role').textContent()) ?? '');
    for (const each of [host, ...others]) each.close();
  });
}

test('half a minute before the bell it is said, and that there is more time', async ({ browser }) => {
  const { pin, hostToken } = await createSession(server.url, {
    seed: 774,
    options: { practice: false, rounds: 4, minTeams: 4, firstDecideSeconds: 40 },
  });
  const host = new SocketClient(server.url);
  await host.enter({ as: 'console', pin, token: hostToken });
  const page = await openPage(browser, watch, { viewport: { width: 390, height: 844 } });
  await page.goto(`${server.url}/join?pin=${pin}`);
  await page.getByLabel('Your name in the game').fill('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your role')).toBeVisible();
  await host.advance();
  await host.advance();
  await said(page, /30 seconds left/);
  await host.command({ type: 'extendClock', seconds: 30 });
  await said(page, /More time/);
  host.close();
});

test('every role was played; no page of it failed or asked anybody else', () => {
  expect(played.size).toBe(4);
  expect(watch).toEqual({ errors: [], foreign: [] });
});
