// Every screen there is, by name: where it is, and on which sizes of glass it is looked at.
import type { Page } from '@playwright/test';
import { PLAYER_CASES } from '../../client/dev/player-cases.ts';
import { REPORT_CASES } from '../../client/dev/report-cases.ts';
import { BOARD_CASES, CONSOLE_CASES, DEBRIEF_CASES } from '../../client/dev/staff-cases.ts';

export type Screen = {
  readonly name: string;
  readonly path: string;
  readonly sizes: readonly string[];
  /** What is there once the screen is whole. */
  readonly whole: string;
  /** From the opened page to the screen. */
  readonly walk?: (page: Page) => Promise<void>;
};

const PHONE = ['390x844', '320x640'];
const PROJECTOR = ['1920x1080'];
const DESK = ['1280x800'];
const GALLERY = 'html[data-ready]';

const ofGallery = (
  gallery: 'player' | 'staff' | 'report',
  group: string,
  names: readonly string[],
  sizes: readonly string[],
) =>
  names.map(
    (name): Screen => ({
      name: name.startsWith(group) ? name : `${group}-${name}`,
      path: `dev/${gallery}.html?screen=${name}`,
      sizes,
      whole: GALLERY,
    }),
  );

/** Starts the world of the link and taps the one button of each screen until the game is in this phase. */
const until = (wanted: string) => async (page: Page) => {
  await page.locator('.btn.main').click();
  for (let taps = 0; taps < 80; taps += 1) {
    const phase = await page.locator('.alone').getAttribute('data-phase');
    if (phase === wanted) return;
    // Only the button of the screen just looked at: a faster game must not be tapped past its goal.
    const button = page.locator(`.alone[data-phase="${phase}"] .btn.main`).last();
    await button.click({ timeout: 1_000 }).catch(() => undefined);
  }
  throw new Error(`the game did not come to ${wanted}`);
};

const page = (name: string, path: string, sizes: readonly string[], walk?: Screen['walk']): Screen => ({
  name,
  path,
  sizes,
  whole: '#app > *, .edition:not([hidden])',
  ...(walk === undefined ? {} : { walk }),
});

export const SCREENS: readonly Screen[] = [
  page('home', '', [...PHONE, ...DESK]),
  ...ofGallery('player', 'player', Object.keys(PLAYER_CASES), PHONE),
  ...ofGallery('staff', 'board', [...Object.keys(BOARD_CASES), ...Object.keys(DEBRIEF_CASES)], PROJECTOR),
  ...ofGallery('staff', 'setup', ['setup'], [...DESK, '390x844']),
  ...ofGallery('staff', 'console', Object.keys(CONSOLE_CASES), [...DESK, '390x844']),
  ...ofGallery('report', 'report', REPORT_CASES, [...DESK, '390x844']),
  ...ofGallery('report', 'report', ['own'], PHONE),
  page('solo-home', 'solo/', [...PHONE, ...DESK]),
  page('solo-new', 'solo/#/new', PHONE),
  page('solo-record', 'solo/#/record', PHONE),
  ...['news', 'decide', 'result', 'final'].map((phase) =>
    page(`solo-${phase}`, 'solo/?seed=774&rounds=4', PHONE, until(phase)),
  ),
  page('guide', 'guide/', ['390x844', ...DESK]),
  page('replay', 'replay/', ['390x844', ...DESK]),
];

export type Look = { readonly lang: string; readonly theme: 'light' | 'dark' };

/** Opens a screen and waits until it stands still: fonts, parts that are loaded later, the first drawings after them. */
export async function open(page: Page, base: string, screen: Screen, { lang, theme }: Look): Promise<void> {
  const [address = '', hash] = screen.path.split('#');
  const query = `${address.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`;
  // Another hash of the same address would not load anything.
  await page.goto('about:blank');
  await page.goto(`${base}${address}${query}${hash === undefined ? '' : `#${hash}`}`);
  await page.locator(screen.whole).first().waitFor();
  await screen.walk?.(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
