// Options, help, answers, and what is on the board.
import { expect } from 'vitest';
import type { CommandType } from '../../../shared/game/commands.ts';
import { findPlayer } from '../../../shared/game/players.ts';
import type { GameState } from '../../../shared/game/types.ts';
import type { ViewContext } from '../../../shared/game/views/context.ts';
import { publicView } from '../../../shared/game/views/public.ts';
import { staffView } from '../../../shared/game/views/staff.ts';
import { vc } from '../orders.ts';
import { PACK } from '../pack.ts';
import { advancing, byHost, byPlayer, byRoom, inPhase, lobby, played, START } from '../story.ts';
import { answering, type Cases, deciding, ended, line, many, ofP1, open, sends, withCohost } from './support.ts';

const RESULT = { id: 'game-0001', name: 'Nora', seat: 't1', final: 120, rank: 3, undone: 1, hints: 0 };
const HANDED_IN = { type: 'addHomework', ...RESULT } as const;
const homeworkOpen = () => played(inPhase(lobby(1), 'final'), byHost({ type: 'shareHomework', on: true }));

const CONTEXT: ViewContext = {
  pin: '123456',
  boardUrl: '',
  joinUrl: '',
  pack: PACK,
  now: START,
  presence: { online: new Set() },
  par: null,
};
const debriefing = (question: number, room: GameState = lobby(2)): GameState =>
  played(inPhase(room, 'debrief'), byHost({ type: 'goToQuestion', question, reveal: 0 }));
const voting = (question: number, value: number, player = 'p1') =>
  byPlayer(player, { type: 'answer', check: 'vote', item: `q${question}`, value });
const counting = (question: number, on = true) => byHost({ type: 'countVote', question, on });
const voted = () => played(debriefing(4), voting(4, 0), counting(4));
const votesOn = (state: GameState) => publicView(state, CONTEXT).votes;

export const CLASSROOM = {
  setOptions: {
    accepted: [
      [
        'another shape brings its figures',
        open,
        () => byHost({ type: 'setOptions', options: { shape: 'taster', decideSeconds: 33 } }),
        (next) => expect(next.options).toMatchObject({ shape: 'taster', rounds: 4, decideSeconds: 33 }),
      ],
      [
        'teams of two: everybody is seated anew',
        open,
        () => byHost({ type: 'setOptions', options: { teamSize: 2 } }),
        (next) => expect(next.teams.map((team) => team.members.length).sort()).toEqual([1, 1, 1, 2]),
      ],
      [
        'a timer while playing',
        deciding,
        () => byHost({ type: 'setOptions', options: { decideSeconds: 45 } }),
        (next) => expect(next.options.decideSeconds).toBe(45),
      ],
    ],
    refused: [
      [
        'rounds while playing',
        deciding,
        () => byHost({ type: 'setOptions', options: { rounds: 12 } }),
        'reject.wrongPhase',
      ],
    ],
  },
  lockRoom: {
    accepted: [
      ['locked', open, () => byHost({ type: 'lockRoom', locked: true }), (next) => expect(next.locked).toBe(true)],
    ],
    refused: [['after the end', ended, () => byHost({ type: 'lockRoom', locked: true }), 'reject.ended']],
  },
  callHelp: {
    accepted: [
      [
        'a raised hand',
        open,
        () => byPlayer('p1', { type: 'callHelp', on: true }),
        (next) => expect(findPlayer(next.players, 'p1')?.help).toBe(true),
      ],
    ],
    refused: [['after the end', ended, () => byPlayer('p1', { type: 'callHelp', on: true }), 'reject.ended']],
  },
  answerHelp: {
    accepted: [
      [
        'been there',
        () => played(open(), byPlayer('p1', { type: 'callHelp', on: true })),
        () => byHost({ type: 'answerHelp', player: 'p1' }),
        (next) => expect(findPlayer(next.players, 'p1')).toMatchObject({ help: false, helped: 1 }),
      ],
    ],
    refused: [['nobody', open, () => byHost({ type: 'answerHelp', player: 'x' }), 'reject.unknownPlayer']],
  },
  answer: {
    accepted: [
      [
        'before the game',
        () => lobby(1, { beforeAfter: true }),
        () => answering('before'),
        (next) => expect(next.answers.before?.p1).toEqual({ q1: 2 }),
      ],
      [
        'after it',
        () => inPhase(lobby(1, { beforeAfter: true }), 'final'),
        () => answering('after'),
        (next) => expect(next.answers.after?.p1).toEqual({ q1: 2 }),
      ],
      [
        'about the role',
        () => lobby(1, { comprehension: true }),
        () => answering('comprehension'),
        (next) => expect(next.answers.comprehension?.p1).toEqual({ q1: 2 }),
      ],
      [
        'a line for the debrief, corrected',
        () =>
          played(deciding(), byPlayer('p1', { type: 'answer', check: 'debrief', item: 'constructor', value: 'first' })),
        () => byPlayer('p1', { type: 'answer', check: 'debrief', item: 'constructor', value: 'second' }),
        (next) => expect(next.answers.debrief?.p1).toEqual({ constructor: 'second' }),
      ],
      [
        'a vote on the question on the board, changed: one a person',
        () => played(debriefing(4), voting(4, 0), voting(4, 2, 'p2')),
        () => voting(4, 1),
        (next) => {
          expect(next.answers.vote).toEqual({ p1: { q4: 1 }, p2: { q4: 2 } });
          expect(votesOn(played(next, counting(4)))).toEqual([0, 1, 1]);
        },
      ],
      [
        'a vote again, once the result is covered',
        () => played(debriefing(4), voting(4, 0), counting(4), counting(4, false)),
        () => voting(4, 2),
        (next) => {
          expect([next.answers.vote?.p1, next.answers.voteBefore?.p1]).toEqual([{ q4: 2 }, { q4: 0 }]);
          const shown = publicView(played(next, counting(4)), CONTEXT);
          expect([shown.votesBefore, shown.votes]).toEqual([
            [1, 0, 0],
            [0, 0, 1],
          ]);
        },
      ],
      [
        'a vote of everybody in a team: each counts',
        () => played(debriefing(8, lobby(2, { teamSize: 2 })), voting(8, 1)),
        () => voting(8, 1, 'p2'),
        (next) => expect(votesOn(played(next, counting(8)))).toEqual([0, 2, 0]),
      ],
    ],
    refused: [
      ['a check that is not asked', open, () => answering('before'), 'reject.wrongPhase'],
      [
        'the first check once prices were made',
        () => inPhase(lobby(1, { beforeAfter: true }), 'result'),
        () => answering('before'),
        'reject.wrongPhase',
      ],
      [
        'the second check before the end',
        () => lobby(1, { beforeAfter: true }),
        () => answering('after'),
        'reject.wrongPhase',
      ],
      ['lines in the lobby', open, () => answering('debrief'), 'reject.wrongPhase'],
      ['a vote before the debrief', () => inPhase(lobby(1), 'final'), () => voting(0, 1), 'reject.wrongPhase'],
      ['a vote that comes late: the result is shown', voted, () => voting(4, 1), 'reject.voteClosed'],
      ['a vote that comes late: the next question is on', () => debriefing(5), () => voting(4, 1), 'reject.voteClosed'],
      ['a vote where none is asked for', () => debriefing(1), () => voting(1, 0), 'reject.voteClosed'],
      ['a choice there is not', () => debriefing(4), () => voting(4, 3), 'reject.malformed'],
      [
        'words for a choice',
        () => debriefing(4),
        () => byPlayer('p1', { type: 'answer', check: 'vote', item: 'q4', value: 'early' }),
        'reject.malformed',
      ],
      ['more items than any check has', many, () => answering('debrief', 'one-more'), 'reject.tooMuch'],
    ],
  },
  countVote: {
    accepted: [
      [
        'for everybody to see, without whoever was taken out',
        () => played(debriefing(4), voting(4, 0), voting(4, 0, 'p2'), byHost({ type: 'removePlayer', player: 'p2' })),
        () => counting(4),
        (next, before) => expect([votesOn(before), votesOn(next)]).toEqual([null, [1, 0, 0]]),
      ],
      [
        'covered again',
        voted,
        () => counting(4, false),
        (next, before) => expect([votesOn(before), votesOn(next)]).toEqual([[1, 0, 0], null]),
      ],
      [
        'not on another question’s page',
        () => played(debriefing(4), voting(4, 0)),
        () => counting(0),
        (next) => expect([next.counted, votesOn(next)]).toEqual([[0], null]),
      ],
    ],
    refused: [
      ['before the debrief', () => inPhase(lobby(1), 'final'), () => counting(0), 'reject.wrongPhase'],
      ['of a question without a vote', () => debriefing(1), () => counting(1), 'reject.malformed'],
    ],
  },
  showOnBoard: {
    accepted: [
      [
        'what the class says, and the chart again with the next question',
        voted,
        () => byHost({ type: 'showOnBoard', mode: 'voices' }),
        (next) =>
          expect([
            next.boardMode,
            played(next, byHost({ type: 'goToQuestion', question: 5, reveal: 0 })).boardMode,
          ]).toEqual(['voices', 'phase']),
      ],
      [
        'earlier classes, and the chart again with the next question',
        () => debriefing(4),
        () => byHost({ type: 'showOnBoard', mode: 'earlier' }),
        (next) =>
          expect([
            next.boardMode,
            played(next, byHost({ type: 'goToQuestion', question: 5, reveal: 0 })).boardMode,
          ]).toEqual(['earlier', 'phase']),
      ],
      [
        'nothing, and the phase again with the next news',
        () => inPhase(deciding(), 'result'),
        () => byHost({ type: 'showOnBoard', mode: 'blank' }),
        (next) => expect([next.boardMode, played(next, advancing(next)).boardMode]).toEqual(['blank', 'phase']),
      ],
    ],
    refused: [
      ['after the end', ended, () => byHost({ type: 'showOnBoard', mode: 'blank' }), 'reject.ended'],
      [
        'earlier classes while this one plays',
        deciding,
        () => byHost({ type: 'showOnBoard', mode: 'earlier' }),
        'reject.wrongPhase',
      ],
      [
        'voices before anybody was asked',
        deciding,
        () => byHost({ type: 'showOnBoard', mode: 'voices' }),
        'reject.wrongPhase',
      ],
    ],
  },
  nudge: {
    accepted: [
      [
        'one team',
        deciding,
        (state) => byHost({ type: 'nudge', team: ofP1(state) }),
        (next) => expect(next.teams.map(({ nudges }) => nudges).filter((n) => n > 0)).toEqual([1]),
      ],
      [
        'whoever has not sent, and nobody the round after',
        () => {
          const state = deciding();
          return played(state, sends(state, 'vc', vc()));
        },
        () => byHost({ type: 'nudge', team: null }),
        (next) => {
          expect(next.teams.every(({ nudges, order }) => nudges === (order === null ? 1 : 0))).toBe(true);
          expect(inPhase(next, 'decide', 1).teams.every(({ nudges }) => nudges === 0)).toBe(true);
        },
      ],
    ],
    refused: [
      ['in the lobby', open, () => byHost({ type: 'nudge', team: null }), 'reject.wrongPhase'],
      ['nobody’s team', deciding, () => byHost({ type: 'nudge', team: 't99' }), 'reject.unknownTeam'],
      [
        'a team that has sent',
        () => {
          const state = deciding();
          return played(state, sends(state, 'vc', vc()));
        },
        (state) => byHost({ type: 'nudge', team: state.teams.find(({ order }) => order !== null)?.id ?? '' }),
        'reject.notAllowed',
      ],
    ],
  },
  addCohost: {
    accepted: [
      [
        'a further key',
        open,
        () => byRoom({ type: 'addCohost', cohost: 'h1', tokenHash: 'hash-h1' }),
        (next) => expect(next.cohosts).toEqual([{ id: 'h1', tokenHash: 'hash-h1', since: START }]),
      ],
    ],
    refused: [
      [
        'the same again',
        withCohost,
        () => byRoom({ type: 'addCohost', cohost: 'h1', tokenHash: 'x' }),
        'reject.malformed',
      ],
      [
        'the thirteenth',
        () =>
          played(
            open(),
            ...Array.from({ length: 12 }, (_, i) => byRoom({ type: 'addCohost', cohost: `h${i}`, tokenHash: `x${i}` })),
          ),
        () => byRoom({ type: 'addCohost', cohost: 'more', tokenHash: 'x' }),
        'reject.tooMuch',
      ],
    ],
  },
  revokeCohost: {
    accepted: [
      [
        'opens nothing any more',
        withCohost,
        () => byHost({ type: 'revokeCohost', cohost: 'h1' }),
        (next) => expect(next.cohosts).toEqual([]),
      ],
    ],
    refused: [['no such key', open, () => byHost({ type: 'revokeCohost', cohost: 'h1' }), 'reject.unknownPlayer']],
  },
  shareHomework: {
    accepted: [
      [
        'when the game is over',
        () => inPhase(lobby(1), 'final'),
        () => byHost({ type: 'shareHomework', on: true }),
        (next) => expect(next.homework).toEqual({ open: true, results: [] }),
      ],
      [
        'also after the session has ended',
        () => inPhase(lobby(1), 'ended'),
        () => byHost({ type: 'shareHomework', on: true }),
        (next) => expect(next.homework.open).toBe(true),
      ],
    ],
    refused: [
      ['while the world is a secret', deciding, () => byHost({ type: 'shareHomework', on: true }), 'reject.wrongPhase'],
    ],
  },
  addHomework: {
    accepted: [
      [
        'comes back',
        homeworkOpen,
        () => byRoom(HANDED_IN),
        (next) => expect(next.homework.results).toEqual([{ ...RESULT, at: START }]),
      ],
      [
        'again, and replaces itself',
        () => played(homeworkOpen(), byRoom({ ...HANDED_IN, final: 90 })),
        () => byRoom(HANDED_IN),
        (next) => expect(next.homework.results.map(({ final }) => final)).toEqual([120]),
      ],
    ],
    refused: [
      ['not shared', () => inPhase(lobby(1), 'final'), () => byRoom(HANDED_IN), 'reject.wrongPhase'],
      ['no such seat', homeworkOpen, () => byRoom({ ...HANDED_IN, seat: 't99' }), 'reject.unknownTeam'],
    ],
  },
  goToQuestion: {
    accepted: [
      [
        'the seventh',
        () => inPhase(lobby(1), 'debrief'),
        () => byHost({ type: 'goToQuestion', question: 6, reveal: 2 }),
        (next) => expect(next.stage).toMatchObject({ question: 6, reveal: 2 }),
      ],
    ],
    refused: [
      [
        'before the debrief',
        deciding,
        () => byHost({ type: 'goToQuestion', question: 6, reveal: 2 }),
        'reject.wrongPhase',
      ],
    ],
  },
  setExhibit: {
    accepted: [
      [
        'a variant, and what else is set stays',
        () => played(inPhase(lobby(1), 'debrief'), byHost({ type: 'setExhibit', exhibit: { full: true } })),
        () => byHost({ type: 'setExhibit', exhibit: { variants: [{ lever: 'grid', share: 0.1 }] } }),
        (next) => expect(next.exhibit).toMatchObject({ full: true, variants: [{ lever: 'grid', share: 0.1 }] }),
      ],
      [
        'and the next question begins small again',
        () => played(inPhase(lobby(1), 'debrief'), byHost({ type: 'setExhibit', exhibit: { full: true, round: 2 } })),
        advancing,
        (next) => expect(next.exhibit).toMatchObject({ full: false, round: null }),
      ],
    ],
    refused: [
      ['before the end', deciding, () => byHost({ type: 'setExhibit', exhibit: { full: true } }), 'reject.wrongPhase'],
    ],
  },
  releaseLine: {
    accepted: [
      [
        'to the board',
        open,
        () => line('We all knew.'),
        (next) => expect(staffView(next).lines).toEqual(['We all knew.']),
      ],
      [
        'on the question it answers, and no other',
        () => debriefing(3),
        () => byHost({ type: 'releaseLine', text: 'We all knew.', on: true, question: 9 }),
        (next) => {
          const later = played(next, byHost({ type: 'goToQuestion', question: 9, reveal: 0 }));
          expect([staffView(next).lines, staffView(later).lines]).toEqual([[], ['We all knew.']]);
        },
      ],
      [
        'off the board',
        () => played(open(), line('A'), line('B')),
        () => line('A', false),
        (next) => expect(staffView(next).lines).toEqual(['B']),
      ],
    ],
    refused: [
      [
        'the forty-first',
        () => played(open(), ...Array.from({ length: 40 }, (_, i) => line(`line ${i}`))),
        () => line('one more'),
        'reject.tooMuch',
      ],
    ],
  },
} satisfies Partial<Record<CommandType, Cases>>;
