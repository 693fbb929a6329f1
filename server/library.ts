// The content packs this server knows, read and checked once at the start. A broken pack is left out and named in the log.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicTexts } from '../shared/pack.ts';
import { ContentError } from '../shared/pack-check/problem.ts';
import { LANGUAGES, type Language, type Scenario } from '../shared/scenario.ts';
import { type Compiled, loadPack } from './content/compiled.ts';
import { scenarioHash } from './content/load.ts';
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
  /** A pack a teacher brought: its texts are handed out until every session that has it let go. */
  readonly borrow: (scenario: Scenario) => Pack;
  readonly giveBack: (pack: Pack) => void;
};

function toPack(scenario: Scenario, hash = scenarioHash(scenario)): Pack {
  const entries = LANGUAGES.map((language) => [language, JSON.stringify(publicTexts(scenario, language))] as const);
  return { scenario, hash, texts: Object.fromEntries(entries) as Record<Language, string> };
}

export function* packFolders(contentDir: string): Generator<string> {
  const home = join(contentDir, 'scenarios');
  if (!existsSync(home)) return;
  const folders = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const name of folders.map((entry) => entry.name).sort()) yield join(home, name);
}

/** Packs of later folders stand in for those of the same id in earlier ones. */
export function openLibrary(contentDirs: readonly string[], log: Log, compiled: Compiled = {}): Library {
  const packs: Pack[] = [];
  for (const folder of contentDirs.flatMap((dir) => [...packFolders(dir)])) {
    try {
      const { scenario, hash } = loadPack(folder, compiled);
      const pack = toPack(scenario, hash);
      const at = packs.findIndex(({ scenario }) => scenario.id === pack.scenario.id);
      if (at === -1) packs.push(pack);
      else packs[at] = pack;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      log.warn({ problem: error.message }, 'a scenario was left out');
    }
  }
  /** Hashes of stored sessions whose pack was edited since: their phones are given the texts there are. */
  const former = new Map<string, Pack>();
  const byId = (id?: string) => (id === undefined ? packs[0] : packs.find((pack) => pack.scenario.id === id)) ?? null;
  const borrowed = new Map<string, { readonly pack: Pack; sessions: number }>();
  const byHash = (hash: string) =>
    packs.find((pack) => pack.hash === hash) ?? borrowed.get(hash)?.pack ?? former.get(hash) ?? null;
  return {
    packs,
    byId,
    byHash,
    forSession({ id, hash }) {
      const pack = byHash(hash) ?? byId(id) ?? byId();
      if (pack !== null) former.set(hash, pack);
      return pack;
    },
    borrow(scenario) {
      const hash = scenarioHash(scenario);
      const loan = borrowed.get(hash) ?? { pack: toPack(scenario), sessions: 0 };
      loan.sessions += 1;
      borrowed.set(hash, loan);
      return loan.pack;
    },
    giveBack({ hash }) {
      const loan = borrowed.get(hash);
      if (loan === undefined) return;
      loan.sessions -= 1;
      if (loan.sessions === 0) borrowed.delete(hash);
    },
  };
}
