#!/usr/bin/env node
// The program: reads the settings, starts the server, says where it is, and ends it properly when told to.
import { setFlagsFromString } from 'node:v8';
import { addresses, banner } from './banner.ts';
import { ConfigError, readConfig, settingsHelp } from './config.ts';
import { VERSION } from './paths.ts';
import { StartError, startServer } from './serve.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): never {
  process.stderr.write(`Belief Machine cannot start: ${text}\n`);
  process.exit(1);
}

// Of a small heap V8 marks everything again each time it has grown by a quarter, which under a full hall is every two seconds
// and a fifth of the processor's time (bench:load). Let it grow to two and a half times what lives; Node's own limit stays.
setFlagsFromString('--heap-growing-percent=150');

async function run(): Promise<void> {
  const [flag] = process.argv.slice(2);
  if (flag === '--help' || flag === '-h') return say(`belief-machine ${VERSION}\n\n${settingsHelp()}`);
  if (flag === '--version' || flag === '-v') return say(VERSION);
  if (flag !== undefined) fail(`unknown option ${flag}; settings are taken from the environment, see --help`);
  const config = readConfig(process.env);
  const server = await startServer(config);
  say(banner(addresses(server.port, config.host, config.publicUrl), VERSION));

  let stopping = false;
  const stop = (): void => {
    // Asked twice: somebody is in a hurry.
    if (stopping) process.exit(1);
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

run().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof StartError) fail(error.message);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
