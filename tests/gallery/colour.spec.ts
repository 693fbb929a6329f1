// No choice is shown by colour alone: for somebody who sees no colours what is chosen still differs from what is not.
import { expect, type Page, test } from '@playwright/test';
import type { WebSpace } from '../e2e/support/static.ts';
import { serveGallery } from './serve.ts';
import { visit } from './visit.ts';

let space: WebSpace;
test.beforeAll(async () => {
  space = await serveGallery();
});
test.afterAll(() => space.stop());

/** Chosen controls that differ from the others in hue alone: neither in form nor, by 3 to 1, in lightness. */
const chosenByHue = (page: Page) =>
  page.evaluate(() => {
    const STATES = ['aria-pressed', 'aria-selected', 'aria-current'];
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const lightness = (colour: string) => {
      if (paint === null) return 0;
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = getComputedStyle(document.body).backgroundColor;
      paint.fillRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => {
        const c = part / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string) => {
      const [low = 0, high = 0] = [lightness(a), lightness(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const FORM = [
      'fontWeight',
      'textDecorationLine',
      'textDecorationThickness',
      'borderWidth',
      'outlineWidth',
      'boxShadow',
      'opacity',
    ] as const;
    const look = (control: Element) => {
      const parts = [control, ...control.querySelectorAll('*')].map((part) => getComputedStyle(part));
      const { backgroundColor, borderBottomColor } = getComputedStyle(control);
      return {
        form: JSON.stringify([
          parts.map((style) => FORM.map((name) => style[name])),
          getComputedStyle(control, '::before').content,
          getComputedStyle(control, '::after').content,
        ]),
        ground: backgroundColor,
        border: borderBottomColor,
      };
    };
    const alike: string[] = [];
    const chosen = '[aria-pressed="true"], [aria-selected="true"], [aria-current]:not([aria-current="false"])';
    for (const control of document.querySelectorAll(chosen)) {
      if (!control.checkVisibility()) continue;
      const on = look(control);
      const before = STATES.map((state) => control.getAttribute(state));
      control.removeAttribute('aria-current');
      for (const state of STATES) if (control.hasAttribute(state)) control.setAttribute(state, 'false');
      const off = look(control);
      STATES.forEach((state, at) => {
        const value = before[at] ?? null;
        if (value !== null) control.setAttribute(state, value);
      });
      const apart =
        on.form !== off.form || contrast(on.ground, off.ground) >= 3 || contrast(on.border, off.border) >= 3;
      if (!apart) alike.push(`“${(control.textContent ?? '').trim().slice(0, 40)}” looks as if it were not chosen`);
    }
    return alike;
  });

for (const [size, theme] of [
  ['390x844', 'light'],
  ['1280x800', 'dark'],
  ['1920x1080', 'light'],
] as const) {
  test(`no choice is shown by colour alone: ${size} ${theme}`, async ({ browser }) => {
    const look = { base: space.url, size, lang: 'en', theme };
    const found = await visit(browser, look, chosenByHue);
    expect(found).toEqual([]);
  });
}
