// A few kills of the long run, `npm run chaos`: nothing that was answered is lost, everybody is back in the same seat.
import { beforeAll, expect, it } from 'vitest';
import { buildServer } from '../support/server-process.ts';
import { chaos } from './chaos.ts';

beforeAll(buildServer, 180_000);

it('one kill of each kind under two classes that play: nothing answered is lost, screens and replay agree', async () => {
  const { lost, wrong, acknowledged, kills } = await chaos(4, 3, () => undefined);
  expect(lost).toEqual([]);
  expect(wrong).toEqual([]);
  expect(acknowledged).toBeGreaterThan(50);
  expect(kills).toEqual({ any: 1, append: 1, resolve: 1, start: 1 });
}, 180_000);
