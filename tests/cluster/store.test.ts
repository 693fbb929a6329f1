// PostgreSQL against the contract of all stores; then what only several nodes with one database can suffer: all of them
// starting at once, a stale owner, a database that is restarted in the middle of a write.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresStore } from '../../server/store/postgres.ts';
import { connectPostgres, type Postgres } from '../../server/store/postgres-pool.ts';
import { migratePostgres } from '../../server/store/postgres-schema.ts';
import type { Store } from '../../server/store/store.ts';
import { entry, record } from '../server/sessions.ts';
import { sharedStoreContract } from '../server/store-contract.ts';
import { type Engines, startEngines } from '../support/engines.ts';

let engines: Engines;
let told: string[] = [];
let databases = 0;
beforeAll(async () => {
  engines = await startEngines({ fsync: 'off' });
}, 120_000);
afterAll(() => engines.stop());

const connect = (url: string): Promise<Postgres> => connectPostgres(url, (message) => told.push(message));
const freshDatabase = () => engines.createDatabase(`test_${++databases}`);
async function storeAt(address: string, node?: string): Promise<Store> {
  return createPostgresStore(await connect(address), node === undefined ? {} : { node });
}

let url = '';
sharedStoreContract('postgres', {
  create: async () => {
    url = await freshDatabase();
    return storeAt(url);
  },
  again: () => storeAt(url),
});

describe('several nodes and one database', () => {
  it('start at the same moment on an empty database, and every step is taken once', async () => {
    const url = await freshDatabase();
    const all = await Promise.all(Array.from({ length: 6 }, () => connect(url)));
    const [first] = all;
    const secrets = await first?.pool.query('SELECT * FROM cluster');
    expect(secrets?.rowCount).toBe(1);
    await Promise.all(all.map(({ pool }) => pool.end()));
  });

  it('refuse a database that a newer version has written, in one line', async () => {
    const db = await connect(await freshDatabase());
    const client = await db.pool.connect();
    await client.query('INSERT INTO schema_steps SELECT n, now() FROM generate_series(50, 60) n');
    await expect(migratePostgres(client)).rejects.toThrow(/^the database was written by a newer Belief Machine .*$/);
    client.release();
    await db.pool.end();
  });

  it('do not open what belongs to a node whose lease runs, and do so once it has run out', async () => {
    const url = await freshDatabase();
    const [a, b] = [await storeAt(url, 'a'), await storeAt(url, 'b')];
    const db = await connect(url);
    const lease = (until: string) =>
      db.pool.query(
        `INSERT INTO nodes VALUES ('a', '', '', 0, now(), now() + $1::interval) ON CONFLICT (id) DO UPDATE SET lease_until = EXCLUDED.lease_until`,
        [until],
      );
    await lease('1 hour');
    await a.createSession(record('one', '111111'));
    const mine = await a.open('one');
    await expect(b.open('one')).rejects.toMatchObject({ fault: 'notOwner' });
    await a.append('one', mine?.epoch ?? -1, [entry(0)]);
    await lease('-1 hour');
    // The time a database that has just started gives back to everybody.
    await db.pool.query('SELECT pg_sleep(greatest(0, 3.1 - extract(epoch from now() - pg_postmaster_start_time())))');
    const theirs = await b.open('one');
    expect(theirs?.entries).toEqual([entry(0)]);
    await expect(a.append('one', mine?.epoch ?? -1, [entry(1)])).rejects.toMatchObject({ fault: 'notOwner' });
    await b.append('one', theirs?.epoch ?? -1, [entry(1)]);
    expect((await a.read('one'))?.entries).toHaveLength(2);
    await Promise.all([a.close(), b.close(), db.pool.end()]);
  });

  it('a restart of the database in the middle of writing: every append is answered, once, and nothing twice', async () => {
    const store = await storeAt(await freshDatabase());
    await store.createSession(record('one', '111111'));
    const epoch = (await store.open('one'))?.epoch ?? -1;
    told = [];
    let written = 0;
    let stop = false;
    const writing = (async () => {
      while (!stop) {
        await store.append('one', epoch, [entry(written)]);
        written += 1;
      }
    })();
    await expect.poll(() => written).toBeGreaterThan(20);
    await engines.postgres.stop('SIGQUIT');
    const before = written;
    await engines.postgres.start();
    await expect.poll(() => written, { timeout: 60_000 }).toBeGreaterThan(before + 20);
    stop = true;
    await writing;
    const entries = (await store.read('one'))?.entries;
    expect(entries).toEqual(Array.from({ length: written }, (_, n) => entry(n)));
    expect(told.join()).toMatch(/does not answer .* trying again.*is back/);
    await store.close();
  });
});
