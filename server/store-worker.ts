// The thread that owns the database file: waiting for the disk happens here, beside the server's loop.
import { parentPort, workerData } from 'node:worker_threads';
import { SchemaError } from './store/schema.ts';
import { SqliteCore } from './store/sqlite-core.ts';
import { StoreError } from './store/store.ts';
import type { StoreAnswer, StoreRequest, ThreadOptions } from './store/threaded.ts';

function post(message: StoreAnswer): void {
  parentPort?.postMessage(message);
}

function fault(error: unknown): { readonly fault: StoreError['fault']; readonly message: string } {
  if (error instanceof StoreError) return { fault: error.fault, message: error.message };
  return { fault: 'failed', message: error instanceof Error ? error.message : String(error) };
}

function answer(core: SqliteCore, request: StoreRequest): unknown {
  switch (request.what) {
    case 'writeAll':
      return core.writeAll(request.appends).map((each) => (each === null ? null : fault(each)));
    case 'createSession':
      return core.createSession(request.session);
    case 'findByPin':
      return core.findByPin(request.pin);
    case 'open':
      return core.open(request.id);
    case 'read':
      return core.read(request.id);
    case 'list':
      return core.list();
    case 'keepFigures':
      return core.keepFigures(request.id, request.figures);
    case 'listFigures':
      return core.listFigures();
    case 'remove':
      return core.remove([request.id]).length > 0;
    case 'sweep':
      return core.sweep(request.before);
    case 'close':
      return core.close();
  }
}

try {
  const options = workerData as ThreadOptions;
  const core = new SqliteCore({ ...options, tell: (told) => post({ told }) });
  parentPort?.on('message', (request: StoreRequest & { readonly job: number }) => {
    const { job } = request;
    try {
      post({ job, result: answer(core, request) });
    } catch (error) {
      post({ job, ...fault(error) });
    }
    if (request.what === 'close') parentPort?.close();
  });
  post({ ready: true });
} catch (error) {
  post({ refused: error instanceof Error ? error.message : String(error), newer: error instanceof SchemaError });
}
