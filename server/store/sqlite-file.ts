// Opens the database file: settings, migration, and what to do when it was damaged while nobody looked. A damaged file is
// put aside, never deleted, and every record in it that can still be read moves to a new one.
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import LibSql, { type Database } from 'libsql';
import { migrate } from './schema.ts';
import { checkWal } from './wal-check.ts';

export type Tell = (message: string) => void;

/** A whole check of a larger file would delay the start by seconds; its records are still checked one by one. */
const CHECK_UP_TO = 512 * 1024 * 1024;

function connect(path: string): Database {
  const db = new LibSql(path);
  // Before the first table: lets deleted sessions give their pages back.
  db.exec('PRAGMA auto_vacuum = INCREMENTAL');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  // Deleted sessions are overwritten, not just forgotten.
  db.exec('PRAGMA secure_delete = ON');
  db.exec('PRAGMA busy_timeout = 5000');
  return db;
}

function looksWhole(db: Database): boolean {
  const row = db.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined;
  return row?.quick_check === 'ok';
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /CORRUPT|NOTADB/.test(String(error.code));

export function openFile(path: string, tell: Tell, steps?: readonly string[]): Database {
  mkdirSync(dirname(path), { recursive: true });
  const wal = checkWal(`${path}-wal`);
  if (wal?.damaged === true) {
    tell(
      `the end of the database's journal was damaged: ${wal.dropped} page(s) were dropped, everything before them is kept`,
    );
  } else if (wal !== null && wal.dropped > 0) {
    tell('a write that had not finished when the server was stopped was discarded; nothing acknowledged was lost');
  }
  const unclean = wal !== null;
  const small = !existsSync(path) || statSync(path).size < CHECK_UP_TO;
  let db: Database | null = null;
  try {
    db = connect(path);
    migrate(db, steps);
    if (!unclean || !small || looksWhole(db)) return db;
  } catch (error) {
    if (!isDamage(error)) {
      db?.close();
      throw error;
    }
  }
  return rescue(db, path, tell, steps);
}

function rescue(broken: Database | null, path: string, tell: Tell, steps?: readonly string[]): Database {
  broken?.close();
  const aside = `${path}.damaged-${Date.now()}`;
  for (const end of ['', '-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, aside + end);
  const db = connect(path);
  migrate(db, steps);
  let sessions = 0;
  let entries = 0;
  let old: Database | null = null;
  try {
    old = new LibSql(aside);
    const insertSession = db.prepare('INSERT OR IGNORE INTO sessions VALUES (?,?,?,?,?,?,?,?,?,?)');
    const insertEntry = db.prepare('INSERT OR IGNORE INTO log VALUES (?,?,?,?)');
    for (const row of readable(old, 'SELECT * FROM sessions')) {
      const { id, pin, host_token, origin, header, sum, epoch, last_seq, created_at, active_at } = row;
      insertSession.run(id, pin, host_token, origin, header, sum, epoch, last_seq, created_at, active_at);
      sessions += 1;
      for (const { session, seq, body, sum: entrySum } of readable(old, 'SELECT * FROM log WHERE session = ?', id)) {
        insertEntry.run(session, seq, body, entrySum);
        entries += 1;
      }
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  } finally {
    old?.close();
    rmSync(`${aside}-shm`, { force: true });
  }
  tell(
    `the database was damaged: ${sessions} session(s) with ${entries} entries were rescued; the old file is kept as ${aside}`,
  );
  return db;
}

/** Rows up to the first that cannot be read. */
function* readable(db: Database, sql: string, ...values: unknown[]): Generator<Record<string, unknown>> {
  try {
    for (const row of db.prepare(sql).iterate(...values)) yield row as Record<string, unknown>;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}
