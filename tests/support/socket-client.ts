// A person at the other end of a real socket: enters, keeps the picture the server sends, sends commands, waits for things.
import { io, type Socket } from 'socket.io-client';
import type { HostCommand, PlayerCommand } from '../../shared/game/commands.ts';
import { type MergedView, mergeView } from '../../shared/game/merge-view.ts';
import type { ViewPatch } from '../../shared/game/views.ts';
import type { CommandAck, CreatedSession, Enter, EnterAck } from '../../shared/protocol.ts';
import { unpackView } from '../../shared/wire.ts';

export type Transport = 'websocket' | 'polling';
type WithoutVersion<T> = T extends unknown ? Omit<T, 'v'> : never;

const WITHIN_MS = 60_000;
let commands = 0;

export class SocketClient {
  readonly socket: Socket;
  view: MergedView = {};
  player: string | null = null;
  token: string | null = null;
  byes: { code: string }[] = [];

  constructor(url: string, transport: Transport = 'websocket') {
    this.socket = io(url, { transports: [transport], forceNew: true, reconnection: false });
    this.socket.on('view', (patch: ViewPatch) => {
      this.view = mergeView(this.view, unpackView(patch));
    });
    this.socket.on('bye', (reason: { code: string }) => this.byes.push(reason));
  }

  async enter(message: WithoutVersion<Enter>): Promise<EnterAck> {
    const ack = await this.ask<EnterAck>('enter', { v: 1, ...message });
    if (ack.ok) {
      this.view = mergeView({}, unpackView(ack.view));
      this.player = ack.player;
      this.token = ack.token ?? this.token;
    }
    return ack;
  }

  /** Meant for the round on the screen, unless another one is given. */
  command(command: PlayerCommand | HostCommand, round = this.round, id = `command-${++commands}`): Promise<CommandAck> {
    return this.ask<CommandAck>('command', { id, round, command });
  }

  /** Any event with any payload, answered. */
  ask<T>(event: string, ...payload: unknown[]): Promise<T> {
    return this.socket.timeout(WITHIN_MS).emitWithAck(event, ...payload) as Promise<T>;
  }

  get round(): number {
    const { stage } = this.view;
    return stage === undefined || stage.phase === 'lobby' ? -1 : stage.round;
  }

  get phase(): string {
    return this.view.stage?.phase ?? '';
  }

  /** The teacher's one button. */
  async advance(): Promise<CommandAck> {
    const { phase, round } = this.view.stage ?? { phase: 'lobby', round: 0 };
    const ack = await this.command({ type: 'advance', from: { phase, round } });
    if (ack.ok) await this.until(() => this.phase !== phase || this.view.stage?.round !== round || phase === 'debrief');
    return ack;
  }

  async until(holds: () => boolean, within = WITHIN_MS): Promise<void> {
    const end = Date.now() + within;
    while (!holds()) {
      if (Date.now() > end)
        throw new Error(`never happened: ${holds.toString()} (phase ${this.phase}, round ${this.round})`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  close(): void {
    this.socket.disconnect();
  }
}

export async function createSession(url: string, body: unknown = {}): Promise<CreatedSession> {
  const answer = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CreatedSession;
}
