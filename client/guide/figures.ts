// Figures drawn at build time: one class's game on the front, the loop of belief, how often a rise ended in a crash.
import { escapeHtml, inline, type Page, plain } from './inline.ts';
import type { Frame, Values } from './schema.ts';

/** Price and true value of one simulated game, x 0..1200, y 0..430; drawn half as high again. */
const VALUE =
  'M0 398.8L92.3 386.4L184.6 378.4L276.9 364.2L369.2 350.1L461.5 336.3L553.8 323.2L646.2 300.7L738.5 324.1L830.8 304.8L923.1 276.4L1015.4 259.1L1107.7 243L1200 223.1';
const PRICE =
  'M0 411.6L92.3 379.7L184.6 335.4L276.9 251.5L369.2 133.9L461.5 103.9L553.8 41.2L646.2 124.6L738.5 345.6L830.8 356L923.1 330.2L1015.4 309.1L1107.7 314L1200 304.3';

export function frontChart({ price, value, alt, caption }: Frame['chart']): string {
  return `<figure class="front-chart"><svg viewBox="0 0 1200 640" role="img" aria-label="${escapeHtml(alt)}">
<g transform="scale(1 1.5)"><path class="value" d="${VALUE}"/><path class="price" d="${PRICE}"/></g>
<text class="price-name" x="500" y="84" text-anchor="end">${escapeHtml(price)}</text>
<text class="value-name" x="1200" y="300" text-anchor="end">${escapeHtml(value)}</text></svg>
<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

export function loop(page: Page, { title, red, redBack, ink, inkBack }: Values['loop']): string {
  const chain = (name: string, steps: readonly string[], back: string) =>
    `<ol class="chain ${name}">${steps.map((step) => `<li>${inline(page, step)}</li>`).join('')}</ol>
<p class="back ${name}">${inline(page, back)}</p>`;
  return `<figure class="loop"><figcaption class="vh">${inline(page, title)}</figcaption>
${chain('is-red', red, redBack)}${chain('is-ink', ink, inkBack)}</figure>`;
}

export function crash(page: Page, { title, rows, note }: Values['crash']): string {
  const bars = rows.map(
    ({ label, share, model }) => `<div class="${model ? 'is-model' : 'is-real'}"><dt>${inline(page, label)}</dt>
<dd><svg width="100%" height="22" aria-hidden="true"><rect x="0" y="0" width="${share}%" height="22"/></svg><b>${plain(String(share))}\u00a0%</b></dd></div>`,
  );
  return `<figure class="crash"><figcaption>${inline(page, title)}</figcaption><dl>${bars.join('')}</dl>
<p class="src">${inline(page, note)}</p></figure>`;
}
