// The one button: what the next right thing is called, what it will do, and the command behind it.
import type { HostCommand } from '../../../shared/game/commands.ts';
import type { ConsoleView, PublicView } from '../../../shared/game/views.ts';
import { QUESTIONS, questionSteps } from '../../board/debrief-steps.ts';
import { FINAL_STEPS, finalStep } from '../../board/final-steps.ts';
import type { Params } from '../../i18n/message.ts';
import type { Key } from '../../i18n/surfaces.ts';

export type Moment = {
  readonly stage: PublicView['stage'];
  readonly session: Pick<PublicView['session'], 'rounds' | 'epilogueRounds' | 'practice'>;
  readonly options: Pick<ConsoleView['options'], 'pitchSeconds' | 'firstDecideSeconds' | 'decideSeconds' | 'minTeams'>;
  readonly teams: number;
};
export type Action = {
  readonly label: Key;
  readonly hint: Key;
  readonly params: Params;
  /** null = nothing left to do. */
  readonly command: HostCommand | null;
};

export function nextAction(moment: Moment): Action {
  const { stage, session, options, teams } = moment;
  const advance: HostCommand = { type: 'advance', from: { phase: stage.phase, round: stage.round } };
  const action = (label: Key, hint: Key = `${label}.hint` as Key, params: Params = {}): Action => ({
    label,
    hint,
    params,
    command: advance,
  });
  const orders = () => {
    const first = stage.practice || stage.round === 0;
    return action('next.orders', 'next.orders.hint', {
      seconds: first ? options.firstDecideSeconds : options.decideSeconds,
    });
  };
  switch (stage.phase) {
    case 'lobby': {
      const bots = Math.max(0, options.minTeams - teams);
      const label = session.practice ? 'next.lobbyPractice' : 'next.lobby';
      return bots > 0 ? action(label, 'next.lobbyBots', { n: bots }) : action(label);
    }
    case 'news':
      return options.pitchSeconds > 0
        ? action('next.pitch', 'next.pitch.hint', { seconds: options.pitchSeconds })
        : orders();
    case 'pitch':
      return orders();
    case 'decide':
      return action('next.bell');
    case 'closed':
      return action('next.result');
    case 'result':
      if (stage.practice) return action('next.real');
      if (stage.round + 1 < session.rounds) {
        return action('next.edition', 'next.edition.hint', { round: stage.round + 2, rounds: session.rounds });
      }
      return session.epilogueRounds > 0
        ? action('next.epilogue', 'next.epilogue.hint', { n: session.epilogueRounds })
        : action('next.final');
    case 'epilogue': {
      const done = stage.round - session.rounds + 1;
      return done < session.epilogueRounds
        ? action('next.epilogueMore', 'next.epilogueMore.hint', { round: done + 1, rounds: session.epilogueRounds })
        : action('next.final');
    }
    case 'final': {
      if (stage.reveal >= FINAL_STEPS.length - 1) return action('next.debrief');
      const step = finalStep(stage.reveal + 1);
      return { ...action('next.reveal', `next.reveal.${step}` as Key), command: reveal(0, stage.reveal + 1) };
    }
    case 'debrief': {
      if (stage.reveal + 1 < questionSteps(stage.question)) {
        const params = { n: stage.question + 1, total: QUESTIONS };
        return {
          ...action('next.reveal', 'next.question.hint', params),
          command: reveal(stage.question, stage.reveal + 1),
        };
      }
      return stage.question + 1 < QUESTIONS
        ? action('next.question', 'next.question.hint', { n: stage.question + 2, total: QUESTIONS })
        : action('next.end');
    }
    case 'ended':
      return { label: 'next.ended', hint: 'next.ended.hint', params: {}, command: null };
  }
}

/** One step back, where there is one: orders reopened, a point covered again, the question before. */
export function backAction({ phase, question, reveal: shown }: PublicView['stage']): HostCommand | null {
  if (phase === 'closed') return { type: 'reopenDecision' };
  if (phase === 'final') return shown > 0 ? reveal(0, shown - 1) : null;
  if (phase !== 'debrief') return null;
  if (shown > 0) return reveal(question, shown - 1);
  return question > 0 ? reveal(question - 1, questionSteps(question - 1) - 1) : null;
}

const reveal = (question: number, points: number): HostCommand => ({
  type: 'goToQuestion',
  question,
  reveal: points,
});
