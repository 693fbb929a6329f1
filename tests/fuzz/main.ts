// npm run fuzz [-- --messages 100000] [--frames 10000] [--seed 1] [--json]
// Random and hostile messages, broken frames and requests against a real server, while a class plays beside. Exit code 1 when
// anything was accepted, left unanswered, noticed by the class, or kept in memory.
import { parseArgs } from 'node:util';
import { buildServer } from '../support/server-process.ts';
import { fuzz } from './fuzz.ts';
import { memoryGrowth } from './memory.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '100000' },
    frames: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    json: { type: 'boolean', default: false },
  },
});

buildServer();
const wanted = { messages: Number(values.messages), frames: Number(values.frames), seed: Number(values.seed) };
const { wrong, memory, rejects, ...figures } = await fuzz(wanted, (line) => {
  if (!values.json) console.log(line);
});
const growth = memoryGrowth(memory);
if (growth.grows) wrong.push(`memory grows: ${memory.map(({ heap }) => heap).join(', ')} MB of heap`);
if (values.json) console.log(JSON.stringify({ ...figures, rejects, memory: growth, wrong: wrong.length }));
else {
  console.log(
    Object.entries(rejects)
      .map(([code, count]) => `  ${code} ${count}`)
      .join('\n'),
  );
  console.log(
    `${figures.sent} messages and ${figures.frames} frames and requests (seed ${figures.seed}): ${figures.answered} answered, ` +
      `${figures.accepted} accepted from their owners, ${figures.closed} cut off with their connection; ${figures.classes} classes ` +
      `beside with ${figures.classCommands} commands; heap ${growth.before.heap} → ${growth.after.heap} MB, resident ${growth.before.resident} → ${growth.after.resident} MB; ${wrong.length} wrong`,
  );
}
for (const line of wrong) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);
