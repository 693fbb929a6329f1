// SQLite on the thread that asks: for tests and small tools. A server uses threaded.ts, so that a slow disk never holds up
// its loop.
import { createGroupCommit } from './group-commit.ts';
import { SqliteCore, type SqliteOptions } from './sqlite-core.ts';
import { type Store, StoreError } from './store.ts';

export function createSqliteStore(options: SqliteOptions): Store {
  const core = new SqliteCore(options);
  const commit = createGroupCommit(async (appends) => core.writeAll(appends));
  let open = true;

  function opened(): void {
    if (!open) throw new StoreError('closed', 'the store is closed');
  }

  return {
    async createSession(session) {
      opened();
      core.createSession(session);
    },
    findByPin: async (pin) => core.findByPin(pin),
    async open(id) {
      await commit.flush();
      return core.open(id);
    },
    async read(id) {
      await commit.flush();
      return core.read(id);
    },
    async append(id, epoch, entries) {
      opened();
      return commit.add(id, epoch, entries);
    },
    list: async () => core.list(),
    async keepFigures(id, figures) {
      opened();
      core.keepFigures(id, figures);
    },
    listFigures: async () => core.listFigures(),
    async remove(id) {
      await commit.flush();
      return core.remove([id]).length > 0;
    },
    async sweep(before) {
      await commit.flush();
      return core.sweep(before);
    },
    async close() {
      if (!open) return;
      open = false;
      await commit.flush();
      core.close();
    },
  };
}
