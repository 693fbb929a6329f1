// The content packs this server knows, read and checked once at the start. A broken pack is left out and named in the log.
import { type checkQuestions, type PublicTexts, publicTexts } from '../shared/pack.ts';
import { LANGUAGES, type Language, type Scenario } from '../shared/scenario.ts';
import { listScenarios, loadScenario } from './content/load.ts';
import type { Log } from './log.ts';

export type Pack = {
  readonly scenario: Scenario;
  readonly hash: string;
  /** JSON that anybody may fetch while a game runs, by language. */
  readonly texts: Readonly<Record<Language, string>>;
};

export type Library = {
  readonly packs: readonly Pack[];
  /** The pack of this id; without an id the first one. */
  readonly byId: (id?: string) => Pack | null;
  readonly byHash: (hash: string) => Pack | null;
  /** The pack a stored session was played with, or the nearest there is to it. */
  readonly forSession: (scenario: { readonly id: string; readonly hash: string }) => Pack | null;
};

export type PublicPack = PublicTexts & { readonly checkQuestions: ReturnType<typeof checkQuestions> };

function toPack(scenario: Scenario, hash: string): Pack {
  const entries = LANGUAGES.map((language) => [language, JSON.stringify(publicTexts(scenario, language))] as const);
  return { scenario, hash, texts: Object.fromEntries(entries) as Record<Language, string> };
}

export function openLibrary(folders: readonly string[], log: Log): Library {
  const packs: Pack[] = [];
  for (const folder of folders) {
    const listed = listScenarios(folder, (error) => log.warn({ problem: error.message }, 'a scenario was left out'));
    for (const { id, dir, hash } of listed) {
      const at = packs.findIndex(({ scenario }) => scenario.id === id);
      const pack = toPack(loadScenario(dir), hash);
      if (at === -1) packs.push(pack);
      else packs[at] = pack;
    }
  }
  const byId = (id?: string) => (id === undefined ? packs[0] : packs.find((pack) => pack.scenario.id === id)) ?? null;
  const byHash = (hash: string) => packs.find((pack) => pack.hash === hash) ?? null;
  return { packs, byId, byHash, forSession: ({ id, hash }) => byHash(hash) ?? byId(id) ?? byId() };
}
