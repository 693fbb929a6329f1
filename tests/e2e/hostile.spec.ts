// A class in which every text that people can type is an attack: on board, console and phone it is shown as what it is, a text.
import { expect, type Page, test } from '@playwright/test';
import { SocketClient } from '../support/socket-client.ts';
import { leadTo, openClass } from './support/class.ts';
import { openPage, Student, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer({ NEW_SESSIONS: '0' });
});
test.afterAll(() => server.stop());

const TITLE = '<img id=evil src=x onerror=alert(1)>';
const ROSTER = '<script id=evil>alert(1)</script>';
const NAMES = ['<b id=evil>Ada</b>', '"><i id=evil>', '=1+2'];
const OWN = '<s id=evil>Eve</s>';

test('names, title, roster, team and line are texts on every screen', async ({ browser }) => {
  const watch: Watch = { errors: [], foreign: [] };
  const dialogs: string[] = [];
  const room = await openClass(server.url, server.port, { title: TITLE, roster: true });
  const { host, pin, hostToken, url } = room;
  const phones = NAMES.map(() => new SocketClient(server.url));
  for (const [index, phone] of phones.entries()) {
    expect(await phone.enter({ as: 'player', pin, name: NAMES[index] ?? '', roster: ROSTER })).toMatchObject({
      ok: true,
    });
  }
  const desk = await openPage(browser, watch, { viewport: { width: 1280, height: 800 } });
  await desk.goto(`${url}/console#${pin}.${hostToken}`);
  const board = await openPage(browser, watch, { viewport: { width: 1280, height: 720 } });
  await board.goto(`${url}/board/${pin}`);
  const eve = await Student.join(browser, watch, url, pin, OWN);
  await expect(eve.page.getByText(OWN).first()).toBeVisible();
  const pages: readonly Page[] = [desk, board, eve.page];
  for (const page of pages) page.on('dialog', (dialog) => void dialogs.push(dialog.message()));

  const expectTexts = async (): Promise<void> => {
    for (const page of pages) expect(await page.locator('#evil').count()).toBe(0);
  };
  for (const name of [...NAMES, OWN]) {
    await expect(desk.getByText(name, { exact: true }).first()).toBeVisible();
    await expect(board.getByText(name, { exact: true }).first()).toBeVisible();
  }
  await expectTexts();
  const team = host.view.teamsList?.[0]?.id ?? '';
  expect(await host.command({ type: 'renameTeam', team, name: '<u id=evil>Fund</u>' })).toMatchObject({ ok: true });
  for (const phase of ['news', 'decide', 'result', 'final', 'debrief']) {
    await leadTo(room, phase);
    await expectTexts();
  }
  await phones[0]?.command({ type: 'answer', check: 'debrief', item: 'line-0', value: ROSTER });
  await expectTexts();
  expect(dialogs).toEqual([]);
  expect(watch).toEqual({ errors: [], foreign: [] });
  for (const client of [host, ...phones]) client.close();
  for (const page of pages) await page.context().close();
});
