// A pack's changes to the engine's numbers: every key and type is checked against the table of defaults.
// Pure, because a phone that plays alone checks the same overrides as the server.
import { DEFAULT_PARAMETERS, type ParameterOverrides } from './engine/parameters.ts';
import type { Scenario } from './scenario.ts';

export type ParameterProblem = {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly advice: string;
};

/** The known word nearest to a mistyped one, or null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kind = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : isTable(value) ? 'a table' : `a ${typeof value}`;

/** Everything wrong with a pack's `parameters`; empty when they may be used. */
export function parameterProblems(parameters: Scenario['parameters']): ParameterProblem[] {
  const problems: ParameterProblem[] = [];
  compare(parameters ?? {}, DEFAULT_PARAMETERS, ['parameters'], problems);
  if (problems.length === 0 && parameters !== undefined) sums(parameters, problems);
  return problems;
}

function compare(
  given: unknown,
  known: unknown,
  path: readonly (string | number)[],
  problems: ParameterProblem[],
): void {
  const report = (message: string, advice: string): void => {
    problems.push({ path, message, advice });
  };
  if (typeof known === 'number') {
    if (typeof given !== 'number' || !Number.isFinite(given)) {
      report(`must be a number, not ${kind(given)}`, `Write a number without quotes; the default is ${known}.`);
    }
    return;
  }
  if (Array.isArray(known)) {
    if (!Array.isArray(given) || given.length !== known.length) {
      report(`must be a list of ${known.length} numbers`, `The default is [${known.join(', ')}].`);
      return;
    }
    known.forEach((value, index) => {
      compare(given[index], value, [...path, index], problems);
    });
    return;
  }
  if (!isTable(known)) return;
  if (!isTable(given)) {
    report(`must be a table, not ${kind(given)}`, `It may hold: ${Object.keys(known).join(', ')}.`);
    return;
  }
  for (const [key, value] of Object.entries(given)) {
    if (Object.hasOwn(known, key)) {
      compare(value, known[key], [...path, key], problems);
      continue;
    }
    const near = nearest(key, Object.keys(known));
    problems.push({
      path: [...path, key],
      message: `the engine has no parameter "${key}" here`,
      advice: near === null ? `It may be: ${Object.keys(known).join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
}

/** Shares that must stay shares. */
function sums(parameters: ParameterOverrides, problems: ParameterProblem[]): void {
  const weights = Object.values({ ...DEFAULT_PARAMETERS.capWeight, ...parameters.capWeight });
  const odds = parameters.demandGrowthOdds ?? DEFAULT_PARAMETERS.demandGrowthOdds;
  for (const [key, values] of [
    ['capWeight', weights],
    ['demandGrowthOdds', odds],
  ] as const) {
    const total = values.reduce((sum, value) => sum + value, 0);
    if (Math.abs(total - 1) > 1e-9) {
      problems.push({
        path: ['parameters', key],
        message: `adds up to ${Number(total.toFixed(4))} with the defaults filled in`,
        advice: 'These are shares of one whole: make them add up to 1.',
      });
    }
  }
}

/** A pack's overrides, typed for the engine. Throws when a key or a type is unknown: a wrong number would spoil every game. */
export function parameterOverrides(scenario: Pick<Scenario, 'parameters'>): ParameterOverrides {
  const problems = parameterProblems(scenario.parameters);
  if (problems.length > 0) {
    throw new Error(problems.map((one) => `${one.path.join(' › ')}: ${one.message}. ${one.advice}`).join('\n'));
  }
  return scenario.parameters ?? {};
}
