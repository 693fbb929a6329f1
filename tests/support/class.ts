// A class of bots over real sockets, for `npm run dev -- --bots 12`: opens a session, prints its addresses, joins and
// decides. The teacher's taps stay with whoever looks on; with --auto the class goes on by itself, and with --to it is played
// up to a phase first: "--to decide", "--to result:3" (of round 3, counted from 1), "--to epilogue", "--to final".
//   tsx tests/support/class.ts --url http://localhost:3000 --bots 12 [--rounds 8] [--seed 7] [--auto | --to result:3]
import { parseArgs } from 'node:util';
import { botOrders } from '../../shared/bots/bot.ts';
import { stream } from '../../shared/engine/random.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import { nameIdea } from '../../shared/name-ideas.ts';
import { outlookOfView, typedOrders } from './outlook.ts';
import { createSession, SocketClient } from './socket-client.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    bots: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '8' },
    seed: { type: 'string', default: '20251125' },
    language: { type: 'string', default: 'en' },
    auto: { type: 'boolean', default: false },
    to: { type: 'string' },
  },
});

const url = values.url;
const pacing = values.auto ? 'auto' : 'teacher';
const session = await createSession(url, {
  seed: Number(values.seed),
  options: {
    rounds: Number(values.rounds),
    practice: false,
    pacing,
    language: values.language,
    title: 'A class of bots',
  },
});

let hurry = values.to !== undefined;
const nameOf = (index: number) => nameIdea(values.language === 'de' ? 'de' : 'en', stream(7, 'name', index));

/** Comes back after the server has been restarted by a change of its source. */
async function keepSeat(index: number): Promise<void> {
  let token: string | null = null;
  for (;;) {
    const phone = new SocketClient(url);
    try {
      await phone.until(() => phone.socket.connected, 30_000);
      const { pin } = session;
      const ack = await phone.enter(
        token === null ? { as: 'player', pin, name: nameOf(index) } : { as: 'seat', pin, token },
      );
      if (!ack.ok) return;
      token = phone.token;
      await play(phone, index);
    } catch {
      phone.close();
    }
  }
}

/** Taps like a teacher who waits for everybody, up to a phase (and round). */
async function lead(target: string): Promise<void> {
  const [phase = '', round] = target.split(':');
  const teacher = new SocketClient(url);
  await teacher.enter({ as: 'console', pin: session.pin, token: session.hostToken });
  await teacher.until(() => teacher.view.people?.length === Number(values.bots), 60_000);
  const isThere = () =>
    teacher.phase === phase && (round === undefined || teacher.view.stage?.round === Number(round) - 1);
  while (!isThere() && teacher.phase !== 'ended') {
    const { progress } = teacher.view;
    if (teacher.phase === 'decide' && (progress == null || progress.sent < progress.total)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } else await teacher.advance();
  }
  teacher.close();
}

async function play(phone: SocketClient, index: number): Promise<void> {
  let sentFor = -1;
  while (phone.socket.connected) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const outlook = phone.phase === 'decide' && phone.round !== sentFor ? outlookOfView(phone.view) : null;
    if (outlook === null) continue;
    sentFor = phone.round;
    // People take a while; on the way to a phase nobody waits for them.
    if (!hurry) await new Promise((resolve) => setTimeout(resolve, 500 + ((index * 7919) % 4_000)));
    const strategy = STRATEGIES[index % STRATEGIES.length] ?? 'noise';
    const orders = typedOrders(botOrders(strategy, outlook, index));
    await phone.command({ type: 'submitOrders', orders, forecast: (index * 13) % 100 });
  }
}

console.log(
  [
    '',
    `  A class of ${values.bots} bots, PIN ${session.pin}`,
    `  Console   ${url}/console#${session.pin}.${session.hostToken}`,
    `  Board     ${url}/board/${session.pin}`,
    `  Join      ${url}/join?pin=${session.pin}`,
    '',
  ].join('\n'),
);
const bots = Array.from({ length: Number(values.bots) }, (_, index) => keepSeat(index));
if (values.to !== undefined) await lead(values.to);
else if (values.auto) await lead('news');
hurry = false;
await Promise.all(bots);
