// The tables in PostgreSQL, as a list of steps that is only ever added to. Nodes that start at the same moment queue at a lock
// of the database, so each step is taken once.
import type { ClientBase } from 'pg';
import { SchemaError } from './schema.ts';

const STEPS: readonly string[] = [
  `CREATE TABLE sessions (
     id text PRIMARY KEY,
     pin text NOT NULL UNIQUE,
     host_token text NOT NULL,
     origin text NOT NULL,
     header text NOT NULL,
     epoch integer NOT NULL DEFAULT 0,
     owner text,
     last_seq integer NOT NULL,
     created_at bigint NOT NULL,
     active_at bigint NOT NULL
   );
   CREATE INDEX sessions_owner ON sessions (owner);
   CREATE INDEX sessions_active_at ON sessions (active_at);
   CREATE TABLE log (
     session text NOT NULL REFERENCES sessions ON DELETE CASCADE,
     seq integer NOT NULL,
     body text NOT NULL,
     PRIMARY KEY (session, seq)
   );
   CREATE TABLE packs (
     session text PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
     hash text NOT NULL,
     body text NOT NULL
   );
   CREATE INDEX packs_hash ON packs (hash);
   CREATE TABLE figures (
     session text PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
     body text NOT NULL
   );
   CREATE TABLE nodes (
     id text PRIMARY KEY,
     address text NOT NULL,
     version text NOT NULL,
     rooms integer NOT NULL,
     started_at timestamptz NOT NULL,
     lease_until timestamptz NOT NULL
   );
   CREATE TABLE cluster (secret text NOT NULL);
   INSERT INTO cluster VALUES (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));`,
];

/** Any number that nobody else locks in this database. */
const LOCK = 7_136_204_011;

/** Brings the database up to date; throws a SchemaError when it is ahead of this program. */
export async function migratePostgres(db: ClientBase, steps: readonly string[] = STEPS): Promise<void> {
  await db.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    await db.query('CREATE TABLE IF NOT EXISTS schema_steps (step integer PRIMARY KEY, taken_at timestamptz NOT NULL)');
    const { rows } = await db.query<{ taken: number }>('SELECT count(*)::int AS taken FROM schema_steps');
    const taken = rows[0]?.taken ?? 0;
    if (taken > steps.length) {
      throw new SchemaError(
        `the database was written by a newer Belief Machine (format ${taken}, this one knows up to ${steps.length}); update this node`,
      );
    }
    for (const [index, step] of steps.entries()) {
      if (index < taken) continue;
      await db.query(`BEGIN; ${step} INSERT INTO schema_steps VALUES (${index + 1}, now()); COMMIT;`);
    }
  } catch (error) {
    await db.query('ROLLBACK');
    throw error;
  } finally {
    await db.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}
