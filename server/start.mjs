// `npm start`: builds what is missing or older than its sources, then starts the server in this very process.
import { argv } from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Belief Machine needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
argv.push('--if-needed');
try {
  await import('./build.mjs');
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
argv.splice(argv.indexOf('--if-needed'), 1);
await import('../dist/server/main.js');
