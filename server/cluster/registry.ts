// Who is there and who owns what, in PostgreSQL. A node's word counts for two and a half seconds and is renewed all the time; once it has
// run out, or the node has signed off, whoever is asked for one of its sessions may take it over. Time is the database's.
import { nanoid } from 'nanoid';
import type { Scenario } from '../../shared/scenario.ts';
import { ALIVE, LEASE_SECONDS } from '../store/postgres.ts';
import { isLostConnection, type Postgres } from '../store/postgres-pool.ts';

export type Owner = { readonly node: string; readonly address: string };
export type Found = { readonly id: string; readonly owner: Owner | null };
export type NodeRow = {
  readonly id: string;
  readonly address: string;
  readonly version: string;
  readonly rooms: number;
  readonly startedAt: Date;
  readonly alive: boolean;
};
export type OwnedRow = {
  readonly id: string;
  readonly owner: string;
  readonly epoch: number;
  readonly activeAt: number;
};

export type Registry = {
  readonly node: string;
  /** Shared by the nodes of this database and nobody else. */
  readonly secret: string;
  readonly signOn: (address: string) => Promise<void>;
  readonly signOff: () => Promise<void>;
  /** The session behind a PIN and the living node that has it; owner null = whoever wants it may take it. */
  readonly locate: (pin: string) => Promise<Found | null>;
  readonly nodes: () => Promise<NodeRow[]>;
  /** Sessions that somebody owns, the last played first. */
  readonly owned: (most: number) => Promise<OwnedRow[]>;
  /** Of these sessions, those that this node no longer owns under this epoch. */
  readonly lost: (held: readonly { readonly id: string; readonly epoch: number }[]) => Promise<string[]>;
  /** A pack that a teacher brought to any session. */
  readonly pack: (hash: string) => Promise<Scenario | null>;
  /** Gives a session away; nothing happens if it is no longer this node's. */
  readonly assign: (id: string, epoch: number, node: string) => Promise<void>;
};

export type RegistryParts = {
  readonly db: Postgres;
  readonly name: string;
  readonly version: string;
  readonly rooms: () => number;
  /** The lease had run out for a while: somebody else may have taken over. */
  readonly onLapse: () => void;
};

const BEAT_MS = 500;
const LEASE = `clock_timestamp() + interval '${LEASE_SECONDS} s'`;

export async function openRegistry({ db, name, version, rooms, onLapse }: RegistryParts): Promise<Registry> {
  // Unique to this start, so that a node that was killed and started anew is not taken for its former self.
  const node = `${name}-${nanoid(5).replace(/[-_]/g, 'x')}`;
  const [row] = await db.query<{ secret: string }>('SELECT secret FROM cluster', []);
  const secret = row?.secret ?? '';
  let beating: NodeJS.Timeout | null = null;
  let beatAt = performance.now();

  async function beat(address: string): Promise<void> {
    const started = performance.now();
    try {
      await db.pool.query(
        `INSERT INTO nodes VALUES ($1, $2, $3, $4, clock_timestamp(), ${LEASE})
         ON CONFLICT (id) DO UPDATE SET rooms = EXCLUDED.rooms, lease_until = EXCLUDED.lease_until`,
        [node, address, version, rooms()],
      );
      // Late: it was stopped, cut off, or very busy.
      if (performance.now() - beatAt > LEASE_SECONDS * 1000) onLapse();
      beatAt = started;
    } catch (error) {
      if (!isLostConnection(error)) throw error;
    }
  }

  return {
    node,
    secret,
    async signOn(address) {
      await db.query("DELETE FROM nodes WHERE lease_until < clock_timestamp() - interval '1 day'", []);
      await beat(address);
      const again = (): void => {
        beating = setTimeout(() => {
          void beat(address)
            .catch(() => undefined)
            .then(() => {
              if (beating !== null) again();
            });
        }, BEAT_MS);
        beating.unref();
      };
      again();
    },
    async signOff() {
      if (beating !== null) clearTimeout(beating);
      beating = null;
      await db.query('DELETE FROM nodes WHERE id = $1', [node]);
    },
    async locate(pin) {
      const [found] = await db.query<{ id: string; node: string | null; address: string | null }>(
        `SELECT s.id, n.id AS node, n.address FROM sessions s LEFT JOIN nodes n ON n.id = s.owner AND ${ALIVE} WHERE s.pin = $1`,
        [pin],
      );
      if (found === undefined) return null;
      const { id, node: owner, address } = found;
      return { id, owner: owner === null || address === null ? null : { node: owner, address } };
    },
    nodes: () =>
      db.query<NodeRow>(
        `SELECT id, address, version, rooms, started_at AS "startedAt", ${ALIVE} AS alive FROM nodes n ORDER BY id`,
        [],
      ),
    async owned(most) {
      const rows = await db.query<Omit<OwnedRow, 'activeAt'> & { activeAt: string }>(
        `SELECT id, owner, epoch, active_at AS "activeAt" FROM sessions WHERE owner IS NOT NULL ORDER BY active_at DESC LIMIT $1`,
        [most],
      );
      return rows.map((each) => ({ ...each, activeAt: Number(each.activeAt) }));
    },
    async lost(held) {
      const ids = held.map(({ id }) => id);
      const rows = await db.query<{ id: string; epoch: number; owner: string | null }>(
        'SELECT id, epoch, owner FROM sessions WHERE id = ANY($1)',
        [ids],
      );
      const mine = new Map(rows.filter(({ owner }) => owner === node).map((each) => [each.id, each.epoch]));
      return held.filter(({ id, epoch }) => mine.get(id) !== epoch).map(({ id }) => id);
    },
    async pack(hash) {
      const [found] = await db.query<{ body: string }>('SELECT body FROM packs WHERE hash = $1 LIMIT 1', [hash]);
      return found === undefined ? null : (JSON.parse(found.body) as Scenario);
    },
    async assign(id, epoch, to) {
      await db.query('UPDATE sessions SET owner = $4 WHERE id = $1 AND epoch = $2 AND owner = $3', [
        id,
        epoch,
        node,
        to,
      ]);
    },
  };
}
