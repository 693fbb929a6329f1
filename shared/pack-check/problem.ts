// What can be wrong with a pack, and how it is said: file, line, where in the pack, what, and what to do about it.
import type * as v from 'valibot';
import { nearest } from '../pack-parameters.ts';

export type Path = readonly (string | number)[];

export type Place = { readonly file: string; readonly line: number; readonly column: number };
export type Problem = {
  readonly place: Place;
  /** Where in the pack: "deck › sora › headline › en"; empty when the file as a whole is meant. */
  readonly where: string;
  readonly message: string;
  readonly advice: string;
};

/** Where it is in fewer words: "deck.yaml:12, deck › sora". */
export const problemPlace = ({ place, where }: Problem): string =>
  `${place.file}:${place.line}${where === '' ? '' : `, ${where}`}`;

export const problemLine = ({ place, where, message, advice }: Problem): string =>
  `${place.file}:${place.line}:${place.column}  ${where === '' ? '' : `${where}: `}${message}. ${advice}`;

/** All the reasons why a pack cannot be used, as one error. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(pack: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The content pack ${pack} has ${count}:\n${problems.map((one) => `  ${problemLine(one)}`).join('\n')}`);
    this.problems = problems;
  }
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** "deck › sora › text": entries of a list are named by their id where they have one. */
export function describePath(data: unknown, path: Path): string {
  let value: unknown = data;
  const words: string[] = [];
  for (const key of path) {
    value = isTable(value) ? value[key] : undefined;
    const named = typeof key === 'number' && isTable(value) ? (value.id ?? null) : null;
    words.push(typeof named === 'string' ? named : typeof key === 'number' ? `no. ${key + 1}` : key);
  }
  return words.join(' › ');
}

export const issuePath = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));

const plain = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (an empty value)';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a table'
    : `${typeof value === 'string' ? 'the text' : 'the value'} ${JSON.stringify(value)}`;
};

const lastKey = (path: Path): string => String(path.at(-1) ?? '');

/** A schema's complaint in an author's words. `known` are the keys that may stand where an unknown one was found. */
export function explain(
  issue: v.BaseIssue<unknown>,
  known: readonly string[],
): { readonly message: string; readonly advice: string } {
  const path = issuePath(issue);
  const key = lastKey(path);
  const length = typeof issue.input === 'string' || Array.isArray(issue.input) ? issue.input.length : 0;
  const need = Number(issue.requirement);
  const unit = Array.isArray(issue.input) ? 'entries' : 'characters';
  switch (issue.type) {
    case 'strict_object': {
      if (issue.expected === 'never') {
        const near = nearest(key, known);
        const advice =
          near === null
            ? known.length > 0
              ? `It may be: ${known.join(', ')}.`
              : 'Take it out.'
            : `Did you mean "${near}"?`;
        return { message: `"${key}" is not known here`, advice };
      }
      if (issue.expected === 'Object')
        return { message: `should be a table, but is ${plain(issue.input)}`, advice: 'Indent its keys below it.' };
      if (key === 'en' || key === 'de')
        return {
          message: `the ${key === 'en' ? 'English' : 'German'} text is missing`,
          advice: `Add a line "${key}: …"; every text is given in English and German.`,
        };
      return { message: `"${key}" is missing`, advice: `Add "${key}:" here; content/README.md says what it holds.` };
    }
    case 'max_length':
      return { message: `has ${length} ${unit}, at most ${need} fit`, advice: `Shorten it by ${length - need}.` };
    case 'min_length':
      return length === 0 && unit === 'characters'
        ? { message: 'is empty', advice: 'Write a text.' }
        : { message: `has ${length} ${unit}, at least ${need} are needed`, advice: `Add ${need - length}.` };
    case 'picklist': {
      const choices = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
      const near = nearest(String(issue.input), choices);
      return {
        message: `${plain(issue.input)} is not one of ${issue.expected}`,
        advice: near === null ? 'Use one of these.' : `Did you mean "${near}"?`,
      };
    }
    case 'literal':
      return {
        message: `should be ${issue.expected}, but is ${plain(issue.input)}`,
        advice: `Write ${issue.expected}.`,
      };
    case 'number':
    case 'integer':
      return {
        message: `should be a ${issue.type === 'integer' ? 'whole number' : 'number'}, but is ${plain(issue.input)}`,
        advice: 'Write the number without quotes.',
      };
    case 'string':
      return { message: `should be a text, but is ${plain(issue.input)}`, advice: 'Put it in quotation marks.' };
    case 'array':
      return { message: `should be a list, but is ${plain(issue.input)}`, advice: 'Begin each entry with "- ".' };
    case 'min_value':
    case 'max_value':
      return {
        message: `is ${String(issue.input)}, but must be ${issue.type === 'min_value' ? 'at least' : 'at most'} ${need}`,
        advice: 'Effects are shares of the public or logarithms of prices: 0.05, not 5.',
      };
    case 'regex':
      return key === 'date'
        ? {
            message: `${plain(issue.input)} is not a date`,
            advice: 'Write "2025", "2025-11" or "2025-11-03", in quotation marks.',
          }
        : {
            message: `${plain(issue.input)} has another form than is asked for`,
            advice: 'Use lower-case letters, digits and hyphens, 2 to 24 of them.',
          };
    case 'starts_with':
      return { message: `${plain(issue.input)} is not a web address`, advice: 'It must begin with https://.' };
    default:
      return { message: issue.message, advice: 'See content/README.md.' };
  }
}
