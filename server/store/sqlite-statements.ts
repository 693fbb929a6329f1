// Every statement the store sends, prepared once.
import type { Database } from 'libsql';
import { FIRST_SEQ } from './store.ts';

export const statements = (db: Database) => ({
  create: db.prepare('INSERT INTO sessions VALUES (?,?,?,?,?,?,0,?,?,?)'),
  createPack: db.prepare('INSERT INTO packs VALUES (?,?,?)'),
  pack: db.prepare('SELECT body, sum FROM packs WHERE session = ?'),
  dropPack: db.prepare('DELETE FROM packs WHERE session = ?'),
  keepFigures: db.prepare('INSERT OR REPLACE INTO figures VALUES (?,?,?)'),
  figures: db.prepare('SELECT session AS id, body, sum FROM figures'),
  dropFigures: db.prepare('DELETE FROM figures WHERE session = ?'),
  byPin: db.prepare('SELECT id FROM sessions WHERE pin = ?'),
  session: db.prepare('SELECT pin, host_token, origin, header, sum, epoch, last_seq FROM sessions WHERE id = ?'),
  head: db.prepare('SELECT epoch, last_seq FROM sessions WHERE id = ?'),
  entries: db.prepare('SELECT seq, body, sum FROM log WHERE session = ? ORDER BY seq'),
  insertEntry: db.prepare('INSERT INTO log VALUES (?,?,?,?)'),
  move: db.prepare('UPDATE sessions SET last_seq = ?, active_at = ? WHERE id = ?'),
  takeOver: db.prepare('UPDATE sessions SET epoch = ?, last_seq = ? WHERE id = ?'),
  putAside: db.prepare('INSERT INTO damaged VALUES (?,?,?,?,?)'),
  dropEntry: db.prepare('DELETE FROM log WHERE session = ? AND seq = ?'),
  dropLog: db.prepare('DELETE FROM log WHERE session = ?'),
  dropDamaged: db.prepare('DELETE FROM damaged WHERE session = ?'),
  dropSession: db.prepare('DELETE FROM sessions WHERE id = ?'),
  older: db.prepare('SELECT id FROM sessions WHERE active_at < ?'),
  list: db.prepare(
    `SELECT id, pin, created_at AS createdAt, active_at AS activeAt, last_seq + ${1 - FIRST_SEQ} AS entries FROM sessions`,
  ),
});
