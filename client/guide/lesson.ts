// One lesson, minute by minute: a bar of its parts (red: the rounds, ink: the debrief) and what happens in each.
import { anchor, inline, type Page, plain } from './inline.ts';
import type { Values } from './schema.ts';

type Lesson = Values['lesson'];
type Row = Lesson['rows'][number];

/** Percentages instead of a view box: the bar stretches, its text does not. */
function bar(page: Page, { title, minutes, rows }: Lesson): string {
  const part = (at: number) => `${Math.round((at / minutes) * 10_000) / 100}%`;
  const segments = rows.map(({ from, to, kind }) => {
    const wide = (to - from) / minutes >= 0.06;
    const label = wide ? `<text class="on-${kind}" x="${part((from + to) / 2)}" y="20">${to - from}</text>` : '';
    return `<rect class="k-${kind}" x="${part(from)}" y="0" width="${part(to - from)}" height="28"/>${label}`;
  });
  const spoken = rows.map(({ from, to, title: what }) => `${what}: ${to - from}`).join(', ');
  return `<svg class="bar" role="img" width="100%" height="30" aria-label="${plain(`${title}, ${page.words.minutes}: ${spoken}`)}">${segments.join('')}</svg>`;
}

function row(page: Page, { from, to, kind, title, say, do: tasks = [] }: Row): string {
  const spoken =
    say === undefined ? '' : `<p class="say"><span class="vh">${page.words.say}: </span>${quoted(page, say)}</p>`;
  const list =
    tasks.length === 0
      ? ''
      : `<ul class="tasks">${tasks.map((task) => `<li>${inline(page, task)}</li>`).join('')}</ul>`;
  return `<li class="row k-${kind}"><p class="at">${from}–${to}<span class="vh"> ${page.words.minutes}</span></p>
<div><h4>${inline(page, title)}</h4>${spoken}${list}</div></li>`;
}

const QUOTES: Readonly<Record<string, readonly [string, string]>> = { de: ['„', '“'] };

/** In the language's own quotation marks. */
export function quoted(page: Page, text: string): string {
  const [open, close] = QUOTES[page.language] ?? ['“', '”'];
  return `${open}${inline(page, text)}${close}`;
}

export function lesson(page: Page, value: Lesson): string {
  const { id, title, minutes, rows, late } = value;
  return `<article class="lesson" id="${anchor(page, `lesson-${id}`)}">
<h3>${inline(page, title)} <span class="long">${minutes} ${page.words.minutes}</span></h3>
<p class="for">${inline(page, value.for)}</p>${bar(page, value)}
<ol class="rows">${rows.map((each) => row(page, each)).join('')}</ol>
<p class="late"><strong>${page.words.late}</strong> ${inline(page, late)}</p></article>`;
}
