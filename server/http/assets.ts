// The built client, read into memory once: a request is a look-up in a table, so no path can lead out of the folder, and a
// class that opens the page at once costs no disk. Compressed forms were made by the build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, Response } from 'express';

export type Asset = {
  readonly type: string;
  readonly etag: string;
  readonly immutable: boolean;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
};
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Names with a hash in them never change what they hold. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (entry.name.startsWith('.') ? [] : files(path)) : [path];
  });
}

const optional = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null);

export function loadAssets(folder: string): Assets {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) return assets;
  for (const path of files(folder)) {
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const plain = readFileSync(path);
    assets.set(url, {
      type,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      immutable: HASHED.test(url),
      plain,
      br: optional(`${path}.br`),
      gzip: optional(`${path}.gz`),
    });
  }
  return assets;
}

export function sendAsset(request: Request, response: Response, asset: Asset, status = 200): void {
  response.setHeader('Content-Type', asset.type);
  response.setHeader('ETag', asset.etag);
  response.vary('Accept-Encoding');
  response.setHeader('Cache-Control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (status === 200 && request.headers['if-none-match'] === asset.etag) {
    response.status(304).end();
    return;
  }
  const accepted = request.acceptsEncodings(['br', 'gzip', 'identity']);
  const body = accepted === 'br' ? asset.br : accepted === 'gzip' ? asset.gzip : null;
  if (body !== null && accepted !== false) response.setHeader('Content-Encoding', accepted);
  const bytes = body ?? asset.plain;
  response.status(status).setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
