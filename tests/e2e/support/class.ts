// A class for a story about one phone: its teacher is played over a socket, on a good line.
import { expect } from '@playwright/test';
import { createSession, SocketClient } from '../../support/socket-client.ts';

export const ORDER_IN = 'Saved. It counts even if your phone dies.';
/** What the page says when it has lost the line. */
export const LOST = /server does not answer|device is offline|server is restarting/;

export type Class = {
  readonly pin: string;
  readonly hostToken: string;
  readonly host: SocketClient;
  readonly url: string;
};

const OPTIONS = { rounds: 4, practice: false, minTeams: 4, firstDecideSeconds: 600, decideSeconds: 600 };

/** `port`: where the phones look for the server. */
export async function openClass(server: string, port: number, options: object = {}): Promise<Class> {
  const { pin, hostToken } = await createSession(server, { seed: 7, options: { ...OPTIONS, ...options } });
  const host = new SocketClient(server);
  await host.enter({ as: 'console', pin, token: hostToken });
  return { pin, hostToken, host, url: `http://localhost:${port}` };
}

/** The teacher's taps up to a phase. */
export async function leadTo({ host }: Class, phase: string): Promise<void> {
  while (host.phase !== phase) expect(await host.advance()).toMatchObject({ ok: true });
}
