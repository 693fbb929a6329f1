// The SQLite database itself, one call after the other: WAL mode, synchronous=FULL, a checksum for every record. What
// writeAll() has returned for survives `kill -9` and a power cut. sqlite.ts and threaded.ts make a Store of it.
import type { Database } from 'libsql';
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import type { SessionHeader } from '../../shared/game/types.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { Append } from './group-commit.ts';
import { seal } from './seal.ts';
import { openFile, type Tell } from './sqlite-file.ts';
import { statements } from './sqlite-statements.ts';
import {
  FIRST_SEQ,
  type KeptFigures,
  type OpenedSession,
  type SessionMeta,
  type SessionRecord,
  StoreError,
} from './store.ts';

export type SqliteOptions = {
  readonly path: string;
  /** Told in plain words what was found damaged. */
  readonly tell: Tell;
  /** Pages the file may have at the most; a test's way to a full disk. */
  readonly maxPages?: number;
  readonly migrations?: readonly string[];
};

/** Why an append alone was refused; null = it is saved. */
export type Fault = StoreError | null;
export type FoundSession = Omit<OpenedSession, 'epoch'>;

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

export class SqliteCore {
  readonly #db: Database;
  readonly #sql: ReturnType<typeof statements>;

  constructor({ path, tell, maxPages, migrations }: SqliteOptions) {
    this.#db = openFile(path, tell, migrations);
    if (maxPages !== undefined) this.#db.exec(`PRAGMA max_page_count = ${maxPages}`);
    this.#sql = statements(this.#db);
  }

  createSession({ header, pin, hostTokenHash, origin, pack }: SessionRecord): void {
    const text = JSON.stringify(header);
    const { id, createdAt } = header;
    const sum = seal(id, 'header', text);
    this.#transaction(() => {
      this.#sql.create.run(id, pin, hostTokenHash, origin, text, sum, FIRST_SEQ - 1, createdAt, createdAt);
      if (pack === null) return;
      const body = JSON.stringify(pack);
      this.#sql.createPack.run(id, body, seal(id, 'pack', body));
    });
  }

  findByPin(pin: string): string | null {
    return (attempt(() => this.#sql.byPin.get(pin)) as { id: string } | undefined)?.id ?? null;
  }

  open(id: string): OpenedSession | null {
    return this.#transaction(() => {
      const whole = this.#readWhole(id);
      if (whole === null) return null;
      const { found, bad, row } = whole;
      for (const { seq, body, sum } of bad) {
        this.#sql.putAside.run(id, seq, body, sum, Date.now());
        this.#sql.dropEntry.run(id, seq);
      }
      const epoch = row.epoch + 1;
      this.#sql.takeOver.run(epoch, FIRST_SEQ - 1 + found.entries.length, id);
      return { ...found, epoch };
    });
  }

  read(id: string): FoundSession | null {
    return attempt(() => this.#readWhole(id)?.found ?? null);
  }

  /** One transaction, and one UPDATE a session however many of its commands are in it. Throws when all of it failed. */
  writeAll(appends: readonly Append[]): Fault[] {
    const heads = new Map<string, { epoch: number; last: number; at: number | null }>();
    return this.#transaction(() => {
      const faults = appends.map(({ id, epoch, first, at, bodies }): Fault => {
        const row = heads.has(id) ? undefined : (this.#sql.head.get(id) as SessionRow | undefined);
        const head = heads.get(id) ?? (row ? { epoch: row.epoch, last: row.last_seq, at: null } : null);
        if (head === null) return new StoreError('unknownSession', `there is no session ${id}`);
        if (head.epoch !== epoch) return new StoreError('notOwner', `session ${id} has been taken over`);
        if (first !== head.last + 1) {
          return new StoreError('gap', `entry ${first} came where ${head.last + 1} was expected`);
        }
        for (const body of bodies) {
          head.last += 1;
          this.#sql.insertEntry.run(id, head.last, body, seal(id, head.last, body));
        }
        head.at = at;
        heads.set(id, head);
        return null;
      });
      for (const [id, { last, at }] of heads) if (at !== null) this.#sql.move.run(last, at, id);
      return faults;
    });
  }

  list(): SessionMeta[] {
    return attempt(() => this.#sql.list.all()) as SessionMeta[];
  }

  keepFigures(id: string, figures: ClassFigures | null): void {
    this.#transaction(() => {
      if (this.#sql.head.get(id) === undefined) throw new StoreError('unknownSession', `there is no session ${id}`);
      if (figures === null) return this.#sql.dropFigures.run(id);
      const body = JSON.stringify(figures);
      return this.#sql.keepFigures.run(id, body, seal(id, 'figures', body));
    });
  }

  /** A row that is damaged compares with nobody. */
  listFigures(): KeptFigures[] {
    const rows = attempt(() => this.#sql.figures.all()) as { id: string; body: string; sum: number }[];
    return rows
      .filter(({ id, body, sum }) => seal(id, 'figures', body) === sum)
      .map(({ id, body }) => ({ id, figures: JSON.parse(body) as ClassFigures }));
  }

  sweep(before: number): string[] {
    const old = attempt(() => this.#sql.older.all(before)) as { id: string }[];
    return this.remove(old.map(({ id }) => id));
  }

  /** Also out of the file's free pages and its journal. Returns the ids that were there. */
  remove(ids: readonly string[]): string[] {
    const gone = this.#transaction(() =>
      ids.filter((id) => {
        this.#sql.dropLog.run(id);
        this.#sql.dropDamaged.run(id);
        this.#sql.dropPack.run(id);
        this.#sql.dropFigures.run(id);
        return this.#sql.dropSession.run(id).changes > 0;
      }),
    );
    if (gone.length > 0) {
      this.#db.exec('PRAGMA incremental_vacuum');
      this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    }
    return gone;
  }

  close(): void {
    // Prepared statements keep the file open until they are collected, so the journal is emptied by hand.
    this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    this.#db.close();
  }

  #transaction<T>(run: () => T): T {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      const result = run();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled back already.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw storeError(error);
    }
  }

  #packOf(id: string): Scenario | null {
    const row = this.#sql.pack.get(id) as { body: string; sum: number } | undefined;
    if (row === undefined) return null;
    if (seal(id, 'pack', row.body) !== row.sum) {
      throw new StoreError('failed', `the pack of session ${id} is damaged; it cannot be opened`);
    }
    return JSON.parse(row.body) as Scenario;
  }

  /** The part of a log that is whole, and the records from the first broken one on. */
  #readWhole(id: string): { row: SessionRow; found: FoundSession; bad: EntryRow[] } | null {
    const row = this.#sql.session.get(id) as SessionRow | undefined;
    if (row === undefined) return null;
    if (seal(id, 'header', row.header) !== row.sum) {
      throw new StoreError('failed', `the header of session ${id} is damaged; it cannot be opened`);
    }
    const rows = this.#sql.entries.all(id) as EntryRow[];
    const fits = ({ seq, body, sum }: EntryRow, index: number) =>
      seq === index + FIRST_SEQ && seal(id, seq, body) === sum;
    const broken = rows.findIndex((each, index) => !fits(each, index));
    const good = broken === -1 ? rows : rows.slice(0, broken);
    // The checksums may fit and the end be missing all the same.
    const written = Math.max(rows.length, row.last_seq - FIRST_SEQ + 1);
    const damage =
      good.length === written
        ? null
        : `session ${id}: the record after entry ${good.length - 1 + FIRST_SEQ} is damaged; ${good.length} of ${written} entries are kept`;
    const session: SessionRecord = {
      header: JSON.parse(row.header) as SessionHeader,
      pin: row.pin,
      hostTokenHash: row.host_token,
      origin: row.origin,
      pack: this.#packOf(id),
    };
    const entries = good.map(({ body }) => JSON.parse(body) as LogEntry);
    return { row, found: { session, entries, damage }, bad: broken === -1 ? [] : rows.slice(broken) };
  }
}

function attempt<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw storeError(error);
  }
}
