// A class that two people have played over a socket, with orders and forecasts of their own, up to its debrief; and their
// phones, which come back to the seats with the token alone.
import type { Browser, Page } from '@playwright/test';
import type { Orders, Role } from '../../../shared/engine/types.ts';
import { createSession, SocketClient } from '../../support/socket-client.ts';
import { openPage, type Watch } from './people.ts';
import type { PlayedClass } from './played.ts';

const NONE = { CHIP: 0, CLOUD: 0, APP: 0 };
/** Within everybody's means in every round. */
const ORDERS: Readonly<Partial<Record<Role, (round: number) => Orders>>> = {
  vc: () => ({ role: 'vc', invest: { LAB: 2, APP: 1, CLIM: 0, BIO: 0 }, sell: null, earmark: null }),
  short: (round) => ({
    role: 'short',
    short: { ...NONE, CHIP: round === 2 ? 0.1 : 0 },
    puts: NONE,
    cover: 0,
    report: false,
  }),
};
const FORECASTS = [10, 20, 30, 55, 60, 70, 40, 30];

export type Seated = PlayedClass & { readonly tokens: readonly [fund: string, short: string] };

/** A fund that buys in every round and a short seller who begins in the third. */
export async function seatedClass(url: string): Promise<Seated> {
  const { pin, hostToken } = await createSession(url, {
    seed: 20251125,
    options: { rounds: 8, minTeams: 12, practice: false, pacing: 'teacher', title: '10b' },
  });
  const host = new SocketClient(url);
  await host.enter({ as: 'console', pin, token: hostToken });
  const tokens = ['Ada', 'Ben'].map((name) => `${name}-`.padEnd(32, 'x')) as [string, string];
  const phones: SocketClient[] = [];
  for (const [i, name] of ['Ada', 'Ben'].entries()) {
    const phone = new SocketClient(url);
    await phone.enter({ as: 'player', pin, name, token: tokens[i] ?? '' });
    const team = phone.view.seat?.team?.id ?? '';
    await host.command({ type: 'setTeamRole', team, role: i === 0 ? 'vc' : 'short' });
    phones.push(phone);
  }
  while (host.phase !== 'debrief') {
    if (host.phase === 'decide') await Promise.all(phones.map((phone) => decide(phone, host.round)));
    const ack = await host.advance();
    if (!ack.ok) throw new Error(`${host.phase}: ${ack.reject.code}`);
  }
  for (const phone of phones) phone.close();
  return { pin, hostToken, host, tokens };
}

async function decide(phone: SocketClient, round: number): Promise<void> {
  await phone.until(() => phone.phase === 'decide' && phone.round === round);
  const orders = ORDERS[phone.view.seat?.team?.role ?? 'vc']?.(round);
  if (orders === undefined) throw new Error('no orders for this role');
  const ack = await phone.command({ type: 'submitOrders', orders, forecast: FORECASTS[round] ?? null });
  if (!ack.ok) throw new Error(ack.reject.code);
}

/** A phone of its owner, opened again on whatever the class is doing. */
export async function reopened(
  browser: Browser,
  watch: Watch,
  {
    url,
    pin,
    token,
    ...more
  }: { url: string; pin: string; token: string; width: number; height: number; locale: string },
): Promise<Page> {
  const { width, height, locale } = more;
  const page = await openPage(browser, watch, {
    viewport: { width, height },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
    locale,
  });
  const memory: readonly (readonly [string, string])[] = [
    [`bm.seat.${pin}`, token],
    ['bm.lang', locale.slice(0, 2)],
  ];
  await page.addInitScript((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, memory);
  await page.goto(`${url}/play?pin=${pin}`);
  return page;
}
