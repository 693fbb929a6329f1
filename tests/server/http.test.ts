// The HTTP side of a real server: headers, pages, opening sessions, guessing PINs, what only the teacher may have.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '../../server/http/assets.ts';
import { createPages, notFound, pageFor } from '../../server/http/pages.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ metrics: true });
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

describe('headers', () => {
  it('allow nothing from elsewhere and nothing inline, and promise no TLS on a plain address', async () => {
    const { headers } = await get('/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/style-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe|https?:|upgrade-insecure/);
    expect(policy).toMatch(/connect-src 'self' ws:\/\/127\.0\.0\.1:\d+ wss:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('opening a session', () => {
  it('takes nothing and gives a PIN, a token and two addresses', async () => {
    const answer = await post('/api/sessions', '{}');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      id: expect.stringMatching(/^[\w-]{10,}$/),
      pin: expect.stringMatching(/^[1-9]\d{5}$/),
      hostToken: expect.stringMatching(/^[\w-]{32}$/),
      boardUrl: expect.stringMatching(/^http:.*\/board\/\d{6}$/),
      joinUrl: expect.stringMatching(/^http:.*\/join\?pin=\d{6}$/),
    });
  });

  it.each([
    ['{"options":{"rounds":99}}', 400],
    ['{"options":{"unknown":1}}', 400],
    ['{"scenario":"no-such-pack"}', 400],
    ['{"seed":-1}', 400],
    ['{"seed":1.5}', 400],
    ['{"admin":true}', 400],
    ['{"__proto__":{"admin":true}}', 400],
    ['[]', 400],
    ['"text"', 400],
    ['{', 400],
    [`{"options":{"title":"${'x'.repeat(20_000)}"}}`, 400],
    [`{"options":{"title":"${'x'.repeat(1_500_000)}"}}`, 413],
  ])('%.40s… is refused', async (body, status) => {
    const answer = await post('/api/sessions', body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      ok: false,
      reject: { code: expect.stringMatching(/malformed|tooLarge/) },
    });
  });

  it('cleans what people typed', async () => {
    const { pin } = await createSession(server.url, { options: { title: '  10b\u202e  economics ' } });
    expect(await (await get(`/api/sessions/${pin}`)).json()).toMatchObject({ exists: true, title: '10b economics' });
  });

  it('is not for pages of other sites: anything but JSON is refused', async () => {
    const answer = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      body: 'options=1',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('a server with a password, and one with a limit', () => {
  it('opens a class only for whoever knows it, and slows guessing', async () => {
    const guarded = await testServer({ hostPassword: 'correct horse' });
    const attempt = (body: object) =>
      fetch(`${guarded.url}/api/sessions`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
    expect((await attempt({})).status).toBe(401);
    expect((await attempt({ password: 'correct horse' })).status).toBe(201);
    for (let tries = 0; tries < 5; tries++) await attempt({ password: `guess ${tries}` });
    const slowed = await attempt({ password: 'correct horse' });
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await slowed.json()).toMatchObject({
      reject: { code: 'reject.tooManyTries', params: { seconds: expect.any(Number) } },
    });
    await guarded.stop();
  });

  it('lets one address open only so many sessions', async () => {
    const limited = await testServer({ newSessions: 2 });
    const attempt = () =>
      fetch(`${limited.url}/api/sessions`, {
        method: 'POST',
        body: '{}',
        headers: { 'Content-Type': 'application/json' },
      });
    expect([(await attempt()).status, (await attempt()).status, (await attempt()).status]).toEqual([201, 201, 429]);
    await limited.stop();
  });
});

describe('guessing PINs', () => {
  it('a guesser is slowed; the class beside it, behind the same address, is not', async () => {
    const own = await testServer();
    const room = await lesson(own.url, { names: ['Ada'] });
    const answers: number[] = [];
    for (let guess = 0; guess < 1_000; guess++) {
      answers.push((await fetch(`${own.url}/api/sessions/${100_000 + guess}`)).status);
      // The class goes on meanwhile, and is answered each time.
      if (guess % 50 === 0) {
        const on = guess % 100 === 0;
        expect(await room.phones[0]?.command({ type: 'callHelp', on })).toMatchObject({ ok: true });
      }
    }
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(950);
    const guesser = new SocketClient(own.url);
    expect(await guesser.enter({ as: 'board', pin: '999999' })).toMatchObject({
      reject: { code: 'reject.tooManyTries' },
    });
    guesser.close();
    // New faces and old ones of the class come in all the same.
    await room.join('Ben');
    expect(await (await fetch(`${own.url}/api/sessions/${room.pin}`)).json()).toMatchObject({ exists: true });
    room.close();
    await own.stop();
  });

  it('three hundred joins from one address within seconds are no guessing', async () => {
    const { pin } = await createSession(server.url, { options: { practice: false } });
    const phones = Array.from({ length: 300 }, () => new SocketClient(server.url));
    const acks = await Promise.all(phones.map((phone, index) => phone.enter({ as: 'player', pin, name: `P${index}` })));
    expect(acks.filter(({ ok }) => !ok)).toEqual([]);
    for (const phone of phones) phone.close();
  }, 60_000);
});

describe('what is whose', () => {
  it('notes and exports are for the teacher; the debrief is for everybody, after the end', async () => {
    const room = await lesson(server.url, { names: ['Ada'] });
    const paths = ['notes', 'export/rounds.csv', 'export/decisions.csv', 'export/answers.csv', 'export/replay.json'];
    for (const path of paths) {
      const address = `/api/sessions/${room.pin}/${path}`;
      expect((await get(address)).status, path).toBe(401);
      expect((await get(address, { Authorization: `Bearer ${room.phones[0]?.token}` })).status, path).toBe(401);
      expect((await get(address, { Authorization: `Bearer ${room.hostToken}` })).status, path).toBe(200);
    }
    expect((await get(`/api/sessions/${room.pin}/debrief`)).status).toBe(409);
    expect((await get(`/api/sessions/${room.pin}/game`)).status).toBe(409);
    expect((await get(`/api/sessions/${room.pin}/questions`)).status).toBe(409);
    expect((await get(`/api/sessions/${room.pin}/check`)).status).toBe(200);
    const why = await get(`/api/sessions/${room.pin}/role-check/vc/0/1`);
    expect(await why.json()).toMatchObject({ right: expect.any(Boolean), why: { en: expect.any(String) } });
    for (const wrong of ['vc/0/9', 'vc/99/0', 'king/0/0', 'constructor/0/0', 'vc/x/y']) {
      expect((await get(`/api/sessions/${room.pin}/role-check/${wrong}`)).status, wrong).toBe(400);
    }
    const notes = JSON.stringify(
      await (await get(`/api/sessions/${room.pin}/notes`, { Authorization: `Bearer ${room.hostToken}` })).json(),
    );
    expect(notes).toMatch(/say/);
    room.close();
  });

  it('texts of a pack can be had by everybody and kept for ever; unknown ones are not found', async () => {
    const [pack] = (await (await get('/api/scenarios')).json()) as {
      id: string;
      hash: string;
      title: { en: string };
    }[];
    expect(pack).toMatchObject({ id: 'ai-boom', title: { en: expect.any(String), de: expect.any(String) } });
    for (const language of ['en', 'de']) {
      const texts = await get(`/api/scenarios/${pack?.hash}/${language}.json`);
      expect(texts.headers.get('cache-control')).toMatch(/immutable/);
      const text = await texts.text();
      expect(JSON.parse(text)).toMatchObject({ id: 'ai-boom', roles: { vc: { name: expect.any(String) } } });
      expect(text).not.toMatch(/"(deck|wild|notes|facts|effects)"/);
    }
    expect((await get(`/api/scenarios/${pack?.hash}/fr.json`)).status).toBe(404);
    expect((await get('/api/scenarios/0000/en.json')).status).toBe(404);
  });

  it('metrics, when they are switched on', async () => {
    const room = await lesson(server.url, { names: ['Ada'] });
    const knock = new SocketClient(server.url);
    await knock.enter({ as: 'player', pin: room.pin, name: 'Ada' });
    const figures = await (await get('/metrics')).text();
    expect(figures).toMatch(/^belief_rejects\{code="reject\.nameTaken"\} 1$/m);
    expect(figures).toMatch(/^belief_flush_ms_count [1-9]/m);
    expect(figures).not.toMatch(new RegExp(`Ada|${room.pin}|${room.hostToken}`));
    knock.close();
    room.close();
    const text = await (await get('/metrics')).text();
    for (const name of [
      'belief_rooms',
      'belief_sockets',
      'belief_commands',
      'belief_rejects',
      'belief_ack_ms',
      'belief_append_ms',
      'belief_flush_ms',
      'belief_nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(text).toContain(name);
    }
  });
});

describe('sockets from other sites', () => {
  it.each([
    ['https://evil.example', 403],
    ['null', 403],
  ])('a page of %s is refused', async (origin, status) => {
    const answer = await get('/socket.io/?EIO=4&transport=polling', { Origin: origin });
    expect(answer.status).toBe(status);
  });

  it('the own page and clients that are no browser are let in', async () => {
    expect((await get('/socket.io/?EIO=4&transport=polling')).status).toBe(200);
    expect((await get('/socket.io/?EIO=4&transport=polling', { Origin: server.url })).status).toBe(200);
  });
});

describe('pages', () => {
  it.each([
    ['/', '/index.html'],
    ['/join', '/play/index.html'],
    ['/play', '/play/index.html'],
    ['/host', '/host/index.html'],
    ['/console', '/host/index.html'],
    ['/console/', '/host/index.html'],
    ['/board/123456', '/board/index.html'],
    ['/board', '/board/index.html'],
    ['/board/12345', null],
    ['/board/123456/x', null],
    ['/constructor', '/constructor/index.html'],
    ['/../package.json', null],
    ['/Host', null],
  ])('%s is %s', (path, page) => {
    expect(pageFor(path)).toBe(page);
  });

  it('come from memory, compressed, with the right lifetimes; anything else is a page that says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'belief-pages-'));
    mkdirSync(join(folder, 'play'));
    mkdirSync(join(folder, 'assets'));
    const script = 'console.log(1);'.repeat(200);
    writeFileSync(join(folder, 'play/index.html'), '<!doctype html><title>Play</title>');
    writeFileSync(join(folder, 'play/index.de.html'), '<!doctype html><title>Spielen</title>');
    writeFileSync(join(folder, 'assets/play-AbCd1234.js'), script);
    writeFileSync(join(folder, 'assets/play-AbCd1234.js.gz'), gzipSync(script));
    writeFileSync(join(folder, 'secret.yaml'), 'no');
    const app = express()
      .use(createPages(loadAssets(folder)))
      .use(notFound);
    const http = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => http.once('listening', resolve));
    const address = http.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

    const page = await fetch(`${url}/join?pin=123456`);
    expect(await page.text()).toMatch(/Play/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const etag = page.headers.get('etag') ?? '';
    expect((await fetch(`${url}/join`, { headers: { 'If-None-Match': etag } })).status).toBe(304);

    const inGerman = await fetch(`${url}/join`, { headers: { 'Accept-Language': 'fr, de-AT;q=0.8, en;q=0.5' } });
    expect(await inGerman.text()).toMatch(/Spielen/);
    expect(inGerman.headers.get('vary')).toMatch(/Accept-Language/);

    const asset = await fetch(`${url}/assets/play-AbCd1234.js`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await asset.text()).toBe(script);
    expect((await fetch(`${url}/assets/play-AbCd1234.js`, { method: 'HEAD' })).status).toBe(200);

    for (const path of [
      '/nothing',
      '/secret.yaml',
      '/.git/config',
      '/assets/../secret.yaml',
      '/assets/%2e%2e/secret.yaml',
      '/board/12',
    ]) {
      const missing = await fetch(url + path, { headers: { Accept: 'text/html', 'Accept-Language': 'de' } });
      expect(missing.status, path).toBe(404);
      expect(missing.headers.get('content-security-policy')).toMatch(/style-src 'sha256-/);
      expect(await missing.text()).toMatch(/Diese Seite wurde nie gedruckt/);
    }
    expect((await fetch(`${url}/api/nothing`)).headers.get('content-type')).toMatch(/json/);
    await new Promise((resolve) => http.close(resolve));
    rmSync(folder, { recursive: true });
  });
});
