// The short form of `npm run chaos`: a few kills at random moments, nothing acknowledged is lost.
import { beforeAll, expect, it } from 'vitest';
import { freePort } from '../e2e/support/server.ts';
import { buildServer } from '../server/harness.ts';
import { runChaos } from './run.ts';

beforeAll(buildServer, 180_000);

it('three kills at random moments lose nothing that was acknowledged', async () => {
  const report = await runChaos(3, 7, await freePort());
  expect(report).toMatchObject({ lost: 0, differentStates: 0, notBack: 0 });
  expect(report.acknowledged).toBeGreaterThan(10);
}, 120_000);
