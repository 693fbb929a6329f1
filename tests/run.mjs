// `npm test`: everything that can be checked, one part after the other. Ends with "N passed, N failed" and the exit code
// that goes with it. `--only check`, `--only unit`, `--only cluster` or `--only e2e` runs a part.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, 'test-results');
const PARTS = ['check', 'unit', 'cluster', 'e2e'];

function wantedParts(args) {
  const at = args.indexOf('--only');
  const only = at === -1 ? null : args[at + 1];
  if (only === null) return PARTS;
  if (!PARTS.includes(only)) {
    console.error(`--only knows ${PARTS.join(', ')}.`);
    process.exit(2);
  }
  return [only];
}

/** Runs a tool of node_modules with its output streamed; resolves with its exit code. */
function run(command, args, env = {}) {
  console.log(`\n$ ${command} ${args.join(' ')}`);
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, ...env },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('close', (code) => {
      console.log(`(${((performance.now() - started) / 1000).toFixed(1)} s, exit ${code})`);
      resolve(code ?? 1);
    });
  });
}

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** A tool that failed without saying in what counts as one failure, so that it is never overlooked. */
function counted(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const CHECKS = [
  ['tsc', ['--noEmit', '-p', '.']],
  ['biome', ['check', '--error-on-warnings']],
  ['knip', []],
  ['tsx', ['server/content/check.ts']],
];

async function checks(add) {
  for (const [command, args] of CHECKS) add(`${command} ${args.join(' ')}`, one(await run(command, args)));
}

const unit = (add) => vitest(add, 'vitest', []);

/** The store's contract on PostgreSQL and one hand-over; `npm run test:cluster` has the rest. */
async function cluster(add) {
  if ((await run('tsx', ['tests/cluster/main.ts'])) === 0) {
    await vitest(add, 'vitest, several nodes', ['-c', 'tests/cluster/vitest.config.ts', 'store', 'hand-over']);
  } else console.log('There is no PostgreSQL and Redis here: the tests of several nodes are not part of this run.');
}

async function vitest(add, name, more) {
  const file = join(results, `${name}.json`);
  const code = await run('vitest', [
    'run',
    ...more,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file);
  // A file that could not be loaded holds no test that failed.
  const unloaded = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  ).length;
  add(name, counted(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + unloaded, code));
}

async function e2e(add) {
  const built = await run('node', ['server/build.mjs']);
  add('build', one(built));
  add('bytes', one(await run('node', ['tests/bench/bytes.mjs'])));
  if (built !== 0 || !existsSync(join(root, 'playwright.config.ts'))) return;
  const browser = await findBrowser();
  if (browser === null) {
    console.error('No Chromium found; install one or name it in CHROMIUM_PATH.');
    add('browser', one(1));
    return;
  }
  const file = join(results, 'e2e.json');
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    CHROMIUM_PATH: browser,
  });
  const stats = readJson(file)?.stats;
  add('playwright', counted((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, code));
}

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim() || null;
const installed = () =>
  process.env.CHROMIUM_PATH ?? onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');

/** The system's browser; on Debian as root it is installed when it is missing. */
async function findBrowser() {
  const found = installed();
  if (found !== null || process.getuid?.() !== 0 || onPath('apt-get') === null) return found;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], env);
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-liberation'], env);
  return installed();
}

const total = { passed: 0, failed: 0 };
const lines = [];
function add(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  lines.push(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${passed} passed, ${failed} failed`);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const RUN = { check: checks, unit, cluster, e2e };
for (const part of wantedParts(process.argv.slice(2))) await RUN[part](add);
console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
