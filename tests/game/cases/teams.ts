// Teams, bots, and seats that change hands.
import { expect } from 'vitest';
import type { CommandType } from '../../../shared/game/commands.ts';
import { byHost, decideWith, lobby } from '../story.ts';
import { botTeam, type Cases, deciding, open, takenOver, withBot } from './support.ts';

export const TEAMS = {
  addBots: {
    accepted: [
      [
        'two',
        open,
        () => byHost({ type: 'addBots', count: 2 }),
        (next) => expect(next.teams.filter((team) => team.bot !== null)).toHaveLength(2),
      ],
    ],
    refused: [
      [
        'more than there is room',
        () => lobby(5, { maxTeams: 6 }),
        () => byHost({ type: 'addBots', count: 2 }),
        'reject.full',
      ],
      ['while playing', deciding, () => byHost({ type: 'addBots', count: 1 }), 'reject.wrongPhase'],
    ],
  },
  removeTeam: {
    accepted: [
      [
        'a bot',
        withBot,
        (state) => byHost({ type: 'removeTeam', team: botTeam(state) }),
        (next) => expect(next.teams).toHaveLength(2),
      ],
    ],
    refused: [
      ['with people', open, () => byHost({ type: 'removeTeam', team: 't1' }), 'reject.teamNotEmpty'],
      ['no such team', open, () => byHost({ type: 'removeTeam', team: 'x' }), 'reject.unknownTeam'],
      ['while playing', deciding, () => byHost({ type: 'removeTeam', team: 't1' }), 'reject.wrongPhase'],
    ],
  },
  renameTeam: {
    accepted: [
      [
        'a free name',
        open,
        () => byHost({ type: 'renameTeam', team: 't1', name: 'Atlas' }),
        (next) => expect(next.teams[0]?.name).toBe('Atlas'),
      ],
    ],
    refused: [
      ['a taken one', open, () => byHost({ type: 'renameTeam', team: 't1', name: 'BEN' }), 'reject.nameTaken'],
      ['none', open, () => byHost({ type: 'renameTeam', team: 't1', name: '' }), 'reject.nameEmpty'],
      ['no such team', open, () => byHost({ type: 'renameTeam', team: 'x', name: 'Atlas' }), 'reject.unknownTeam'],
    ],
  },
  setTeamRole: {
    accepted: [
      [
        'another role',
        open,
        () => byHost({ type: 'setTeamRole', team: 't1', role: 'short' }),
        (next) => expect(next.teams[0]?.role).toBe('short'),
      ],
    ],
    refused: [
      ['while playing', deciding, () => byHost({ type: 'setTeamRole', team: 't1', role: 'vc' }), 'reject.wrongPhase'],
      ['no such team', open, () => byHost({ type: 'setTeamRole', team: 'x', role: 'vc' }), 'reject.unknownTeam'],
    ],
  },
  handToBot: {
    accepted: [
      [
        'a silent seat',
        deciding,
        () => byHost({ type: 'handToBot', team: 't1', strategy: 'passive' }),
        (next) => expect(next.teams[0]).toMatchObject({ bot: 'passive', takenOver: true, members: ['p1'] }),
      ],
    ],
    refused: [
      ['in the lobby', open, () => byHost({ type: 'handToBot', team: 't1' }), 'reject.wrongPhase'],
      ['no such team', deciding, () => byHost({ type: 'handToBot', team: 'x' }), 'reject.unknownTeam'],
      [
        'a bot’s',
        () => decideWith(1),
        (state) => byHost({ type: 'handToBot', team: botTeam(state) }),
        'reject.notAllowed',
      ],
    ],
  },
  handBack: {
    accepted: [
      [
        'to its people',
        takenOver,
        () => byHost({ type: 'handBack', team: 't1' }),
        (next) => expect(next.teams[0]).toMatchObject({ bot: null, takenOver: false }),
      ],
    ],
    refused: [
      ['what was not taken', deciding, () => byHost({ type: 'handBack', team: 't1' }), 'reject.notAllowed'],
      ['no such team', deciding, () => byHost({ type: 'handBack', team: 'x' }), 'reject.unknownTeam'],
    ],
  },
} satisfies Partial<Record<CommandType, Cases>>;
