// `npm run content:check [folder …]`: reports what is wrong with content packs by file and line, with advice.
// Ends with 1 when there are errors (with --strict: or warnings). Without a folder: every pack below content/scenarios.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describePath, type Problem, problemLine } from '../../shared/pack-check/problem.ts';
import { validatePack } from '../../shared/pack-check/validate.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { readPack } from './read.ts';
import { warnings } from './warnings.ts';

export type PackReport = {
  readonly pack: string;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** null when there are errors. */
  readonly scenario: Scenario | null;
};

export function checkPack(dir: string): PackReport {
  const source = readPack(dir);
  const { scenario, problems } = validatePack(source);
  const soft = scenario === null ? [] : warnings(scenario);
  return {
    pack: source.folder ?? dir,
    errors: problems,
    warnings: soft.map(({ path, message, advice }) => ({
      place: source.locate(path),
      where: describePath(source.data, path),
      message,
      advice,
    })),
    scenario,
  };
}

const many = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export function reportText(report: PackReport): string {
  const lines = [
    ...report.errors.map((one) => `error    ${problemLine(one)}`),
    ...report.warnings.map((one) => `warning  ${problemLine(one)}`),
  ];
  const held =
    report.scenario === null
      ? ''
      : `; ${many(report.scenario.deck.length, 'event')}, ${many(report.scenario.wild.length, 'wild card')}, ${many(report.scenario.facts.length, 'fact')}`;
  return [
    ...lines,
    `${report.pack}: ${many(report.errors.length, 'error')}, ${many(report.warnings.length, 'warning')}${held}`,
  ].join('\n');
}

function allPacks(home: string): string[] {
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(home, entry.name));
}

/** Returns the exit code. */
export function main(args: readonly string[], write: (text: string) => void): number {
  const strict = args.includes('--strict');
  const given = args.filter((arg) => !arg.startsWith('--'));
  const folders = given.length > 0 ? given : allPacks(join('content', 'scenarios'));
  const missing = folders.filter((folder) => !existsSync(folder));
  for (const folder of missing)
    write(
      `error    ${folder}: there is no such folder. Give the folder of a pack, for example content/scenarios/ai-boom.\n`,
    );
  if (folders.length === 0) write('There is no pack in content/scenarios.\n');
  let failed = missing.length > 0 || folders.length === 0;
  for (const folder of folders.filter((one) => !missing.includes(one))) {
    const report = checkPack(folder);
    write(`${reportText(report)}\n`);
    failed ||= report.errors.length > 0 || (strict && report.warnings.length > 0);
  }
  return failed ? 1 : 0;
}

const script = process.argv[1];
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  process.exitCode = main(process.argv.slice(2), (text) => process.stdout.write(text));
}
