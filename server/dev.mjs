// `npm run dev`: both sides reload. `npm run dev -- --bots 12 [--rounds 8] [--auto | --to result:3]` also opens a class
// of bots that play over real sockets, and prints its console, board and join addresses, so that every phase can be seen.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsx = join(root, 'node_modules/.bin/tsx');
const args = process.argv.slice(2);
const port = process.env.PORT ?? '3000';
const env = { ...process.env, PORT: port };
const children = [];

function start(command, parameters) {
  const child = spawn(command, parameters, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(child);
  return child;
}

async function isUp() {
  try {
    return (await fetch(`http://localhost:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

const server = start(tsx, ['watch', '--clear-screen=false', '--include', 'content/**/*.yaml', 'server/dev.ts']);
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}

if (args.includes('--bots')) {
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 200));
  start(tsx, ['tests/support/class.ts', '--url', `http://localhost:${port}`, ...args]);
}
