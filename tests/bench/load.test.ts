// The load bench with a handful of students, so that the command cannot rot. What is counted and weighed is asserted, never
// how long it took.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildServer } from '../support/server-process.ts';

const ROOT = join(import.meta.dirname, '../..');

type Report = {
  readonly errors: Readonly<Record<string, number>>;
  readonly herd: { readonly lost: number };
  readonly viewBytes: Readonly<Record<string, { readonly messages: number; readonly largest: number }>>;
  readonly bytesPerPlayerRound: number;
  readonly bare: { readonly errors: Readonly<Record<string, number>>; readonly bytesPerPlayerRound: number };
  readonly ratio: { readonly cpu: number; readonly rss: number };
  readonly goals: readonly { readonly name: string; readonly ok: boolean }[];
};

it('two classes of twelve play, vanish and come back; the bare server sends the same', () => {
  buildServer();
  const args = ['--rooms', '2', '--students', '12', '--rounds', '2', '--seconds', '0', '--herd', '--json'];
  const run = spawnSync(join(ROOT, 'node_modules/.bin/tsx'), ['tests/bench/load.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  const report = JSON.parse(run.stdout) as Report;
  expect(report.errors).toEqual({});
  expect(report.herd.lost).toBe(0);
  expect(report.bare.errors).toEqual({});
  // Four views of a round's phases, and the progress meanwhile.
  expect(report.viewBytes['student everybody']?.messages).toBeGreaterThanOrEqual(4);
  expect(report.viewBytes['student answer']?.messages).toBe(1);
  expect(report.bare.bytesPerPlayerRound / report.bytesPerPlayerRound).toBeGreaterThan(0.8);
  expect(report.bare.bytesPerPlayerRound / report.bytesPerPlayerRound).toBeLessThan(1.25);
  expect(report.ratio.cpu).toBeGreaterThan(0);
  expect(report.goals.find(({ name }) => name === 'errors')?.ok).toBe(true);
}, 180_000);
