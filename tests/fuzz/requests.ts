// Requests of HTTP with broken lines, headers and bodies. What can be told from outside is judged: their answer is no fault.
import type { Stream } from '../../shared/engine/random.ts';
import { BODIES, noise, raw } from './frames.ts';
import { isTable, pick, spoilt, TEXTS } from './junk.ts';

export type HttpAnswer = { readonly status: number; readonly text: string };

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'BREW', 'get', ''];
const PATHS = [
  '/',
  '/api/sessions',
  '/api/sessions/000000',
  '/api/sessions/__proto__/notes',
  '/api/sessions/123456/export/replay.json',
  '/api/sessions/123456/homework',
  '/api/sessions/123456/cohosts',
  '/api/scenarios/constructor/en.json',
  '/socket.io/',
  '/socket.io/?EIO=4&transport=polling&sid=x',
  '/metrics',
  '/board/1',
  '/%',
  '/%00',
  '/a%zz',
  '/../../etc/passwd',
  '//evil.example/',
  `/${'a'.repeat(20_000)}`,
  '/?__proto__[admin]=1',
  'http://evil.example/',
  '*',
];
const HEADERS = [
  'Content-Length: -1',
  'Content-Length: 99999999999',
  'Transfer-Encoding: chunked',
  'Content-Encoding: gzip',
  'Content-Encoding: br',
  'Content-Type: application/json',
  'Content-Type: application/json; charset=utf-7',
  'Expect: 100-continue',
  'Connection: upgrade',
  'Upgrade: h2c',
  'Authorization: Bearer x',
  `Authorization: Bearer ${'a'.repeat(40)}`,
  'Origin: null',
  'Origin: https://evil.example',
  "Host: x'; script-src *",
  'X-Forwarded-For: ; DROP',
  'X-Forwarded-Host: evil.example',
  `Cookie: ${'a=b; '.repeat(900)}`,
  'Range: bytes=0-,0-,0-',
  'Accept-Encoding: br;q=x',
  ': empty',
  'no colon',
  'If-None-Match: "x", *',
];

/** One request whose lines need not fit together; returns the status, 0 = none. */
export async function brokenRequest(url: string, luck: Stream): Promise<HttpAnswer> {
  const headers = Array.from({ length: Math.floor(luck() * 4) }, () => pick(luck, HEADERS));
  const body = luck() < 0.5 ? noise(luck, 200) : pick(luck, BODIES);
  if (luck() < 0.6) headers.push(`Content-Length: ${Buffer.byteLength(body)}`);
  const version = luck() < 0.9 ? 'HTTP/1.1' : pick(luck, ['HTTP/1.0', 'HTTP/9.9', 'SPDY', '']);
  const head = `${pick(luck, METHODS)} ${pick(luck, PATHS)} ${version}\r\nHost: x\r\nConnection: close\r\n${headers.join('\r\n')}`;
  const answer = await raw(url, [`${head}${headers.length > 0 ? '\r\n' : ''}\r\n${body}`]);
  return { status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0), text: answer };
}

const SESSION = {
  options: { title: 'x', rounds: 8, language: 'en', roles: ['vc'] },
  scenario: 'ai-boom',
  seed: 1,
  password: 'x',
  pack: { id: 'x' },
};
const HOMEWORK = { id: 'game-0001', name: 'Nora', seat: 't1', orders: [null], undone: 0, hints: 0 };

/** A request that HTTP is content with and the game is not: spoilt bodies, tokens of others. */
export async function brokenBody(
  url: string,
  luck: Stream,
  pin: string,
  tokens: readonly string[],
): Promise<HttpAnswer> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${pick(luck, tokens)}` };
  // An empty body opens a session with everything default, and rightly so.
  const text = (value: unknown): string => JSON.stringify(value) ?? 'null';
  const session = spoilt(luck, SESSION);
  const [path, method, body] = pick<readonly [string, string, unknown]>(luck, [
    ['', 'POST', isTable(session) ? { ...session, admin: 1 } : session],
    ['', 'POST', { options: { title: pick(luck, TEXTS), unknown: 1 } }],
    [`/${pin}/homework`, 'POST', spoilt(luck, HOMEWORK)],
    [`/${pin}/cohosts`, 'POST', {}],
    [`/${pin}`, 'DELETE', {}],
    [`/${pin}/notes`, 'GET', null],
    [`/${pin}/export/answers.csv`, 'GET', null],
    [
      `/${pin}/role-check/${encodeURIComponent(
        pick(luck, TEXTS)
          .replaceAll(/\p{Cs}/gu, '')
          .slice(0, 60),
      )}/0/0`,
      'GET',
      null,
    ],
  ]);
  const answer = await fetch(`${url}/api/sessions${path}`, {
    method,
    headers,
    ...(body === null ? {} : { body: text(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}
