// Every command, accepted once and refused for every reason its rule knows.
import { describe, test } from 'vitest';
import type { CommandType } from '../../shared/game/commands.ts';
import { CLASSROOM } from './cases/classroom.ts';
import { DECIDING } from './cases/deciding.ts';
import { PEOPLE } from './cases/people.ts';
import { type Cases, open } from './cases/support.ts';
import { TEAMS } from './cases/teams.ts';
import { TIME } from './cases/time.ts';
import { byHost, byPlayer, given, joining, played } from './story.ts';

const CASES = { ...PEOPLE, ...TEAMS, ...DECIDING, ...TIME, ...CLASSROOM } satisfies Record<CommandType, Cases>;

describe.each(Object.entries(CASES))('%s', (_type, cases: Cases) => {
  test.each(cases.accepted)('%s', (_name, state, step, then) => {
    const before = state();
    then(given(before).when(step(before)).leads(), before);
  });
  test.each(cases.refused)('refuses: %s', (_name, state, step, code) => {
    const before = state();
    given(before).when(step(before)).isRefused(code);
  });
});

describe('who may send what', () => {
  test('a player sends no host’s and no room’s command, a host no player’s', () => {
    given(open())
      .when({ actor: { kind: 'player', player: 'p1' }, command: { type: 'endSession' } })
      .isRefused('reject.notAllowed');
    given(open())
      .when({ ...joining(9, 'Finn'), actor: { kind: 'host' } })
      .isRefused('reject.notAllowed');
    given(open())
      .when({ actor: { kind: 'host' }, command: { type: 'callHelp', on: true } })
      .isRefused('reject.notAllowed');
  });
  test('a stranger and somebody who was removed send nothing', () => {
    given(open())
      .when(byPlayer('p77', { type: 'callHelp', on: true }))
      .isRefused('reject.unknownPlayer');
    given(open())
      .when(byPlayer('toString', { type: 'callHelp', on: true }))
      .isRefused('reject.unknownPlayer');
    const state = played(open(), byHost({ type: 'removePlayer', player: 'p2' }));
    given(state)
      .when(byPlayer('p2', { type: 'callHelp', on: true }))
      .isRefused('reject.removed');
  });
});
