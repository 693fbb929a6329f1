// The people of a story, each with a browser context of their own: a teacher, a board, students with phones.
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true };

/** What a page must never do; collected while the story runs and asserted at its end. */
export type Watch = { readonly errors: string[]; readonly foreign: string[] };

/**
 * The story kills the server once: a request that fails then is no fault of the page. Nor is the style by which Playwright
 * prepares a picture, and which the page's policy refuses in Firefox: always the same, hence its hash.
 */
const NO_FAULT =
  /Failed to load resource|WebSocket|^Firefox can.t establish|was interrupted while|sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT/;

export async function openPage(browser: Browser, watch: Watch, options: Parameters<Browser['newContext']>[0] = {}) {
  // Firefox knows no phones; it gets their size and their touch.
  const { isMobile, ...rest } = options;
  const firefox = browser.browserType().name() === 'firefox';
  const context = await browser.newContext({
    locale: 'en-GB',
    ...rest,
    ...(firefox || isMobile === undefined ? {} : { isMobile }),
  });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => {
    if (!NO_FAULT.test(message)) watch.errors.push(message);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !NO_FAULT.test(message.text())) watch.errors.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') watch.foreign.push(request.url());
  });
  return page;
}

export class Teacher {
  readonly page: Page;
  readonly next;
  constructor(page: Page) {
    this.page = page;
    this.next = page.locator('button.next');
  }
  /** Presses the one button when it says `label`, until it says something else: a tap right after another is ignored. */
  async press(label: string | RegExp): Promise<void> {
    await expect(this.next).toContainText(label);
    const wanted = this.next.filter({ hasText: label });
    await expect(async () => {
      if ((await wanted.count()) > 0) await wanted.click({ timeout: 2_000 });
      await expect(this.next).not.toContainText(label, { timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
  }
  pin(): string {
    return new URL(this.page.url()).searchParams.get('pin') ?? '';
  }
}

export class Student {
  readonly page: Page;
  readonly name: string;
  readonly context: BrowserContext;
  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
    this.context = page.context();
  }
  static async join(browser: Browser, watch: Watch, url: string, pin: string, name: string): Promise<Student> {
    const page = await openPage(browser, watch, PHONE);
    await page.goto(`${url}/join?pin=${pin}`);
    await page.getByLabel('Your name in the game').fill(name);
    await page.getByRole('button', { name: 'Take a seat' }).click();
    return new Student(page, name);
  }
  /** Changes every control it can reach once, answers the burst question and sends. */
  async decide(): Promise<void> {
    const { page } = this;
    const steppers = page.getByRole('button', { name: /^More/ });
    for (let at = 0; at < (await steppers.count()); at += 1) {
      const more = steppers.nth(at);
      if (await more.isEnabled()) await more.click();
    }
    await page.getByLabel('Will it burst within two rounds?').fill('35');
    await this.send();
  }
  async send(): Promise<void> {
    await this.page.getByRole('button', { name: /^Send/ }).click();
    await expect(this.page.getByText('Saved. It counts even if your phone dies.')).toBeVisible();
  }
}
