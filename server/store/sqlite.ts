// The store of a normal server: one SQLite file in WAL mode with synchronous=FULL. What append() has resolved for survives
// `kill -9` and a power cut.
import type { Database } from 'libsql';
import type { LogEntry } from '../../shared/game/commands.ts';
import type { SessionHeader } from '../../shared/game/types.ts';
import { type Append, createGroupCommit } from './group-commit.ts';
import { seal } from './seal.ts';
import { openFile, type Tell } from './sqlite-file.ts';
import { checkSequence, FIRST_SEQ, type OpenedSession, type Store, StoreError } from './store.ts';

export type SqliteOptions = {
  readonly path: string;
  /** Told in plain words what was found damaged. */
  readonly tell: Tell;
  /** After every write: how long it took and how many entries it held. */
  readonly onWrite?: (milliseconds: number, entries: number) => void;
  /** Pages the file may have at the most; a test's way to a full disk. */
  readonly maxPages?: number;
  readonly migrations?: readonly string[];
};

type SessionRow = {
  pin: string;
  host_token: string;
  origin: string;
  header: string;
  sum: number;
  epoch: number;
  last_seq: number;
};
type EntryRow = { seq: number; body: string; sum: number };

function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_FULL') return new StoreError('full', 'the disk is full');
  if (code.startsWith('SQLITE_CONSTRAINT')) return new StoreError('pinTaken', 'this PIN or id is taken');
  return new StoreError('failed', `${code || 'error'}: ${message}`);
}

function attempt<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw storeError(error);
  }
}

export function createSqliteStore(options: SqliteOptions): Store {
  const db = openFile(options.path, options.tell, options.migrations);
  if (options.maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${options.maxPages}`);
  const sql = statements(db);
  let open = true;

  function transaction<T>(run: () => T): T {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = run();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled back already.
      if (db.inTransaction) db.exec('ROLLBACK');
      throw storeError(error);
    }
  }

  /** One UPDATE a session, however many of its commands are in this write. */
  function writeAll(appends: readonly Append[]): (StoreError | null)[] {
    const started = performance.now();
    const heads = new Map<string, { epoch: number; last: number; at: number | null }>();
    let count = 0;
    const faults = transaction(() => {
      const results = appends.map(({ id, epoch, entries }) => {
        const row = heads.has(id) ? null : (sql.head.get(id) as SessionRow | undefined);
        const head = heads.get(id) ?? (row ? { epoch: row.epoch, last: row.last_seq, at: null } : null);
        if (head === null) return new StoreError('unknownSession', `there is no session ${id}`);
        if (head.epoch !== epoch) return new StoreError('notOwner', `session ${id} has been taken over`);
        try {
          checkSequence(head.last, entries);
        } catch (error) {
          return storeError(error);
        }
        for (const entry of entries) {
          const body = JSON.stringify(entry);
          sql.insertEntry.run(id, entry.seq, body, seal(id, entry.seq, body));
          head.last = entry.seq;
          head.at = entry.at;
          count += 1;
        }
        heads.set(id, head);
        return null;
      });
      for (const [id, head] of heads) if (head.at !== null) sql.move.run(head.last, head.at, id);
      return results;
    });
    options.onWrite?.(performance.now() - started, count);
    return faults;
  }
  const commit = createGroupCommit(writeAll);

  function readWhole(id: string): { row: SessionRow; found: Omit<OpenedSession, 'epoch'>; bad: EntryRow[] } | null {
    const row = sql.session.get(id) as SessionRow | undefined;
    if (row === undefined) return null;
    if (seal(id, 'header', row.header) !== row.sum) {
      throw new StoreError('failed', `the header of session ${id} is damaged; it cannot be opened`);
    }
    const rows = sql.entries.all(id) as EntryRow[];
    const broken = rows.findIndex(
      ({ seq, body, sum }, index) => seq !== index + FIRST_SEQ || seal(id, seq, body) !== sum,
    );
    const good = broken === -1 ? rows : rows.slice(0, broken);
    const bad = broken === -1 ? [] : rows.slice(broken);
    // The checksums may fit and the end be missing all the same.
    const missing = row.last_seq - FIRST_SEQ + 1 - rows.length;
    const damage =
      bad.length === 0 && missing <= 0
        ? null
        : `session ${id}: the record after entry ${good.length - 1 + FIRST_SEQ} is damaged; ${good.length} of ${Math.max(rows.length, rows.length + missing)} entries are kept`;
    const session = {
      header: JSON.parse(row.header) as SessionHeader,
      pin: row.pin,
      hostTokenHash: row.host_token,
      origin: row.origin,
    };
    return { row, found: { session, entries: good.map(({ body }) => JSON.parse(body) as LogEntry), damage }, bad };
  }

  return {
    async createSession({ header, pin, hostTokenHash, origin }) {
      if (!open) throw new StoreError('closed', 'the store is closed');
      const text = JSON.stringify(header);
      const { id, createdAt } = header;
      attempt(() =>
        sql.create.run(
          id,
          pin,
          hostTokenHash,
          origin,
          text,
          seal(id, 'header', text),
          FIRST_SEQ - 1,
          createdAt,
          createdAt,
        ),
      );
    },
    async findByPin(pin) {
      return (attempt(() => sql.byPin.get(pin)) as { id: string } | undefined)?.id ?? null;
    },
    async open(id) {
      commit.flush();
      return attempt(() =>
        transaction(() => {
          const whole = readWhole(id);
          if (whole === null) return null;
          const { found, bad, row } = whole;
          for (const { seq, body, sum } of bad) {
            sql.putAside.run(id, seq, body, sum, Date.now());
            sql.dropEntry.run(id, seq);
          }
          const epoch = row.epoch + 1;
          sql.takeOver.run(epoch, FIRST_SEQ - 1 + found.entries.length, id);
          return { ...found, epoch };
        }),
      );
    },
    async read(id) {
      commit.flush();
      return attempt(() => readWhole(id)?.found ?? null);
    },
    append(id, epoch, entries) {
      if (!open) return Promise.reject(new StoreError('closed', 'the store is closed'));
      return commit.add({ id, epoch, entries });
    },
    async list() {
      return attempt(() => sql.list.all()) as Awaited<ReturnType<Store['list']>>;
    },
    async remove(id) {
      return attempt(() => removeAll([id])).length > 0;
    },
    async sweep(before) {
      return attempt(() => removeAll((sql.older.all(before) as { id: string }[]).map(({ id: old }) => old)));
    },
    async close() {
      if (!open) return;
      commit.flush();
      open = false;
      // Prepared statements keep the file open until they are collected, so the journal is emptied by hand.
      db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      db.close();
    },
  };

  function removeAll(ids: readonly string[]): string[] {
    commit.flush();
    const gone = transaction(() =>
      ids.filter((id) => {
        sql.dropLog.run(id);
        sql.dropDamaged.run(id);
        return sql.dropSession.run(id).changes > 0;
      }),
    );
    if (gone.length > 0) {
      db.exec('PRAGMA incremental_vacuum');
      // The write-ahead log would otherwise keep a copy for a while.
      db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    }
    return gone;
  }
}

const statements = (db: Database) => ({
  create: db.prepare('INSERT INTO sessions VALUES (?,?,?,?,?,?,0,?,?,?)'),
  byPin: db.prepare('SELECT id FROM sessions WHERE pin = ?'),
  session: db.prepare('SELECT pin, host_token, origin, header, sum, epoch, last_seq FROM sessions WHERE id = ?'),
  head: db.prepare('SELECT epoch, last_seq FROM sessions WHERE id = ?'),
  entries: db.prepare('SELECT seq, body, sum FROM log WHERE session = ? ORDER BY seq'),
  insertEntry: db.prepare('INSERT INTO log VALUES (?,?,?,?)'),
  move: db.prepare('UPDATE sessions SET last_seq = ?, active_at = ? WHERE id = ?'),
  takeOver: db.prepare('UPDATE sessions SET epoch = ?, last_seq = ? WHERE id = ?'),
  putAside: db.prepare('INSERT INTO damaged VALUES (?,?,?,?,?)'),
  dropEntry: db.prepare('DELETE FROM log WHERE session = ? AND seq = ?'),
  dropLog: db.prepare('DELETE FROM log WHERE session = ?'),
  dropDamaged: db.prepare('DELETE FROM damaged WHERE session = ?'),
  dropSession: db.prepare('DELETE FROM sessions WHERE id = ?'),
  older: db.prepare('SELECT id FROM sessions WHERE active_at < ?'),
  list: db.prepare(
    `SELECT id, pin, created_at AS createdAt, active_at AS activeAt, last_seq + ${1 - FIRST_SEQ} AS entries FROM sessions`,
  ),
});
