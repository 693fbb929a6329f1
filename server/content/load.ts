// Loads content packs from disk: reads, validates, and either returns a whole scenario or throws one error that lists
// every problem with its file and line.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Localized, type Scenario, ScenarioSchema } from '../../shared/scenario.ts';
import { inconsistencies } from './consistency.ts';
import { ContentError, describePath, explain, issuePath, type Path, type Problem } from './problem.ts';
import { type PackSource, readPack } from './read.ts';

/** The keys that may stand where an unknown one was found. */
function knownAt(issue: v.BaseIssue<unknown>, schema: unknown): readonly string[] {
  let at: unknown = schema;
  for (const key of issuePath(issue).slice(0, -1)) {
    at = unwrap(at);
    if (typeof at !== 'object' || at === null) return [];
    const step = at as { entries?: Readonly<Record<string, unknown>>; item?: unknown; value?: unknown };
    at = step.entries?.[key] ?? step.item ?? step.value;
  }
  const entries = (unwrap(at) as { entries?: Readonly<Record<string, unknown>> } | null | undefined)?.entries;
  return entries === undefined ? [] : Object.keys(entries);
}

/** Looks through `optional`, `nullable` and `pipe` to the schema that has the entries. */
function unwrap(schema: unknown): unknown {
  const step = schema as { wrapped?: unknown; pipe?: readonly unknown[]; type?: unknown } | null | undefined;
  if (step?.wrapped !== undefined) return unwrap(step.wrapped);
  return step?.pipe?.[0] !== undefined && step.pipe[0] !== schema ? unwrap(step.pipe[0]) : schema;
}

/** "43 %" must never break before the sign: a narrow no-break space joins the two wherever a pack is shown. */
const typeset = (text: string): string => text.replace(/(\d) %/g, '$1\u202f%');

function typesetAll(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map(typesetAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typesetAll(inner)]));
}

export type Validation = { readonly scenario: Scenario | null; readonly problems: readonly Problem[] };

export function validatePack(source: PackSource): Validation {
  const tell = (path: Path, message: string, advice: string): Problem => ({
    place: source.locate(path),
    where: describePath(source.data, path),
    message,
    advice,
  });
  if (source.problems.length > 0) return { scenario: null, problems: source.problems };
  const result = v.safeParse(ScenarioSchema, typesetAll(source.data));
  if (!result.success) {
    const problems = result.issues.map((issue) => {
      const { message, advice } = explain(issue, knownAt(issue, ScenarioSchema));
      return tell(issuePath(issue), message, advice);
    });
    return { scenario: null, problems };
  }
  const problems = inconsistencies(result.output, source.folder).map(({ path, message, advice }) =>
    tell(path, message, advice),
  );
  return { scenario: problems.length === 0 ? result.output : null, problems };
}

/** The scenario in this folder. Throws a ContentError that lists every problem by file and line. */
export function loadScenario(dir: string): Scenario {
  const source = readPack(dir);
  const { scenario, problems } = validatePack(source);
  if (scenario === null) throw new ContentError(source.folder, problems);
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
