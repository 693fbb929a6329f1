// Every screen of the phone by name: the moment of the game it shows, and what differs from it. Development only.
import { ROLES } from '../../shared/engine/types.ts';
import type { ClientState } from '../state.ts';
import type { Moment } from './played-game.ts';

export type PlayerCase = {
  readonly moment?: Moment;
  readonly state?: Partial<ClientState>;
  /** Milliseconds left on the clock. */
  readonly left?: number;
  readonly paused?: boolean;
};

const refused = (code: string): PlayerCase => ({
  state: { link: 'closed', refused: { code: code as 'reject.full', params: { max: 20, name: 'x' } } },
});

const cases: Record<string, PlayerCase> = {
  join: { state: { link: 'idle' } },
  'join-unknown': refused('reject.unknownPin'),
  'join-taken': refused('reject.nameTaken'),
  'join-rude': refused('reject.nameRude'),
  'join-locked': refused('reject.locked'),
  'join-full': refused('reject.full'),
  'join-token': refused('reject.unknownToken'),
  kicked: refused('reject.removed'),
  over: refused('reject.ended'),
  version: refused('reject.version'),
  connecting: { state: { link: 'connecting' } },
  offline: { state: { link: 'here' } },
  'lobby-choose': {
    moment: { role: 'vc', phase: 'lobby', round: 0, members: 2, options: { teamChoice: 'self', teamSize: 3 } },
  },
  'lobby-check': { moment: { role: 'short', phase: 'lobby', round: 0, options: { comprehension: true } } },
  'lobby-observer': { moment: { role: 'vc', phase: 'lobby', round: 0, observer: true } },
  'news-last': { moment: { role: 'short', phase: 'news', round: 8 } },
  pitch: { moment: { role: 'vc', phase: 'pitch', round: 2, options: { pitchSeconds: 60 } }, left: 42_000 },
  'decide-first': { moment: { role: 'vc', phase: 'decide', round: 0 } },
  'decide-practice': { moment: { role: 'giant', phase: 'decide', round: 0, options: { practice: true } } },
  'decide-paused': { moment: { role: 'vc', phase: 'decide', round: 3 }, left: 31_000, paused: true },
  'decide-last-seconds': { moment: { role: 'short', phase: 'decide', round: 3 }, left: 9_000 },
  'decide-offline': { moment: { role: 'vc', phase: 'decide', round: 3 }, state: { link: 'here' } },
  'decide-there': { moment: { role: 'climate', phase: 'decide', round: 3 }, state: { link: 'there' } },
  'decide-restart': { moment: { role: 'giant', phase: 'decide', round: 3 }, state: { link: 'restarting' } },
  'decide-bust': { moment: { role: 'vc', phase: 'decide', round: 8 } },
  committee: { moment: { role: 'vc', phase: 'decide', round: 3, members: 3, sent: true } },
  'committee-short': { moment: { role: 'short', phase: 'decide', round: 3, members: 3, sent: true, proposals: 2 } },
  watching: { moment: { role: 'vc', phase: 'decide', round: 3, observer: true } },
  closed: { moment: { role: 'vc', phase: 'closed', round: 3 } },
  'closed-silent': { moment: { role: 'vc', phase: 'closed', round: 3, silent: true } },
  'result-silent': { moment: { role: 'vc', phase: 'result', round: 3, silent: true } },
  'result-observer': { moment: { role: 'vc', phase: 'result', round: 3, observer: true } },
  'result-filing': { moment: { role: 'short', phase: 'result', round: 8 } },
  burst: { moment: { role: 'vc', phase: 'result', round: 7 } },
  epilogue: { moment: { role: 'vc', phase: 'epilogue', round: 11 } },
  'debrief-feel': { moment: { role: 'vc', phase: 'debrief', round: 12, question: 0 } },
  'debrief-price': { moment: { role: 'vc', phase: 'debrief', round: 12, question: 1, reveal: 2 } },
  'debrief-belief': { moment: { role: 'short', phase: 'debrief', round: 12, question: 2 } },
  'debrief-buy': { moment: { role: 'vc', phase: 'debrief', round: 12, question: 3, reveal: 1 } },
  'debrief-short': { moment: { role: 'short', phase: 'debrief', round: 12, question: 4, reveal: 1, counted: true } },
  'debrief-loop': { moment: { role: 'vc', phase: 'debrief', round: 12, question: 5, reveal: 1 } },
  'debrief-build': { moment: { role: 'giant', phase: 'debrief', round: 12, question: 6 } },
  'debrief-field': { moment: { role: 'giant', phase: 'debrief', round: 12, question: 6, reveal: 1 } },
  'debrief-fund': { moment: { role: 'vc', phase: 'debrief', round: 12, question: 7, reveal: 1 } },
  'debrief-rank': { moment: { role: 'climate', phase: 'debrief', round: 12, question: 8 } },
  'debrief-remained': { moment: { role: 'climate', phase: 'debrief', round: 12, question: 9, reveal: 1 } },
  'debrief-observer': { moment: { role: 'vc', phase: 'debrief', round: 12, question: 1, observer: true } },
  ended: { moment: { role: 'vc', phase: 'ended', round: 12 } },
  'final-observer': { moment: { role: 'vc', phase: 'final', round: 12, observer: true } },
};

for (const role of ROLES) {
  cases[`lobby-${role}`] = { moment: { role, phase: 'lobby', round: 0 } };
  cases[`news-${role}`] = { moment: { role, phase: 'news', round: 3 } };
  cases[`decide-${role}`] = { moment: { role, phase: 'decide', round: 3 } };
  cases[`sent-${role}`] = { moment: { role, phase: 'decide', round: 3, sent: true }, left: 31_000 };
  cases[`result-${role}`] = { moment: { role, phase: 'result', round: 3 } };
  cases[`final-${role}`] = { moment: { role, phase: 'final', round: 12 } };
}

export const PLAYER_CASES: Readonly<Record<string, PlayerCase>> = cases;
