// Public texts of the content pack in the person's language: sector names, role cards, glossary. Until they have arrived,
// and without a pack, names come from the dictionary.
import { createStore } from 'zustand/vanilla';
import type { Role, Sector } from '../../shared/engine/types.ts';
import type { PublicTexts } from '../../shared/pack.ts';
import { i18n, setWords, t } from '../i18n/i18n.ts';
import type { Locale } from '../i18n/surfaces.ts';

export const packTexts = createStore<{ readonly texts: PublicTexts | null }>(() => ({ texts: null }));
let wanted = '';

type TextSource = (path: string, hash: string, locale: Locale) => Promise<PublicTexts>;

let source: TextSource = async (path) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as PublicTexts;
};

/** Where texts come from when there is no server. */
export function setTextSource(next: TextSource): void {
  source = next;
}

/** Loads the texts of this pack in the current language, once. */
export async function loadPackTexts(hash: string): Promise<void> {
  const { locale } = i18n.getState();
  const path = `/api/scenarios/${hash}/${locale}.json`;
  if (path === wanted) return;
  wanted = path;
  try {
    const texts = await source(path, hash, locale);
    if (path === wanted) setPackTexts(texts);
  } catch {
    // The dictionary's names stand in; the next call tries again.
    if (path === wanted) wanted = '';
  }
}

export function setPackTexts(texts: PublicTexts | null): void {
  setWords(texts?.words ?? {});
  packTexts.setState({ texts });
}

export const sectorName = (sector: Sector): string =>
  packTexts.getState().texts?.sectors[sector].name ?? t(`sector.${sector}`);
export const sectorShort = (sector: Sector): string =>
  packTexts.getState().texts?.sectors[sector].short ?? t(`sector.${sector}`);
export const roleName = (role: Role): string => packTexts.getState().texts?.roles[role].name ?? t(`role.${role}`);

/** Inside an English sentence a name loses its capital, unless it is an abbreviation: "chips", "AI labs". */
export const inSentence = (name: string): string =>
  i18n.getState().locale === 'en' && /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
