// Back from a locked screen or another network: a line that looks alive has to prove it. And what was held up on the way must
// not overtake what replaced it.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../client/connection.ts';
import { callHelp, FakeSocket, seat, stage, welcome } from './fake-socket.ts';

let socket: FakeSocket;
let connects: number;
let page: Map<string, (event?: object) => void>;
const visible = { visibilityState: 'visible' };
beforeEach(() => {
  vi.useFakeTimers();
  socket = new FakeSocket();
  connects = 0;
  page = new Map();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('document', visible);
  vi.stubGlobal('addEventListener', (event: string, listener: (event?: object) => void) => page.set(event, listener));
});

function connected() {
  const connection = createConnection({ now: () => 0, open: () => socket });
  void connection.enter(seat);
  const connect = socket.connect.bind(socket);
  socket.connect = () => {
    connects += 1;
    connect();
  };
  socket.connect();
  return connection;
}

describe.each(['online', 'pageshow', 'visibilitychange'])('on %s', (event) => {
  it('a line that answers stays, and brings the full picture', () => {
    const { store } = connected();
    page.get(event)?.({ persisted: true });
    expect(socket.entered).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(connects).toBe(1);
    expect(store.getState().link).toBe('online');
  });

  it('a line that is silent is replaced within two seconds', () => {
    const { store } = connected();
    socket.answerEnter = null;
    page.get(event)?.({ persisted: true });
    socket.answerEnter = welcome;
    vi.advanceTimersByTime(2_000);
    expect(connects).toBe(2);
    expect(store.getState().link).toBe('online');
    vi.advanceTimersByTime(60_000);
    expect(connects).toBe(2);
  });
});

it('a line that is being looked for is looked for at once, whatever is under way', () => {
  connected();
  socket.cut();
  page.get('online')?.();
  expect(connects).toBe(2);
});

it('a page that has just been opened is left to connect in peace', () => {
  connected();
  page.get('pageshow')?.({ persisted: false });
  expect(socket.entered).toHaveLength(1);
});

it('after the device was offline the old line is not asked but replaced at once', () => {
  const { store } = connected();
  page.get('offline')?.();
  expect(store.getState().link).toBe('here');
  page.get('online')?.();
  expect(connects).toBe(2);
  expect(store.getState().link).toBe('online');
});

it('a line on which a command stays without an answer twice is replaced, and the command goes over the next one', async () => {
  const { send } = connected();
  socket.answerCommand = null;
  const answer = send(callHelp);
  vi.advanceTimersByTime(11_900);
  expect([connects, socket.commands.length]).toEqual([1, 2]);
  socket.answerCommand = () => ({ ok: true, seq: 3 });
  vi.advanceTimersByTime(200);
  expect(connects).toBe(2);
  expect(await answer).toEqual({ ok: true, seq: 3 });
  expect(new Set(socket.commands.map(({ id }) => id)).size).toBe(1);
});

describe('a bell that nobody hears', () => {
  const running = (left: number) => ({ ...stage, clock: { total: 60_000, left, running: true } });

  it('is asked for some seconds after the clock has run out', () => {
    connected();
    socket.fire('view', { stage: running(10_000) });
    vi.advanceTimersByTime(12_400);
    expect(socket.entered).toHaveLength(1);
    vi.advanceTimersByTime(2_700);
    expect(socket.entered).toHaveLength(2);
  });

  it('is not asked for when it rang, when more time was given, or when the clock stands', () => {
    connected();
    socket.fire('view', { stage: running(10_000) });
    socket.fire('view', { stage: running(40_000) });
    vi.advanceTimersByTime(30_000);
    socket.fire('view', { stage: { ...running(10_000), clock: { total: 60_000, left: 10_000, running: false } } });
    vi.advanceTimersByTime(60_000);
    expect(socket.entered).toHaveLength(1);
  });
});

it('a page that goes out of sight asks for nothing', () => {
  connected();
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  page.get('visibilitychange')?.();
  expect(socket.entered).toHaveLength(1);
});

it('comes back from a line the server closed, within a second and not all phones at the same instant', () => {
  const waits = Array.from({ length: 20 }, () => {
    socket = new FakeSocket();
    connected();
    connects = 0;
    socket.cut('io server disconnect');
    let waited = 0;
    for (; connects === 0; waited += 10) vi.advanceTimersByTime(10);
    return waited;
  });
  expect(Math.max(...waits)).toBeLessThan(1_000);
  expect(new Set(waits).size).toBeGreaterThan(3);
});

it('looks for a server that is restarting without pauses that grow', () => {
  const { store } = connected();
  socket.connect = () => {
    connects += 1;
    socket.fire('connect_error', new Error('refused'));
  };
  socket.fire('bye', { code: 'reject.server' });
  socket.cut('io server disconnect');
  connects = 0;
  vi.advanceTimersByTime(7_100);
  expect(connects).toBeGreaterThanOrEqual(10);
  expect(store.getState().link).toBe('restarting');
  vi.advanceTimersByTime(60_000);
  const patient = connects;
  vi.advanceTimersByTime(60_000);
  expect([connects, store.getState().link]).toEqual([patient, 'there']);
});

describe('a command that was slowed', () => {
  const tooFast = () => ({ ok: false, reject: { code: 'reject.tooFast', params: { seconds: 1 } } }) as const;

  it('is not sent again after a newer one that replaces it was saved', async () => {
    const { send } = connected();
    socket.answerCommand = tooFast;
    const first = send(callHelp);
    socket.answerCommand = () => ({ ok: true, seq: 9 });
    await send({ type: 'callHelp', on: false });
    vi.advanceTimersByTime(60_000);
    expect(socket.commands.map(({ command }) => command)).toEqual([callHelp, { type: 'callHelp', on: false }]);
    expect(await first).toEqual({ ok: true, seq: 9 });
  });

  it('is sent again when the newer one says something else', async () => {
    const { send } = connected();
    socket.answerCommand = tooFast;
    const first = send(callHelp);
    socket.answerCommand = () => ({ ok: true, seq: 9 });
    await send({ type: 'renameSelf', name: 'Ada' });
    vi.advanceTimersByTime(60_000);
    expect(socket.commands.map(({ command }) => command.type)).toEqual(['callHelp', 'renameSelf', 'callHelp']);
    expect(await first).toEqual({ ok: true, seq: 9 });
  });
});
