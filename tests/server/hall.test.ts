// A hall of sixty students on real sockets, and a teacher who uses every control there is while they play a whole game.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { botOrders } from '../../shared/bots/bot.ts';
import type { HostCommand } from '../../shared/game/commands.ts';
import { HostCommandSchema } from '../../shared/game/commands.ts';
import { outlookOfView, typedOrders } from '../support/outlook.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { type TestServer, testServer } from './harness.ts';

const STUDENTS = 60;
const STRATEGIES = ['momentum', 'fundamentalist', 'narrative', 'contrarian', 'passive', 'noise'] as const;

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

it('sixty students play through a teacher’s every control', async () => {
  const { pin, hostToken } = await createSession(server.url, {
    seed: 774,
    options: {
      rounds: 4,
      practice: true,
      teamSize: 3,
      maxTeams: 24,
      pitchSeconds: 30,
      beforeAfter: true,
      roster: true,
    },
  });
  const used = new Set<HostCommand['type']>();
  const host = new SocketClient(server.url);
  const does = async (command: HostCommand, round?: number): Promise<void> => {
    used.add(command.type);
    expect(await host.command(command, round ?? host.round), JSON.stringify(command)).toMatchObject({ ok: true });
  };
  const advance = async (): Promise<void> => {
    used.add('advance');
    expect(await host.advance()).toMatchObject({ ok: true });
  };
  const advanceTo = async (phase: string): Promise<void> => {
    while (host.phase !== phase) await advance();
  };
  expect((await host.enter({ as: 'console', pin, token: hostToken })).ok).toBe(true);

  // The door: a limit, a lock, bots, teams and people in their places.
  await does({
    type: 'setOptions',
    options: { maxPeople: STUDENTS - 1, title: 'The hall', decideSeconds: 600, firstDecideSeconds: 600 },
  });
  const students: SocketClient[] = [];
  const join = async (name: string) => {
    const phone = new SocketClient(server.url);
    const ack = await phone.enter({ as: 'player', pin, name, roster: `List ${name}` });
    return { phone, ack };
  };
  for (let n = 1; n <= STUDENTS; n += 10) {
    const ten = await Promise.all(Array.from({ length: 10 }, (_, i) => join(`Student ${n + i}`)));
    for (const { phone, ack } of ten) {
      expect(ack.ok).toBe(true);
      students.push(phone);
    }
  }
  await host.until(() => host.view.people?.length === STUDENTS);
  const observers = students.filter(({ view }) => view.seat?.me?.observer === true);
  expect(observers).toHaveLength(1);
  const observer = observers[0] as SocketClient;
  await does({ type: 'lockRoom', locked: true });
  expect((await join('Too late')).ack).toMatchObject({ ok: false, reject: { code: 'reject.locked' } });
  await does({ type: 'lockRoom', locked: false });
  const home = () => host.view.teamsList?.find(({ members }) => members.length > 0 && members.length < 4);
  await does({ type: 'movePlayer', player: observer.player as string, team: home()?.id ?? null });
  await observer.until(() => observer.view.seat?.team != null);
  await does({ type: 'renamePlayer', player: observer.player as string, name: 'Overflow' });
  const first = host.view.teamsList?.[0]?.id as string;
  await does({ type: 'renameTeam', team: first, name: 'First Row' });
  await does({ type: 'setTeamRole', team: first, role: 'short' });
  const bots = host.view.teamsList?.length ?? 0;
  await does({ type: 'addBots', count: 2 });
  await host.until(() => host.view.teamsList?.length === bots + 2);
  await does({ type: 'removeTeam', team: host.view.teamsList?.at(-1)?.id as string });
  const removed = students.pop() as SocketClient;
  await does({ type: 'removePlayer', player: removed.player as string });
  await removed.until(() => removed.byes.some(({ code }) => code === 'reject.removed'));

  const answer = await fetch(`${server.url}/api/sessions/${pin}/cohosts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${hostToken}` },
  });
  const { cohost, token } = (await answer.json()) as { cohost: string; token: string };
  const second = new SocketClient(server.url);
  expect((await second.enter({ as: 'console', pin, token })).ok).toBe(true);

  // A round: a decision of everybody who is asked, and everything a teacher can do meanwhile.
  const decide = (phones: readonly SocketClient[]) =>
    Promise.all(
      phones.map(async (phone, at) => {
        await phone.until(() => phone.phase === 'decide' && phone.view.seat?.account != null);
        const outlook = outlookOfView(phone.view);
        if (outlook === null) throw new Error('nothing to decide on');
        const orders = typedOrders(botOrders(STRATEGIES[at % 6] ?? 'noise', outlook, at));
        expect(await phone.command({ type: 'submitOrders', orders, forecast: 10 + at })).toMatchObject({ ok: true });
      }),
    );
  await advanceTo('pitch');
  await advanceTo('decide');
  await does({ type: 'pauseClock' });
  await does({ type: 'extendClock', seconds: 30 });
  await does({ type: 'resumeClock' });
  const asking = students[0] as SocketClient;
  await asking.command({ type: 'callHelp', on: true });
  await host.until(() => host.view.people?.some(({ help }) => help) === true);
  await does({ type: 'answerHelp', player: asking.player as string });
  await asking.until(() => asking.view.seat?.me?.help === false);
  const waiting = students.at(-1) as SocketClient;
  const silent = waiting.view.seat?.team?.id as string;
  const isSilent = ({ view }: SocketClient) => view.seat?.team?.id === silent;
  await decide(students.filter((phone) => !isSilent(phone)));
  await does({ type: 'nudge', team: null });
  await waiting.until(() => waiting.view.seat?.ticket?.nudges === 1);
  await does({ type: 'handToBot', team: silent });
  await waiting.until(() => waiting.view.seat?.team?.takenOver === true);
  await does({ type: 'handBack', team: silent });
  await does({ type: 'showOnBoard', mode: 'standings' });
  await does({ type: 'showOnBoard', mode: 'phase' });
  await advanceTo('closed');
  await does({ type: 'reopenDecision' });
  await decide(students.filter(isSilent));
  expect(await second.command({ type: 'extendClock', seconds: 30 })).toMatchObject({ ok: true });
  await does({ type: 'revokeCohost', cohost });
  await second.until(() => !second.socket.connected);

  await advanceTo('result');
  for (let round = 0; round < 4; round += 1) {
    await advance();
    await advanceTo('decide');
    // Somebody comes late, beyond the limit: watches, and is given a chair all the same.
    if (round === 1) {
      const { phone, ack } = await join('Late Swallow');
      expect(ack.ok).toBe(true);
      expect(phone.view.seat?.me?.observer).toBe(true);
      await does({ type: 'movePlayer', player: phone.player as string, team: silent });
      await phone.until(() => phone.view.seat?.team != null);
      students.push(phone);
    }
    await decide(students);
    await host.until(() => host.view.progress?.sent === host.view.progress?.total);
    await advanceTo('result');
  }
  await advanceTo('final');
  for (const phone of students) {
    await phone.until(() => phone.view.final != null);
    expect(await phone.command({ type: 'answer', check: 'after', item: 'early', value: 2 })).toMatchObject({
      ok: true,
    });
  }
  await does({ type: 'showOnBoard', mode: 'gain' });
  await host.until(() => host.view.gain?.after.early?.[2] === students.length);
  await advanceTo('debrief');
  await does({ type: 'goToQuestion', question: 3, reveal: 0 });
  await students[1]?.command({ type: 'answer', check: 'debrief', item: 'line', value: 'We all knew.' });
  await host.until(() => host.view.linesAsked?.length === 1);
  await does({ type: 'releaseLine', text: 'We all knew.', on: true });
  await host.until(() => host.view.lines?.[0] === 'We all knew.');
  await does({ type: 'setExhibit', exhibit: { full: true } });
  await does({ type: 'goToQuestion', question: 4, reveal: 0 });
  for (const phone of students) {
    await phone.until(() => phone.view.stage?.question === 4);
    expect(await phone.command({ type: 'answer', check: 'vote', item: 'q4', value: 1 })).toMatchObject({ ok: true });
  }
  await host.until(() => host.view.checks?.vote?.q4?.[1] === students.length);
  await does({ type: 'countVote', question: 4, on: true });
  for (const phone of students) await phone.until(() => phone.view.votes?.[1] === students.length);
  await does({ type: 'shareHomework', on: true });
  await host.until(() => host.view.homework?.open === true);
  await does({ type: 'endSession' });
  for (const phone of students) await phone.until(() => phone.phase === 'ended');

  // Nobody was lost on the way, and no control was left out.
  const { standings } = host.view.final ?? { standings: [] };
  expect(standings).toHaveLength(host.view.teamsList?.length ?? 0);
  expect([...used].sort()).toEqual(HostCommandSchema.options.map(({ entries }) => entries.type.literal).sort());
  for (const client of [host, second, removed, ...students]) client.close();
}, 120_000);
