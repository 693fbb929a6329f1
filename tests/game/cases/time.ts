// Phases and the bell.
import { expect } from 'vitest';
import type { CommandType } from '../../../shared/game/commands.ts';
import { advancing, byHost, byRoom, inPhase, lobby, START } from '../story.ts';
import { type Cases, deciding, ended, open, paused } from './support.ts';

export const TIME = {
  advance: {
    accepted: [['the start', open, (state) => advancing(state), (next) => expect(next.stage.phase).toBe('news')]],
    refused: [
      [
        'a double tap',
        () => inPhase(lobby(1), 'news'),
        () => byHost({ type: 'advance', from: { phase: 'lobby', round: 0 } }),
        'reject.wrongPhase',
      ],
      [
        'one round late',
        () => inPhase(lobby(1), 'news', 1),
        () => byHost({ type: 'advance', from: { phase: 'news', round: 0 } }),
        'reject.wrongRound',
      ],
      ['after the end', ended, (state) => advancing(state), 'reject.ended'],
    ],
  },
  ringBell: {
    accepted: [
      [
        'at the deadline',
        deciding,
        () => byRoom({ type: 'ringBell', phase: 'decide', round: 0 }, { at: START + 90_000 }),
        (next) => expect(next.stage.phase).toBe('closed'),
      ],
    ],
    refused: [
      [
        'too early',
        deciding,
        () => byRoom({ type: 'ringBell', phase: 'decide', round: 0 }, { at: START + 89_999 }),
        'reject.wrongPhase',
      ],
      [
        'while paused',
        paused,
        () => byRoom({ type: 'ringBell', phase: 'decide', round: 0 }, { at: START + 1e9 }),
        'reject.wrongPhase',
      ],
      ['in another phase', deciding, () => byRoom({ type: 'ringBell', phase: 'news', round: 0 }), 'reject.wrongPhase'],
      [
        'in another round',
        deciding,
        () => byRoom({ type: 'ringBell', phase: 'decide', round: 1 }),
        'reject.wrongRound',
      ],
    ],
  },
  moveBell: {
    accepted: [
      [
        'a running clock',
        deciding,
        () => byRoom({ type: 'moveBell', endsAt: START + 500_000 }),
        (next) => expect(next.stage.clock).toEqual({ total: 500_000, endsAt: START + 500_000, left: null }),
      ],
    ],
    refused: [['a paused clock', paused, () => byRoom({ type: 'moveBell', endsAt: 5 }), 'reject.wrongPhase']],
  },
  pauseClock: {
    accepted: [
      [
        'a third of the time gone',
        deciding,
        () => byHost({ type: 'pauseClock' }, { at: START + 30_000 }),
        (next) => expect(next.stage.clock).toEqual({ total: 90_000, endsAt: null, left: 60_000 }),
      ],
    ],
    refused: [
      ['twice', paused, () => byHost({ type: 'pauseClock' }), 'reject.wrongPhase'],
      ['without a clock', () => inPhase(lobby(1), 'news'), () => byHost({ type: 'pauseClock' }), 'reject.wrongPhase'],
    ],
  },
  resumeClock: {
    accepted: [
      [
        'from where it stood',
        paused,
        () => byHost({ type: 'resumeClock' }, { at: START + 500 }),
        (next) => expect(next.stage.clock?.endsAt).toBe(START + 90_500),
      ],
    ],
    refused: [['a running clock', deciding, () => byHost({ type: 'resumeClock' }), 'reject.wrongPhase']],
  },
  extendClock: {
    accepted: [
      [
        'running',
        deciding,
        () => byHost({ type: 'extendClock', seconds: 30 }),
        (next) => expect(next.stage.clock).toEqual({ total: 120_000, endsAt: START + 120_000, left: null }),
      ],
      [
        'paused',
        paused,
        () => byHost({ type: 'extendClock', seconds: 30 }),
        (next) => expect(next.stage.clock?.left).toBe(120_000),
      ],
    ],
    refused: [
      [
        'after the bell',
        () => inPhase(deciding(), 'closed'),
        () => byHost({ type: 'extendClock', seconds: 30 }),
        'reject.wrongPhase',
      ],
      [
        'meant for another round',
        deciding,
        () => byHost({ type: 'extendClock', seconds: 30 }, { round: 1 }),
        'reject.wrongRound',
      ],
    ],
  },
  reopenDecision: {
    accepted: [
      [
        'just closed',
        () => inPhase(deciding(), 'closed'),
        () => byHost({ type: 'reopenDecision' }),
        (next) => expect([next.stage.phase, next.stage.clock?.endsAt]).toEqual(['decide', START + 30_000]),
      ],
    ],
    refused: [
      [
        'once prices were made',
        () => inPhase(deciding(), 'result'),
        () => byHost({ type: 'reopenDecision' }),
        'reject.wrongPhase',
      ],
      [
        'meant for another round',
        () => inPhase(deciding(), 'closed'),
        () => byHost({ type: 'reopenDecision' }, { round: 3 }),
        'reject.wrongRound',
      ],
    ],
  },
  endSession: {
    accepted: [
      ['at once', deciding, () => byHost({ type: 'endSession' }), (next) => expect(next.stage.phase).toBe('ended')],
    ],
    refused: [['twice', ended, () => byHost({ type: 'endSession' }), 'reject.ended']],
  },
} satisfies Partial<Record<CommandType, Cases>>;
