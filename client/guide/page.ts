// The whole guide in one language, as a piece of the page. All languages are in the document; a script shows one of them.
import { drawBlock } from './blocks.ts';
import { frontChart } from './figures.ts';
import { anchor, escapeHtml, inline, type Page, plain } from './inline.ts';
import type { Chapter, Guide } from './schema.ts';

function chapterHtml(page: Page, { id, handout, title, lede, blocks }: Chapter): string {
  const name = anchor(page, id);
  const print = handout
    ? `<button type="button" class="part" data-print="${name}" hidden>${page.words.printPart}</button>`
    : '';
  const intro = lede === null ? '' : `<p class="lede">${inline(page, lede)}</p>`;
  return `<section id="${name}" class="chapter c-${id}${handout ? ' handout' : ''}" aria-labelledby="${name}-h">
<header><h2 id="${name}-h">${inline(page, title)}</h2>${print}</header>${intro}
${blocks.map((block) => drawBlock(page, block)).join('\n')}
</section>`;
}

function languages(guides: readonly Guide[], current: Guide): string {
  const links = guides.map(({ language, frame }) => {
    const here = language === current.language ? ' aria-current="true"' : '';
    return `<a href="?lang=${language}#${language}" hreflang="${language}" lang="${language}"${here}>${escapeHtml(frame.name)}</a>`;
  });
  return `<nav class="langs" aria-label="${plain(current.frame.words.language)}">${links.join(' ')}</nav>`;
}

function edition(guides: readonly Guide[], guide: Guide, base: string): string {
  const { language, frame, chapters } = guide;
  const { words } = frame;
  const page: Page = { language, words };
  const contents = chapters.map(
    ({ id, short }) => `<li><a href="#${anchor(page, id)}">${inline(page, short)}</a></li>`,
  );
  return `<div class="edition" id="${language}" lang="${language}" data-title="${plain(frame.page)}">
<header class="mast"><a class="skip" href="#${anchor(page, 'main')}">${words.skip}</a><span class="folio">${inline(page, frame.title)}</span>
<a class="name" href="${escapeHtml(base)}">${inline(page, frame.product)}<span class="vh">: ${words.home}</span></a>${languages(guides, guide)}</header>
<main id="${anchor(page, 'main')}" tabindex="-1">
<div class="front"><div><h1>${inline(page, frame.headline)}</h1><p class="lede">${inline(page, frame.lede)}</p>
<button type="button" class="print" data-print="" hidden>${words.print}</button></div>${frontChart(frame.chart)}</div>
<div class="body"><nav class="contents" id="${anchor(page, 'contents')}" aria-labelledby="${anchor(page, 'contents-h')}">
<h2 id="${anchor(page, 'contents-h')}">${words.contents}</h2><ol>${contents.join('')}</ol></nav>
<div class="chapters">${chapters.map((chapter) => chapterHtml(page, chapter)).join('\n')}</div></div>
</main>
<footer><strong>${inline(page, words.foot)}</strong> <a class="up" href="#${anchor(page, 'contents')}">${words.contents}</a></footer>
</div>`;
}

/** Every language, one after the other. `base` is the address of the front page. */
export function drawGuides(guides: readonly Guide[], base: string): string {
  return guides.map((guide) => edition(guides, guide, base)).join('\n');
}
