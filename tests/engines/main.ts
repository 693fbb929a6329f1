// npm run test:engines [-- --json]
// Replays the goldens in three browser engines and three versions of Node, and compares the hashes of the final states
// with the recorded ones. One table; exit code 1 when a hash differs or no foreign engine could be run.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, firefox } from '@playwright/test';
import { goldenTexts } from '../golden/files.ts';
import { read } from '../golden/json.ts';
import { bundle } from '../simulate/bundle.ts';
import type { Answer } from './replay.ts';
import { installMissing, miniBrowser, onPath } from './setup.ts';
import { openWebKit } from './webdriver.ts';

type Run = ({ readonly engine: string } & Answer) | { readonly engine: string; readonly left: string };
type Engine = { readonly name: string; readonly run: () => Promise<Run> };

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

installMissing();
const entry = resolve(import.meta.dirname, 'replay.ts');
const goldens = goldenTexts();
const expected = goldens.map(read).map(({ name, hash }) => ({ name, hash }));
const page = readFileSync(await bundle(entry, 'engines-page', 'browser'), 'utf8');
const nodeBundle = await bundle(entry, 'engines-node');
const goldensFile = join(dirname(nodeBundle), 'goldens.json');
const nodeScript = join(dirname(nodeBundle), 'run.mjs');
writeFileSync(goldensFile, JSON.stringify(goldens));
writeFileSync(
  nodeScript,
  `import { readFileSync } from 'node:fs';
import { answer } from ${JSON.stringify(nodeBundle)};
console.log(JSON.stringify([process.version, answer(JSON.parse(readFileSync(${JSON.stringify(goldensFile)}, 'utf8')))]));
`,
);

async function inPlaywright(name: string, type: typeof chromium, binary: string, channel?: string): Promise<Run> {
  const path = onPath(binary);
  if (path === null) return { engine: name, left: 'not installed' };
  const browser = await type.launch({
    executablePath: path,
    ...(channel === undefined ? { args: ['--no-sandbox'] } : { channel }),
  });
  try {
    const tab = await browser.newPage();
    await tab.evaluate(page);
    const found = await tab.evaluate(
      (texts) => (globalThis as unknown as { answer(texts: readonly string[]): Answer }).answer(texts),
      goldens,
    );
    return { engine: `${name} ${browser.version()}`, ...found };
  } finally {
    await browser.close();
  }
}

async function inWebKit(): Promise<Run> {
  const binary = miniBrowser();
  if (binary === null || onPath('WebKitWebDriver') === null || onPath('xvfb-run') === null) {
    return { engine: 'WebKitGTK', left: 'not installed' };
  }
  const script = `${page}\nreturn globalThis.answer(arguments[0]);`;
  const webkit = await openWebKit(binary);
  try {
    const value = await webkit.run(script, [goldens]);
    return { engine: `WebKitGTK ${webkit.version}`.trim(), ...(value as Answer) };
  } finally {
    await webkit.stop();
  }
}

async function inNode(major: number): Promise<Run> {
  const engine = `Node ${major}`;
  const own = Number(process.versions.node.split('.')[0]) === major;
  const [command, ...args] = own
    ? [process.execPath, nodeScript]
    : ['npx', '-y', '-p', `node@${major}`, 'node', nodeScript];
  const child = spawnSync(command ?? '', args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (child.status !== 0)
    return { engine, left: (child.stderr || String(child.error)).trim().split('\n').at(-1) ?? '' };
  const [version, found]: [string, Answer] = JSON.parse(child.stdout);
  return { engine: `Node ${version.slice(1)}`, ...found };
}

const ENGINES: readonly Engine[] = [
  { name: 'Chromium (V8)', run: () => inPlaywright('Chromium', chromium, 'chromium') },
  { name: 'Firefox ESR (SpiderMonkey)', run: () => inPlaywright('Firefox ESR', firefox, 'firefox-esr', 'moz-firefox') },
  { name: 'WebKitGTK (JavaScriptCore)', run: inWebKit },
  ...[20, 22, 24].map((major) => ({ name: `Node ${major}`, run: () => inNode(major) })),
];

const results: { engine: string; same: number; differ: string[]; native: string; left: string | null }[] = [];
for (const { name, run } of ENGINES) {
  const done = await run().catch((error: unknown): Run => ({ engine: name, left: String(error).split('\n')[0] ?? '' }));
  if ('left' in done) results.push({ engine: done.engine, same: 0, differ: [], native: '', left: done.left });
  else {
    const differ = expected.filter(({ name: golden, hash }) => done.hashes[golden] !== hash).map((each) => each.name);
    results.push({
      engine: done.engine,
      same: expected.length - differ.length,
      differ,
      native: done.native,
      left: null,
    });
  }
}

if (values.json) console.log(JSON.stringify({ goldens: expected.length, results }));
else {
  console.log(`| engine | same final state (of ${expected.length} goldens) | | its own exp, log, pow, sin |`);
  console.log('|---|---|---|---|');
  for (const { engine, same, differ, native, left } of results) {
    const verdict =
      left !== null ? `left out: ${left}` : differ.length === 0 ? 'identical' : `differ: ${differ.join(', ')}`;
    console.log(`| ${engine} | ${left === null ? same : '–'} | ${verdict} | ${native || '–'} |`);
  }
}
const foreign = results.slice(1, 3).filter((result) => result.left === null).length;
if (results.some((result) => result.differ.length > 0) || foreign === 0) process.exitCode = 1;
