// The classes this device may lead: their keys stay here, in the browser's own storage.
import type { CreatedSession } from '../../shared/protocol.ts';
import { device } from '../ui/storage.ts';

export type MySession = {
  readonly pin: string;
  readonly token: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly opened: number;
};

const KEY = 'bm.sessions';
const MOST = 30;

const isSession = (value: unknown): value is MySession => {
  const item = value as Partial<MySession> | null;
  return typeof item?.pin === 'string' && typeof item.token === 'string' && typeof item.opened === 'number';
};

export function mySessions(): readonly MySession[] {
  try {
    const list: unknown = JSON.parse(device.get(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isSession) : [];
  } catch {
    return [];
  }
}

function save(list: readonly MySession[]): void {
  device.set(KEY, JSON.stringify(list.slice(0, MOST)));
}

export function rememberSession(session: MySession): void {
  save([session, ...mySessions().filter(({ pin }) => pin !== session.pin)]);
}

export function forgetSession(pin: string): void {
  save(mySessions().filter((session) => session.pin !== pin));
}

export function rememberCreated({ pin, hostToken }: CreatedSession, title: string, opened: number): void {
  rememberSession({ pin, token: hostToken, title, opened });
}

export const tokenOf = (pin: string): string | null =>
  mySessions().find((session) => session.pin === pin)?.token ?? null;

/** A link to a console carries the key behind the #, where no server and no log sees it. */
export const consoleLink = (origin: string, pin: string, token: string): string => `${origin}/console#${pin}.${token}`;

export function readConsoleLink(hash: string): { readonly pin: string; readonly token: string } | null {
  const match = /^#(\d{6})\.([\w-]{20,64})$/.exec(hash);
  return match?.[1] === undefined || match[2] === undefined ? null : { pin: match[1], token: match[2] };
}
