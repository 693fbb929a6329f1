// A page walked by keyboard alone: where the focus is, and what every stop of the Tab key must be.
import { expect, type Page } from '@playwright/test';

export type Stop = {
  readonly name: string;
  readonly role: string;
  readonly top: number;
  readonly seen: boolean;
  readonly hidden: boolean;
};

/** Where the keyboard is. */
export const here = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    // A field that is not drawn is seen by its label.
    const drawn = at.matches('.vh') ? (at.closest('label') ?? at) : at;
    const { left, top, width, height } = drawn.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    const labelled = (at as HTMLInputElement).labels?.[0]?.textContent;
    return {
      name: (at.getAttribute('aria-label') ?? labelled ?? at.textContent ?? '').trim().replace(/\s+/g, ' '),
      role: at.getAttribute('role') ?? (at.localName === 'input' ? (at as HTMLInputElement).type : at.localName),
      top: top + scrollY,
      seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      hidden: there === null || !(drawn.contains(there) || there.contains(drawn)),
    };
  });

/** Goes by Tab until the stop with this name; each stop on the way is looked at. */
export async function tabTo(page: Page, name: RegExp, most = 40): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let tabs = 0; tabs < most; tabs += 1) {
    await page.keyboard.press('Tab');
    const stop = await here(page);
    if (stop.role === 'body') continue;
    stops.push(stop);
    expect(stop, 'a stop of the keyboard').toMatchObject({
      seen: true,
      hidden: false,
      name: expect.stringMatching(/\S/),
    });
    if (name.test(stop.name)) return stops;
  }
  throw new Error(`no way by Tab to ${name}: ${stops.map((stop) => stop.name).join(' | ')}`);
}

/** What the page says aloud by itself. */
export const said = (page: Page, text: RegExp) => expect(page.locator('p.vh[role=status]')).toHaveText(text);
