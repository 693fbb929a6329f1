// One sound example of every command, to be spoilt. The compiler asks for a new one when a command is added.
import type { Command, CommandOf, CommandType, HostCommand, PlayerCommand } from '../../shared/game/commands.ts';
import { MODEST } from '../game/orders.ts';

type Examples<T extends CommandType> = { readonly [K in T]: CommandOf<K> };

export const PLAYER_EXAMPLES: Examples<PlayerCommand['type']> = {
  submitOrders: { type: 'submitOrders', orders: MODEST.vc, forecast: 20 },
  chooseTeam: { type: 'chooseTeam', team: 't1' },
  renameSelf: { type: 'renameSelf', name: 'Mallory' },
  callHelp: { type: 'callHelp', on: true },
  answer: { type: 'answer', check: 'debrief', item: 'line-1', value: 'It was the story.' },
};

export const HOST_EXAMPLES: Examples<HostCommand['type']> = {
  advance: { type: 'advance', from: { phase: 'lobby', round: 0 } },
  pauseClock: { type: 'pauseClock' },
  resumeClock: { type: 'resumeClock' },
  extendClock: { type: 'extendClock', seconds: 30 },
  reopenDecision: { type: 'reopenDecision' },
  setOptions: { type: 'setOptions', options: { title: '10b', treatment: 'a', minTeams: 6 } },
  lockRoom: { type: 'lockRoom', locked: false },
  addBots: { type: 'addBots', count: 2 },
  removeTeam: { type: 'removeTeam', team: 't1' },
  renameTeam: { type: 'renameTeam', team: 't1', name: 'The Funds' },
  setTeamRole: { type: 'setTeamRole', team: 't1', role: 'vc' },
  movePlayer: { type: 'movePlayer', player: 'p1', team: 't1' },
  renamePlayer: { type: 'renamePlayer', player: 'p1', name: 'Ada' },
  removePlayer: { type: 'removePlayer', player: 'p2' },
  handToBot: { type: 'handToBot', team: 't1', strategy: 'noise' },
  handBack: { type: 'handBack', team: 't1' },
  answerHelp: { type: 'answerHelp', player: 'p1' },
  nudge: { type: 'nudge', team: null },
  showOnBoard: { type: 'showOnBoard', mode: 'blank' },
  goToQuestion: { type: 'goToQuestion', question: 1, reveal: 0 },
  setExhibit: { type: 'setExhibit', exhibit: { full: true, round: null, variants: [], shown: 0, fact: null } },
  releaseLine: { type: 'releaseLine', text: 'It was the story.', on: true },
  countVote: { type: 'countVote', question: 1, on: true },
  revokeCohost: { type: 'revokeCohost', cohost: 'nobody-1' },
  shareHomework: { type: 'shareHomework', on: true },
  endSession: { type: 'endSession' },
};

/** The room's own, which nobody may send. */
const ROOM_EXAMPLES: Examples<'joinPlayer' | 'addCohost' | 'ringBell' | 'moveBell' | 'submitBotOrders'> = {
  joinPlayer: { type: 'joinPlayer', player: 'p9', name: 'Eve', tokenHash: 'a'.repeat(64), team: null, roster: null },
  addCohost: { type: 'addCohost', cohost: 'me', tokenHash: 'a'.repeat(64) },
  ringBell: { type: 'ringBell', phase: 'decide', round: 0 },
  moveBell: { type: 'moveBell', endsAt: 0 },
  submitBotOrders: { type: 'submitBotOrders', team: 't1', orders: MODEST.vc, forecast: null },
};

const all = (examples: Partial<Record<CommandType, Command>>): readonly Command[] => Object.values(examples);
export const PLAYERS_OWN = all(PLAYER_EXAMPLES);
export const ROOMS_OWN = all(ROOM_EXAMPLES);
/** Without those after which nothing else can be tried. */
export const HOSTS_OWN = all(HOST_EXAMPLES).filter(({ type }) => type !== 'endSession' && type !== 'lockRoom');

/** Fields that hold what people type. */
export const TEXT_FIELDS = ['name', 'title', 'treatment', 'value', 'text', 'roster'] as const;
