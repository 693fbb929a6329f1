// The teacher's surfaces, a short story each: set-up, lobby, running, board, checks, records, guide; and the way from the
// start of the program to the first decision, counted in clicks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { SocketClient } from '../support/socket-client.ts';
import { expectAccessible } from './support/accessible.ts';
import { openPage, Student, Teacher, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

const SHOTS = join(import.meta.dirname, '../../screenshots/teacher');
const DESK = { viewport: { width: 1280, height: 800 } };
const WALL = { viewport: { width: 1280, height: 720 } };
const shot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) });

let server: RunningServer;
let watch: Watch;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());
test.beforeEach(() => {
  watch = { errors: [], foreign: [] };
});
test.afterEach(() => {
  expect(watch.errors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});

type Class = { readonly desk: Page; readonly teacher: Teacher; readonly pin: string; readonly token: string };

/** A class opened by a program, its console by the link for another device. */
async function lead(browser: Browser, options: object): Promise<Class> {
  const answer = await fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ seed: 774, options: { practice: false, rounds: 4, minTeams: 4, ...options } }),
  });
  const { pin, hostToken } = (await answer.json()) as { pin: string; hostToken: string };
  const desk = await openPage(browser, watch, DESK);
  await desk.goto(`${server.url}/console#${pin}.${hostToken}`);
  const teacher = new Teacher(desk);
  await expect(teacher.next).toBeVisible();
  return { desk, teacher, pin, token: hostToken };
}

const foot = (desk: Page, name: string) => desk.locator('.con > footer').getByRole('button', { name, exact: true });

test('from the start to the first decision with everything default: clicks counted', async ({ browser }) => {
  const desk = await openPage(browser, watch, DESK);
  let clicks = 0;
  const click = async (page: Page, name: string | RegExp, role: 'link' | 'button' = 'button') => {
    clicks += 1;
    await page.getByRole(role, { name }).click();
  };
  await desk.goto(server.url);
  await click(desk, /^Host a class/, 'link');
  await click(desk, /^Open the lobby/);
  const teacher = new Teacher(desk);
  await expect(teacher.next).toContainText('Start with a practice round');
  const [board] = await Promise.all([desk.context().waitForEvent('page'), click(desk, /^Open the projector/, 'link')]);
  await expect(board.getByRole('img', { name: /^PIN/ })).toBeVisible();

  // The student scans the code: one tap takes the seat with the name that is offered. Typing instead is a PIN and a tap.
  let inputs = 0;
  const phone = await openPage(browser, watch, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await phone.goto(`${server.url}/join`);
  inputs += 1;
  await phone.getByRole('textbox').first().fill(teacher.pin());
  inputs += 1;
  await phone.getByRole('button', { name: 'Take a seat' }).click();
  await expect(phone.getByText('Your role')).toBeVisible();

  clicks += 1;
  await teacher.press('Start with a practice round');
  clicks += 1;
  await teacher.press('Open orders');
  await expect(phone.getByRole('button', { name: 'Stay out' })).toBeVisible();
  expect(clicks).toBeLessThan(12);
  expect(inputs).toBeLessThanOrEqual(2);
  test.info().annotations.push({ type: 'clicks', description: `teacher ${clicks}, student ${inputs}` });
});

test('set-up: remembered, and handed on as a link', async ({ browser }) => {
  const desk = await openPage(browser, watch, DESK);
  await desk.goto(`${server.url}/host`);
  await desk.getByRole('radio', { name: /^Taster/ }).check();
  await desk.getByRole('radio', { name: 'Teams', exact: true }).check();
  await desk.getByLabel(/Ask for a name on your list/).check();
  await desk.getByLabel(/The same five questions/).check();
  await desk.getByLabel('Name on the board').fill('Klasse „10b“');
  await desk.getByLabel(/^Seed/).fill('774');
  await expectAccessible(desk, 'set-up');
  await desk.getByRole('button', { name: 'Share this set-up' }).click();
  const link = await desk.getByRole('textbox', { name: 'Share this set-up' }).inputValue();
  await desk.getByRole('button', { name: 'Copy the link' }).click();
  await expect(desk.getByRole('button', { name: 'Copied' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.reload();
  await expect(desk.getByLabel('Name on the board')).toHaveValue('Klasse „10b“');
  // Yesterday's world again would be a surprise.
  await expect(desk.getByLabel(/^Seed/)).toHaveValue('');

  const colleague = await openPage(browser, watch, DESK);
  await colleague.goto(link);
  await expect(colleague.getByText('somebody shared with you')).toBeVisible();
  await expect(colleague.getByLabel('Name on the board')).toHaveValue('Klasse „10b“');
  await expect(colleague.getByLabel(/^Seed/)).toHaveValue('774');
  await expect(colleague.getByLabel(/Ask for a name on your list/)).toBeChecked();
  await expect(colleague.getByRole('button', { name: /^Open the lobby/ })).toContainText('4 rounds');
  await colleague.getByRole('button', { name: /^Open the lobby/ }).click();
  await expect(new Teacher(colleague).next).toContainText('Start the game');
});

test('lobby: names, roster, moving, removing, limit, lock, bots, test student', async ({ browser }) => {
  const { desk, pin } = await lead(browser, { roster: true });
  const phone = await openPage(browser, watch, { viewport: { width: 390, height: 844 } });
  await phone.goto(`${server.url}/join?pin=${pin}`);
  await phone.getByLabel('Your name in the game').fill('Copper Lantern');
  await phone.getByLabel('For your teacher only').fill('Ada L.');
  await phone.getByRole('button', { name: 'Take a seat' }).click();
  const other = await Student.join(browser, watch, server.url, pin, 'Harbour Nine');
  await expect(desk.getByText('Ada L.')).toBeVisible();
  await expect(other.page.getByText('Ada L.')).toBeHidden();

  // Rename, move beside somebody, take out: the phone says so.
  await desk.getByRole('button', { name: 'Edit Harbour Nine' }).click();
  await desk.getByLabel('Name', { exact: true }).last().fill('Harbour Ten');
  await desk.getByRole('button', { name: 'Rename' }).last().click();
  await expect(desk.getByLabel('Name', { exact: true }).last()).toHaveValue('Harbour Ten');
  await desk.getByLabel('Move to').selectOption({ label: 'Copper Lantern' });
  await expect(desk.locator('.who .here')).toContainText('Copper Lantern (Ada L.), Harbour Ten');
  await desk.getByRole('button', { name: 'Edit Copper Lantern' }).click();
  await desk.getByRole('button', { name: 'Remove', exact: true }).last().click();
  await expect(other.page.getByText('Your teacher has taken you out of the class.')).toBeVisible();
  await desk.keyboard.press('Escape');

  // A limit of one seat: whoever comes next watches, and the teacher gives a seat all the same.
  await foot(desk, 'Limit').click();
  await desk.getByLabel('Seats at most').fill('1');
  await desk.getByRole('button', { name: 'Set', exact: true }).click();
  const watcher = await Student.join(browser, watch, server.url, pin, 'Red Umbrella');
  await expect(watcher.page.getByText('You are watching').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Edit Red Umbrella' }).click();
  await desk.getByLabel('Move to').selectOption({ label: 'Copper Lantern' });
  await expect(watcher.page.getByText('Your role')).toBeVisible();
  await desk.keyboard.press('Escape');

  await foot(desk, 'Fill with bots').click();
  await desk.getByRole('button', { name: /^Add \d+ bots?/ }).click();
  await expect(desk.getByText('bot', { exact: true }).first()).toBeVisible();
  const [fake] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.getByRole('link', { name: 'Test student' }).click(),
  ]);
  await expect(fake.getByRole('button', { name: 'Take a seat' })).toBeVisible();
  await fake.close();
  await foot(desk, 'Lock room').click();
  await phone.goto(`${server.url}/join?pin=${pin}&test`);
  await phone.getByRole('button', { name: 'Take a seat' }).click();
  await expect(phone.getByText('The door is closed.')).toBeVisible();
  await shot(desk, 'lobby');
  await expectAccessible(desk, 'console: lobby');
});

test('lobby: two thousand people are a list of which only what is in sight is drawn', async ({ browser }) => {
  const { desk, pin } = await lead(browser, { teamSize: 40, maxTeams: 50 });
  const phones: SocketClient[] = [];
  try {
    // A hundred at a time, from their first packet on: a machine under load takes a while over two thousand connections.
    while (phones.length < 2000) {
      const first = 3000 + phones.length;
      const next = Array.from({ length: 100 }, () => new SocketClient(server.url));
      phones.push(...next);
      const acks = await Promise.all(
        next.map((phone, i) => phone.enter({ as: 'player', pin, name: `Person ${first + i}` })),
      );
      expect(acks.filter(({ ok }) => !ok)).toEqual([]);
    }
    await expect(desk.getByRole('heading', { name: /^Who is here 2,?000/ })).toBeVisible();
    const rows = desk.locator('.who .virtual > li');
    expect(await rows.count()).toBeLessThan(60);
    await desk.locator('section.who').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect(rows.last()).toHaveAttribute('aria-posinset', /^20\d\d$/);
    expect(await rows.count()).toBeLessThan(60);
    await desk.getByRole('searchbox', { name: 'Find a name' }).fill('person 4277');
    await expect(desk.getByRole('button', { name: 'Edit Person 4277' })).toBeVisible();
    await expect(rows).toHaveCount(2);
  } finally {
    for (const phone of phones) phone.close();
  }
});

test('running: pause, time, reopen, nudge, bot and back, help, devices, co-host, one window', async ({ browser }) => {
  const { desk, teacher, pin } = await lead(browser, { firstDecideSeconds: 300 });
  const [ada, ben] = [
    await Student.join(browser, watch, server.url, pin, 'Copper Lantern'),
    await Student.join(browser, watch, server.url, pin, 'Harbour Nine'),
  ];
  await teacher.press('Start the game');
  await desk.locator('body').press('?');
  await expect(desk.getByRole('dialog')).toContainText('Board and console in one window');
  await desk.keyboard.press('Escape');
  await expect(desk.locator('.say .line')).not.toBeEmpty();
  await teacher.press('Open orders');
  await desk.keyboard.press('p');
  await expect(desk.getByRole('button', { name: /^Go on/ })).toBeVisible();
  await expect(ada.page.getByText('Paused').first()).toBeVisible();
  await desk.keyboard.press('+');
  await expect(desk.getByRole('timer')).toHaveText(/^5:[123]/);

  // A nudge, a call for help, a silent seat.
  await desk.getByRole('button', { name: 'Nudge Harbour Nine' }).click();
  await expect(ben.page.getByText('Your teacher is waiting for your order.').first()).toBeVisible();
  await expect(ada.page.locator('.nudge')).toBeHidden();
  await ada.page.getByRole('button', { name: /Menu/ }).click();
  await ada.page.getByRole('button', { name: 'Call my teacher' }).click();
  await expect(desk.getByText('Copper Lantern asks for help')).toBeVisible();
  await desk.getByRole('button', { name: 'Answered' }).click();
  await expect(desk.getByText('Helped: Copper Lantern')).toBeVisible();
  await ada.page.getByRole('button', { name: 'Close' }).click();
  await desk.locator('li', { hasText: 'Harbour Nine' }).getByRole('button', { name: 'Hand to bot' }).click();
  await desk.getByRole('button', { name: 'Hand back' }).click();
  await expect(desk.getByRole('button', { name: 'Hand back' })).toBeHidden();
  await ada.send();
  // The bot had sent for its seat already: that order stands until the people send their own.
  await expect(desk.getByText('Every order is in.')).toBeVisible();

  // Closed, and opened once more before the prices.
  await teacher.press('Ring the bell');
  await desk.keyboard.press('b');
  await expect(teacher.next).toContainText('Ring the bell');
  await expect(ada.page.getByText('Saved. It counts even if your phone dies.')).toBeVisible();
  await desk.keyboard.press('p');

  // The console moves to a phone, and a co-host gets a key that can be taken back.
  await foot(desk, 'Another device').click();
  const own = await desk.getByRole('textbox', { name: 'Another device' }).inputValue();
  await desk.keyboard.press('Escape');
  const remote = await openPage(browser, watch, { viewport: { width: 390, height: 844 } });
  await remote.goto(`${server.url}/console${new URL(own).hash}`);
  await expect(new Teacher(remote).next).toContainText('Ring the bell');
  expect(new URL(remote.url()).hash).toBe('');
  await shot(remote, 'remote');
  await foot(desk, 'Co-host link').click();
  await desk.getByRole('button', { name: 'Make a link' }).click();
  const link = await desk.getByRole('textbox', { name: 'Co-host link' }).inputValue();
  const cohost = await openPage(browser, watch, DESK);
  await cohost.goto(`${server.url}/console${new URL(link).hash}`);
  await expect(new Teacher(cohost).next).toContainText('Ring the bell');
  await cohost.keyboard.press('+');
  await desk.getByRole('button', { name: 'Revoke' }).click();
  await expect(cohost.getByText('This co-host link no longer works.')).toBeVisible();
  await cohost.reload();
  await expect(new Teacher(cohost).next).toBeHidden();
  await desk.keyboard.press('Escape');

  // One window for a mirrored laptop: nothing of the console but a strip, also after a reload.
  const secret = ((await desk.locator('.say .line').textContent()) ?? '').slice(1, 30);
  await desk.keyboard.press('m');
  await expect(desk.locator('.mirror .sheet')).toBeVisible();
  await expect(desk.getByText(secret)).toBeHidden();
  await desk.reload();
  await expect(desk.locator('.mirror .sheet')).toBeVisible();
  await expect(desk.getByText(secret)).toBeHidden();
  await expect(desk.getByText('Not sent yet')).toBeHidden();
  await shot(desk, 'one-window');
  await expectAccessible(desk, 'one window');
  await desk.getByRole('button', { name: /^Ring the bell/ }).click();
  await expect(ada.page.getByText(/Round 1 closed/)).toBeVisible();
  await desk.getByRole('button', { name: /^Unfold/ }).click();
  await expect(teacher.next).toContainText('Next edition');
  await foot(desk, 'People').click();
  await expect(desk.getByRole('dialog').getByText('Harbour Nine')).toBeVisible();
});

test('pitch: startups speak before the decision, and a fund may say whom its money is for', async ({ browser }) => {
  const { teacher, pin } = await lead(browser, { pitchSeconds: 60 });
  const board = await openPage(browser, watch, WALL);
  await board.goto(`${server.url}/board/${pin}`);
  // Roles are spread evenly: among four there is one of each.
  const phones: Page[] = [];
  for (const name of ['Copper Lantern', 'Harbour Nine', 'Meadow', 'Quiet Hall']) {
    phones.push((await Student.join(browser, watch, server.url, pin, name)).page);
  }
  const seatOf = async (role: string): Promise<Page> => {
    for (const phone of phones) {
      await expect(phone.getByText('Your role')).toBeVisible();
      if (await phone.getByRole('heading', { name: role }).isVisible()) return phone;
    }
    throw new Error(`nobody is ${role}`);
  };
  const fund = await seatOf('VC fund');
  const startup = await seatOf('Climate startup');
  await teacher.press('Start the game');
  await teacher.press('Start the pitch');
  await expect(board.getByText('One minute for the startups')).toBeVisible();
  await expect(startup.getByText('Tell the funds what your firm would build with their money.')).toBeVisible();
  await expect(fund.getByText('You can earmark climate money for one startup', { exact: false })).toBeVisible();
  await teacher.press('Open orders');
  await expect(board.getByText('Orders are open')).toBeVisible();

  const earmark = fund.getByLabel('Earmark climate money for');
  const name = (await earmark.locator('option').nth(1).textContent()) ?? '';
  await earmark.selectOption({ label: name });
  await fund.locator('.row', { has: earmark }).getByRole('button', { name: /^More/ }).click();
  await fund.getByRole('button', { name: /^Send/ }).click();
  await expect(fund.getByText('Earmarked for').locator('..')).toContainText(name);
});

test('board: nothing scrolls at any size, text for the last row, sounds that one tap mutes for good', async ({
  browser,
}) => {
  const { teacher, pin } = await lead(browser, {});
  const board = await openPage(browser, watch, WALL);
  await board.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function counted(...args) {
      document.documentElement.dataset.tones = String(Number(document.documentElement.dataset.tones ?? 0) + 1);
      return start.apply(this, args);
    };
  });
  await board.goto(`${server.url}/board/${pin}`);
  await Student.join(browser, watch, server.url, pin, 'Copper Lantern');
  const fits = async () => {
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      await board.setViewportSize({ width, height });
      const measure = () =>
        board.evaluate(() => {
          const page = document.documentElement;
          const rem = Number.parseFloat(getComputedStyle(page).fontSize);
          const texts = [...document.querySelectorAll('.sheet *')].filter(
            (element) =>
              !(element instanceof SVGElement) &&
              [...element.childNodes].some(
                (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
              ),
          );
          const sizes = texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) / rem);
          return {
            over: Math.max(page.scrollHeight - innerHeight, page.scrollWidth - innerWidth),
            small: texts.filter((_, at) => (sizes[at] ?? 0) < 2.79).map((element) => element.className),
          };
        });
      // Type arrives, a name comes in: what counts is where it settles.
      await expect.poll(measure, `${width} × ${height}`).toEqual({ over: 0, small: [] });
    }
  };
  await fits();
  // Nothing sounds before somebody has touched the page; then orders and the bell do.
  const tones = () => board.evaluate(() => Number(document.documentElement.dataset.tones ?? 0));
  await board.mouse.move(300, 300);
  await board.mouse.click(300, 300);
  await teacher.press('Start the game');
  await expect(board.locator('.news')).toBeVisible();
  await fits();
  await teacher.press('Open orders');
  await expect.poll(tones).toBeGreaterThan(0);
  await fits();
  await board.mouse.move(310, 310);
  await board.getByRole('button', { name: 'Mute' }).click();
  const before = await tones();
  await teacher.press('Ring the bell');
  await expect(board.locator('.res')).toBeVisible();
  await fits();
  expect(await tones()).toBe(before);
  await board.reload();
  await board.mouse.move(320, 320);
  await expect(board.getByRole('button', { name: 'Sound on' })).toBeVisible();
  await expect(board.getByRole('button', { name: 'Full screen' })).toBeVisible();
  await board.getByRole('button', { name: 'Deutsch' }).click();
  await expect(board.locator('.sheet .name')).toHaveText('Glaubensmaschine');
});

test('checks: an answer explained at once; the class’s gain on the console, and on the board by choice', async ({
  browser,
}) => {
  const { desk, teacher, pin, token } = await lead(browser, { comprehension: true, beforeAfter: true });
  const board = await openPage(browser, watch, WALL);
  await board.goto(`${server.url}/board/${pin}`);
  const { page } = await Student.join(browser, watch, server.url, pin, 'Copper Lantern');
  const role = page.locator('.check').first().locator('fieldset').first();
  const answers = role.getByRole('button');
  const verdict = role.getByRole('status');
  const told: string[] = [];
  await expect(answers.first()).toBeVisible();
  for (let at = 0; at < (await answers.count()); at += 1) {
    await answers.nth(at).click();
    await expect(answers.nth(at)).toHaveAttribute('aria-pressed', 'true');
    await expect(verdict).toContainText(/(Right|Not quite)\. .{20,}/);
    const before = told.at(-1);
    if (before !== undefined) await expect(verdict).not.toHaveText(before);
    told.push((await verdict.textContent()) ?? '');
  }
  expect(told.filter((text) => text.startsWith('Right.'))).toHaveLength(1);
  await shot(page, 'check');
  await expectAccessible(page, 'phone: check');
  await page.reload();
  await expect(verdict).toContainText(told.at(-1) as string);

  // The five questions: all wrong before, all right after.
  const five = page.locator('.check').last().locator('fieldset');
  await expect(five).toHaveCount(5);
  const right = await rightAnswers();
  const answer = async (how: (right: number) => number) => {
    for (let at = 0; at < 5; at += 1) {
      const option = five
        .nth(at)
        .getByRole('button')
        .nth(how(right[at] ?? 0));
      await option.click();
      await expect(option).toHaveAttribute('aria-pressed', 'true');
    }
  };
  await answer((is) => (is === 0 ? 1 : 0));
  // The rounds between are other stories' business: a second console takes them at once.
  const console = new SocketClient(server.url);
  await console.enter({ as: 'console', pin, token });
  while (console.phase !== 'final') await console.advance();
  console.close();
  await expect(teacher.next).toContainText('Reveal the next point');
  await expect(five).toHaveCount(5);
  await answer((is) => is);
  await expect(desk.getByText('On average +100 points.')).toBeVisible();
  await expect(board.getByText('What has moved in this class')).toBeHidden();
  await desk.getByRole('button', { name: 'Put it on the board' }).click();
  await expect(board.getByText('What has moved in this class')).toBeVisible();
  await expect(board.locator('.gain-bar b').last()).toContainText('100');
  await expect(board.getByText('Copper Lantern')).toBeHidden();
  await shot(board, 'gain');
  await desk.getByRole('button', { name: 'Take it off the board' }).click();
  await expect(board.getByText('What has moved in this class')).toBeHidden();

  // Records: the file opens again, here and where the class is no longer known.
  await foot(desk, 'Exports').click();
  const download = async (name: string | RegExp) => {
    const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name }).click()]);
    return file.path();
  };
  const rows = readFileSync(await download(/^Rounds and teams/), 'utf8')
    .trim()
    .split('\r\n');
  expect(rows[0]).toMatch(/^session,scenario,treatment,seed,engine,round,/);
  expect(rows[1]).toMatch(/,774,1\.[0-9a-f]{8},1,/);
  expect(readFileSync(await download(/^What the columns mean/), 'utf8')).toContain('rounds.csv,wealth_after,number');
  const saved = await download(/^Whole session/);
  await desk.keyboard.press('Escape');
  await foot(desk, 'Delete now').click();
  await desk.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('This class is over.')).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Host a class' })).toBeVisible();
  await expect(desk.getByText('My classes on this device')).toBeHidden();
  expect((await fetch(`${server.url}/api/sessions/${pin}/debrief`)).status).toBe(404);

  const elsewhere = await openPage(browser, watch, DESK);
  await elsewhere.goto(`${server.url}/replay`);
  const file = elsewhere.locator('input[type=file]');
  await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(elsewhere.getByRole('alert')).toContainText('not the file of a session');
  await file.setInputFiles(saved);
  await expect(elsewhere.getByText('The same game, to the last bit.')).toBeVisible();
  const slider = elsewhere.getByRole('slider', { name: 'Moment of the session' });
  await slider.fill('0');
  await expect(elsewhere.getByText('Round 1 of 4: News').first()).toBeVisible();
  await expect(elsewhere.locator('.sheet.news h1')).not.toBeEmpty();
  await elsewhere.getByRole('button', { name: 'On', exact: true }).click();
  await elsewhere.getByRole('button', { name: 'On', exact: true }).click();
  await expect(elsewhere.locator('.sheet .st, .sheet table, .sheet.res').first()).toBeVisible();
  await shot(elsewhere, 'replay');
  await expectAccessible(elsewhere, 'replay');
  // The end, with par as it was in class: computed again on this machine.
  await slider.press('End');
  const par = elsewhere.locator('td.par');
  await expect(async () => {
    await slider.press('ArrowLeft');
    expect(await par.count()).toBeGreaterThan(0);
  }).toPass({ intervals: [50] });
  for (const score of await par.all()) await expect(score).toHaveText(/^\d+$/);
  await shot(elsewhere, 'replay-final');
});

test('guide: a tap away from the front page and the console, in both languages', async ({ browser }) => {
  const page = await openPage(browser, watch, DESK);
  await page.goto(server.url);
  await page.getByRole('link', { name: 'For teachers: the guide' }).click();
  await expect(page).toHaveURL(/\/guide$/);
  await expect(page.getByText('Five minutes of preparation').first()).toBeVisible();
  const { desk } = await lead(browser, {});
  await expect(desk.getByRole('link', { name: 'Guide' })).toHaveAttribute('href', '/guide');
});

/** What the pack says is right, in the order of the questions. */
async function rightAnswers(): Promise<readonly number[]> {
  const text = readFileSync(join(import.meta.dirname, '../../content/scenarios/ai-boom/check.yaml'), 'utf8');
  return [...text.matchAll(/^ {4}right: (\d)/gm)].map(([, option]) => Number(option));
}
