// Rooms without sockets and HTTP: created, found, brought back, put away, taken over, deleted; and a disk that fails.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Jobs } from '../../server/jobs.ts';
import { type Library, openLibrary } from '../../server/library.ts';
import { createLog } from '../../server/log.ts';
import { createRooms, type LiveRoom, type Outlet, type Rooms } from '../../server/rooms.ts';
import { createMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreError } from '../../server/store/store.ts';
import { hashToken, newPin, newToken, sameHash, samePassword } from '../../server/tokens.ts';

const log = createLog('silent');
const library: Library = openLibrary([join(import.meta.dirname, '../../content')], log);
const [pack] = library.packs;
if (pack === undefined) throw new Error('there is no pack to play with');

const jobs: Jobs = { par: () => () => undefined, table: async () => '', close: async () => undefined };

type Heard = { readonly id: string; readonly what: unknown };

function setUp(store: Store = createMemoryStore()): { rooms: Rooms; store: Store; heard: Heard[] } {
  const heard: Heard[] = [];
  const outlet: Outlet = {
    publish: (id, changes) => heard.push({ id, what: changes }),
    dismiss: (id, who, reason) => heard.push({ id, what: { ...who, reason } }),
    closeAll: (id, reason) => heard.push({ id, what: reason }),
  };
  return { rooms: createRooms({ store, library, outlet, jobs, log }), store, heard };
}

const wish = { options: { practice: false }, pack, seed: 7, origin: 'http://class.example' };
const joinAs = (live: LiveRoom, name: string) => live.room.join({ name, tokenHash: hashToken(`token of ${name}`) });

describe('rooms', () => {
  it('creates a room that is found by its PIN, and only by that', async () => {
    const { rooms } = setUp();
    const { live, hostToken } = await rooms.create(wish);
    expect(sameHash(hashToken(hostToken), live.record.hostTokenHash)).toBe(true);
    expect(await rooms.byPin(live.record.pin)).toBe(live);
    expect(await rooms.byPin('000000')).toBeNull();
    expect(live.room.view({ kind: 'console' }).board).toEqual({
      url: `http://class.example/board/${live.record.pin}`,
      joinUrl: `http://class.example/join?pin=${live.record.pin}`,
    });
  });

  it('brings a room back from the store with everybody in it, once, however many ask at the same moment', async () => {
    const { rooms, store } = setUp();
    const { live } = await rooms.create(wish);
    expect(await joinAs(live, 'Ada')).toMatchObject({ ok: true });
    await rooms.close();

    const later = setUp(store);
    const found = await Promise.all(Array.from({ length: 20 }, () => later.rooms.byPin(live.record.pin)));
    expect(new Set(found).size).toBe(1);
    const [back] = found;
    expect(back?.room.playerOf(hashToken('token of Ada'))).toMatchObject({ player: 'p1', removed: false });
    expect(await joinAs(back as LiveRoom, 'Ben')).toMatchObject({ ok: true, player: 'p2' });
  });

  it('tries another PIN when one is taken', async () => {
    const store = createMemoryStore();
    let refusals = 3;
    const picky: Store = {
      ...store,
      createSession: (session) =>
        refusals-- > 0 ? Promise.reject(new StoreError('pinTaken', 'taken')) : store.createSession(session),
    };
    const { rooms } = setUp(picky);
    const { live } = await rooms.create(wish);
    expect(await rooms.byPin(live.record.pin)).toBe(live);
  });

  it('gives up when every PIN is taken, instead of trying for ever', async () => {
    const store: Store = {
      ...createMemoryStore(),
      createSession: () => Promise.reject(new StoreError('pinTaken', 'taken')),
    };
    await expect(setUp(store).rooms.create(wish)).rejects.toMatchObject({ fault: 'pinTaken' });
  });

  it('puts away rooms without people, and nothing of them is lost', async () => {
    const { rooms } = setUp();
    const busy = (await rooms.create(wish)).live;
    const idle = (await rooms.create(wish)).live;
    await joinAs(idle, 'Ada');
    rooms.connected(busy, 1);
    await rooms.evict(-1);
    expect(rooms.count()).toBe(1);
    expect(await rooms.byPin(busy.record.pin)).toBe(busy);
    const back = await rooms.byPin(idle.record.pin);
    expect(back).not.toBe(idle);
    expect(back?.room.playerOf(hashToken('token of Ada'))?.player).toBe('p1');
  });

  it('a room that another process has taken over stops here, tells its people, and comes back as it is there', async () => {
    const { rooms, store, heard } = setUp();
    const { live } = await rooms.create(wish);
    const elsewhere = setUp(store);
    const theirs = (await elsewhere.rooms.byPin(live.record.pin)) as LiveRoom;
    expect(await joinAs(theirs, 'Ada')).toMatchObject({ ok: true });
    expect(await joinAs(live, 'Ben')).toMatchObject({ ok: false, reject: { code: 'reject.notSaved' } });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toContainEqual({ id: live.id, what: { code: 'reject.server' } });
    const back = (await rooms.byPin(live.record.pin)) as LiveRoom;
    expect(back).not.toBe(live);
    expect(back.room.playerOf(hashToken('token of Ada'))?.player).toBe('p1');
    expect(back.room.playerOf(hashToken('token of Ben'))).toBeNull();
  });

  it('a disk that is full: not saved, nothing changed, and as soon as there is room it goes on', async () => {
    const store = createMemoryStore();
    let full = false;
    const failing: Store = {
      ...store,
      append: (...all) => (full ? Promise.reject(new StoreError('full', 'the disk is full')) : store.append(...all)),
    };
    const { rooms, heard } = setUp(failing);
    const { live } = await rooms.create(wish);
    await joinAs(live, 'Ada');
    full = true;
    const answers = await Promise.all([joinAs(live, 'Ben'), joinAs(live, 'Cem')]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, reject: { code: 'reject.notSaved' } });
    full = false;
    expect(await joinAs(live, 'Ben')).toMatchObject({ ok: true });
    expect(await rooms.byPin(live.record.pin)).toBe(live);
    expect(heard.some(({ what }) => JSON.stringify(what).includes('reject'))).toBe(false);
    expect((await store.read(live.id))?.entries).toHaveLength(2);
  });

  it('deletes a session out of memory and store, and tells its people', async () => {
    const { rooms, store, heard } = setUp();
    const { live } = await rooms.create(wish);
    await joinAs(live, 'Ada');
    await rooms.remove(live);
    expect(await rooms.byPin(live.record.pin)).toBeNull();
    expect(await store.list()).toEqual([]);
    expect(heard).toContainEqual({ id: live.id, what: { code: 'reject.ended' } });
    expect(await joinAs(live, 'Ben')).toMatchObject({ ok: false });
  });

  it('sweeps what has not been played for long', async () => {
    const { rooms, store } = setUp();
    const { live } = await rooms.create(wish);
    expect(await rooms.sweep(Date.now() - 1_000)).toBe(0);
    expect(await rooms.sweep(Date.now() + 1_000)).toBe(1);
    expect(await rooms.byPin(live.record.pin)).toBeNull();
    expect(await store.list()).toEqual([]);
  });

  it('a session whose pack was edited meanwhile is played with the new texts; one whose pack is gone with another', async () => {
    expect(library.forSession({ id: pack.scenario.id, hash: 'old' })).toBe(pack);
    expect(library.forSession({ id: 'gone', hash: 'gone' })).toBe(library.packs[0]);
    expect(library.byHash('old')).toBe(pack);
    expect(library.byHash('never seen')).toBeNull();
  });

  it('lets nobody in while it closes', async () => {
    const { rooms } = setUp();
    const { live } = await rooms.create(wish);
    await rooms.close();
    expect(await rooms.byPin(live.record.pin)).toBeNull();
    expect(await joinAs(live, 'Ada')).toMatchObject({ ok: false, reject: { code: 'reject.notSaved' } });
  });
});

describe('secrets', () => {
  it('tokens have far more than 128 bits and are never the same', () => {
    const tokens = new Set(Array.from({ length: 2_000 }, newToken));
    expect(tokens.size).toBe(2_000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
  });

  it('PINs are six digits without a leading zero', () => {
    for (let tries = 0; tries < 2_000; tries++) expect(newPin()).toMatch(/^[1-9]\d{5}$/);
  });

  it('are compared whole', () => {
    expect(sameHash(hashToken('a'), hashToken('a'))).toBe(true);
    expect(sameHash(hashToken('a'), hashToken('b'))).toBe(false);
    expect(sameHash('', hashToken('a'))).toBe(false);
    expect(samePassword('correct horse', 'correct horse')).toBe(true);
    expect(samePassword('correct horse', 'correct hors')).toBe(false);
  });
});
