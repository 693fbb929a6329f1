// Kills a real server again and again under classes that play, and keeps the books.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stream } from '../../shared/engine/random.ts';
import { freePort } from '../support/free-port.ts';
import { launch, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { differences, logsOnDisk, lostOf, savedInSilence } from './evidence.ts';
import { type Lesson, openLesson } from './lesson.ts';
import { MOMENTS, type Moment, watch } from './moments.ts';

export type Report = {
  readonly seed: number;
  readonly kills: Readonly<Record<Moment, number>>;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly savedInSilence: number;
  readonly worstResumeMs: number;
  readonly lessons: number;
  readonly entries: number;
  /** Whatever else must not be: other screens than the replay's, damage told of, faults in the server's own log. */
  readonly wrong: readonly string[];
};

const CLASSES = 2;
const BACK_WITHIN_MS = 30_000;
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function until(what: string, holds: () => boolean): Promise<number> {
  const started = performance.now();
  while (!holds()) {
    if (performance.now() - started > BACK_WITHIN_MS) throw new Error(`never happened: ${what}`);
    await pause(5);
  }
  return performance.now() - started;
}

export async function chaos(wanted: number, seed: number, tell: (line: string) => void): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'belief-chaos-'));
  const env = { PORT: String(await freePort()), DATA_DIR: folder, NEW_SESSIONS: '0' };
  const luck = stream(seed, 'chaos', 0);
  const eye = watch(folder);
  const kills: Record<Moment, number> = { any: 0, append: 0, resolve: 0, start: 0 };
  const lost = new Set<string>();
  const wrong = new Set<string>();
  const lessons: Lesson[] = [];
  const playing = () => lessons.filter((lesson) => !finished.has(lesson));
  const finished = new Set<Lesson>();
  let inSilence = 0;
  let worst = 0;
  let server: ServerProcess = await serverProcess(env);

  const kill = async (process: Pick<ServerProcess, 'child' | 'exit' | 'output'>): Promise<void> => {
    process.child.kill('SIGKILL');
    await process.exit;
    for (const line of process.output().split('\n')) if (/"level":[56]0/.test(line)) wrong.add(line);
  };
  const examine = async (): Promise<void> => {
    // What had been answered on the way is heard before the books are compared.
    await pause(20);
    const all = lessons.map(({ id }) => id);
    const logs = await logsOnDisk(folder, all, (damage) => wrong.add(damage));
    for (const lesson of lessons) for (const line of lostOf(lesson, logs.get(lesson.id))) lost.add(line);
    for (const lesson of playing()) inSilence += savedInSilence(lesson, logs.get(lesson.id));
  };
  const fill = async (): Promise<void> => {
    for (const lesson of playing()) if (lesson.isOver()) await finish(lesson);
    while (playing().length < CLASSES) lessons.push(await openLesson(server.url, seed + lessons.length, eye.sent));
  };
  const finish = async (lesson: Lesson): Promise<void> => {
    lesson.rest();
    await until('everything answered', () =>
      lesson.people.every(({ pending, isHere }) => isHere() && pending.size === 0),
    );
    // Views of the last commands are sent within a second; then everything has to agree.
    let found: string[] = [];
    for (let tries = 0; tries < 20; tries++) {
      await pause(250);
      const logs = await logsOnDisk(folder, [lesson.id], (damage) => wrong.add(damage));
      found = await differences(lesson, server.url, logs.get(lesson.id));
      if (found.length === 0) break;
    }
    for (const line of found) wrong.add(line);
    lesson.leave();
    finished.add(lesson);
  };

  try {
    for (let count = 0; count < wanted; count++) {
      await fill();
      const moment = MOMENTS[count % MOMENTS.length] ?? 'any';
      if (moment === 'start') {
        // One after the other, as a machine that loses power again while it comes up.
        await kill(server);
        const starting = launch({ HOST: '127.0.0.1', ...env });
        await pause(luck() * 900);
        await kill(starting);
      } else {
        await eye.until(moment, luck);
        await kill(server);
      }
      kills[moment] += 1;
      await examine();
      server = await serverProcess(env);
      const everybody = playing().flatMap(({ people }) => people);
      worst = Math.max(worst, await until('everybody is back', () => everybody.every(({ isHere }) => isHere())));
      if ((count + 1) % 10 === 0) tell(`${count + 1} kills, ${lost.size} lost, worst resume ${Math.round(worst)} ms`);
    }
    for (const lesson of playing()) await finish(lesson);
    server.child.kill('SIGTERM');
    if ((await server.exit) !== 0) wrong.add('the server did not end with 0');
    await examine();
    const logs = await logsOnDisk(
      folder,
      lessons.map(({ id }) => id),
      (damage) => wrong.add(damage),
    );
    for (const { people } of lessons) {
      for (const { refusals } of people) if (refusals.has('reject.server')) wrong.add('a command met a fault');
    }
    return {
      seed,
      kills,
      acknowledged: lessons.flatMap(({ people }) => people).reduce((sum, each) => sum + each.acknowledged.size, 0),
      lost: [...lost],
      savedInSilence: inSilence,
      worstResumeMs: Math.round(worst),
      lessons: lessons.length,
      entries: [...logs.values()].reduce((sum, { entries }) => sum + entries.length, 0),
      wrong: [...wrong],
    };
  } finally {
    for (const lesson of lessons) {
      lesson.rest();
      lesson.leave();
    }
    server.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
