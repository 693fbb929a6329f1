// Pages as text: drawn once beside the page, made to fit their sheet of paper, then inert. Escaping is the browser's own.
import { type ComponentChildren, render } from 'preact';
import { reportStyles } from './styles.ts';

/** 255 mm fit A4 and letter; a reader's own fonts may need a little more than ours. */
const ROOM_MM = 255 * 0.965;
const PX_PER_MM = 96 / 25.4;
const SIZES = [
  '',
  'is-97',
  'is-94',
  'is-91',
  'is-88',
  'is-85',
  'is-82',
  'is-79',
  'is-76',
  'is-73',
  'is-70',
  'is-67',
  'is-64',
  'is-61',
] as const;

export function markupOf(pages: ComponentChildren): string {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.className = 'rep-measure';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = reportStyles();
  const box = document.createElement('div');
  box.className = 'rep';
  root.append(box);
  document.body.append(host);
  try {
    render(pages, box);
    for (const page of box.querySelectorAll<HTMLElement>('.rep-page')) makeFit(page);
    return box.innerHTML;
  } finally {
    render(null, box);
    host.remove();
  }
}

/** The largest type with which the page is not longer than its paper. */
function makeFit(page: HTMLElement): void {
  const plain = page.className;
  for (const size of SIZES) {
    page.className = `${plain} ${size}`.trim();
    if (page.offsetHeight <= ROOM_MM * PX_PER_MM) return;
  }
}
