// The guide's script: which language is shown, and printing the whole or a part. The page can be read without it.
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/fonts.css';
import './guide.css';
import './parts.css';
import './teaching.css';
import './figures.css';
import './print.css';
import { device } from '../ui/storage.ts';

/** Where every page of the game keeps a person's own choice. */
const LANGUAGE = 'bm.lang';
const THEME = 'bm.theme';
const root = document.documentElement;
const editions = [...document.querySelectorAll<HTMLElement>('.edition')];

const isOurs = (language: string | null | undefined): language is string => editions.some(({ id }) => id === language);

/** Asked for in the address, else in the anchor, else the person's choice, else the browser's languages. */
function wanted(): string {
  const asked = [
    new URLSearchParams(location.search).get('lang'),
    location.hash.slice(1).split('-')[0],
    device.get(LANGUAGE),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  return asked.find(isOurs) ?? editions[0]?.id ?? 'en';
}

function show(language: string): void {
  for (const edition of editions) {
    edition.hidden = edition.id !== language;
    if (!edition.hidden) document.title = edition.dataset.title ?? document.title;
  }
  root.lang = language;
  root.dataset.lang = language;
}

/** `#debrief` leads to the chapter in the language that is shown, `#de-debrief` to the German one. */
function followAnchor(): void {
  const name = location.hash.slice(1);
  const language = name.split('-')[0];
  if (isOurs(language) && language !== root.lang) show(language);
  if (name === '' || isOurs(name)) return;
  const target = document.getElementById(name) ?? document.getElementById(`${root.lang}-${name}`);
  target?.scrollIntoView();
}

/** The switch stands at the top of the page, and there the reader stays. */
function choose(language: string): void {
  device.set(LANGUAGE, language);
  show(language);
  history.replaceState(null, '', `?lang=${language}`);
  document.querySelector<HTMLElement>(`#${language} .langs a:not([aria-current])`)?.focus({ preventScroll: true });
}

function print(part: string): void {
  const section = part === '' ? null : document.getElementById(part);
  if (section !== null) root.dataset.part = part;
  section?.classList.add('printed');
  addEventListener(
    'afterprint',
    () => {
      delete root.dataset.part;
      section?.classList.remove('printed');
    },
    { once: true },
  );
  window.print();
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const language = event.target.closest<HTMLAnchorElement>('.langs a')?.hreflang;
  const part = event.target.closest<HTMLElement>('[data-print]')?.dataset.print;
  if (isOurs(language)) {
    event.preventDefault();
    choose(language);
  } else if (part !== undefined) {
    print(part);
  }
});

const theme = device.get(THEME);
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) button.hidden = false;
show(wanted());
followAnchor();
addEventListener('hashchange', followAnchor);
