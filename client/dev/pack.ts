// The real content pack in the browser, for galleries: its YAML as Vite serves it. Development only.
import { parse } from 'yaml';
import { publicTexts } from '../../shared/pack.ts';
import type { Language, Scenario } from '../../shared/scenario.ts';

const files = import.meta.glob('../../content/scenarios/ai-boom/*.yaml', { query: '?raw', import: 'default' });

const typeset = (text: string) => text.replace(/(\d) %/g, '$1\u202f%');

export async function loadPack(): Promise<Scenario> {
  const parts = await Promise.all(Object.values(files).map((load) => load()));
  const merged: object[] = parts.map((text) => parse(typeset(String(text))) as object);
  return Object.assign({}, ...merged) as Scenario;
}

export const textsOf = (pack: Scenario, language: Language) => publicTexts(pack, language);
