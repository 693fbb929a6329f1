// npm run chaos [-- --kills 100] [--seed 1] [--json] [--cluster]
// Real classes play on a real server that is killed (kill -9) at random moments and started again; every answered command is
// looked for in the log on the disk, every screen is compared with a replay. Exit code 1 when anything is lost or differs.
// With --cluster: three nodes on a PostgreSQL and a Redis of their own, any of which may be struck.
import { parseArgs } from 'node:util';
import { buildServer } from '../support/server-process.ts';
import { chaos } from './chaos.ts';
import { BLOWS, type Blow, clusterChaos } from './cluster.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    json: { type: 'boolean', default: false },
    cluster: { type: 'boolean', default: false },
  },
});

buildServer();
if (values.cluster) {
  const found = await clusterChaos({
    blows: BLOWS,
    count: Number(values.kills),
    seed: Number(values.seed),
    stopMs: 20_000,
    tell: (line) => {
      if (!values.json) console.log(line);
    },
  });
  const { lost, wrong, worst, ...figures } = found;
  if (values.json) console.log(JSON.stringify({ ...figures, worst, lost: lost.length, wrong }));
  else {
    const by = Object.entries(worst).map(
      ([blow, { handOverMs, reconnectingMs }]) =>
        `  ${blow.padEnd(12)} ${String(figures.blows[blow as Blow]).padStart(3)}  hand-over ${handOverMs} ms, reconnecting ${reconnectingMs} ms`,
    );
    console.log(`
acknowledged   ${figures.acknowledged} commands of ${figures.lessons} classes
lost           ${lost.length}
worst hand-over ${Math.max(...Object.values(worst).map(({ handOverMs }) => handOverMs))} ms until every class had an answer again
by blow, at worst
${by.join('\n')}
in silence     ${figures.savedInSilence} commands were saved and not yet answered at a blow
seed           ${figures.seed}`);
  }
  for (const line of [...lost, ...wrong]) console.error(line);
  process.exit(lost.length === 0 && wrong.length === 0 ? 0 : 1);
}
const report = await chaos(Number(values.kills), Number(values.seed), (line) => {
  if (!values.json) console.log(line);
});
const { kills, lost, wrong, ...figures } = report;
if (values.json) console.log(JSON.stringify({ ...figures, kills, lost: lost.length, wrong }));
else {
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0);
  const by = Object.entries(kills).map(([moment, count]) => `${moment} ${count}`);
  console.log(`
kills          ${total} (${by.join(', ')})
acknowledged   ${figures.acknowledged} commands of ${figures.lessons} classes
lost           ${lost.length}
worst resume   ${figures.worstResumeMs} ms from the server's first word to the last person back
in silence     ${figures.savedInSilence} commands were saved and not yet answered at a kill
seed           ${figures.seed}`);
}
for (const line of [...lost, ...wrong]) console.error(line);
process.exit(lost.length === 0 && wrong.length === 0 ? 0 : 1);
