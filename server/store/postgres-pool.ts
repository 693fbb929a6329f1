// The connections to PostgreSQL. When they break (a restart, a fail-over, a network that comes and goes) what was asked is
// asked again, at growing distances, before anybody is told that it failed.
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, QueryResultRow } from 'pg';
import { SchemaError } from './schema.ts';
import { StoreError } from './store.ts';

export type Postgres = {
  readonly pool: Pool;
  /** Rows of a statement that may be sent again when nobody knows whether it arrived. `tries` counts from 0. */
  readonly query: <Row extends QueryResultRow>(sql: string, values: readonly unknown[]) => Promise<Row[]>;
  /** Runs until it did not fail for want of a connection; it is told whether it has run before. */
  readonly persist: <T>(run: (again: boolean) => Promise<T>) => Promise<T>;
};

/** How long a lost connection is ridden out. */
const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** Codes of PostgreSQL that say "not now": shutting down, starting up, too many connections, a deadlock it has broken. */
const NOT_NOW = new Set(['57P01', '57P02', '57P03', '53300', '40P01', '40001', '25006']);

export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (NOT_NOW.has(code) || code.startsWith('08')) return true;
  if (
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ENOTFOUND',
      'EAI_AGAIN',
    ].includes(code)
  )
    return true;
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i.test(
    error.message,
  );
}

export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === '53100') return new StoreError('full', 'the disk of the database is full');
  if (code === '23505') return new StoreError('pinTaken', 'this PIN or id is taken');
  return new StoreError('failed', `${code || 'error'}: ${message}`);
}

/** Tries once: at the start, an address that does not answer is to be told at once. */
export async function connectPostgres(url: string, tell: (message: string) => void): Promise<Postgres> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'belief-machine',
  });
  // A connection that breaks while nobody uses it; the next question opens another one.
  pool.on('error', () => undefined);
  try {
    const { migratePostgres } = await import('./postgres-schema.ts');
    const client = await pool.connect();
    try {
      await migratePostgres(client);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    if (error instanceof SchemaError) throw error;
    throw error instanceof Error && error.message === '' && 'code' in error ? new Error(String(error.code)) : error;
  }

  let lost = false;
  async function persist<T>(run: (again: boolean) => Promise<T>): Promise<T> {
    const end = performance.now() + PATIENCE_MS;
    let wait = FIRST_PAUSE_MS;
    for (let again = false; ; again = true) {
      try {
        const result = await run(again);
        if (lost) tell('the database is back');
        lost = false;
        return result;
      } catch (error) {
        if (!isLostConnection(error) || performance.now() > end || pool.ending) throw storeError(error);
        if (!lost)
          tell(`the database does not answer (${error instanceof Error ? error.message : error}); trying again`);
        lost = true;
      }
      await pause(wait * (0.75 + Math.random() / 2));
      wait = Math.min(LONGEST_PAUSE_MS, wait * 2);
    }
  }

  return {
    pool,
    persist,
    query: (sql, values) => persist(async () => (await pool.query(sql, [...values])).rows),
  };
}
