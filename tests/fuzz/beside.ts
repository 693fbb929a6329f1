// The class beside the attackers: plays on, locked against newcomers, with one seat whose owner has turned bad. What its log
// holds must be its own doing, command by command; no line may break and no screen may differ.
import type { ReplayFile } from '../../server/export/replay.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import { differences, lostOf, type Played } from '../chaos/evidence.ts';
import { type Lesson, openLesson } from '../chaos/lesson.ts';
import type { Person } from '../support/person.ts';
import { SocketClient } from '../support/socket-client.ts';
import { PLAYER_EXAMPLES } from './commands.ts';

export type Beside = {
  readonly lesson: Lesson;
  readonly insider: { readonly player: string; readonly token: string };
  readonly accepted: Map<string, string>;
  readonly lost: Set<string>;
  /** Lines of the class that broke. */
  readonly broken: () => number;
};

export async function openBeside(url: string, seed: number): Promise<Beside> {
  const lesson = await openLesson(url, seed, () => undefined);
  const seat = new SocketClient(url);
  const joined = await seat.enter({ as: 'player', pin: lesson.pin, name: 'Mallory' });
  if (!joined.ok || joined.player === null || joined.token === null) throw new Error('the insider got no seat');
  seat.close();
  const locked = await lesson.host.send({ type: 'lockRoom', locked: true });
  if (!locked.ok) throw new Error(`not locked: ${locked.reject.code}`);
  let broken = 0;
  for (const { connection } of lesson.people) {
    connection.store.subscribe(({ link }) => {
      if (link === 'here' || link === 'there') broken += 1;
    });
  }
  const { player, token } = joined;
  return { lesson, insider: { player, token }, accepted: new Map(), lost: new Set(), broken: () => broken };
}

const isMine = ({ acknowledged }: Person, { id, seq }: LogEntry): boolean =>
  id !== null && acknowledged.get(id) === seq;

/** Entries of the log that nobody of this class has to answer for. */
function strangers({ lesson, insider, accepted, lost }: Beside, entries: readonly LogEntry[]): string[] {
  const byPlayer = new Map(lesson.phones.map((phone) => [phone.connection.store.getState().player, phone]));
  const seats = new Set([...byPlayer.keys(), insider.player]);
  const isOwn = (entry: LogEntry): boolean => {
    const { actor, command, id, seq } = entry;
    if (actor.kind === 'host') return isMine(lesson.host, entry);
    if (actor.kind === 'room') {
      return command.type === 'joinPlayer'
        ? seats.delete(command.player)
        : command.type === 'ringBell' || command.type === 'submitBotOrders';
    }
    if (!Object.hasOwn(PLAYER_EXAMPLES, command.type)) return false;
    if (actor.player === insider.player) return accepted.get(`insider ${seq}`) === id || lost.has(`insider ${id}`);
    const phone = byPlayer.get(actor.player);
    return phone !== undefined && isMine(phone, entry);
  };
  return entries.filter((entry) => !isOwn(entry)).map((entry) => `not the class's own: ${JSON.stringify(entry)}`);
}

/** The log as the teacher can take it home. */
async function exported({ pin, hostToken }: Lesson, url: string): Promise<Played> {
  const answer = await fetch(`${url}/api/sessions/${pin}/export/replay.json`, {
    headers: { Authorization: `Bearer ${hostToken}` },
  });
  const { header, entries } = (await answer.json()) as ReplayFile;
  return { session: { header }, entries };
}

/** Everything that is not as it should be, once the class has come to rest. */
export async function examine(beside: Beside, url: string): Promise<string[]> {
  const { lesson } = beside;
  lesson.rest();
  const wrong: string[] = [];
  for (let tries = 0; lesson.people.some(({ pending }) => pending.size > 0); tries += 1) {
    if (tries > 600) {
      wrong.push('a command of the class was never answered');
      break;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  // Views of the last commands are sent within a second.
  let found: string[] = [];
  for (let tries = 0; tries < 20; tries += 1) {
    await new Promise((done) => setTimeout(done, 250));
    const log = await exported(lesson, url);
    found = [...(await differences(lesson, url, log)), ...lostOf(lesson, log), ...strangers(beside, log.entries)];
    if (found.length === 0) break;
  }
  if (beside.broken() > 0) wrong.push(`${beside.broken()} lines of the class broke`);
  for (const { refusals } of lesson.people) {
    for (const code of refusals.keys()) if (!EXPECTED.has(code)) wrong.push(`the class was refused: ${code}`);
  }
  lesson.leave();
  return [...wrong, ...found];
}

/** A class that taps at random is refused for these reasons by itself. */
const EXPECTED: ReadonlySet<string> = new Set([
  'reject.wrongPhase',
  'reject.wrongRound',
  'reject.wrongRole',
  'reject.overBudget',
  'reject.overExposure',
  'reject.overHolding',
  'reject.overPuts',
  'reject.reportTooSoon',
  'reject.cannotAfford',
]);
