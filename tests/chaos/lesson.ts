// A class that plays on, whatever happens to the server: phones decide, rename themselves and call for help without a pause,
// the teacher's console goes through the phases. Nobody here knows that the server is being killed.
import { botOrders } from '../../shared/bots/bot.ts';
import { stream } from '../../shared/engine/random.ts';
import type { HostCommand, PlayerCommand } from '../../shared/game/commands.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import type { Envelope } from '../../shared/protocol.ts';
import { outlookOfView, typedOrders } from '../support/outlook.ts';
import { type Person, person } from '../support/person.ts';
import { createSession } from '../support/socket-client.ts';

const PHONES = 5;
/** Commands one person has under way at the most; the rest of the taps are not made. */
const MOST_PENDING = 3;

export type Lesson = {
  readonly id: string;
  readonly pin: string;
  readonly hostToken: string;
  readonly host: Person;
  readonly phones: readonly Person[];
  readonly people: readonly Person[];
  readonly isOver: () => boolean;
  /** Nobody taps any more; what is under way goes on. */
  readonly rest: () => void;
  readonly leave: () => void;
};

export async function openLesson(
  url: string,
  seed: number,
  onSend: (envelope: Envelope, phase: string) => void,
  /** Where the session is opened, if not where everybody comes in. */
  openAt = url,
): Promise<Lesson> {
  const { id, pin, hostToken } = await createSession(openAt, {
    seed,
    options: { rounds: 8, practice: false, minTeams: 8, decideSeconds: 300, firstDecideSeconds: 300 },
  });
  const host = await person(url, { as: 'console', pin, token: hostToken }, (envelope) => onSend(envelope, phase()));
  const names = Array.from({ length: PHONES }, (_, index) => `P${index}`);
  const phones = await Promise.all(
    names.map((name) => person(url, { as: 'player', pin, name }, (envelope) => onSend(envelope, phase()))),
  );
  const people = [host, ...phones];
  const phase = (): string => host.connection.store.getState().view.stage?.phase ?? '';

  const luck = stream(seed, 'lesson', 0);
  const timers = new Set<NodeJS.Timeout>();
  let resting = false;
  function tap(from: number, to: number, choose: () => PlayerCommand | HostCommand | null, who: Person): void {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        if (resting) return;
        const command = who.pending.size < MOST_PENDING ? choose() : null;
        if (command !== null) void who.send(command);
        tap(from, to, choose, who);
      },
      from + luck() * (to - from),
    );
    timers.add(timer);
  }

  function forward(): HostCommand | null {
    const { stage } = host.connection.store.getState().view;
    return stage === undefined || stage.phase === 'ended'
      ? null
      : { type: 'advance', from: { phase: stage.phase, round: stage.round } };
  }
  let renames = 0;
  function act(phone: Person, index: number): PlayerCommand {
    const { view } = phone.connection.store.getState();
    const outlook = view.stage?.phase === 'decide' ? outlookOfView(view) : null;
    if (outlook !== null && luck() < 0.7) {
      const strategy = STRATEGIES[Math.floor(luck() * STRATEGIES.length)] ?? 'noise';
      const orders = typedOrders(botOrders(strategy, outlook, Math.floor(luck() * 1_000)));
      return { type: 'submitOrders', orders, forecast: Math.floor(luck() * 101) };
    }
    if (luck() < 0.5) return { type: 'callHelp', on: luck() < 0.5 };
    renames += 1;
    return { type: 'renameSelf', name: `P${index} ${renames}` };
  }
  phones.forEach((phone, index) => {
    tap(120, 400, () => act(phone, index), phone);
  });
  tap(250, 600, forward, host);

  return {
    id,
    pin,
    hostToken,
    host,
    phones,
    people,
    isOver: () => ['debrief', 'ended'].includes(phase()),
    rest() {
      resting = true;
      for (const timer of timers) clearTimeout(timer);
    },
    leave() {
      for (const one of people) one.leave();
    },
  };
}
