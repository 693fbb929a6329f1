// Blocks of a chapter as HTML. Lessons, roles, questions and figures have files of their own.
import { crash, loop } from './figures.ts';
import { inline, type Page, plain } from './inline.ts';
import { lesson } from './lesson.ts';
import { question } from './question.ts';
import { role } from './role.ts';
import type { Block, Kind, Values } from './schema.ts';

const items = (page: Page, texts: readonly string[]): string =>
  texts.map((text) => `<li>${inline(page, text)}</li>`).join('');

function table(page: Page, { caption, head, rows }: Values['table']): string {
  const heads = head.map((cell) => (cell === '' ? '<td></td>' : `<th scope="col">${inline(page, cell)}</th>`)).join('');
  // On a narrow screen the cells stand below each other, each under the name of its column.
  const cell = (text: string, at: number) => `<td data-head="${plain(head[at + 1] ?? '')}">${inline(page, text)}</td>`;
  const body = rows.map(
    ([first = '', ...rest]) => `<tr><th scope="row">${inline(page, first)}</th>${rest.map(cell).join('')}</tr>`,
  );
  return `<table class="cols-${head.length}"><caption>${inline(page, caption)}</caption>
<thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function claims(page: Page, list: Values['claims']): string {
  const rows = list.map(
    ({ title, text, hunt }) => `<li><h3>${inline(page, title)}</h3><p class="claim">${inline(page, text)}</p>
<p class="hunt">${inline(page, hunt)}</p></li>`,
  );
  return `<ol class="claims">${rows.join('')}</ol>`;
}

function sources(page: Page, list: Values['sources']): string {
  const rows = list.map(({ by, year, title, in: where, url, why }) => {
    const name = `<cite>${inline(page, title)}</cite>`;
    const linked = url === undefined ? name : `<a href="${plain(url)}">${name}</a>`;
    const note = why === undefined ? '' : ` <span class="why">${inline(page, why)}</span>`;
    return `<li>${inline(page, by)}, ${year}: ${linked}. ${inline(page, where)}.${note}</li>`;
  });
  return `<ul class="sources">${rows.join('')}</ul>`;
}

const DRAW: { readonly [K in Kind]: (page: Page, value: Values[K]) => string } = {
  p: (page, text) => `<p>${inline(page, text)}</p>`,
  h3: (page, text) => `<h3>${inline(page, text)}</h3>`,
  list: (page, texts) => `<ul class="list">${items(page, texts)}</ul>`,
  steps: (page, texts) => `<ol class="steps">${items(page, texts)}</ol>`,
  note: (page, { title, text }) =>
    `<div class="note" role="note"><h3>${inline(page, title)}</h3><p>${inline(page, text)}</p></div>`,
  terms: (page, list) =>
    `<dl class="terms">${list
      .map(({ term, text }) => `<div><dt>${inline(page, term)}</dt><dd>${inline(page, text)}</dd></div>`)
      .join('')}</dl>`,
  table,
  lesson,
  role,
  question,
  claims,
  loop,
  crash,
  sources,
};

export function drawBlock<K extends Kind>(page: Page, block: Block<K>): string {
  return DRAW[block.kind](page, block.value);
}
