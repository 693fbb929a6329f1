// The connection against a socket that can be cut: resuming, the outbox, whose line is broken, and the last word.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../client/connection.ts';
import type { Enter, EnterAck } from '../../shared/protocol.ts';
import { callHelp, FakeSocket, seat, stage, welcome } from './fake-socket.ts';

let socket: FakeSocket;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  socket = new FakeSocket();
});

function connected(options: Parameters<typeof createConnection>[0] = {}) {
  const connection = createConnection({ now: () => 0, ...options, open: () => socket });
  void connection.enter(seat);
  socket.connect();
  return connection;
}

describe('entering', () => {
  it('says who it is on every connect', () => {
    const { store } = connected();
    expect(store.getState().link).toBe('online');
    socket.cut();
    socket.connect();
    expect(socket.entered).toHaveLength(2);
    expect(socket.entered[1]).toMatchObject({ v: 1, as: 'seat', token: seat.token });
  });

  it('takes a seat with a secret of its own, and comes back with it', async () => {
    const onToken = vi.fn();
    const connection = createConnection({ now: () => 0, open: () => socket, onToken });
    const answer = connection.enter({ as: 'player', pin: '482917', name: 'Quiet Otter' });
    socket.answerEnter = null;
    socket.connect();
    socket.cut();
    socket.answerEnter = () => welcome();
    socket.connect();
    expect((await answer).ok).toBe(true);
    const [first, second] = socket.entered as Extract<Enter, { as: 'player' }>[];
    expect(first?.token).toHaveLength(32);
    expect(second).toEqual(first);
    expect(onToken).toHaveBeenCalledWith('482917', first?.token);
    socket.cut();
    socket.connect();
    expect(socket.entered[2]).toMatchObject({ as: 'seat', token: first?.token });
  });

  it('asks again when no answer comes', () => {
    socket.answerEnter = null;
    connected();
    vi.advanceTimersByTime(6001);
    expect(socket.entered).toHaveLength(2);
  });

  it('stays at the door when it is refused', async () => {
    socket.answerEnter = () => ({ ok: false, reject: { code: 'reject.full' } });
    const connection = createConnection({ now: () => 0, open: () => socket });
    const answer = connection.enter(seat);
    socket.connect();
    expect(await answer).toEqual({ ok: false, reject: { code: 'reject.full' } });
    expect(connection.store.getState()).toMatchObject({ link: 'closed', refused: { code: 'reject.full' } });
    expect(socket.connected).toBe(false);
  });

  it('waits and tries again when it was too fast', () => {
    socket.answerEnter = () => ({ ok: false, reject: { code: 'reject.tooFast', params: { seconds: 2 } } });
    const { store } = connected();
    socket.answerEnter = () => welcome();
    vi.advanceTimersByTime(2001);
    expect(store.getState().link).toBe('online');
  });
});

describe('outbox', () => {
  it('answers when the server has answered', async () => {
    const { send, store } = connected();
    expect(await send(callHelp)).toEqual({ ok: true, seq: 1 });
    expect(store.getState().waiting).toBe(0);
    expect(socket.commands[0]).toMatchObject({ round: 3, command: callHelp });
  });

  it('keeps a command while the line is cut and sends it again with the same id', async () => {
    const { send, store } = connected();
    socket.answerCommand = null;
    const answer = send(callHelp);
    socket.cut();
    expect(store.getState().waiting).toBe(1);
    socket.answerCommand = () => ({ ok: true, seq: 7 });
    socket.connect();
    expect(await answer).toEqual({ ok: true, seq: 7 });
    expect(socket.commands.map(({ id }) => id)).toEqual([socket.commands[0]?.id, socket.commands[0]?.id]);
    expect(store.getState().waiting).toBe(0);
  });

  it('sends again when no answer comes in time, and not after the answer', () => {
    const { send } = connected();
    socket.answerCommand = null;
    void send(callHelp);
    vi.advanceTimersByTime(6001);
    socket.answerCommand = () => ({ ok: true, seq: 1 });
    vi.advanceTimersByTime(6001);
    vi.advanceTimersByTime(60_000);
    expect(socket.commands).toHaveLength(3);
  });

  it('keeps the order in which things were sent', () => {
    const { send } = connected();
    socket.cut();
    void send(callHelp);
    void send({ type: 'callHelp', on: false });
    socket.connect();
    expect(socket.commands.map(({ command }) => command)).toEqual([callHelp, { type: 'callHelp', on: false }]);
  });

  it('survives a reload', () => {
    let shelf: string | null = null;
    const storage = { load: () => shelf, save: (text: string) => (shelf = text) };
    socket.answerCommand = null;
    void connected({ storage }).send(callHelp);
    const id = socket.commands[0]?.id;
    socket = new FakeSocket();
    const { store } = connected({ storage });
    expect(socket.commands[0]?.id).toBe(id);
    expect(store.getState().waiting).toBe(0);
    expect(shelf).toBe('[]');
  });

  it('forgets what another class was to be told', () => {
    const old = { envelope: { id: 'old', round: 1, command: callHelp }, practice: false };
    let shelf: string | null = JSON.stringify([old]);
    const storage = { load: () => shelf, save: (text: string) => (shelf = text) };
    const connection = createConnection({ now: () => 0, open: () => socket, storage });
    void connection.enter({ as: 'player', pin: '111111', name: 'New' });
    socket.connect();
    expect(socket.commands).toEqual([]);
  });

  describe('when practice ends', () => {
    const order = {
      type: 'submitOrders',
      orders: { role: 'climate', raise: 8, build: 0, hire: false, label: false },
      forecast: null,
    } as const;
    const practising = { ...stage, round: 0, practice: true } as const;
    const real = { ...stage, round: 0, practice: false } as const;
    const inStage = (of: typeof practising | typeof real): EnterAck => ({
      ok: true,
      v: 1,
      server: 'test',
      player: 'p1',
      token: null,
      view: { stage: of },
    });

    it('an order of the practice round that was held up is not sent into the first round that counts', async () => {
      socket.answerEnter = () => inStage(practising);
      const { send, store } = connected();
      socket.cut();
      const answer = send(order);
      const help = send(callHelp);
      socket.answerEnter = () => inStage(real);
      socket.connect();
      expect(await answer).toMatchObject({ ok: false, reject: { code: 'reject.wrongRound' } });
      expect((await help).ok).toBe(true);
      expect(socket.commands.map(({ command }) => command.type)).toEqual(['callHelp']);
      expect(store.getState().waiting).toBe(0);
    });

    it('also when the phone was reloaded in between, or sees the change while it waits', async () => {
      let shelf: string | null = null;
      const storage = { load: () => shelf, save: (text: string) => (shelf = text) };
      socket.answerEnter = () => inStage(practising);
      const { send } = connected({ storage });
      socket.answerCommand = null;
      const answer = send(order);
      const kept = shelf;
      socket.fire('view', { stage: real });
      expect((await answer).ok).toBe(false);
      shelf = kept;
      socket = new FakeSocket();
      socket.answerEnter = () => inStage(real);
      connected({ storage });
      expect(socket.commands).toEqual([]);
    });

    it('an order of the first round that counts is kept', async () => {
      socket.answerEnter = () => inStage(real);
      const { send } = connected();
      socket.cut();
      const answer = send(order);
      socket.connect();
      expect((await answer).ok).toBe(true);
    });
  });

  it('enters again when the server does not know it, and repeats the command', () => {
    const { send } = connected();
    let known = false;
    socket.answerCommand = () => (known ? { ok: true, seq: 1 } : { ok: false, reject: { code: 'reject.notEntered' } });
    socket.answerEnter = () => {
      known = true;
      return welcome();
    };
    void send(callHelp);
    expect(socket.entered).toHaveLength(2);
    expect(socket.commands).toHaveLength(2);
  });
});

describe('the state of the line', () => {
  it('tells an offline device from a silent server', () => {
    const { store } = connected();
    socket.cut();
    expect(store.getState().link).toBe('there');
    vi.stubGlobal('navigator', { onLine: false });
    socket.fire('connect_error', new Error('x'));
    expect(store.getState().link).toBe('here');
  });

  it('knows a restart, and comes back by itself', () => {
    const { store } = connected();
    socket.fire('bye', { code: 'reject.server' });
    socket.cut('io server disconnect');
    socket.fire('connect_error', new Error('refused'));
    vi.advanceTimersByTime(1001);
    expect(store.getState().link).toBe('online');
  });

  it('says nothing of a restart that is over before it could be read, and a word of a longer one', () => {
    const { store } = connected();
    const seen = new Set<string>();
    store.subscribe(({ link }) => seen.add(link));
    socket.fire('bye', { code: 'reject.server' });
    socket.cut('io server disconnect');
    vi.advanceTimersByTime(790);
    expect(store.getState().link).toBe('online');
    socket.connect = () => socket.fire('connect_error', new Error('refused'));
    socket.fire('bye', { code: 'reject.server' });
    socket.cut('io server disconnect');
    vi.advanceTimersByTime(810);
    expect(store.getState().link).toBe('restarting');
    expect(seen).not.toContain('there');
  });

  it('puts the device’s own lost network before a restart, and takes it back', () => {
    const { store } = connected();
    socket.connect = () => socket.fire('connect_error', new Error('refused'));
    socket.fire('bye', { code: 'reject.server' });
    vi.stubGlobal('navigator', { onLine: false });
    socket.cut('io server disconnect');
    vi.advanceTimersByTime(810);
    expect(store.getState().link).toBe('here');
    vi.stubGlobal('navigator', { onLine: true });
    vi.advanceTimersByTime(810);
    expect(store.getState().link).toBe('restarting');
  });

  it('a second restart has its own half minute', () => {
    const { store } = connected();
    socket.fire('bye', { code: 'reject.server' });
    socket.cut('io server disconnect');
    vi.advanceTimersByTime(29_000);
    expect(store.getState().link).toBe('online');
    socket.connect = () => socket.fire('connect_error', new Error('refused'));
    socket.fire('bye', { code: 'reject.server' });
    socket.cut('io server disconnect');
    vi.advanceTimersByTime(5_000);
    expect(store.getState().link).toBe('restarting');
  });

  it('does not speak of a restart to somebody who has left', () => {
    const { leave, store } = connected();
    socket.connect = () => socket.fire('connect_error', new Error('refused'));
    socket.fire('bye', { code: 'reject.server' });
    leave();
    const left = store.getState().link;
    vi.advanceTimersByTime(60_000);
    expect(store.getState().link).toBe(left);
  });

  it('stops calling it a restart when it takes too long', () => {
    const { store } = connected();
    socket.connect = () => socket.fire('connect_error', new Error('refused'));
    socket.fire('bye', { code: 'reject.server' });
    socket.cut('io server disconnect');
    vi.advanceTimersByTime(30_001);
    expect(store.getState().link).toBe('there');
  });

  it('takes being shown out as final', () => {
    const { store } = connected();
    socket.fire('bye', { code: 'reject.removed' });
    expect(store.getState()).toMatchObject({ link: 'closed', refused: { code: 'reject.removed' } });
    vi.advanceTimersByTime(60_000);
    expect(socket.connected).toBe(false);
  });
});

describe('the view', () => {
  it('merges patches section by section', () => {
    const { store } = connected();
    socket.fire('view', { seat: { me: { id: 'p1', name: 'A', observer: false, help: false } }, progress: null });
    socket.fire('view', { seat: { team: null }, progress: { sent: 1, total: 2 } });
    expect(store.getState().view).toMatchObject({
      stage: { phase: 'decide' },
      progress: { sent: 1, total: 2 },
      seat: { me: { name: 'A' }, team: null },
    });
  });

  it('notes when the clock was set', () => {
    let now = 500;
    const connection = connected({ now: () => now });
    now = 900;
    socket.fire('view', { progress: null });
    expect(connection.store.getState().stageAt).toBe(500);
    socket.fire('view', { stage });
    expect(connection.store.getState().stageAt).toBe(900);
  });
});
