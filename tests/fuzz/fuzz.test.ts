// A short run of `npm run fuzz`: nothing is accepted that should not be, everything that asks is answered, the class beside
// notices nothing. Each finding of a long run has a test of its own where it belongs (bad-input, hostile, export).
import { beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../support/server-process.ts';
import { fuzz } from './fuzz.ts';
import { memoryGrowth } from './memory.ts';

beforeAll(buildServer, 180_000);

it('two thousand hostile messages and three hundred broken lines beside a class that plays', async () => {
  const report = await fuzz({ messages: 2_000, frames: 300, seed: 20251125 }, () => undefined);
  expect(report.wrong).toEqual([]);
  expect(report.sent).toBeGreaterThanOrEqual(2_000);
  expect(report.frames).toBeGreaterThanOrEqual(300);
  expect(report.classCommands).toBeGreaterThan(3);
  // It really got as far as each of these.
  for (const code of [
    'malformed',
    'tooLarge',
    'notAllowed',
    'notEntered',
    'unknownToken',
    'version',
    'locked',
    'tooFast',
  ]) {
    expect(report.rejects[`reject.${code}`], code).toBeGreaterThan(0);
  }
  expect(report.accepted).toBeGreaterThan(0);
}, 180_000);

describe('memory', () => {
  it('that goes up and down is flat, memory that goes on and on is not', () => {
    const readings = (...heap: readonly number[]) => heap.map((each) => ({ heap: each, resident: 0 }));
    expect(memoryGrowth(readings(20, 31, 33, 30, 34, 31, 33, 32)).grows).toBe(false);
    expect(memoryGrowth(readings(20, 22, 24, 26, 28, 30, 32, 34)).grows).toBe(true);
  });
});
