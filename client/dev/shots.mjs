// Photographs screens of a gallery: node client/dev/shots.mjs player --only decide --size 390x844,320x640 --lang en,de --theme light,dark
// Needs the gallery served (npx vite --port 5199). Pictures go to the git-ignored screenshots/; `--measure` takes none and
// only says what does not fit.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '.' },
    size: { type: 'string', default: '390x844' },
    lang: { type: 'string', default: 'en' },
    theme: { type: 'string', default: 'light' },
    base: { type: 'string', default: 'http://localhost:5199' },
    scale: { type: 'string', default: '2' },
    full: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
    /** A style sheet to add, e.g. with the fonts of a phone. */
    css: { type: 'string', default: '' },
  },
});
const [gallery = 'player'] = positionals;
const say = (text) => process.stdout.write(`${text}\n`);
mkdirSync('screenshots', { recursive: true });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

async function photograph(size, lang, theme) {
  const [width = 390, height = 844] = size.split('x').map(Number);
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: Number(values.scale),
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => say(`page error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && say(`console: ${message.text()}`));
  const open = async (query) => {
    await page.goto(`${values.base}/dev/${gallery}.html?lang=${lang}${query}`);
    await page.waitForSelector('html[data-ready]');
    if (values.css !== '') await page.addStyleTag({ path: values.css });
    await page.evaluate(() => document.fonts.ready);
  };
  await open('');
  const names = await page.$$eval('a', (links) => links.map((link) => link.textContent));
  for (const name of names.filter((each) => new RegExp(values.only).test(each))) {
    await open(`&screen=${name}`);
    const over = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { down: scrollHeight - innerHeight, aside: scrollWidth - innerWidth };
    });
    if (over.aside > 0 || over.down > 0) say(`${name} ${size} ${lang}: ${over.down} below, ${over.aside} aside`);
    const path = `screenshots/${gallery}-${name}-${size}-${lang}-${theme}.png`;
    if (!values.measure) await page.screenshot({ path, fullPage: values.full });
  }
  await page.close();
}

for (const size of values.size.split(',')) {
  for (const lang of values.lang.split(',')) {
    for (const theme of values.theme.split(',')) await photograph(size, lang, theme);
  }
}
await browser.close();
