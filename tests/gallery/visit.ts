// Walks through the gallery at one size and gathers what a look at each screen finds.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { type Look, open, SCREENS, type Screen } from './screens.ts';

export type Visit = Look & {
  readonly base: string;
  readonly size: string;
  /** The size the browser is given instead: a screen that is zoomed has less room. */
  readonly glass?: string;
  readonly only?: (screen: Screen) => boolean;
  readonly options?: BrowserContextOptions;
};

/** SCREENS=decide npm run test:a11y looks at a part. */
export const asked = new RegExp(process.env.SCREENS ?? '');

export async function visit(
  browser: Browser,
  { base, size, glass = size, only = () => true, options = {}, ...look }: Visit,
  check: (page: Page, screen: Screen) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const [width = 390, height = 844] = glass.split('x').map(Number);
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: look.theme, ...options });
  const page = await context.newPage();
  const found: string[] = [];
  for (const screen of SCREENS.filter((each) => each.sizes.includes(size) && asked.test(each.name) && only(each))) {
    await open(page, base, screen, look);
    for (const text of await check(page, screen)) found.push(`${screen.name} ${glass}: ${text}`);
  }
  await context.close();
  return found;
}
