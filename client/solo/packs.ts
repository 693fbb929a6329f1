// The content packs of this build: fetched as files, so that they are neither code nor asked of a server.
import { packs } from 'virtual:solo-packs';
import { ENGINE_VERSION } from '../../shared/engine/version.ts';
import type { Language } from '../../shared/scenario.ts';
import type { DebriefFile, PackListing, PlayFile, SoloPack, TextsFile } from './pack-file.ts';

export const PACKS = packs;

const known = new Map<string, Promise<unknown>>();

/** Once a file; a failure is forgotten, so that the next try asks again. */
function load<T>(url: string): Promise<T> {
  const running = known.get(url);
  if (running !== undefined) return running as Promise<T>;
  const answer = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  known.set(url, answer);
  answer.catch(() => known.delete(url));
  return answer;
}

export const findPack = (id: string): PackListing | null => packs.find((pack) => pack.id === id) ?? null;

/** By content first: a class may have played another edition of the same pack. */
export function packFor({ id, hash }: { readonly id: string; readonly hash: string }): PackListing | null {
  return packs.find((pack) => pack.hash === hash) ?? findPack(id);
}

export async function loadPlay(pack: PackListing): Promise<SoloPack> {
  const file = await load<PlayFile>(pack.play);
  return { id: pack.id, hash: pack.hash, title: pack.title, engine: ENGINE_VERSION, ...file };
}

export const loadTexts = (pack: PackListing, language: Language): Promise<TextsFile> => load(pack.texts[language]);
export const loadDebrief = (pack: PackListing): Promise<DebriefFile> => load(pack.debrief);
