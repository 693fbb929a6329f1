// Below the protocol: packets of Engine.IO and Socket.IO that no client sends, and frames of WebSocket that break its rules.
import { connect } from 'node:net';
import type { Stream } from '../../shared/engine/random.ts';
import { pick } from './junk.ts';

/** Pieces on one broken line. */
export const PACKETS = 25;

const LETTERS = [...'0123456789[]{}",:\\-_/abentrcommdv\u0000\ud800💥'];
export const noise = (luck: Stream, length: number): string =>
  Array.from({ length: Math.floor(luck() * length) }, () => pick(luck, LETTERS)).join('');

const HEADS = [
  '42',
  '420',
  '4299999999999999999999',
  '43',
  '430',
  '40',
  '40/admin,',
  '41',
  '44',
  '45',
  '451-',
  '452-',
  '45999999999-',
  '46',
  '461-',
  '1',
  '2',
  '2probe',
  '3',
  '5',
  '6',
  '7',
  '4',
  'b',
  'bAAAA',
  '',
];
export const BODIES = [
  '',
  '[',
  '[]',
  '{}',
  'null',
  '["enter"',
  '["enter",{"v":1}]',
  '["command",{"__proto__":{"admin":true}}]',
  '["__proto__",1]',
  '["command",{"_placeholder":true,"num":0}]',
  '["command",{"_placeholder":true,"num":-1}]',
  '["command",{"_placeholder":true,"num":1e9}]',
  '{"token":"x"}',
  '["disconnect"]',
  '["connect"]',
  '["error"]',
  '["newListener",1]',
  `["command",${'['.repeat(20_000)}${']'.repeat(20_000)}]`,
  `["${'e'.repeat(50_000)}"]`,
];

const packet = (luck: Stream): string => pick(luck, HEADS) + (luck() < 0.5 ? pick(luck, BODIES) : noise(luck, 60));

/** A WebSocket frame by hand: any opcode, reserved bits, unmasked, a length that lies. */
function webSocketFrame(luck: Stream): Buffer {
  const text = packet(luck).slice(0, 120);
  const payload = luck() < 0.2 ? Buffer.from([0xff, 0xfe, 0xc0, 0x80]) : Buffer.from(text);
  const first = luck() < 0.6 ? 0x81 : Math.floor(luck() * 256);
  const masked = luck() < 0.8;
  const fate = luck();
  const claimed = fate < 0.85 ? payload.length : pick(luck, [0, 125]);
  const head =
    fate > 0.97
      ? Buffer.from([first, 0xff, ...Array.from({ length: 8 }, () => 0x7f)])
      : Buffer.from([first, (masked ? 0x80 : 0) | Math.min(125, claimed)]);
  if (!masked) return Buffer.concat([head, payload]);
  const mask = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}

/** Writes these bytes on a connection of its own and returns what came back before it was closed. */
export function raw(url: string, pieces: readonly (string | Buffer)[], within = 2_000): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    let answer = '';
    const line = connect(Number(port), hostname, () => {
      for (const piece of pieces) line.write(piece);
      line.end();
    });
    line.setTimeout(within, () => line.destroy());
    line.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    line.on('error', () => undefined);
    line.on('close', () => resolve(answer));
  });
}

const UPGRADE =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

/** A WebSocket that was opened properly, and then so many frames. */
export async function brokenWebSocket(url: string, luck: Stream): Promise<void> {
  await raw(url, [UPGRADE, ...Array.from({ length: PACKETS }, () => webSocketFrame(luck))], 300);
}

/** A polling session that was opened properly, and then so many packets in one request. */
export async function brokenPolling(url: string, luck: Stream): Promise<void> {
  const address = `${url}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(address)).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const send = (body: string) =>
    fetch(`${address}&sid=${sid}`, { method: 'POST', body, headers: { 'Content-Type': 'text/plain' } }).then(
      (answer) => answer.text(),
      () => '',
    );
  if (luck() < 0.9) await send('40');
  const body = Array.from({ length: PACKETS }, () => packet(luck)).join('\u001e');
  await send(body.slice(0, 99_000));
}
