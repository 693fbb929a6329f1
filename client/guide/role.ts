// A role's briefing: a card for the team, and below the cutting line a note for the teacher.
import { inline, type Page } from './inline.ts';
import type { Values } from './schema.ts';

type Role = Values['role'];

/** The same shapes as client/ui/role-mark.tsx draws. */
const SHAPES: Readonly<Record<Role['id'], string>> = {
  vc: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1z',
  giant: 'M1.6 1.6h12.8v12.8H1.6z',
  climate: 'M8 .8 15.6 14.6H.4z',
  short: 'M8 15.2 .4 1.4h15.2z',
};

export function role(page: Page, { id, name, you, start, goal, levers, hurts, first, teacher }: Role): string {
  const { words } = page;
  const line = (label: string | undefined, text: string) => `<dt>${label}</dt><dd>${inline(page, text)}</dd>`;
  const lines = (label: string | undefined, list: readonly string[]) =>
    `<dt>${label}</dt><dd><ul>${list.map((text) => `<li>${inline(page, text)}</li>`).join('')}</ul></dd>`;
  return `<article class="role is-${id}">
<h3><svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="${SHAPES[id]}"/></svg>${inline(page, name)}</h3>
<dl>${line(words.you, you)}${line(words.start, start)}${line(words.goal, goal)}${lines(words.levers, levers)}${lines(words.hurts, hurts)}</dl>
<p class="first"><span>${words.first}</span> ${inline(page, first)}</p>
<p class="teacher"><strong>${words.teacher}:</strong> ${inline(page, teacher)}</p></article>`;
}
