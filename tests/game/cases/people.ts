// Who comes, goes, moves and is called what.
import { expect } from 'vitest';
import type { CommandType } from '../../../shared/game/commands.ts';
import { findPlayer } from '../../../shared/game/players.ts';
import { byHost, byPlayer, decideWith, inPhase, joining, lobby, played } from '../story.ts';
import { botTeam, type Cases, committees, crowd, deciding, ended, open } from './support.ts';

export const PEOPLE = {
  joinPlayer: {
    accepted: [
      [
        'a newcomer',
        open,
        () => joining(6, 'Finn'),
        (next) => expect(findPlayer(next.players, 'p6')?.team).not.toBe(null),
      ],
      [
        'the name of somebody who was removed',
        () => played(open(), byHost({ type: 'removePlayer', player: 'p1' })),
        () => joining(6, 'Ada'),
        (next) => expect(findPlayer(next.players, 'p6')?.name).toBe('Ada'),
      ],
    ],
    refused: [
      [
        'a locked room',
        () => played(open(), byHost({ type: 'lockRoom', locked: true })),
        () => joining(6, 'Finn'),
        'reject.locked',
      ],
      ['a taken name, in capitals', open, () => joining(6, 'ADA'), 'reject.nameTaken'],
      ['no name', open, () => joining(6, ''), 'reject.nameEmpty'],
      ['an id twice', open, () => joining(1, 'Finn'), 'reject.malformed'],
      ['the 2501st', crowd, () => joining(9999, 'Finn'), 'reject.full'],
      ['after the end', ended, () => joining(9, 'Finn'), 'reject.ended'],
    ],
  },
  chooseTeam: {
    accepted: [
      [
        'a committee with a free chair',
        committees,
        (state) => byPlayer('p1', { type: 'chooseTeam', team: state.teams[1]?.id ?? '' }),
        (next) => expect(next.teams[1]?.members).toEqual(['p1']),
      ],
      [
        'none again',
        () => played(committees(), byPlayer('p1', { type: 'chooseTeam', team: 't2' })),
        () => byPlayer('p1', { type: 'chooseTeam', team: null }),
        (next) => expect([next.teams[1]?.members, findPlayer(next.players, 'p1')?.team]).toEqual([[], null]),
      ],
    ],
    refused: [
      ['when teams are drawn', open, () => byPlayer('p1', { type: 'chooseTeam', team: 't2' }), 'reject.notAllowed'],
      [
        'after the start',
        () => inPhase(committees(), 'news'),
        () => byPlayer('p1', { type: 'chooseTeam', team: 't1' }),
        'reject.wrongPhase',
      ],
      ['no such team', committees, () => byPlayer('p1', { type: 'chooseTeam', team: 'x' }), 'reject.unknownTeam'],
      [
        'a full one',
        () =>
          played(
            committees(),
            byPlayer('p1', { type: 'chooseTeam', team: 't2' }),
            byPlayer('p2', { type: 'chooseTeam', team: 't2' }),
          ),
        () => byPlayer('p3', { type: 'chooseTeam', team: 't2' }),
        'reject.teamFull',
      ],
      [
        'as an observer',
        () => played(committees(), byHost({ type: 'movePlayer', player: 'p1', team: null })),
        () => byPlayer('p1', { type: 'chooseTeam', team: 't2' }),
        'reject.notAllowed',
      ],
    ],
  },
  renameSelf: {
    accepted: [
      [
        'a free name: the own team follows',
        open,
        () => byPlayer('p1', { type: 'renameSelf', name: 'Zoe' }),
        (next) => expect([findPlayer(next.players, 'p1')?.name, next.teams[0]?.name]).toEqual(['Zoe', 'Zoe']),
      ],
    ],
    refused: [
      ['a taken one', open, () => byPlayer('p1', { type: 'renameSelf', name: 'ben' }), 'reject.nameTaken'],
      ['none', open, () => byPlayer('p1', { type: 'renameSelf', name: '' }), 'reject.nameEmpty'],
      ['after the start', deciding, () => byPlayer('p1', { type: 'renameSelf', name: 'Zoe' }), 'reject.wrongPhase'],
    ],
  },
  renamePlayer: {
    accepted: [
      [
        'at any time',
        deciding,
        () => byHost({ type: 'renamePlayer', player: 'p1', name: 'Zoe' }),
        (next) => expect([findPlayer(next.players, 'p1')?.name, next.teams[0]?.name]).toEqual(['Zoe', 'Zoe']),
      ],
    ],
    refused: [
      ['a taken one', open, () => byHost({ type: 'renamePlayer', player: 'p1', name: 'Ben' }), 'reject.nameTaken'],
      ['none', open, () => byHost({ type: 'renamePlayer', player: 'p1', name: '' }), 'reject.nameEmpty'],
      [
        'nobody',
        open,
        () => byHost({ type: 'renamePlayer', player: '__proto__', name: 'Zoe' }),
        'reject.unknownPlayer',
      ],
    ],
  },
  movePlayer: {
    accepted: [
      [
        'to another team: the own one goes',
        open,
        () => byHost({ type: 'movePlayer', player: 'p1', team: 't2' }),
        (next) => expect(next.teams.map((team) => team.members)).toEqual([['p2', 'p1'], ['p3'], ['p4'], ['p5']]),
      ],
      [
        'while playing: a bot keeps the empty seat',
        deciding,
        () => byHost({ type: 'movePlayer', player: 'p1', team: 't2' }),
        (next) => expect(next.teams[0]).toMatchObject({ members: [], takenOver: false, bot: expect.any(String) }),
      ],
      [
        'to a bot’s seat',
        () => decideWith(2),
        (state) => byHost({ type: 'movePlayer', player: 'p1', team: botTeam(state) }),
        (next, before) =>
          expect(next.teams.find((team) => team.id === botTeam(before))).toMatchObject({
            members: ['p1'],
            bot: null,
            name: 'Ada',
          }),
      ],
      [
        'among the observers',
        open,
        () => byHost({ type: 'movePlayer', player: 'p1', team: null }),
        (next) => expect(findPlayer(next.players, 'p1')).toMatchObject({ team: null, observer: true }),
      ],
      [
        'where they are',
        open,
        () => byHost({ type: 'movePlayer', player: 'p1', team: 't1' }),
        (next) => expect(next.teams[0]?.members).toEqual(['p1']),
      ],
    ],
    refused: [
      ['nobody', open, () => byHost({ type: 'movePlayer', player: 'p99', team: 't1' }), 'reject.unknownPlayer'],
      ['to nowhere', open, () => byHost({ type: 'movePlayer', player: 'p1', team: 'x' }), 'reject.unknownTeam'],
      [
        'when all is over',
        () => inPhase(lobby(2), 'final'),
        () => byHost({ type: 'movePlayer', player: 'p1', team: 't2' }),
        'reject.wrongPhase',
      ],
    ],
  },
  removePlayer: {
    accepted: [
      [
        'from the lobby, with the team',
        open,
        () => byHost({ type: 'removePlayer', player: 'p1' }),
        (next) => expect([findPlayer(next.players, 'p1')?.removed, next.teams.length]).toEqual([true, 4]),
      ],
      [
        'while playing: the seat gets another name',
        deciding,
        () => byHost({ type: 'removePlayer', player: 'p1' }),
        (next) =>
          expect(next.teams[0]).toMatchObject({
            name: expect.not.stringMatching('Ada'),
            bot: expect.any(String),
            members: [],
          }),
      ],
    ],
    refused: [
      ['nobody', open, () => byHost({ type: 'removePlayer', player: 'constructor' }), 'reject.unknownPlayer'],
      [
        'twice',
        () => played(open(), byHost({ type: 'removePlayer', player: 'p1' })),
        () => byHost({ type: 'removePlayer', player: 'p1' }),
        'reject.unknownPlayer',
      ],
    ],
  },
} satisfies Partial<Record<CommandType, Cases>>;
