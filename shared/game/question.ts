// Another question of the debrief, or a further point of the same: what stood on the board instead gives way.
import type { BoardMode, GameState } from './types.ts';

const GIVES_WAY: readonly BoardMode[] = ['whatIf', 'fact', 'voices', 'earlier'];

/** A new question begins with its page as it is; a further point keeps a chart large. */
export function openQuestion(state: GameState, question: number, reveal: number): GameState {
  const { boardMode, exhibit, stage } = state;
  return {
    ...state,
    boardMode: GIVES_WAY.includes(boardMode) ? 'phase' : boardMode,
    exhibit: question === stage.question ? exhibit : { ...exhibit, full: false, round: null },
    stage: { ...stage, question, reveal },
  };
}
