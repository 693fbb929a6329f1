// Bad input through real sockets, over both transports: each is answered with a typed reject, nothing changes, and the
// connection goes on.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Orders } from '../../shared/engine/types.ts';
import type { PlayerCommand } from '../../shared/game/commands.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { type Lesson, lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const stayOut = (phone: SocketClient): Orders => {
  switch (phone.view.seat?.team?.role) {
    case 'vc':
      return { role: 'vc', invest: { LAB: 0, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null };
    case 'giant':
      return { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 };
    case 'climate':
      return { role: 'climate', raise: 0, build: 0, hire: false, label: false };
    default: {
      const none = { CHIP: 0, CLOUD: 0, APP: 0 };
      return { role: 'short', short: none, puts: none, cover: 0, report: false };
    }
  }
};
const submit = (orders: Orders): PlayerCommand => ({ type: 'submitOrders', orders, forecast: 10 });

describe.each(['websocket', 'polling'] as const)('bad input over %s', (transport) => {
  let room: Lesson;
  let ada: SocketClient;
  beforeEach(async () => {
    room = await lesson(server.url, { transport, names: ['Ada', 'Ben'] });
    ada = room.phones[0] as SocketClient;
  });
  afterEach(() => room.close());

  /** Nothing changed, and the same socket still works. */
  async function stillFine(client: SocketClient = ada): Promise<void> {
    expect(client.socket.connected).toBe(true);
    expect(await client.command({ type: 'callHelp', on: true })).toMatchObject({ ok: true });
    await room.host.until(() => room.host.view.people?.some(({ help }) => help) ?? false);
    expect(room.host.view.people?.map(({ name, roster }) => [name, roster])).toEqual([
      ['Ada', null],
      ['Ben', null],
    ]);
    expect(room.host.phase).toBe('lobby');
    expect(room.host.view.session?.locked).toBe(false);
  }

  const rejects = (code: string, params?: object) => ({
    ok: false,
    reject: params === undefined ? { code } : { code, params },
  });

  it('an unknown PIN', async () => {
    const stranger = new SocketClient(server.url, transport);
    expect(await stranger.enter({ as: 'player', pin: '000000', name: 'Eve' })).toMatchObject(
      rejects('reject.unknownPin'),
    );
    expect(await stranger.enter({ as: 'board', pin: '000000' })).toMatchObject(rejects('reject.unknownPin'));
    expect(await stranger.enter({ as: 'player', pin: room.pin, name: 'Eve' })).toMatchObject({ ok: true });
    stranger.close();
  });

  it('an unknown token, for a seat and for the console, with and without an existing PIN', async () => {
    const stranger = new SocketClient(server.url, transport);
    const token = 'x'.repeat(32);
    for (const pin of [room.pin, '000000']) {
      expect(await stranger.enter({ as: 'seat', pin, token })).toMatchObject(rejects('reject.unknownToken'));
      expect(await stranger.enter({ as: 'console', pin, token })).toMatchObject(rejects('reject.unknownToken'));
    }
    stranger.close();
  });

  it("a player's token at the console, and the console's token at a seat", async () => {
    const stranger = new SocketClient(server.url, transport);
    const { pin, hostToken } = room;
    expect(await stranger.enter({ as: 'console', pin, token: ada.token ?? '' })).toMatchObject(
      rejects('reject.unknownToken'),
    );
    expect(await stranger.enter({ as: 'seat', pin, token: hostToken })).toMatchObject(rejects('reject.unknownToken'));
    stranger.close();
  });

  it('a taken name, an empty one, a long one, a rude one, one with control characters', async () => {
    const stranger = new SocketClient(server.url, transport);
    const attempt = (name: string) => stranger.enter({ as: 'player', pin: room.pin, name });
    expect(await attempt(' ada ')).toMatchObject(rejects('reject.nameTaken', { name: 'ada' }));
    expect(await attempt('  ')).toMatchObject(rejects('reject.nameEmpty'));
    expect(await attempt('x'.repeat(21))).toMatchObject(rejects('reject.nameLong', { max: 20 }));
    expect(await attempt('shit')).toMatchObject(rejects('reject.nameRude'));
    stranger.close();
    const other = new SocketClient(server.url, transport);
    expect(await other.enter({ as: 'player', pin: room.pin, name: 'a\u202eb' })).toMatchObject(
      rejects('reject.nameCharacters'),
    );
    expect(await other.enter({ as: 'player', pin: room.pin, name: 'Eve' })).toMatchObject({ ok: true });
    other.close();
  });

  it('a locked lobby', async () => {
    expect(await room.host.command({ type: 'lockRoom', locked: true })).toMatchObject({ ok: true });
    const stranger = new SocketClient(server.url, transport);
    const message = { as: 'player', pin: room.pin, name: 'Eve' } as const;
    expect(await stranger.enter(message)).toMatchObject(rejects('reject.locked'));
    // Who has a seat comes back all the same.
    expect(await stranger.enter({ as: 'seat', pin: room.pin, token: ada.token ?? '' })).toMatchObject({ ok: true });
    stranger.close();
  });

  it('a version of the protocol that is too new, and one that is too old', async () => {
    for (const v of [2, 0, -1, 1e9]) {
      const answer = await ada.ask('enter', { v, as: 'somethingNew', key: 1 });
      expect(answer).toMatchObject(rejects('reject.version', { min: 1, max: 1 }));
    }
    await stillFine();
  });

  it('a command before entering', async () => {
    const stranger = new SocketClient(server.url, transport);
    expect(await stranger.command({ type: 'callHelp', on: true })).toMatchObject(rejects('reject.notEntered'));
    stranger.close();
  });

  it("a player sending the teacher's commands", async () => {
    for (const command of [
      { type: 'advance', from: { phase: 'lobby', round: 0 } },
      { type: 'endSession' },
      { type: 'removePlayer', player: 'p2' },
      { type: 'lockRoom', locked: true },
    ] as const) {
      expect(await ada.command(command)).toMatchObject(rejects('reject.notAllowed'));
    }
    expect(room.host.phase).toBe('lobby');
    await stillFine();
  });

  it("the room's own commands, from anybody", async () => {
    const command = { type: 'ringBell', phase: 'lobby', round: 0 };
    for (const client of [ada, room.host]) {
      expect(await client.ask('command', { id: 'abcdefgh', round: 0, command })).toMatchObject(
        rejects('reject.malformed'),
      );
    }
    await stillFine();
  });

  it('any command from the board', async () => {
    expect(await room.board.command({ type: 'advance', from: { phase: 'lobby', round: 0 } })).toMatchObject(
      rejects('reject.notAllowed'),
    );
  });

  it('the wrong phase and the wrong round', async () => {
    expect(await ada.command(submit(stayOut(ada)), 0)).toMatchObject(rejects('reject.wrongPhase'));
    await room.host.advance();
    await room.host.advance();
    await ada.until(() => ada.phase === 'decide');
    expect(await ada.command(submit(stayOut(ada)), 3)).toMatchObject(rejects('reject.wrongRound', { round: 0 }));
    expect(await ada.command(submit(stayOut(ada)))).toMatchObject({ ok: true });
  });

  it('over budget, the wrong role, not a number', async () => {
    await room.host.advance();
    await room.host.advance();
    await ada.until(() => ada.phase === 'decide');
    const invest = { LAB: 900, APP: 0, CLIM: 0, BIO: 0 };
    const rich = room.phones.find((phone) => phone.view.seat?.team?.role === 'vc');
    const own = rich ?? ada;
    const answer = await own.command(submit({ role: 'vc', invest, sell: null, earmark: null }));
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).toMatch(rich === undefined ? /wrongRole/ : /overBudget/);
    const other = own.view.seat?.team?.role === 'climate' ? { role: 'giant' } : { role: 'climate' };
    const wrong =
      other.role === 'giant'
        ? { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 }
        : { role: 'climate', raise: 0, build: 0, hire: false, label: false };
    expect(await own.command(submit(wrong as Orders))).toMatchObject({
      ok: false,
      reject: { code: 'reject.wrongRole' },
    });
    // JSON has no NaN: it arrives as null; as do Infinity and undefined.
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '1', null, -1, 1e9]) {
      const orders = { role: 'vc', invest: { ...invest, LAB: value }, sell: null, earmark: null };
      expect(
        await own.ask('command', {
          id: 'abcdefgh',
          round: 0,
          command: { type: 'submitOrders', orders, forecast: null },
        }),
      ).toMatchObject(rejects('reject.malformed'));
    }
    expect(own.view.seat?.ticket?.mine ?? null).toBeNull();
    expect(own.socket.connected).toBe(true);
  });

  it('votes of every wrong kind, and lines that are too long: nothing is counted', async () => {
    const vote = (item: string, value: unknown) => ({ type: 'answer', check: 'vote', item, value }) as PlayerCommand;
    expect(await ada.command(vote('q0', 1))).toMatchObject(rejects('reject.wrongPhase', { phase: 'lobby' }));
    await room.host.command({ type: 'countVote', question: 0, on: true }).then((ack) => {
      expect(ack).toMatchObject(rejects('reject.wrongPhase', { phase: 'lobby' }));
    });
    while (room.host.phase !== 'debrief') await room.host.advance();
    await ada.until(() => ada.phase === 'debrief');
    for (const value of [5, 10, 11, -1, 0.5, Number.NaN, 'fear', null, [0], {}]) {
      expect(await ada.command(vote('q0', value)), String(value)).toMatchObject(rejects('reject.malformed'));
    }
    for (const item of ['q1', 'q4', 'q00', 'Q0', '__proto__', 'constructor', '']) {
      const code = item === '' || item === '__proto__' ? 'reject.malformed' : 'reject.voteClosed';
      expect(await ada.command(vote(item, 0)), item).toMatchObject(rejects(code));
    }
    const long = { type: 'answer', check: 'debrief', item: 'q0', value: 'x'.repeat(141) } as const;
    expect(await ada.command(long)).toMatchObject(rejects('reject.malformed'));
    expect(await room.host.command({ type: 'answer', check: 'vote', item: 'q0', value: 0 } as never)).toMatchObject(
      rejects('reject.notAllowed'),
    );
    expect(await room.host.command({ type: 'countVote', question: 1, on: true })).toMatchObject(
      rejects('reject.malformed'),
    );
    expect(await ada.command({ type: 'countVote', question: 0, on: true } as never)).toMatchObject(
      rejects('reject.notAllowed'),
    );
    expect(room.host.view.checks?.vote).toBeUndefined();
    expect(await ada.command(vote('q0', 3))).toMatchObject({ ok: true });
    expect(await ada.command(vote('q0', 1))).toMatchObject({ ok: true });
    expect(room.board.view.votes).toBe(null);
    expect(await room.host.command({ type: 'countVote', question: 0, on: true })).toMatchObject({ ok: true });
    await room.board.until(() => room.board.view.votes?.[1] === 1);
    expect(room.board.view.votes).toEqual([0, 1, 0, 0, 0]);
    expect(await ada.command(vote('q0', 2))).toMatchObject(rejects('reject.voteClosed'));
    expect(ada.view.seat?.answers?.vote).toEqual({ q0: 1 });
  });

  it('events without a function to answer: ignored, nothing changes', async () => {
    const { socket } = ada;
    socket.emit('command', { id: 'abcdefgh', round: -1, command: { type: 'renameSelf', name: 'Zoe' } });
    socket.emit('command');
    socket.emit('enter');
    socket.emit('enter', { v: 1, as: 'player', pin: room.pin, name: 'Ghost' });
    socket.emit('command', null, 'not a function');
    await stillFine();
    expect(room.host.view.people?.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  });

  it('unknown events', async () => {
    for (const event of ['join', 'constructor', '__proto__', 'toString', 'bye', 'view', '💥']) {
      expect(await ada.ask(event, { anything: 1 })).toMatchObject(rejects('reject.malformed'));
    }
    ada.socket.emit('nobody-knows-this', 1, 2, 3);
    await stillFine();
  });

  it('messages of the wrong shape', async () => {
    const shapes: unknown[] = [
      undefined,
      null,
      1,
      'text',
      [],
      {},
      { id: 1, round: 0, command: {} },
      { id: 'abcdefgh', round: 0 },
      { id: 'abcdefgh', round: 0.5, command: { type: 'callHelp', on: true } },
      { id: 'abcdefgh', round: 0, command: { type: 'callHelp', on: 'yes' } },
      { id: 'abcdefgh', round: 0, command: { type: 'callHelp', on: true, extra: 1 } },
      { id: 'abcdefgh', round: 0, command: { type: 'callHelp', on: true }, actor: { kind: 'host' } },
      { id: 'abcdefgh', round: 0, command: JSON.parse('{"type":"callHelp","on":true,"__proto__":{"admin":true}}') },
      { id: 'abcdefgh', round: 0, command: { type: 'constructor' } },
      { id: 'abcdefgh', round: 0, command: Buffer.from('binary') },
      { id: 'short', round: 0, command: { type: 'callHelp', on: true } },
    ];
    for (const shape of shapes) {
      expect(await ada.ask('command', shape), JSON.stringify(shape)).toMatchObject({ ok: false });
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const shape of [undefined, null, {}, { v: '1' }, { v: 1 }, { v: 1, as: 'admin', pin: room.pin }]) {
      expect(await ada.ask('enter', shape)).toMatchObject({ ok: false });
    }
    await stillFine();
  });

  it('huge payloads are refused without being looked at', async () => {
    const huge = 'x'.repeat(60_000);
    const command = { type: 'renameSelf', name: huge };
    expect(await ada.ask('command', { id: 'abcdefgh', round: 0, command })).toMatchObject(rejects('reject.tooLarge'));
    expect(await ada.ask('enter', { v: 1, as: 'player', pin: room.pin, name: huge })).toMatchObject(
      rejects('reject.tooLarge'),
    );
    const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    expect(await ada.ask('command', { id: 'abcdefgh', round: 0, command: deep })).toMatchObject(
      rejects('reject.tooLarge'),
    );
    const wide = Object.fromEntries(Array.from({ length: 9_000 }, (_, index) => [`k${index}`, 1]));
    expect(await ada.ask('command', wide)).toMatchObject(rejects('reject.tooLarge'));
    await stillFine();
  });

  it('a message beyond all measure ends that connection and no other', async () => {
    const ben = room.phones[1] as SocketClient;
    ben.socket.emit('command', {
      id: 'abcdefgh',
      round: 0,
      command: { type: 'renameSelf', name: 'x'.repeat(2_000_000) },
    });
    await ben.until(() => !ben.socket.connected);
    await stillFine();
    const again = new SocketClient(server.url, transport);
    expect(await again.enter({ as: 'seat', pin: room.pin, token: ben.token ?? '' })).toMatchObject({ ok: true });
    again.close();
  });

  it('a flood is slowed with the seconds to wait, and the rest of the class does not notice', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => ada.command({ type: 'callHelp', on: false })));
    const slowed = answers.filter((each) => !each.ok);
    expect(slowed.length).toBeGreaterThan(20);
    for (const each of slowed)
      expect(each).toMatchObject({ ok: false, reject: { code: 'reject.tooFast', params: { seconds: 1 } } });
    expect(await room.phones[1]?.command({ type: 'callHelp', on: true })).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await ada.command({ type: 'callHelp', on: false })).toMatchObject({ ok: true });
  });

  it('the same command twice is applied once and answered twice', async () => {
    const first = await ada.command({ type: 'renameSelf', name: 'Adele' }, -1, 'same-id-1');
    const second = await ada.command({ type: 'renameSelf', name: 'Adele' }, -1, 'same-id-1');
    expect(first).toEqual(second);
    expect(first).toMatchObject({ ok: true });
  });

  it('the same entering twice takes one seat', async () => {
    const stranger = new SocketClient(server.url, transport);
    const message = { as: 'player', pin: room.pin, name: 'Eve' } as const;
    const [first, second] = await Promise.all([stranger.enter(message), stranger.enter(message)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({
      ok: true,
      player: first.ok ? first.player : '',
      token: first.ok ? first.token : '',
    });
    stranger.close();
    // The answer was lost with the connection: a token of the client's own finds the seat again.
    const token = 'client-made-secret-0123456789';
    const seats: (string | null)[] = [];
    for (let tries = 0; tries < 2; tries++) {
      const phone = new SocketClient(server.url, transport);
      const ack = await phone.enter({ as: 'player', pin: room.pin, name: 'Fay', token });
      seats.push(ack.ok ? ack.player : null);
      phone.close();
    }
    expect(seats[0]).not.toBeNull();
    expect(seats[0]).toBe(seats[1]);
  });
});

describe('full rooms', () => {
  it('whoever comes when every chair is taken is told or watches', async () => {
    const { pin } = await createSession(server.url, { options: { maxPeople: 1, maxTeams: 4, practice: false } });
    const first = new SocketClient(server.url);
    expect(await first.enter({ as: 'player', pin, name: 'Ada' })).toMatchObject({ ok: true });
    const second = new SocketClient(server.url);
    const ack = await second.enter({ as: 'player', pin, name: 'Ben' });
    if (ack.ok) expect(ack.view.seat?.me?.observer).toBe(true);
    else expect(ack.reject.code).toBe('reject.full');
    first.close();
    second.close();
  });
});
