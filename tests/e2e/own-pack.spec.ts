// A scenario of the teacher's own, from a file: a broken one says where and what, one that is too large is not even read, a good
// one is played.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadScenario } from '../../server/content/load.ts';
import { openPage, Student, Teacher, type Watch } from './support/people.ts';
import { type RunningServer, startServer } from './support/server.ts';

const known = loadScenario(join(import.meta.dirname, '../../content/scenarios/dot-com'));
const own = { ...known, id: 'our-own', title: { en: 'Our own boom', de: 'Unser eigener Boom' } };

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a broken file, one that is too large, and one that is played', async ({ browser }) => {
  const watch: Watch = { errors: [], foreign: [] };
  const desk = await openPage(browser, watch, { viewport: { width: 1280, height: 800 } });
  await desk.goto(`${server.url}/host`);
  const field = desk.getByLabel('Load a scenario of your own');

  const broken = JSON.stringify({ ...own, title: { en: 'Our own boom', de: 'D'.repeat(70) } }, null, 2);
  const line = broken.split('\n').findIndex((each) => each.includes('DDDD')) + 1;
  await field.setInputFiles(file('ours.json', broken));
  const said = desk.locator('.own-pack [role=status]');
  await expect(said).toContainText('One thing has to be put right');
  await expect(said).toContainText(`ours.json:${line}`);
  await expect(said).toContainText('at most 60 fit');
  await expect(desk.getByRole('radio', { name: /Our own boom/ })).toHaveCount(0);

  await field.setInputFiles(file('large.json', `{"id":"${'x'.repeat(1_000_001)}"}`));
  await expect(said).toContainText('is larger than a megabyte');

  await field.setInputFiles(file('ours.json', JSON.stringify(own)));
  await expect(said).toBeEmpty();
  await expect(desk.getByText('Our own boom').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Open the lobby' }).click();
  const teacher = new Teacher(desk);
  await expect(teacher.next).toContainText('Start with a practice round');
  const ada = await Student.join(browser, watch, server.url, teacher.pin(), 'Ada');
  await expect(ada.page.getByText('Your role')).toBeVisible();
  await teacher.press('Start with a practice round');
  await teacher.press('Open orders');
  await ada.decide();
  // The news on the phone is that of the file.
  const headline = await ada.page.locator('.folio .link').textContent();
  expect(headline).toMatch(/\S/);
  expect(JSON.stringify(own)).toContain(JSON.stringify(headline).slice(1, -1));
  expect(watch).toEqual({ errors: [], foreign: [] });
});
