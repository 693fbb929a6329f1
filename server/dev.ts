// The server for development: the same as ever, but pages come from Vite, which reloads them by itself.
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { createServer } from 'vite';
import { addresses, banner } from './banner.ts';
import { readConfig } from './config.ts';
import { pageFor } from './http/pages.ts';
import { ROOT, VERSION } from './paths.ts';
import { startServer } from './serve.ts';

async function vitePages(http: Server): Promise<RequestHandler> {
  const vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server: http } },
  });
  const router = Router();
  router.use(vite.middlewares);
  router.use(async (request, response, next) => {
    // Galleries (client/dev/*.html) under their own names, pages of the game under their addresses.
    const file = /^\/dev\/[\w-]+\.html$/.test(request.path) ? request.path : pageFor(request.path);
    if (file === null) return next();
    try {
      const html = await readFile(join(ROOT, 'client', file), 'utf8');
      response.type('html').send(await vite.transformIndexHtml(request.originalUrl, html));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') next();
      else next(error);
    }
  });
  return router;
}

const config = readConfig(process.env);
const server = await startServer(config, { pages: vitePages });
process.stdout.write(`${banner(addresses(server.port, config.host, config.publicUrl), `${VERSION} (development)`)}\n`);
const stop = () => void server.stop().finally(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
