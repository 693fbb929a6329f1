// Attacks a real server from all sides while a class plays on it, and keeps the books: what was sent, what was answered, what
// was accepted that should not have been, what the class noticed, and how much memory it cost. Goes in rounds: each has a class
// and a playground of its own, which are looked through at its end and deleted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stream } from '../../shared/engine/random.ts';
import { serverProcess } from '../support/server-process.ts';
import { attack, type Books, type Keys, KINDS } from './attack.ts';
import { examine, openBeside } from './beside.ts';
import { brokenPolling, brokenWebSocket, PACKETS } from './frames.ts';
import { pick } from './junk.ts';
import { type Reading, readMemory, WITH_COLLECTOR } from './memory.ts';
import { closeSession, leftovers, openPlayground } from './playground.ts';
import { brokenBody, brokenRequest, type HttpAnswer } from './requests.ts';

export type Wanted = { readonly messages: number; readonly frames: number; readonly seed: number };
export type Report = Omit<Books, 'codes'> & {
  readonly seed: number;
  readonly frames: number;
  readonly rejects: Readonly<Record<string, number>>;
  /** Classes that played beside, and their own commands that were answered meanwhile. */
  readonly classes: number;
  readonly classCommands: number;
  /** After each round. */
  readonly memory: readonly Reading[];
};

/** Connections at the same time. */
const LANES = 12;
/** Messages of a round. */
const ROUND = 4_000;
const ENOUGH = 50;

export async function fuzz({ messages, frames, seed }: Wanted, tell: (line: string) => void): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'belief-fuzz-'));
  const env = {
    PORT: '0',
    DATA_DIR: folder,
    NEW_SESSIONS: '0',
    METRICS: 'on',
    TRUST_PROXY: '1',
    NODE_OPTIONS: WITH_COLLECTOR,
  };
  const server = await serverProcess(env);
  const { url } = server;
  const books: Books = { sent: 0, answered: 0, accepted: 0, closed: 0, codes: new Map(), wrong: [] };
  const memory: Reading[] = [];
  let attacks = 0;
  let broken = 0;
  let classCommands = 0;

  function judge(what: string, { status, text }: HttpAnswer): void {
    if (status >= 500 && status !== 501 && status !== 505) books.wrong.push(`${what}: ${status} ${text.slice(0, 200)}`);
    if (/\.(js|ts):\d+:\d+/.test(text)) books.wrong.push(`${what} shows a stack: ${text.slice(0, 200)}`);
  }

  /** Below the protocol, so many pieces at once. */
  async function breakLines(keys: Keys): Promise<void> {
    const luck = stream(seed, 'frames', broken);
    const fate = luck();
    broken += PACKETS;
    if (fate < 0.35) return brokenPolling(url, luck);
    if (fate < 0.6) return brokenWebSocket(url, luck);
    for (let count = 0; count < PACKETS; count += 1) {
      if (fate < 0.8) judge('a broken request', await brokenRequest(url, luck));
      else {
        const answer = await brokenBody(url, luck, keys.pin, [...keys.foreignTokens, keys.insider]);
        judge('a broken body', answer);
        if (answer.status < 300) books.wrong.push(`a broken body was accepted: ${answer.text.slice(0, 200)}`);
      }
    }
  }

  async function round(number: number, until: { readonly messages: number; readonly frames: number }): Promise<void> {
    const beside = await openBeside(url, seed + number);
    const playground = await openPlayground(url, seed + number);
    const { insider, accepted, lost, lesson } = beside;
    const keys: Keys = {
      pin: lesson.pin,
      foreignTokens: [playground.hostToken],
      insider: insider.token,
      accepted,
      suspects: [],
      lost,
      playground,
    };
    async function lane(): Promise<void> {
      while (books.wrong.length < ENOUGH && server.child.exitCode === null) {
        const done = books.sent >= until.messages;
        const owed = broken < until.frames && (done || broken * until.messages <= books.sent * until.frames);
        if (owed) await breakLines(keys);
        else if (done) return;
        else {
          const luck = stream(seed, 'attack', attacks++);
          await attack(url, luck, pick(luck, KINDS), keys, books);
        }
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane));
    if (server.child.exitCode !== null) return;
    for (const { kind, key, id, text } of keys.suspects) {
      if (accepted.get(key) !== id && !lost.has(`${kind} ${id}`)) books.wrong.push(text);
    }
    books.wrong.push(...(await examine(beside, url)), ...(await leftovers(url, playground)));
    classCommands += lesson.people.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
    await closeSession(url, playground);
    await closeSession(url, lesson);
    memory.push(await readMemory(url, () => server.child.kill('SIGUSR2')));
  }

  try {
    const rounds = Math.max(1, Math.ceil(messages / ROUND));
    for (let at = 1; at <= rounds && books.wrong.length < ENOUGH; at += 1) {
      const part = (whole: number) => Math.round((whole * at) / rounds);
      await round(at, { messages: part(messages), frames: part(frames) });
      if (server.child.exitCode !== null || server.child.signalCode !== null) {
        books.wrong.push(`the server died: ${server.output().slice(-2_000)}`);
        break;
      }
      tell(`${books.sent} messages, ${broken} frames, ${memory.at(-1)?.heap} MB of heap, ${books.wrong.length} wrong`);
    }
    for (const line of server.output().split('\n')) if (/"level":[56]0/.test(line)) books.wrong.push(line);
    const { codes, ...counts } = books;
    const rejects = Object.fromEntries([...codes].sort(([, a], [, b]) => b - a));
    return { ...counts, seed, frames: broken, rejects, classes: memory.length, classCommands, memory };
  } finally {
    server.child.kill('SIGKILL');
    await server.exit;
    rmSync(folder, { recursive: true, force: true });
  }
}
