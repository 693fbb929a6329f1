// npm run chaos [-- --kills 100] [--seed 1] [--json]: kills the built server while classes play; exits 1 when anything
// is lost or anybody does not get the seat back.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChaos } from './run.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '3990' },
    json: { type: 'boolean', default: false },
  },
});
const built = spawnSync(process.execPath, [join(import.meta.dirname, '../../server/build.mjs'), '--if-needed'], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);
const progress = (line: string) => process.stderr.isTTY && process.stderr.write(`\r${line} `);
const report = await runChaos(Number(values.kills), Number(values.seed), Number(values.port), progress);
if (values.json) console.log(JSON.stringify({ chaos: report }));
else {
  const kinds = Object.entries(report.kills).map(([kind, n]) => `${n} ${kind}`);
  console.log(
    `kills: ${Object.values(report.kills).reduce((a, b) => a + b, 0)} (${kinds.join(', ')}) in ${report.games} games`,
  );
  console.log(
    `acknowledged: ${report.acknowledged} · lost: ${report.lost} · states that differ from their log: ${report.differentStates}`,
  );
  console.log(`worst resume after the server was back: ${report.worstResumeMs} ms · not back: ${report.notBack}`);
}
process.exit(report.lost + report.differentStates + report.notBack === 0 ? 0 : 1);
