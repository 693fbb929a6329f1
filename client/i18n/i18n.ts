// The language of this person: which one, its texts, `t(key, params)` and the formats. Components call these while drawing;
// the root of an app subscribes to `i18n` and is drawn again when the language changes.
import { type ComponentChildren, h } from 'preact';
import { createStore } from 'zustand/vanilla';
import { createFormats, type Formats } from './format.ts';
import type { Dictionary, Message, Params } from './message.ts';
import { type Key, LOCALES, type Locale, SURFACES, type Surface } from './surfaces.ts';

export type Language = { readonly locale: Locale; readonly ready: boolean; readonly pseudo: boolean };
export const i18n = createStore<Language>(() => ({ locale: 'en', ready: false, pseudo: false }));

const STORED = 'bm.lang';
let texts: Dictionary = {};
let words: Params = {};
let surfaces: readonly Surface[] = ['common'];
let formats: Formats = createFormats('en');

const isLocale = (tag: string | null | undefined): tag is Locale => LOCALES.some((locale) => locale === tag);

/** Own choice, else the browser's first language that we have. */
export function preferredLocale(): { readonly locale: Locale; readonly chosen: boolean } {
  const asked = new URLSearchParams(location.search).get('lang');
  const stored = asked ?? read();
  if (isLocale(stored)) return { locale: stored, chosen: true };
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return { locale: spoken ?? 'en', chosen: false };
}

function read(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** To be called once by an entry, with the surfaces it draws. */
export async function startLanguage(needed: readonly Surface[]): Promise<void> {
  surfaces = ['common', ...needed];
  await load(preferredLocale().locale);
}

/** The texts of parts of the page that are loaded later. Of two texts with the same key, the one named later counts. */
export async function addSurfaces(...later: readonly Surface[]): Promise<void> {
  const missing = later.filter((surface) => !surfaces.includes(surface));
  if (missing.length > 0) surfaces = [...surfaces, ...missing];
  await load(i18n.getState().locale);
}

/** A person's own choice: remembered. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // A browser without storage forgets the choice when the page is closed.
  }
  await load(locale);
}

/** The teacher's default, for whoever has not chosen. */
export async function suggestLanguage(locale: Locale): Promise<void> {
  if (!preferredLocale().chosen && locale !== i18n.getState().locale) await load(locale);
}

async function load(locale: Locale): Promise<void> {
  const wanted = surfaces;
  const parts = await Promise.all(wanted.map((surface) => SURFACES[surface][locale]()));
  // More has been asked for meanwhile: fewer texts must not replace more.
  if (wanted !== surfaces) return load(locale);
  const disguised = new URLSearchParams(location.search).get('lang') === 'zz';
  const change = disguised ? (await import('./pseudo.ts')).pseudo : (part: Dictionary) => part;
  setTexts(locale, Object.assign({}, ...parts.map(change)), disguised);
}

/** Puts texts in place without loading them: for tests, and for a surface that arrives later. */
export function setTexts(locale: Locale, next: Dictionary, pseudo = false): void {
  texts = next;
  formats = createFormats(locale === 'en' ? 'en-GB' : locale);
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
  i18n.setState({ locale, ready: true, pseudo });
}

/** Words a pack puts into our own sentences ({boom}, {label}); see `words` of a scenario. */
export function setWords(next: Params): void {
  words = next;
  i18n.setState({ ...i18n.getState() });
}

const form = (message: Message, params: Params): string =>
  typeof message === 'string' ? message : (message[formats.plural(Number(params.n))] ?? message.other);

function template(key: string, params: Params): string {
  const message = texts[key];
  return message === undefined ? key : form(message, params);
}

function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name] ?? words[name] ?? texts[`word.${name}`];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formats.number(value) : String(value);
  });
}

export function hasText(key: string): key is Key {
  return texts[key] !== undefined;
}

/** The text of a key as plain text; numbers among the params are formatted, `n` chooses the plural form. */
export function t(key: Key, params: Params = {}): string {
  return fill(template(key, params).replaceAll('*', ''), params);
}

/** The same with its *strong* parts as <b>. */
export function rich(key: Key, params: Params = {}): ComponentChildren {
  const parts = template(key, params).split('*');
  return parts.map((part, at) =>
    part === '' ? null : at % 2 === 1 ? h('b', null, fill(part, params)) : fill(part, params),
  );
}

/** Formats of the current language; a getter, for the language may change. */
export const f: Formats = {
  number: (value, digits) => formats.number(value, digits),
  fixed: (value, digits) => formats.fixed(value, digits),
  signed: (value, digits) => formats.signed(value, digits),
  percent: (share, digits) => formats.percent(share, digits),
  signedPercent: (share, digits) => formats.signedPercent(share, digits),
  times: (ratio) => formats.times(ratio),
  ordinal: (rank) => formats.ordinal(rank),
  plural: (count) => formats.plural(count),
  list: (items) => formats.list(items),
  time: (time) => formats.time(time),
  date: (time) => formats.date(time),
};

/** A text that comes in every language, like an edition's. */
export function local(text: Readonly<Record<Locale, string>>): string {
  return text[i18n.getState().locale];
}
