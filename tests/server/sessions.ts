// Sessions and log entries for the tests of stores: small, plain, recognisable.

import { FIRST_SEQ } from '../../server/store/store.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import type { SessionHeader } from '../../shared/game/types.ts';

const OPTIONS: SessionHeader['options'] = {
  title: '',
  shape: 'lesson',
  language: 'en',
  rounds: 8,
  practice: false,
  newsSeconds: 30,
  firstDecideSeconds: 120,
  decideSeconds: 90,
  pitchSeconds: 0,
  pacing: 'teacher',
  teamChoice: 'random',
  teamSize: 1,
  maxTeams: 32,
  maxPeople: 100,
  roles: ['vc', 'giant', 'climate', 'short'],
  minTeams: 4,
  anonymous: false,
  comprehension: false,
  beforeAfter: false,
  roster: false,
  treatment: '',
};

export function header(id: string, createdAt = 1_000): SessionHeader {
  return {
    id,
    version: 1,
    engineVersion: 'test',
    scenario: { id: 'test', hash: '0'.repeat(32) },
    seed: 7,
    deck: { cards: [], wild: [] },
    parameters: {},
    interventions: {},
    options: OPTIONS,
    createdAt,
  };
}

/** The n-th entry of a log, counted from 0. */
export function entry(n: number, name = `Ada ${n}`, at = 2_000 + n): LogEntry {
  return {
    seq: FIRST_SEQ + n,
    at,
    id: `command-${n}`,
    actor: { kind: 'room' },
    command: { type: 'joinPlayer', player: `p${n}`, name, tokenHash: 'f'.repeat(64), team: null, roster: null },
  };
}

export const record = (id: string, pin: string, createdAt?: number) => ({
  header: header(id, createdAt),
  pin,
  hostTokenHash: 'a'.repeat(64),
  origin: 'http://192.168.1.5:3000',
  pack: null,
});
