// The directions of imports, and what the economy must not touch, over every source file. Then the same rules against code
// that tries to get round them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagesOf, sourceFiles, violations } from './boundaries.ts';

const ROOT = join(import.meta.dirname, '..');

describe('boundaries', () => {
  const files = sourceFiles(ROOT, ['shared', 'server', 'client']);

  it('every source file keeps to them', () => {
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) => violations(file, readFileSync(join(ROOT, file), 'utf8')));
    expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });
});

describe('the package as it is installed', () => {
  const { dependencies, files, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    files: string[];
    bin: Record<string, string>;
  };
  /** Run by developers only. */
  const isTool = (file: string) => /^server\/(dev\.ts|[\w-]+\.mjs|content\/check\.ts)$/.test(file);
  const needed = new Set(
    sourceFiles(ROOT, ['server', 'shared'])
      .filter((file) => !isTool(file))
      .flatMap((file) => packagesOf(file, readFileSync(join(ROOT, file), 'utf8'))),
  );

  it('brings every package that the server needs, and none that only the build or a page needs', () => {
    expect([...needed].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('loads what several nodes need only where there are several', () => {
    const isTheirs = (path: string) => /(^|\/)(cluster\/|store\/postgres|postgres)/.test(path);
    const eager = sourceFiles(ROOT, ['server'])
      .filter((file) => !isTheirs(file) && file !== 'server/http/forward.ts')
      .flatMap((file) => {
        const text = readFileSync(join(ROOT, file), 'utf8');
        const targets = [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)';/gms)].map(
          ([, to]) => to ?? '',
        );
        return targets.filter((to) => isTheirs(to) || /forward\.ts$/.test(to)).map((to) => `${file}: ${to}`);
      });
    expect(eager).toEqual([]);
    const heavy = ['pg', 'ioredis', '@socket.io/redis-streams-adapter', 'socket.io-client'];
    const users = sourceFiles(ROOT, ['server']).filter((file) =>
      packagesOf(file, readFileSync(join(ROOT, file), 'utf8')).some((name) => heavy.includes(name)),
    );
    expect(users.filter((file) => !isTheirs(file))).toEqual([]);
  });

  it('holds the program, the pages and the scenarios', () => {
    expect(files).toEqual(expect.arrayContaining(['dist', 'content']));
    expect(bin).toEqual({ 'belief-machine': 'dist/server/main.js' });
  });
});

const engine = 'shared/engine/made-up.ts';

describe('the rules find what they are there for', () => {
  it.each([
    [engine, `import { x } from '../game/types.ts';`],
    [engine, `import type { X } from '../game/types.ts';`],
    [engine, `export * from '../bots/bot.ts';`],
    [engine, `export { x } from '../room.ts';`],
    [engine, `const late = () => import('../game/game.ts');`],
    [engine, 'const late = () => import(`../game/game.ts`);'],
    [engine, `const x = require('../game/game.ts');`],
    [engine, `type X = import('../game/types.ts').GameState;`],
    [engine, `const where = (name: string) => import(name);`],
    [engine, `import\n  'valibot'\n;`],
    [engine, `import { x } from '../../server/rooms.ts';`],
    [engine, `import fs from 'node:fs';`],
    ['shared/game/made-up.ts', `import { botOrders } from '../bots/bot.ts';`],
    ['shared/game/made-up.ts', `import { Room } from '../room.ts';`],
    ['shared/game/made-up.ts', `import { EnterSchema } from '../protocol.ts';`],
    ['shared/bots/made-up.ts', `import { Room } from '../room.ts';`],
    ['shared/room/made-up.ts', `import { parAll } from '../counterfactual/par.ts';`],
    ['shared/room/made-up.ts', `import { io } from 'socket.io-client';`],
    ['shared/made-up.ts', `import { t } from '../client/i18n/i18n.ts';`],
    ['server/made-up.ts', `import { t } from '../client/i18n/i18n.ts';`],
    ['server/made-up.ts', `import { h } from 'preact';`],
    ['server/made-up.ts', `import pack from '../content/scenarios/ai-boom/deck.yaml';`],
    ['server/made-up.ts', `import { io } from 'socket.io-client';`],
    ['server/made-up.ts', `import { Server } from 'socket.io';`],
    ['server/made-up.ts', `import LibSql from 'libsql';`],
    ['server/rooms.ts', `import type { Socket } from 'socket.io';`],
    ['server/room-list.ts', `import express from 'express';`],
    ['server/store/made-up.ts', `import express from 'express';`],
    ['server/socket/made-up.ts', `import express from 'express';`],
    ['client/play/made-up.tsx', `import { loadScenario } from '../../server/content/load.ts';`],
    ['client/play/made-up.tsx', `import { io } from 'socket.io-client';`],
    ['client/play/made-up.tsx', `import { createConnection } from '../connection.ts';`],
    ['client/play/made-up.tsx', `const late = () => import('../connection.ts');`],
    ['client/play/made-up.tsx', `import fs from 'node:fs';`],
    ['client/play/made-up.tsx', `import { World } from '../../tests/room/world.ts';`],
    ['client/play/made-up.tsx', `new Worker(new URL('../../server/jobs-worker.ts', import.meta.url));`],
  ])('%s may not say %s', (file, code) => {
    expect(violations(file, code)).not.toEqual([]);
  });

  it.each([
    'Math.random()',
    'Math["random"]()',
    'const { random } = Math;',
    'const M = Math;',
    'Math?.random?.()',
    'Math.exp(1)',
    'Math.log(2)',
    'Math.pow(2, 0.5)',
    'Math.hypot(1, 2)',
    'const y = 2 ** 0.5;',
    'let y = 2; y **= 0.5;',
    'Date.now()',
    'new Date()',
    'new Date().getTime()',
    'performance.now()',
    'setTimeout(() => 1, 0)',
    'globalThis.setTimeout(() => 1)',
    'globalThis["Da" + "te"]',
    'const clock = { Date };',
    'crypto.getRandomValues(new Uint8Array(1))',
    'eval("1")',
    'new Function("return 1")',
    'process.hrtime()',
    '"a".localeCompare("b")',
    '(1.5).toLocaleString()',
    'const later = setImmediate;',
  ])('the economy may not say %s', (code) => {
    expect(violations(engine, code)).not.toEqual([]);
    expect(violations('shared/game/made-up.ts', code)).not.toEqual([]);
  });

  it.each([
    `// Math.random() and Date.now() are only named here\nconst text = 'Date.now()';`,
    'const x = Math.max(1, Math.floor(2.5)) + Math.sqrt(2) + Math.PI;',
    'const point = { Date: 1, performance: 2 }; const y = point.performance;',
    'type Times = { readonly setTimeout: number };',
    `import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';`.replace(
      'pure-rand/generator/xoroshiro128plus',
      'pure-rand',
    ),
    `import { clamp } from './maths.ts';`,
  ])('but it may say %s', (code) => {
    expect(violations(engine, code)).toEqual([]);
  });

  it.each([
    ['client/play/main.tsx', `import { createConnection } from '../connection.ts';`],
    ['client/play/app.tsx', `import type { Connection } from '../connection.ts';`],
    ['client/connection.ts', `import { io } from 'socket.io-client';`],
    ['server/socket/io.ts', `import { Server } from 'socket.io';`],
    ['server/rooms.ts', `import { Room } from '../shared/room.ts';`],
  ])('%s may say %s', (file, code) => {
    expect(violations(file, code)).toEqual([]);
  });
});
