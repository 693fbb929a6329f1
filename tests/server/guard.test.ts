// Who is slowed and who is not: misses of PINs, buckets of messages, the size of a message, the origin of a page.
import { describe, expect, it, vi } from 'vitest';
import { addressKey, createGuard } from '../../server/guard.ts';
import { isTooLarge } from '../../server/socket/decode.ts';
import { isAllowedOrigin } from '../../server/socket/io.ts';
import { createBucket } from '../../server/socket/limits.ts';

describe('PIN guessing', () => {
  it('slows an address after twenty misses, and says for how long', async () => {
    const guard = createGuard(0);
    for (let miss = 0; miss <= 20; miss++) guard.missed('192.0.2.1');
    const verdict = await guard.beforePin('192.0.2.1', '123456');
    expect(verdict).toMatchObject({ ok: false });
    expect(verdict.ok ? 0 : verdict.seconds).toBeGreaterThan(50);
    expect(await guard.beforePin('192.0.2.2', '123456')).toEqual({ ok: true });
  });

  it('counts misses only: a thousand hits in a row cost nothing', async () => {
    const guard = createGuard(0);
    for (let join = 0; join < 1_000; join++) expect((await guard.beforePin('192.0.2.1', '123456')).ok).toBe(true);
  });

  it('lets through a PIN that is in use at this address, and no other', async () => {
    const guard = createGuard(0);
    guard.familiar('192.0.2.1', '123456');
    for (let miss = 0; miss <= 20; miss++) guard.missed('192.0.2.1');
    expect((await guard.beforePin('192.0.2.1', '123456')).ok).toBe(true);
    expect((await guard.beforePin('192.0.2.1', '654321')).ok).toBe(false);
    expect((await guard.beforePin('192.0.2.9', '123456')).ok).toBe(true);
  });

  it('delays everybody unfamiliar when misses come from everywhere, and shuts nobody out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const guard = createGuard(0);
    for (let miss = 0; miss <= 620; miss++) guard.missed(`198.51.${miss >> 8}.${miss & 255}`);
    let done = false;
    const waiting = guard.beforePin('192.0.2.1', '123456').then((verdict) => {
      done = true;
      return verdict;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await waiting).toEqual({ ok: true });
    vi.useRealTimers();
  });

  it('takes a /64 of IPv6 for one address, and knows IPv4 in IPv6', () => {
    expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe(addressKey('2001:db8:1:2::9'));
    expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'));
    expect(addressKey('2001:0db8::1')).toBe(addressKey('2001:db8:0:0:ffff::2'));
    expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(addressKey('::1')).toBe('0:0:0:0');
  });
});

describe('buckets', () => {
  it('hold so many, fill up again, and say how long it takes', () => {
    let now = 0;
    const bucket = createBucket(3, 2, () => now);
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 0]);
    expect(bucket.take()).toBe(1);
    expect(bucket.take(3)).toBe(2);
    now = 500;
    expect(bucket.take()).toBe(0);
    expect(bucket.take()).toBe(1);
    now = 1e9;
    expect(bucket.take(3)).toBe(0);
    expect(bucket.take()).toBe(1);
  });
});

describe('the size of a message', () => {
  it.each([
    [{ id: 'abcdefgh', round: 0, command: { type: 'answer', value: 'x'.repeat(140) } }, false],
    [null, false],
    ['x'.repeat(9_000), true],
    [{ ['k'.repeat(9_000)]: 1 }, true],
    [Array.from({ length: 9_000 }, () => 0), true],
    [{ a: { b: { c: { d: { e: { f: { g: { h: { i: 1 } } } } } } } } }, true],
    [Buffer.from('binary'), true],
    [{ a: new Uint8Array(3) }, true],
  ])('%.60j…', (message, large) => {
    expect(isTooLarge(message)).toBe(large);
  });

  it('of a huge one is known without walking through it', () => {
    const huge = Array.from({ length: 1_000_000 }, () => ({ a: 1 }));
    const started = performance.now();
    expect(isTooLarge(huge)).toBe(true);
    expect(performance.now() - started).toBeLessThan(250);
  });
});

describe('the origin of a page', () => {
  const from = (origin: string | undefined, host: string, more: object = {}) =>
    ({ headers: { origin, host, ...more } }) as never;
  const plain = { publicUrl: null, trustProxy: false };

  it.each([
    [undefined, 'game.example', plain, true],
    ['http://game.example', 'game.example', plain, true],
    ['http://192.168.1.5:3000', '192.168.1.5:3000', plain, true],
    ['http://192.168.1.5:3001', '192.168.1.5:3000', plain, false],
    ['https://evil.example', 'game.example', plain, false],
    ['https://game.example.evil.example', 'game.example', plain, false],
    ['null', 'game.example', plain, false],
    ['nonsense', 'game.example', plain, false],
    ['https://game.example', 'inside:3000', { publicUrl: 'https://game.example', trustProxy: false }, true],
  ])('%s at %s', (origin, host, options, allowed) => {
    expect(isAllowedOrigin(from(origin, host), options)).toBe(allowed);
  });

  it('believes the name a proxy passes on only if the proxy is trusted', () => {
    const request = from('https://game.example', 'inside:3000', { 'x-forwarded-host': 'game.example' });
    expect(isAllowedOrigin(request, plain)).toBe(false);
    expect(isAllowedOrigin(request, { publicUrl: null, trustProxy: true })).toBe(true);
  });
});
