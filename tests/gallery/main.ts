// `npm run shots`: photographs every screen in every size, language and theme into the git-ignored screenshots/gallery.
// Less: npm run shots -- player-decide console --size 320x640 --lang de --theme dark. `--measure` takes no pictures and says
// what does not fit; `--sheets` (needs ImageMagick) lays the pictures out on contact sheets.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { type Look, open, SCREENS, type Screen } from './screens.ts';
import { serveGallery } from './serve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '' },
    lang: { type: 'string', default: 'en,de' },
    theme: { type: 'string', default: 'light,dark' },
    scale: { type: 'string', default: '1' },
    full: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
    sheets: { type: 'boolean', default: false },
  },
});
const OUT = join(import.meta.dirname, '../../screenshots/gallery');
const say = (text: string) => process.stdout.write(`${text}\n`);
const wanted = SCREENS.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => new RegExp(part).test(name)),
);

async function photograph(browser: Browser, base: string, screens: readonly Screen[], size: string, look: Look) {
  const [width = 390, height = 844] = size.split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: Number(values.scale),
    colorScheme: look.theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  let problems = 0;
  const problem = (text: string) => {
    problems += 1;
    say(text);
  };
  for (const screen of screens) {
    const at = `${screen.name} ${size} ${look.lang} ${look.theme}`;
    const onError = (error: Error) => problem(`${at}: ${error.message}`);
    page.on('pageerror', onError);
    await open(page, base, screen, look).catch((error: Error) => problem(`${at}: ${error.message}`));
    const aside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (aside > 0) problem(`${at}: ${aside} px too wide`);
    const path = join(OUT, `${size}-${look.lang}-${look.theme}`, `${screen.name}.png`);
    if (!values.measure) await page.screenshot({ path, fullPage: values.full });
    page.off('pageerror', onError);
  }
  await context.close();
  return problems;
}

function sheet(folder: string) {
  const names = readdirSync(join(OUT, folder)).filter((name) => name.endsWith('.png') && !name.startsWith('sheet'));
  const wide = Number(folder.split('x')[0]) > 1000;
  const [across, down, geometry] = wide ? [3, 4, '640x>+8+8'] : [6, 2, '320x>+8+8'];
  for (let at = 0; at < names.length; at += across * down) {
    const part = names.slice(at, at + across * down);
    const tiles = ['-tile', `${across}x`, '-geometry', geometry, '-background', '#888', '-label', '%t'];
    const made = `sheet-${at / (across * down)}.jpg`;
    execFileSync('montage', [...tiles, ...part, made], { cwd: join(OUT, folder) });
  }
}

const started = performance.now();
const space = await serveGallery();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let problems = 0;
let pictures = 0;
for (const size of [...new Set(wanted.flatMap(({ sizes }) => sizes))]) {
  if (values.size !== '' && !values.size.split(',').includes(size)) continue;
  const screens = wanted.filter(({ sizes }) => sizes.includes(size));
  for (const lang of values.lang.split(',')) {
    for (const theme of values.theme.split(',')) {
      const look: Look = { lang, theme: theme === 'dark' ? 'dark' : 'light' };
      mkdirSync(join(OUT, `${size}-${lang}-${theme}`), { recursive: true });
      problems += await photograph(browser, space.url, screens, size, look);
      pictures += screens.length;
      if (values.sheets && !values.measure) sheet(`${size}-${lang}-${theme}`);
    }
  }
}
await browser.close();
await space.stop();
const seconds = ((performance.now() - started) / 1000).toFixed(0);
say(`${pictures} screens, ${problems} problems, ${seconds} s${values.measure ? '' : ' → screenshots/gallery'}`);
process.exitCode = problems === 0 ? 0 : 1;
