// Loads content packs from disk: reads, validates, and either returns a whole scenario or throws one error that lists
// every problem with its file and line.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../shared/pack-check/problem.ts';
import type { PackSource } from '../../shared/pack-check/source.ts';
import { validatePack } from '../../shared/pack-check/validate.ts';
import type { Localized, Scenario } from '../../shared/scenario.ts';
import { readPack } from './read.ts';

/** The scenario in this folder. Throws a ContentError that lists every problem by file and line. */
export const loadScenario = (dir: string): Scenario => scenarioOf(readPack(dir), dir);

/** What was read, checked; `name` for messages when the source has none. */
export function scenarioOf(source: PackSource, name: string): Scenario {
  const { scenario, problems } = validatePack(source);
  if (scenario === null) throw new ContentError(source.folder ?? name, problems);
  return scenario;
}

export type ScenarioListing = {
  readonly id: string;
  readonly dir: string;
  readonly title: Localized;
  readonly subtitle: Localized;
  readonly hash: string;
};

/**
 * All packs below `<contentDir>/scenarios`, by folder name. A broken pack throws, unless `onBroken` is given:
 * then it is left out and its error handed over, so that one bad folder does not keep a school from playing.
 */
export function listScenarios(contentDir: string, onBroken?: (error: ContentError) => void): ScenarioListing[] {
  const home = join(contentDir, 'scenarios');
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => {
      const dir = join(home, name);
      try {
        const scenario = loadScenario(dir);
        return [
          { id: scenario.id, dir, title: scenario.title, subtitle: scenario.subtitle, hash: scenarioHash(scenario) },
        ];
      } catch (error) {
        if (!(error instanceof ContentError) || onBroken === undefined) throw error;
        onBroken(error);
        return [];
      }
    });
}

/** JSON with sorted keys: the same scenario gives the same text, however its files are arranged. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}

/** Identifies a pack's texts and numbers in a recorded game's header: 32 hexadecimal digits. */
export function scenarioHash(scenario: Scenario): string {
  return createHash('sha256').update(canonical(scenario)).digest('hex').slice(0, 32);
}
