// Public texts of the content pack in the person's language: sector names, role cards, glossary. Until they have arrived,
// and without a pack, names come from the dictionary.
import { createStore } from 'zustand/vanilla';
import type { Role, Sector } from '../../shared/engine/types.ts';
import type { PublicTexts } from '../../shared/pack.ts';
import { i18n, setWords, t } from '../i18n/i18n.ts';

export const packTexts = createStore<{ readonly texts: PublicTexts | null }>(() => ({ texts: null }));
let wanted = '';

/** Loads the texts of this pack in the current language, once. */
export async function loadPackTexts(hash: string): Promise<void> {
  const { locale } = i18n.getState();
  const path = `/api/scenarios/${hash}/${locale}.json`;
  if (path === wanted) return;
  wanted = path;
  try {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(String(answer.status));
    const texts = (await answer.json()) as PublicTexts;
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
