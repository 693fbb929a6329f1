// A question of the debrief: what the wall shows, what to ask, what students say, what to answer, what should stay.
import { anchor, inline, type Page } from './inline.ts';
import { quoted } from './lesson.ts';
import type { Values } from './schema.ts';

export function question(page: Page, { id, question: text, wall, ask, answers, point }: Values['question']): string {
  const { words } = page;
  const pairs = answers.map(
    ({ they, you }) => `<div><dt>${quoted(page, they)}</dt><dd>${quoted(page, you)}</dd></div>`,
  );
  return `<article class="question" id="${anchor(page, `q-${id}`)}">
<h3>${inline(page, text)}</h3>
<p class="wall"><strong>${words.wall}:</strong> ${inline(page, wall)}</p>
<div class="two"><div><h4>${words.ask}</h4><ul class="ask">${ask.map((each) => `<li>${quoted(page, each)}</li>`).join('')}</ul></div>
<div><h4>${words.they} → ${words.answer}</h4><dl class="pairs">${pairs.join('')}</dl></div></div>
<p class="point"><strong>${words.point}:</strong> ${inline(page, point)}</p></article>`;
}
