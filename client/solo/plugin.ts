// Build time only. Compiles the content packs into JSON files for practice alone, and tells the service worker which files
// it has to keep. Nothing of it runs in a browser.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { debriefTexts, engineDeck, publicTexts } from '../../shared/pack.ts';
import { parameterOverrides } from '../../shared/pack-parameters.ts';
import { LANGUAGES, type Scenario, ScenarioSchema } from '../../shared/scenario.ts';
import type { DebriefFile, PlayFile } from './pack-file.ts';
import { precached } from './precache.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SCENARIOS = join(root, 'content/scenarios');
const MADE = join(root, 'node_modules/.cache/solo-packs');
const PACKS = 'virtual:solo-packs';

const typeset = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/(\d) %/g, '$1\u202f%');
  if (Array.isArray(value)) return value.map(typeset);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeset(inner)]));
};

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return yamlFiles(path);
    return /\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

/** `npm run content:check` says what is wrong and where; here a broken pack only stops the build. */
export function readScenario(folder: string): Scenario {
  const parts = yamlFiles(folder).map((path) => parse(readFileSync(path, 'utf8')) as object);
  return v.parse(ScenarioSchema, typeset(Object.assign({}, ...parts)));
}

/** Sorted keys, as the server hashes a pack: a class's world finds its pack by this. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

export const packHash = (scenario: Scenario): string =>
  createHash('sha256').update(canonical(scenario)).digest('hex').slice(0, 32);

const NO_NOTES = { say: { en: '', de: '' }, points: [], after: { en: '', de: '' } };
const NO_EFFECTS = { belief: 0, doubt: 0, demand: 0, shock: 0, tone: 0 } as const;

function playFile(scenario: Scenario): PlayFile {
  const printed = (events: Scenario['deck']) =>
    events.map((event) => ({ ...event, notes: NO_NOTES, effects: NO_EFFECTS }));
  return {
    deck: engineDeck(scenario),
    parameters: parameterOverrides(scenario),
    editions: { deck: printed(scenario.deck), wild: printed(scenario.wild) },
  };
}

/** Writes a pack's files and returns the code that lists it; Vite turns the addresses into hashed ones. */
function compile(name: string, at: number): { readonly imports: string; readonly listing: string } {
  const scenario = readScenario(join(SCENARIOS, name));
  const files: Record<string, PlayFile | DebriefFile | ReturnType<typeof publicTexts>> = {
    play: playFile(scenario),
    debrief: debriefTexts(scenario),
  };
  for (const language of LANGUAGES) files[language] = publicTexts(scenario, language);
  mkdirSync(MADE, { recursive: true });
  const imports = Object.entries(files).map(([part, content]) => {
    const path = join(MADE, `${name}.${part}.json`);
    writeFileSync(path, JSON.stringify(content));
    return `import ${part}${at} from ${JSON.stringify(`${path}?url`)};`;
  });
  const { id, title, subtitle, deck } = scenario;
  const plain = { id, hash: packHash(scenario), title, subtitle, cards: deck.length };
  const texts = LANGUAGES.map((language) => `${language}: ${language}${at}`).join(', ');
  return {
    imports: imports.join('\n'),
    listing: `{ ...${JSON.stringify(plain)}, play: play${at}, debrief: debrief${at}, texts: { ${texts} } }`,
  };
}

export function packsModule(): string {
  const names = readdirSync(SCENARIOS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const packs = names.map(compile);
  return `${packs.map((pack) => pack.imports).join('\n')}\nexport const packs = [${packs.map((pack) => pack.listing).join(',\n')}];`;
}

/** The folder's own address leads to the one page in it; a script would need a hole in a strict policy. */
const DOOR = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="0; url=./solo/" />
    <title>Belief Machine</title>
    <link rel="icon" href="./icon.svg" />
  </head>
  <body><a href="./solo/">Belief Machine</a></body>
</html>
`;

export function soloPlugin(): Plugin {
  let serving = false;
  let base = '/';
  return {
    name: 'solo',
    configResolved(config) {
      serving = config.command === 'serve';
      base = config.base;
    },
    resolveId: (id) => (id === PACKS ? `\0${PACKS}` : null),
    load: (id) => (id === `\0${PACKS}` ? packsModule() : null),
    buildStart() {
      // Beside the pages, under a name that stays: a worker's address is its identity.
      if (!serving) this.emitFile({ type: 'chunk', id: join(root, 'client/solo/sw.ts'), fileName: 'solo-sw.js' });
    },
    outputOptions: (options) => ({
      ...options,
      // What is needed at once is one file: twenty small ones pack worse by a tenth.
      codeSplitting: { groups: [{ name: 'practice', tags: ['$initial'], test: /(?<!solo\/sw)\.tsx?$|node_modules/ }] },
    }),
    writeBundle(options, bundle) {
      const folder = options.dir;
      if (folder === undefined || bundle['solo-sw.js'] === undefined) return;
      const path = join(folder, 'solo-sw.js');
      const { files, version } = precached(bundle, folder, join(root, 'client/public'));
      const filled = readFileSync(path, 'utf8')
        .replace('__SOLO_VERSION__', version)
        .replace(/(['"`])__SOLO_FILES__\1/, JSON.stringify(JSON.stringify(files)));
      writeFileSync(path, filled);
      if (base !== '/') writeFileSync(join(folder, 'index.html'), DOOR);
    },
  };
}
