// `npm run bench:lighthouse`: Lighthouse for phones on the built server: front page, door, and a decision in a running class.
// Prints the median of several runs (`-- home join decide --runs 5`): the four scores, and every audit that is not perfect;
// exit code 1 below the goals (performance 98, others 100). Lighthouse itself comes by npx when this is run: it is large, and
// no test needs it.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { startServer } from '../e2e/support/server.ts';
import { SocketClient } from '../support/socket-client.ts';

const GOALS: Readonly<Record<string, number>> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};
const VITALS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
];
const say = (text: string) => process.stdout.write(`${text}\n`);
const run = promisify(execFile);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});

/** A browser of its own: one that is driven by somebody else as well pauses every new page, and is slower. */
async function startChromium() {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const flags = ['--headless=new', '--no-sandbox', '--no-first-run', '--lang=en-GB', '--remote-debugging-port=0'];
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const child = spawn(path, [...flags, `--user-data-dir=${folder}`, 'about:blank'], { stdio: 'ignore' });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const says = join(folder, 'DevToolsActivePort');
  for (let tries = 0; !existsSync(says) || readFileSync(says, 'utf8') === ''; tries += 1) {
    if (tries > 300) throw new Error('Chromium did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port: Number(readFileSync(says, 'utf8').split('\n')[0]),
    stop: async () => {
      child.kill();
      await exited;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const server = await startServer();
const browser = await startChromium();
const opened = await fetch(`${server.url}/api/sessions`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ seed: 774, options: { practice: false, firstDecideSeconds: 900 } }),
});
const { pin, hostToken } = (await opened.json()) as { pin: string; hostToken: string };

/** A student takes a seat, the class comes to its first decision, and the tab is closed. The seat stays on the device. */
async function decide(): Promise<string> {
  const remote = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`);
  const [context] = remote.contexts();
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
  await tab.locator('input[type=range]').first().waitFor();
  const address = tab.url();
  await tab.close();
  await remote.close();
  return address;
}

type Audit = {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
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

async function look(url: string, more: readonly string[]): Promise<Report> {
  const flags = [`--port=${browser.port}`, '--output=json', '--quiet', '--no-enable-error-reporting'];
  const only = `--only-categories=${Object.keys(GOALS)}`;
  const { stdout } = await run('npx', ['--yes', 'lighthouse@12.8.2', url, ...flags, only, ...more], {
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout) as Report;
}

const scoreOf = (report: Report, category: string) => Math.round((report.categories[category]?.score ?? 0) * 100);

let missed = 0;
async function judge(name: string, url: string, more: readonly string[] = []) {
  const reports: Report[] = [];
  while (reports.length < Number(values.runs)) reports.push(await look(url, more));
  reports.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const middle = reports[Math.floor(reports.length / 2)];
  if (middle === undefined) return;
  const scores = Object.entries(GOALS).map(([id, goal]) => {
    const score = scoreOf(middle, id);
    if (score < goal) missed += 1;
    return `${id} ${score}${score < goal ? ` (goal ${goal})` : ''}`;
  });
  const all = reports.map((report) => scoreOf(report, 'performance')).join(' ');
  say(`${name}: ${scores.join(', ')} (performance of each run: ${all})`);
  say(`  ${VITALS.map((id) => `${id} ${middle.audits[id]?.displayValue ?? '–'}`).join(', ')}`);
  for (const category of Object.values(middle.categories)) {
    for (const { id, weight } of category.auditRefs) {
      const audit = middle.audits[id];
      if (weight > 0 && audit?.score != null && audit.score < 1)
        say(`  ${category.id}: ${id} ${audit.displayValue ?? ''} ${audit.title}`);
    }
  }
}

const wants = (name: string) => positionals.length === 0 || positionals.includes(name);
try {
  if (wants('home')) await judge('home', `${server.url}/`);
  if (wants('join')) await judge('join', `${server.url}/join?pin=${pin}`);
  // A student who comes back in the middle of a decision.
  if (wants('decide')) await judge('decide', await decide(), ['--disable-storage-reset']);
} finally {
  await browser.stop();
  await server.stop();
}
process.exit(missed === 0 ? 0 : 1);
