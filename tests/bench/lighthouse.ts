// `npm run bench:lighthouse`: Lighthouse for phones on the built server: front page, door, and a decision in a running class.
// Prints the four scores of each and every audit that is not perfect; exit code 1 below the goals (performance 98, others 100).
// Lighthouse itself comes by npx when this is run: it is large, and no test needs it.
import { execFileSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { startServer } from '../e2e/support/server.ts';
import { freePort } from '../support/free-port.ts';
import { SocketClient } from '../support/socket-client.ts';

const GOALS: Readonly<Record<string, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};
const say = (text: string) => process.stdout.write(`${text}\n`);

const server = await startServer();
const debugging = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--lang=en-GB', `--remote-debugging-port=${debugging}`],
});

const opened = await fetch(`${server.url}/api/sessions`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ seed: 774, options: { practice: false, firstDecideSeconds: 900 } }),
});
const { pin, hostToken } = (await opened.json()) as { pin: string; hostToken: string };

/** A student's tab, left in the middle of the first decision; the class waits for it as long as is needed. */
async function decide(): Promise<string> {
  // Lighthouse opens its page in the browser's own context, which Playwright reaches by the debugging port alone.
  const [context] = (await chromium.connectOverCDP(`http://127.0.0.1:${debugging}`)).contexts();
  if (context === undefined) throw new Error('the browser has no context of its own');
  const tab = await context.newPage();
  await tab.goto(`${server.url}/join?pin=${pin}`);
  await tab.getByLabel('Your name in the game').fill('Ada');
  await tab.getByRole('button', { name: 'Take a seat' }).click();
  await tab.locator('.me').waitFor();
  const host = new SocketClient(server.url);
  await host.enter({ as: 'console', pin, token: hostToken });
  await host.advance();
  await host.advance();
  await tab.locator('input[type=range]').waitFor();
  return tab.url();
}

type Audit = {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
};
type Category = {
  readonly id: string;
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
};
type Report = {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
};

let missed = 0;
function judge(name: string, url: string, more: readonly string[] = []) {
  const flags = [`--port=${debugging}`, '--output=json', '--quiet', `--only-categories=${Object.keys(GOALS)}`, ...more];
  const text = execFileSync('npx', ['--yes', 'lighthouse@12.8.2', url, ...flags], { maxBuffer: 2 ** 28 }).toString();
  const { categories, audits } = JSON.parse(text) as Report;
  const scores = Object.entries(GOALS).map(([id, goal]) => {
    const score = Math.round((categories[id]?.score ?? 0) * 100);
    if (score < goal) missed += 1;
    return `${id} ${score}${score < goal ? ` (goal ${goal})` : ''}`;
  });
  const vitals = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  say(`${name}: ${scores.join(', ')}`);
  say(`  ${vitals.map((id) => `${id} ${audits[id]?.displayValue ?? '–'}`).join(', ')}`);
  for (const category of Object.values(categories)) {
    for (const { id, weight } of category.auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit?.score != null && audit.score < 1)
        say(`  ${category.id}: ${id} ${audit.displayValue ?? ''} ${audit.title}`);
    }
  }
}

const only = process.argv[2] ?? '';
const wants = (name: string) => name.includes(only);
if (wants('home')) judge('home', `${server.url}/`);
if (wants('join')) judge('join', `${server.url}/join?pin=${pin}`);
// The seat is remembered on the device: a student who comes back in the middle of a decision.
if (wants('decide')) judge('decide', await decide(), ['--disable-storage-reset']);
await browser.close();
await server.stop();
process.exit(missed === 0 ? 0 : 1);
