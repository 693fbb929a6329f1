// What every store promises, whatever it keeps its sessions in. A new store is tested by one call of this.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionRecord, Store } from '../../server/store/store.ts';
import type { ClassFigures } from '../../shared/counterfactual/report/class-figures.ts';
import { entry, header, record } from './sessions.ts';

export type StoreMaker = {
  readonly create: () => Store | Promise<Store>;
};

/** A store whose data more than one process can open. */
export type SharedStoreMaker = StoreMaker & {
  /** A second door to the same data, as another process would have. */
  readonly again: () => Store | Promise<Store>;
};

const FIGURES: ClassFigures = {
  scenario: 'ai-boom',
  rounds: 8,
  meanReturn: -0.12,
  burstRound: 6,
  co2Missed: 0.1,
  therapiesMissed: 0.2,
  researcherYears: 27.2,
  pilots: 35,
  ventureAiShare: 0.41,
  gain: null,
};

export function storeContract(name: string, maker: StoreMaker): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await maker.create();
    });
    afterEach(() => store.close());

    it('gives a created session back whole, empty, under its PIN', async () => {
      await store.createSession(record('one', '111111'));
      expect(await store.findByPin('111111')).toBe('one');
      const opened = await store.open('one');
      expect(opened).toMatchObject({ session: record('one', '111111'), entries: [], damage: null });
    });

    it('keeps the pack a teacher brought with its session, and takes it away with it', async () => {
      const pack = { id: 'ours', title: { en: 'Our town', de: 'Unsere Stadt' } } as unknown as SessionRecord['pack'];
      await store.createSession({ ...record('one', '111111'), pack });
      await store.createSession(record('two', '222222'));
      expect((await store.open('one'))?.session.pack).toEqual(pack);
      expect((await store.open('two'))?.session.pack).toBeNull();
      await store.remove('one');
      await store.createSession(record('one', '111111'));
      expect((await store.open('one'))?.session.pack).toBeNull();
    });

    it('knows nothing of sessions and PINs that were never created', async () => {
      expect(await store.findByPin('000000')).toBeNull();
      expect(await store.open('nobody')).toBeNull();
      expect(await store.read('nobody')).toBeNull();
      expect(await store.remove('nobody')).toBe(false);
      await expect(store.append('nobody', 1, [entry(0)])).rejects.toMatchObject({ fault: 'unknownSession' });
    });

    it('refuses a PIN that is taken, and keeps the session that has it', async () => {
      await store.createSession(record('one', '111111'));
      await expect(store.createSession(record('two', '111111'))).rejects.toMatchObject({ fault: 'pinTaken' });
      expect(await store.findByPin('111111')).toBe('one');
      expect(await store.open('two')).toBeNull();
    });

    it('returns entries in order, exactly as they were appended', async () => {
      await store.createSession(record('one', '111111'));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      const odd = entry(2, 'Zoë "quote" \\ \u2028 😀 ');
      await store.append('one', epoch, [entry(0), entry(1)]);
      await store.append('one', epoch, [odd]);
      expect((await store.read('one'))?.entries).toEqual([entry(0), entry(1), odd]);
    });

    it('keeps sessions apart when many append at the same moment', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `s${index}`);
      const epochs = new Map<string, number>();
      for (const [index, id] of ids.entries()) {
        await store.createSession(record(id, String(100_000 + index)));
        epochs.set(id, (await store.open(id))?.epoch ?? -1);
      }
      const names = (id: string, seq: number) => `${id} ${seq}`;
      await Promise.all(
        ids.flatMap((id) =>
          [0, 1, 2].map((seq) => store.append(id, epochs.get(id) ?? -1, [entry(seq, names(id, seq))])),
        ),
      );
      for (const id of ids) {
        const whole = await store.read(id);
        expect(whole?.entries).toEqual([0, 1, 2].map((seq) => entry(seq, names(id, seq))));
      }
    });

    it('refuses a gap and a repeat, keeps nothing of them, and goes on afterwards', async () => {
      await store.createSession(record('one', '111111'));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      await store.append('one', epoch, [entry(0)]);
      await expect(store.append('one', epoch, [entry(2)])).rejects.toMatchObject({ fault: 'gap' });
      await expect(store.append('one', epoch, [entry(0)])).rejects.toMatchObject({ fault: 'gap' });
      await expect(store.append('one', epoch, [entry(1), entry(3)])).rejects.toMatchObject({ fault: 'gap' });
      await store.append('one', epoch, [entry(1)]);
      expect((await store.read('one'))?.entries).toEqual([entry(0), entry(1)]);
    });

    it('spares the others of a group when one append is refused', async () => {
      for (const id of ['one', 'two']) await store.createSession(record(id, id === 'one' ? '111111' : '222222'));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      const other = (await store.open('two'))?.epoch ?? -1;
      const results = await Promise.allSettled([
        store.append('one', epoch, [entry(5)]),
        store.append('two', other, [entry(0)]),
        store.append('one', epoch, [entry(0)]),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
      expect((await store.read('two'))?.entries).toEqual([entry(0)]);
      expect((await store.read('one'))?.entries).toEqual([entry(0)]);
    });

    it('shuts the owner before out once somebody else has opened the session', async () => {
      await store.createSession(record('one', '111111'));
      const first = (await store.open('one'))?.epoch ?? -1;
      await store.append('one', first, [entry(0)]);
      const second = await store.open('one');
      expect(second?.entries).toEqual([entry(0)]);
      await expect(store.append('one', first, [entry(1)])).rejects.toMatchObject({ fault: 'notOwner' });
      await store.append('one', second?.epoch ?? -1, [entry(1)]);
      expect((await store.read('one'))?.entries).toHaveLength(2);
    });

    it('reading does not take over', async () => {
      await store.createSession(record('one', '111111'));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      await store.read('one');
      await expect(store.append('one', epoch, [entry(0)])).resolves.toBeUndefined();
    });

    it('lists sessions with their last activity', async () => {
      await store.createSession(record('one', '111111', 500));
      await store.createSession(record('two', '222222', 600));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      await store.append('one', epoch, [entry(0, 'Ada', 9_000)]);
      const list = [...(await store.list())].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(list).toEqual([
        { id: 'one', pin: '111111', createdAt: 500, activeAt: 9_000, entries: 1 },
        { id: 'two', pin: '222222', createdAt: 600, activeAt: 600, entries: 0 },
      ]);
    });

    it('removes a session with its log and frees its PIN', async () => {
      await store.createSession(record('one', '111111'));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      await store.append('one', epoch, [entry(0)]);
      expect(await store.remove('one')).toBe(true);
      expect(await store.open('one')).toBeNull();
      await expect(store.append('one', epoch, [entry(1)])).rejects.toMatchObject({ fault: 'unknownSession' });
      await store.createSession(record('two', '111111'));
      expect((await store.open('two'))?.entries).toEqual([]);
    });

    it('sweeps sessions by their last activity, not by their beginning', async () => {
      for (const [id, pin] of [
        ['old', '111111'],
        ['busy', '222222'],
      ] as const) {
        await store.createSession(record(id, pin, 1_000));
      }
      const epoch = (await store.open('busy'))?.epoch ?? -1;
      await store.append('busy', epoch, [entry(0, 'Ada', 50_000)]);
      expect(await store.sweep(10_000)).toEqual(['old']);
      expect((await store.list()).map(({ id }) => id)).toEqual(['busy']);
    });

    it('keeps a class’s figures once, replaces them, takes them away, and loses them with their session', async () => {
      for (const [id, pin] of [
        ['one', '111111'],
        ['two', '222222'],
        ['old', '333333'],
      ] as const) {
        await store.createSession(record(id, pin, id === 'old' ? 1_000 : 9_000));
        await store.keepFigures(id, FIGURES);
      }
      await store.keepFigures('one', { ...FIGURES, gain: 0.25 });
      const listed = async () => [...(await store.listFigures())].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(await listed()).toEqual([
        { id: 'old', figures: FIGURES },
        { id: 'one', figures: { ...FIGURES, gain: 0.25 } },
        { id: 'two', figures: FIGURES },
      ]);
      await store.keepFigures('two', null);
      await store.sweep(5_000);
      expect((await listed()).map(({ id }) => id)).toEqual(['one']);
      await store.remove('one');
      expect(await listed()).toEqual([]);
      await store.createSession(record('one', '111111'));
      expect(await listed()).toEqual([]);
      await expect(store.keepFigures('nobody', FIGURES)).rejects.toMatchObject({ fault: 'unknownSession' });
    });

    it('shares nothing by reference with what it was given', async () => {
      const session = record('one', '111111');
      await store.createSession(session);
      const opened = await store.open('one');
      expect(opened?.session).toEqual(session);
      expect(opened?.session.header).not.toBe(session.header);
      expect(opened?.session.header).toEqual(header('one'));
    });

    it('writes what is waiting before it closes, and refuses to write afterwards', async () => {
      await store.createSession(record('one', '111111'));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      const late = store.append('one', epoch, [entry(0)]);
      await store.close();
      await expect(late).resolves.toBeUndefined();
      await expect(store.append('one', epoch, [entry(1)])).rejects.toMatchObject({ fault: 'closed' });
    });
  });
}

/** What a store promises besides when its data outlives it and others can open them. */
export function sharedStoreContract(name: string, maker: SharedStoreMaker): void {
  storeContract(name, maker);
  describe(`shared store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await maker.create();
    });
    afterEach(() => store.close());

    it('what was waiting when it closed is there for the next process', async () => {
      await store.createSession(record('one', '111111'));
      const epoch = (await store.open('one'))?.epoch ?? -1;
      const late = store.append('one', epoch, [entry(0)]);
      await store.close();
      await late;
      const reopened = await maker.again();
      expect((await reopened.read('one'))?.entries).toEqual([entry(0)]);
      await reopened.close();
    });

    it('two processes with the same data fence each other', async () => {
      const other = await maker.again();
      await store.createSession(record('one', '111111'));
      await expect(other.createSession(record('two', '111111'))).rejects.toMatchObject({ fault: 'pinTaken' });
      const mine = (await store.open('one'))?.epoch ?? -1;
      const theirs = (await other.open('one'))?.epoch ?? -1;
      await other.append('one', theirs, [entry(0)]);
      await expect(store.append('one', mine, [entry(0)])).rejects.toMatchObject({ fault: 'notOwner' });
      expect((await store.read('one'))?.entries).toEqual([entry(0)]);
      await other.close();
    });
  });
}
