// The whole check of a content pack, the same on the server, in `npm run content:check` and in the teacher's browser.
import * as v from 'valibot';
import { type Scenario, ScenarioSchema } from '../scenario.ts';
import { inconsistencies } from './consistency.ts';
import { describePath, explain, issuePath, type Path, type Problem } from './problem.ts';
import type { PackSource } from './source.ts';

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

export function validatePack(source: PackSource, abortEarly = false): Validation {
  const tell = (path: Path, message: string, advice: string): Problem => ({
    place: source.locate(path),
    where: describePath(source.data, path),
    message,
    advice,
  });
  if (source.problems.length > 0) return { scenario: null, problems: source.problems };
  const result = v.safeParse(ScenarioSchema, source.data, { abortEarly });
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
  // What is checked is not deeper than the schema: only now may it be walked through.
  return { scenario: problems.length === 0 ? (typesetAll(result.output) as Scenario) : null, problems };
}

/** A pack that somebody sent as a table; null when it is none. Stops at the first problem: the sender has had them all. */
export function scenarioOf(data: unknown): Scenario | null {
  const isTable = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!isTable) return null;
  const place = { file: '', line: 1, column: 1 };
  const table = data as Readonly<Record<string, unknown>>;
  return validatePack({ folder: null, data: table, files: [], problems: [], locate: () => place }, true).scenario;
}
