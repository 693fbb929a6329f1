// WCAG 2.2 A and AA by axe, on the page as it stands.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A promise, as text for any browser: everything that moves has come to rest. A colour on its way to another is neither. */
export const AT_REST = `Promise.allSettled(document.getAnimations()
  .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
  .map((each) => each.finished))`;

/** What axe finds, a line each. */
export async function violations(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(`${AT_REST}.then(() => undefined)`);
  const found = await new AxeBuilder({ page })
    .withTags(TAGS)
    .disableRules([...without])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await violations(page), where).toEqual([]);
}
