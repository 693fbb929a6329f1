// A class of bots brought to its debrief over a socket, so that a browser has to play only what it is there to look at.
import type { SessionOptions } from '../../../shared/game/types.ts';
import { createSession, SocketClient } from '../../support/socket-client.ts';

export type PlayedClass = { readonly pin: string; readonly hostToken: string; readonly host: SocketClient };

export async function playedClass(url: string, options: Partial<SessionOptions> = {}): Promise<PlayedClass> {
  const { pin, hostToken } = await createSession(url, {
    seed: 20251125,
    options: { rounds: 8, minTeams: 12, practice: false, pacing: 'teacher', title: '10b', ...options },
  });
  const host = new SocketClient(url);
  await host.enter({ as: 'console', pin, token: hostToken });
  while (host.phase !== 'debrief') {
    const ack = await host.advance();
    if (!ack.ok) throw new Error(`${host.phase}: ${ack.reject.code}`);
  }
  return { pin, hostToken, host };
}
