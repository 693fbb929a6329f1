// What a teacher takes home, for the holder of the host's token: three tables, what their columns mean, and the whole session.
import { type Response, Router } from 'express';
import { columnsTable } from '../export/columns.ts';
import { toCsv } from '../export/csv.ts';
import { replayFile } from '../export/replay.ts';
import { TABLES } from '../export/tables.ts';
import type { Jobs } from '../jobs.ts';
import type { Rooms } from '../rooms.ts';
import type { Store } from '../store/store.ts';
import { hostRoom } from './reply.ts';

export type ExportParts = { readonly rooms: Rooms; readonly store: Store; readonly jobs: Jobs };

function asFile(response: Response, name: string): Response {
  return response
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Disposition', `attachment; filename="${name}"`);
}

export function exportRoutes({ rooms, store, jobs }: ExportParts): Router {
  const router = Router();

  router.get('/sessions/:pin/export/:file', async (request, response, next) => {
    const { file } = request.params;
    const style = request.query.style === 'de' ? 'de' : 'plain';
    const table = TABLES.find((name) => file === `${name}.csv`);
    if (table === undefined && file !== 'replay.json' && file !== 'columns.csv') return next();
    const live = await hostRoom(request, response, rooms);
    if (live === null) return;
    const whole = await store.read(live.id);
    if (whole === null) return next();
    const { header } = whole.session;
    const name = `belief-machine-${live.record.pin}-${file}`;
    if (file === 'columns.csv') {
      const text = toCsv(columnsTable(style === 'de' ? 'de' : 'en'), style);
      asFile(response, name).type('text/csv; charset=utf-8').send(text);
      return;
    }
    if (table === undefined) {
      asFile(response, name).json(replayFile(header, whole.entries, live.pack.scenario, live.room.state));
      return;
    }
    const text = await jobs.table({ table, style, header, entries: whole.entries });
    asFile(response, name).type('text/csv; charset=utf-8').send(text);
  });

  return router;
}
