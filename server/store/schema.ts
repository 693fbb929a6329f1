// The tables, as a list of steps. A database knows how many it has taken (`user_version`): an older one takes the missing
// ones, a newer one is refused. Steps are only ever added.
import type { Database } from 'libsql';

export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE sessions (
     id TEXT PRIMARY KEY,
     pin TEXT NOT NULL UNIQUE,
     host_token TEXT NOT NULL,
     origin TEXT NOT NULL,
     header TEXT NOT NULL,
     sum INTEGER NOT NULL,
     epoch INTEGER NOT NULL DEFAULT 0,
     last_seq INTEGER NOT NULL,
     created_at INTEGER NOT NULL,
     active_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE log (
     session TEXT NOT NULL,
     seq INTEGER NOT NULL,
     body TEXT NOT NULL,
     sum INTEGER NOT NULL,
     PRIMARY KEY (session, seq)
   ) WITHOUT ROWID;`,
  // Records whose checksum did not fit are kept here, out of the way of the game.
  `CREATE TABLE damaged (session TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT, sum INTEGER, found_at INTEGER NOT NULL);`,
  // Packs that teachers brought themselves: one a session at the most, and gone with it.
  `CREATE TABLE packs (session TEXT PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID;`,
  // Anonymous figures of classes whose teachers compare: one row a session at the most, and gone with it.
  `CREATE TABLE figures (session TEXT PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID;`,
];

export class SchemaError extends Error {}

export function schemaVersion(db: Database): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

/** Brings the database up to date; throws a SchemaError when it is ahead of this program. */
export function migrate(db: Database, steps: readonly string[] = MIGRATIONS): void {
  const version = schemaVersion(db);
  if (version > steps.length) {
    throw new SchemaError(
      `the database was written by a newer Belief Machine (format ${version}, this one knows up to ${steps.length}); update, or use another DATA_DIR`,
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
