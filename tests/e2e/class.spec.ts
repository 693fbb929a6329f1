// The class story: a teacher, a projector, eight phones (two share a team), one late joiner, bots. One phone reloads, one
// student never decides, the server is killed once in the middle. Eight rounds, the epilogue, the end.
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openPage, Student, Teacher, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

const SHOTS = join(import.meta.dirname, '../../screenshots/class');
const NAMES = [
  'Copper Lantern',
  'Harbour Nine',
  'Salt and Wind',
  'Red Umbrella',
  'Second Harvest',
  'Blue Ladder',
  'Quiet Turbine',
  'Clever Heron',
];
const SILENT = 3;
const RELOADS = 1;

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());

test('a whole class plays a whole game', async ({ browser }) => {
  test.setTimeout(900_000);
  const watch: Watch = { errors: [], foreign: [] };
  const shot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) });

  // The teacher takes the defaults but for a seed and ten teams at least.
  const desk = await openPage(browser, watch, { viewport: { width: 1280, height: 800 } });
  await desk.goto(`${server.url}/host`);
  await desk.getByLabel(/^Seed/).fill('774');
  for (let more = 0; more < 2; more += 1) await desk.getByRole('button', { name: 'Teams at least: +' }).click();
  await shot(desk, '01-setup');
  await expectAccessible(desk, 'set-up');
  await desk.getByRole('button', { name: 'Open the lobby' }).click();
  const teacher = new Teacher(desk);
  await expect(teacher.next).toContainText('Start with a practice round');
  const pin = teacher.pin();
  expect(pin).toMatch(/^\d{6}$/);

  const board = await openPage(browser, watch, { viewport: { width: 1920, height: 1080 } });
  await board.goto(`${server.url}/board/${pin}`);

  const students: Student[] = [];
  for (const name of NAMES) students.push(await Student.join(browser, watch, server.url, pin, name));
  for (const { page } of students) await expect(page.getByText('Your role')).toBeVisible();
  await expect(board.getByText('Clever Heron')).toBeVisible();
  await shot(board, '02-board-lobby');
  await shot(desk, '02-console-lobby');
  await shot(students[0]?.page as Page, '02-phone-lobby');
  await expectAccessible(board, 'board: lobby');

  // The teacher puts the last student beside the last but one: two phones, one committee.
  await desk.getByRole('button', { name: 'Edit Clever Heron' }).click();
  await desk.getByLabel('Move to').selectOption({ label: 'Quiet Turbine' });
  await expect(desk.getByRole('dialog')).toBeHidden();
  await expect(desk.getByText('Quiet Turbine, Clever Heron')).toBeVisible();

  const everybody = (text: string | RegExp) =>
    Promise.all(students.map(({ page }) => expect(page.getByText(text).first()).toBeVisible()));
  /** Orders are open and the clock is held, so that a slow machine cannot ring the bell in the middle of the story. */
  const open = async () => {
    await teacher.press('Open orders');
    await expect(teacher.next).toContainText('Ring the bell');
    await desk.keyboard.press('p');
    await expect(desk.getByRole('button', { name: /^Go on/ })).toBeVisible();
  };
  /** The result follows the bell by itself after a few seconds. */
  const bell = () => teacher.press('Ring the bell');

  // Practice: everybody tries, it does not count.
  await teacher.press('Start with a practice round');
  await open();
  await students[0]?.decide();
  await bell();
  await everybody('Practice round closed');
  await teacher.press('Start the real game');

  for (let round = 1; round <= 8; round += 1) {
    await expect(board.getByText(`Edition ${round} of 8`)).toBeVisible();
    if (round === 4) for (const [at, { page }] of students.entries()) await shot(page, `04-phone-news-${at}`);
    if (round === 4) await shot(board, '04-board-news');
    await open();
    await expect((students[0] as Student).page.getByRole('button', { name: 'Stay out' })).toBeVisible();
    if (round === 1) for (const [at, { page }] of students.entries()) await shot(page, `03-phone-decide-${at}`);

    if (round === 3) {
      const late = await Student.join(browser, watch, server.url, pin, 'Late Swallow');
      await expect(late.page.getByRole('button', { name: 'Stay out' })).toBeVisible();
      students.push(late);
    }
    const deciding = students.filter((_, at) => at !== SILENT);
    // The teacher lets the clock run, gives time, and holds it again.
    if (round === 2) {
      await desk.keyboard.press('p');
      await expect(desk.getByRole('button', { name: /^Pause/ })).toBeVisible();
      await desk.getByRole('button', { name: /^\+30 s/ }).click();
      await desk.keyboard.press('p');
      await expect(desk.getByRole('button', { name: /^Go on/ })).toBeVisible();
    }
    await Promise.all(deciding.map((student) => student.decide()));
    if (round === 1) {
      const reloaded = students[RELOADS] as Student;
      await reloaded.page.reload();
      await expect(reloaded.page.getByRole('heading', { name: 'Your order is in' })).toBeVisible();
      await expect(reloaded.page.getByText(NAMES[RELOADS] as string).first()).toBeVisible();
      const member = students[7] as Student;
      await expect(member.page.getByText(/2 of 2 phones/)).toBeVisible();
      await shot(member.page, '03-phone-sent-committee');
      await shot(desk, '03-console-decide');
      await expectAccessible(desk, 'console: orders');
      await expectAccessible(member.page, 'phone: sent');
      // Roles are spread evenly: the first four phones hold one ticket of each.
      for (const { page } of students.slice(0, 4)) await expectAccessible(page, 'phone: orders');
      await shot(board, '03-board-decide');
    }
    if (round === 5) {
      // What was acknowledged is still there after the process was killed; the phones come back by themselves.
      await server.crashAndRestart();
      await expect(desk.getByText(/9 of 9 connected/)).toBeVisible();
      await expect((students[0] as Student).page.getByRole('heading', { name: 'Your order is in' })).toBeVisible();
    }
    await bell();
    await Promise.all(
      students.map(({ page }) =>
        expect(page.getByText(new RegExp(`Round ${round} closed|story let go`)).first()).toBeVisible(),
      ),
    );
    const burst = await board.locator('.burst').count();
    if (round === 1 || round === 6 || burst > 0) {
      await shot(board, `05-board-result-${round}${burst > 0 ? '-burst' : ''}`);
      for (const [at, { page }] of students.entries()) await shot(page, `05-phone-result-${round}-${at}`);
      await shot(desk, `05-console-result-${round}`);
    }
    if (round < 8) await teacher.press('Next edition');
  }

  await teacher.press('After the bell');
  await everybody(/After the last bell: 1 of 3/);
  await shot(board, '06-board-epilogue');
  await teacher.press(/after the bell.*2 of 3/i);
  await teacher.press(/after the bell.*3 of 3/i);
  await teacher.press('Final standings');

  // The end: standings with par, the story on each phone, the true value point by point, the ledger.
  await expect((students[0] as Student).page.getByText(/became|came home/).first()).toBeVisible();
  await expect((students[0] as Student).page.getByRole('term').filter({ hasText: /^Par$/ })).toBeVisible();
  await shot(board, '07-board-final');
  await expectAccessible((students[0] as Student).page, 'phone: story');
  for (const [at, { page }] of students.entries()) await shot(page, `07-phone-story-${at}`);
  for (const point of ['prices', 'What the analysts saw', 'The true value', 'The road not funded']) {
    await teacher.press(point);
    await board.waitForTimeout(1200);
    await shot(board, `08-board-${point.replaceAll(' ', '-').toLowerCase()}`);
  }
  await shot(desk, '08-console-final');
  await teacher.press('Start the debrief');
  await shot(desk, '09-console-debrief');

  expect(watch.errors).toEqual([]);
  expect(watch.foreign).toEqual([]);
});
