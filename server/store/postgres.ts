// Sessions in PostgreSQL, for several nodes at once. Whoever opens a session raises its epoch and owns it; every write carries
// the epoch and is refused by the same statement that would have made it when somebody else owns the session by now.
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import type { SessionHeader } from '../../shared/game/types.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { type Append, createGroupCommit } from './group-commit.ts';
import type { Postgres } from './postgres-pool.ts';
import { storeError } from './postgres-pool.ts';
import {
  FIRST_SEQ,
  type OpenedSession,
  type SessionMeta,
  type SessionRecord,
  type Store,
  StoreError,
} from './store.ts';

export type PostgresStoreOptions = {
  /** This node; only it, or somebody after its lease has run out, opens what it owns. Without it everybody may. */
  readonly node?: string;
  readonly onWrite?: (milliseconds: number, entries: number) => void;
};

type SessionRow = {
  id: string;
  pin: string;
  host_token: string;
  origin: string;
  header: string;
  epoch: number;
  last_seq: number;
};

/** Whether a node's word still counts. After a restart of the database nobody could renew it, so that time is given back. */
export const LEASE_SECONDS = 2.5;
export const ALIVE = `greatest(n.lease_until, pg_postmaster_start_time() + interval '${LEASE_SECONDS} s') > clock_timestamp()`;

const SQL = {
  create: `INSERT INTO sessions (id, pin, host_token, origin, header, last_seq, created_at, active_at, owner)
    VALUES ($1, $2, $3, $4, $5, ${FIRST_SEQ - 1}, $6, $6, $7)`,
  createPack: 'INSERT INTO packs VALUES ($1, $2, $3)',
  takeOver: `UPDATE sessions s SET epoch = epoch + 1, owner = $2
    WHERE id = $1 AND (owner IS NULL OR owner = $2
      OR NOT EXISTS (SELECT 1 FROM nodes n WHERE n.id = s.owner AND ${ALIVE}))
    RETURNING *`,
  entries: 'SELECT seq, body FROM log WHERE session = $1 ORDER BY seq',
  /** All appends of a group in one statement: what the epoch or the number refuses changes nothing and is not returned. */
  append: `WITH moved AS (
      UPDATE sessions s SET last_seq = g.last, active_at = g.at
      FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::bigint[]) AS g (id, epoch, first, last, at)
      WHERE s.id = g.id AND s.epoch = g.epoch AND s.last_seq = g.first - 1
      RETURNING s.id),
    written AS (
      INSERT INTO log SELECT e.session, e.seq, e.body
      FROM unnest($6::text[], $7::int[], $8::text[]) AS e (session, seq, body) JOIN moved ON moved.id = e.session)
    SELECT id FROM moved`,
  keepFigures: `INSERT INTO figures VALUES ($1, $2) ON CONFLICT (session) DO UPDATE SET body = EXCLUDED.body`,
  heads: 'SELECT id, epoch, last_seq FROM sessions WHERE id = ANY($1)',
} as const;

/** The first append of every session, and what has to wait for it. */
function wave(appends: readonly Append[]): readonly [first: Append[], rest: Append[]] {
  const seen = new Set<string>();
  const first: Append[] = [];
  const rest: Append[] = [];
  for (const append of appends) {
    (seen.has(append.id) ? rest : first).push(append);
    seen.add(append.id);
  }
  return [first, rest];
}

const lastOf = ({ first, bodies }: Append): number => first + bodies.length - 1;

export function createPostgresStore({ query, persist, pool }: Postgres, options: PostgresStoreOptions = {}): Store {
  const { node = null, onWrite } = options;
  let open = true;

  function opened(): void {
    if (!open) throw new StoreError('closed', 'the store is closed');
  }

  async function packOf(id: string): Promise<Scenario | null> {
    const [row] = await query<{ body: string }>('SELECT body FROM packs WHERE session = $1', [id]);
    return row === undefined ? null : (JSON.parse(row.body) as Scenario);
  }

  async function whole(row: SessionRow): Promise<Omit<OpenedSession, 'epoch'>> {
    const rows = await query<{ seq: number; body: string }>(SQL.entries, [row.id]);
    // The database checks its own pages; a hole could only come from somebody's hand.
    const kept = rows.filter(({ seq }) => seq <= row.last_seq);
    if (kept.length !== row.last_seq - FIRST_SEQ + 1) {
      throw new StoreError('failed', `the log of session ${row.id} has a hole; it cannot be opened`);
    }
    const session: SessionRecord = {
      header: JSON.parse(row.header) as SessionHeader,
      pin: row.pin,
      hostTokenHash: row.host_token,
      origin: row.origin,
      pack: await packOf(row.id),
    };
    return { session, entries: kept.map(({ body }) => JSON.parse(body) as LogEntry), damage: null };
  }

  async function rowOf(id: string): Promise<SessionRow | null> {
    return (await query<SessionRow>('SELECT * FROM sessions WHERE id = $1', [id]))[0] ?? null;
  }

  async function write(appends: readonly Append[], faults: Map<Append, StoreError>): Promise<void> {
    if (appends.length === 0) return;
    const [now, later] = wave(appends);
    const values = [
      now.map(({ id }) => id),
      now.map(({ epoch }) => epoch),
      now.map(({ first }) => first),
      now.map(lastOf),
      now.map(({ at }) => Math.round(at)),
      now.flatMap(({ id, bodies }) => bodies.map(() => id)),
      now.flatMap(({ first, bodies }) => bodies.map((_, index) => first + index)),
      now.flatMap(({ bodies }) => bodies),
    ];
    await persist(async (again) => {
      const { rows } = await pool.query<{ id: string }>({ name: 'append', text: SQL.append, values });
      const saved = new Set(rows.map(({ id }) => id));
      const refused = now.filter(({ id }) => !saved.has(id));
      if (refused.length === 0) return;
      const heads = await pool.query<SessionRow>(SQL.heads, [refused.map(({ id }) => id)]);
      const head = new Map(heads.rows.map((row) => [row.id, row]));
      for (const append of refused) {
        const fault = reason(append, head.get(append.id), again);
        if (fault !== null) faults.set(append, fault);
      }
    });
    await write(later, faults);
  }

  const commit = createGroupCommit(async (appends) => {
    const started = performance.now();
    const faults = new Map<Append, StoreError>();
    await write(appends, faults);
    const count = appends.reduce((sum, { bodies }) => sum + bodies.length, 0);
    onWrite?.(performance.now() - started, count);
    return appends.map((append) => faults.get(append) ?? null);
  });

  return {
    async createSession({ header, pin, hostTokenHash, origin, pack }) {
      opened();
      const { id, createdAt, scenario } = header;
      await persist(async (again) => {
        const client = await pool.connect();
        try {
          // Nobody heard whether the first try arrived.
          if (again && (await client.query('SELECT 1 FROM sessions WHERE id = $1', [id])).rowCount === 1) return;
          await client.query('BEGIN');
          await client.query(SQL.create, [id, pin, hostTokenHash, origin, JSON.stringify(header), createdAt, node]);
          if (pack !== null) await client.query(SQL.createPack, [id, scenario.hash, JSON.stringify(pack)]);
          await client.query('COMMIT');
        } catch (error) {
          await client.query('ROLLBACK').catch(() => undefined);
          throw error;
        } finally {
          client.release();
        }
      });
    },
    async findByPin(pin) {
      return (await query<{ id: string }>('SELECT id FROM sessions WHERE pin = $1', [pin]))[0]?.id ?? null;
    },
    async open(id) {
      await commit.flush();
      const [row] = await query<SessionRow>(SQL.takeOver, [id, node]);
      if (row !== undefined) return { ...(await whole(row)), epoch: row.epoch };
      if ((await rowOf(id)) === null) return null;
      throw new StoreError('notOwner', `session ${id} belongs to another node`);
    },
    async read(id) {
      await commit.flush();
      const row = await rowOf(id);
      return row === null ? null : whole(row);
    },
    async append(id, epoch, entries) {
      opened();
      return commit.add(id, epoch, entries);
    },
    async list() {
      const rows = await query<Record<'createdAt' | 'activeAt', string> & Omit<SessionMeta, 'createdAt' | 'activeAt'>>(
        `SELECT id, pin, created_at AS "createdAt", active_at AS "activeAt", last_seq + ${1 - FIRST_SEQ} AS entries FROM sessions`,
        [],
      );
      return rows.map((row) => ({ ...row, createdAt: Number(row.createdAt), activeAt: Number(row.activeAt) }));
    },
    async keepFigures(id, figures) {
      if ((await rowOf(id)) === null) throw new StoreError('unknownSession', `there is no session ${id}`);
      if (figures === null) await query('DELETE FROM figures WHERE session = $1', [id]);
      else await query(SQL.keepFigures, [id, JSON.stringify(figures)]);
    },
    async listFigures() {
      const rows = await query<{ id: string; body: string }>('SELECT session AS id, body FROM figures', []);
      return rows.map(({ id, body }) => ({ id, figures: JSON.parse(body) as ClassFigures }));
    },
    async remove(id) {
      await commit.flush();
      return (await query('DELETE FROM sessions WHERE id = $1 RETURNING id', [id])).length > 0;
    },
    async sweep(before) {
      await commit.flush();
      const gone = await query<{ id: string }>('DELETE FROM sessions WHERE active_at < $1 RETURNING id', [before]);
      return gone.map(({ id }) => id);
    },
    async close() {
      if (!open) return;
      open = false;
      await commit.flush();
      await pool.end().catch((error: unknown) => {
        throw storeError(error);
      });
    },
  };
}

/** Why an append was not made; null = it was, by a try whose answer got lost: nobody else can write under this epoch. */
function reason(append: Append, head: SessionRow | undefined, again: boolean): StoreError | null {
  const { id, epoch, first } = append;
  if (head === undefined) return new StoreError('unknownSession', `there is no session ${id}`);
  if (head.epoch !== epoch) return new StoreError('notOwner', `session ${id} has been taken over`);
  if (again && head.last_seq === lastOf(append)) return null;
  return new StoreError('gap', `entry ${first} came where ${head.last_seq + 1} was expected`);
}
