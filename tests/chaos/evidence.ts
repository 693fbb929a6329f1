// What is held against the server: the log as it lies on the disk, each answer the clients have seen, the screens.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createSqliteStore } from '../../server/store/sqlite.ts';
import { FIRST_SEQ, type OpenedSession } from '../../server/store/store.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { replay } from '../../shared/game/game.ts';
import { findPlayer } from '../../shared/game/players.ts';
import { resultSection } from '../../shared/game/views/result.ts';
import { seatView } from '../../shared/game/views/seat.ts';
import type { Lesson } from './lesson.ts';

type Log = Omit<OpenedSession, 'epoch'>;
/** As much of a log as can be compared: from the disk, or from an export. */
export type Played = { readonly session: Pick<Log['session'], 'header'>; readonly entries: Log['entries'] };

/** Reads a copy of the files as a dead server left them, so that the next one finds them untouched. */
export async function logsOnDisk(folder: string, ids: readonly string[], tell: (damage: string) => void) {
  const copy = mkdtempSync(join(tmpdir(), 'belief-chaos-log-'));
  for (const name of ['belief-machine.db', 'belief-machine.db-wal']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
  }
  const store = createSqliteStore({ path: join(copy, 'belief-machine.db'), tell });
  const logs = new Map<string, Log>();
  for (const id of ids) {
    const log = await store.read(id);
    if (log === null) continue;
    logs.set(id, log);
    if (log.damage !== null) tell(log.damage);
  }
  await store.close();
  rmSync(copy, { recursive: true });
  return logs;
}

/** Everything that was answered with ok and is not where the answer said. */
export function lostOf({ pin, people, phones }: Lesson, log: Played | undefined): string[] {
  const lost: string[] = [];
  for (const { acknowledged } of people) {
    for (const [id, seq] of acknowledged) {
      if (log?.entries[seq - FIRST_SEQ]?.id !== id)
        lost.push(`session ${pin}: command ${id}, answered as entry ${seq}`);
    }
  }
  const seated = new Set(log?.entries.map(({ command }) => (command.type === 'joinPlayer' ? command.player : '')));
  for (const { connection } of phones) {
    const { player } = connection.store.getState();
    if (player !== null && !seated.has(player)) lost.push(`session ${pin}: the seat of ${player}`);
  }
  return lost;
}

/** Sent, saved, and not answered when the server died: it died between append and answer. */
export const savedInSilence = ({ people }: Lesson, log: Log | undefined): number => {
  const saved = new Set(log?.entries.map(({ id }) => id));
  return people.reduce((sum, { pending }) => sum + [...pending].filter((id) => saved.has(id)).length, 0);
};

/** What does not agree, once everything is quiet: the running room, a replay of the log, and the screens. */
export async function differences(lesson: Lesson, url: string, log: Played | undefined): Promise<string[]> {
  if (log === undefined) return [`session ${lesson.pin} is gone`];
  const state = replay(log.session.header, log.entries);
  const found: string[] = [];
  const answer = await fetch(`${url}/api/sessions/${lesson.pin}/export/replay.json`, {
    headers: { Authorization: `Bearer ${lesson.hostToken}` },
  });
  const { hash, entries } = (await answer.json()) as { hash: string | null; entries: unknown[] };
  if (entries.length !== log.entries.length) found.push(`session ${lesson.pin}: ${entries.length} entries in the room`);
  if (hash !== (state.economy === null ? null : stateHash(state.economy)))
    found.push(`session ${lesson.pin}: the hash`);
  for (const { connection } of lesson.phones) {
    const { view, player } = connection.store.getState();
    const known = findPlayer(state.players, player ?? '');
    const seat = known === undefined ? null : JSON.parse(JSON.stringify(seatView(state, known)));
    if (!isDeepStrictEqual(view.seat, seat)) found.push(`session ${lesson.pin}: the seat on ${player}'s screen`);
    const result = state.economy === null ? null : JSON.parse(JSON.stringify(resultSection(state.economy)));
    if (!isDeepStrictEqual(view.result ?? null, result)) found.push(`session ${lesson.pin}: ${player}'s result`);
  }
  return found;
}
