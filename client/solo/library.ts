// The games on this device: records and logs in IndexedDB, so that an acknowledged command is on the disk. Where there is no
// IndexedDB (some private windows) they live as long as the page does.
import type { LogEntry } from '../../shared/game/commands.ts';
import type { SoloGame } from './model.ts';

export type Library = {
  /** False: nothing outlives this page. */
  readonly lasting: boolean;
  /** Newest first. */
  readonly list: () => Promise<readonly SoloGame[]>;
  readonly get: (id: string) => Promise<SoloGame | null>;
  readonly put: (game: SoloGame) => Promise<void>;
  readonly log: (id: string) => Promise<readonly LogEntry[]>;
  readonly append: (id: string, entries: readonly LogEntry[]) => Promise<void>;
  /** Forgets what came after `seq`. */
  readonly truncate: (id: string, seq: number) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

const NAME = 'belief-machine-solo';
const newestFirst = (games: readonly SoloGame[]) => [...games].sort((a, b) => b.playedAt - a.playedAt);

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('games', { keyPath: 'id' });
      request.result.createObjectStore('log');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function openLibrary(): Promise<Library> {
  try {
    return lastingLibrary(await openDatabase());
  } catch {
    return passingLibrary();
  }
}

function lastingLibrary(database: IDBDatabase): Library {
  // Another tab brings a newer form of the database: this one lets go.
  database.onversionchange = () => database.close();

  function write(stores: string[], run: (of: (name: string) => IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      run((name) => transaction.objectStore(name));
    });
  }
  const read = (store: string) => database.transaction(store).objectStore(store);
  const entriesOf = (id: string, from = 0) => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER]);

  return {
    lasting: true,
    list: async () => newestFirst((await answer(read('games').getAll())) as SoloGame[]),
    get: async (id) => ((await answer(read('games').get(id))) as SoloGame | undefined) ?? null,
    put: (game) => write(['games'], (of) => of('games').put(game)),
    log: async (id) => (await answer(read('log').getAll(entriesOf(id)))) as LogEntry[],
    append: (id, entries) =>
      write(['log'], (of) => {
        for (const entry of entries) of('log').put(entry, [id, entry.seq]);
      }),
    truncate: (id, seq) => write(['log'], (of) => of('log').delete(entriesOf(id, seq + 1))),
    remove: (id) =>
      write(['games', 'log'], (of) => {
        of('games').delete(id);
        of('log').delete(entriesOf(id));
      }),
  };
}

export function passingLibrary(): Library {
  const games = new Map<string, SoloGame>();
  const logs = new Map<string, readonly LogEntry[]>();
  return {
    lasting: false,
    list: async () => newestFirst([...games.values()]),
    get: async (id) => games.get(id) ?? null,
    put: async (game) => void games.set(game.id, game),
    log: async (id) => logs.get(id) ?? [],
    append: async (id, entries) => void logs.set(id, [...(logs.get(id) ?? []), ...entries]),
    truncate: async (id, seq) =>
      void logs.set(
        id,
        (logs.get(id) ?? []).filter((entry) => entry.seq <= seq),
      ),
    remove: async (id) => {
      games.delete(id);
      logs.delete(id);
    },
  };
}
