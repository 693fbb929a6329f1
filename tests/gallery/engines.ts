// `npm run test:a11y:engines`: axe on every screen of the gallery in Chromium, Firefox ESR and WebKitGTK; one table. Installs what
// is missing on Debian as root. `SCREENS=decide` looks at a part. Exit code 1 when there is a violation, or an engine is missing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserType, chromium, firefox, type Page } from '@playwright/test';
import { AT_REST, TAGS } from '../e2e/support/accessible.ts';
import { installMissing, miniBrowser, onPath } from '../engines/setup.ts';
import { openWebKit } from '../engines/webdriver.ts';
import { type Look, SCREENS, type Screen } from './screens.ts';
import { serveGallery } from './serve.ts';
import { asked, visit } from './visit.ts';

const SIZES = ['390x844', '1280x800', '1920x1080'];
const LOOKS: readonly Look[] = [
  { lang: 'en', theme: 'light' },
  { lang: 'de', theme: 'dark' },
];
/** The very axe of the other tests. */
const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(axe.resolve('axe-core/axe.min.js'), 'utf8');
const RUN = `return ${AT_REST}.then(() => globalThis.axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })).then(
  ({ violations }) => violations.map(({ id, nodes }) => id + ' at ' + nodes.map(({ target }) => target.join(' ')).join(', ')));`;
const say = (text: string) => process.stdout.write(`${text}\n`);

const began = Date.now();
/** How far it has come, for it takes its time. */
const told = (engine: string, size: string, { lang, theme }: Look, looks: number) =>
  say(`${engine} ${size} ${lang} ${theme}: ${looks} screens, ${Math.round((Date.now() - began) / 1000)} s`);

type Row = {
  readonly engine: string;
  readonly looks: number;
  readonly found: readonly string[];
  readonly left?: string;
};

const inPage = (page: Page): Promise<readonly string[]> => page.evaluate(`${AXE};(() => { ${RUN} })()`);

async function inPlaywright(name: string, type: BrowserType, binary: string, base: string): Promise<Row> {
  const executablePath = onPath(binary);
  if (executablePath === null) return { engine: name, looks: 0, found: [], left: 'not installed' };
  const launch = type === firefox ? { channel: 'moz-firefox' } : { args: ['--no-sandbox'] };
  const browser = await type.launch({ executablePath, ...launch });
  let looks = 0;
  const found: string[] = [];
  const options = { reducedMotion: 'reduce' as const, bypassCSP: true };
  for (const size of SIZES) {
    for (const look of LOOKS) {
      const check = (page: Page) => {
        looks += 1;
        return inPage(page);
      };
      found.push(...(await visit(browser, { base, size, options, ...look }, check)));
      told(name, size, look, looks);
    }
  }
  const engine = `${name} ${browser.version()}`;
  await browser.close();
  return { engine, looks, found };
}

/** Until the screen is whole, three frames later; says when it never is. */
const WHOLE = `const [whole, done] = arguments;
const end = Date.now() + 30000;
const wait = () => document.querySelector(whole) !== null ? document.fonts.ready.then(() => setTimeout(() => done(true), 150))
  : Date.now() > end ? done(false) : setTimeout(wait, 50);
wait();`;

async function inWebKit(base: string): Promise<Row> {
  const binary = miniBrowser();
  if (binary === null || onPath('WebKitWebDriver') === null || onPath('xvfb-run') === null) {
    return { engine: 'WebKitGTK', looks: 0, found: [], left: 'not installed' };
  }
  const webkit = await openWebKit(binary);
  let looks = 0;
  const found: string[] = [];
  const visitOne = async (screen: Screen, { lang, theme }: Look) => {
    await webkit.open(`${base}${screen.path}${screen.path.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`);
    const where = `${screen.name} ${lang} ${theme}`;
    if ((await webkit.runAsync(WHOLE, [screen.whole])) !== true) return void found.push(`${where}: did not appear`);
    await webkit.run(`${AXE}; return true;`);
    const body = RUN.replace('return ', '').replace(/;$/, '');
    const texts = (await webkit.runAsync(
      `const done = arguments[0]; ${body}.then(done, (e) => done([String(e)]));`,
    )) as string[];
    looks += 1;
    found.push(...texts.map((text) => `${where}: ${text}`));
  };
  try {
    for (const size of SIZES) {
      const [width = 390, height = 844] = size.split('x').map(Number);
      await webkit.resize(width, height);
      // The way through a game alone is walked in the other two engines; here every screen that has an address is looked at.
      const here = SCREENS.filter(
        (each) => each.sizes.includes(size) && asked.test(each.name) && each.walk === undefined,
      );
      for (const look of LOOKS) {
        for (const screen of here) if (!screen.path.includes('#')) await visitOne(screen, look);
        told('WebKitGTK', size, look, looks);
      }
    }
    return { engine: `WebKitGTK ${webkit.version}`, looks, found };
  } finally {
    await webkit.stop();
  }
}

installMissing();
const space = await serveGallery();
const engines = [
  ['Chromium', () => inPlaywright('Chromium', chromium, 'chromium', space.url)],
  ['Firefox ESR', () => inPlaywright('Firefox ESR', firefox, 'firefox-esr', space.url)],
  ['WebKitGTK', () => inWebKit(space.url)],
] as const;
const rows: Row[] = [];
for (const [name, run] of engines) {
  if (!new RegExp(process.argv[2] ?? '', 'i').test(name)) continue;
  const failed = (error: Error): Row => ({
    engine: name,
    looks: 0,
    found: [],
    left: error.message.split('\n')[0] ?? '',
  });
  rows.push(await run().catch(failed));
}
await space.stop();
for (const { engine, found } of rows) for (const text of found) say(`${engine}: ${text}`);
say('| engine | screens looked at | violations |\n|---|---|---|');
for (const { engine, looks, found, left } of rows)
  say(`| ${engine} | ${left === undefined ? looks : left} | ${found.length} |`);
process.exitCode = rows.every(({ found, looks }) => found.length === 0 && looks > 0) ? 0 : 1;
