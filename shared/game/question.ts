// Another question of the debrief, or a further point of the same: what stood on the board instead gives way.
import type { GameState } from './types.ts';

/** A new question begins with its page as it is; a further point keeps a chart large. */
export function openQuestion(state: GameState, question: number, reveal: number): GameState {
  const { boardMode, exhibit, stage } = state;
  return {
    ...state,
    boardMode: boardMode === 'whatIf' || boardMode === 'fact' || boardMode === 'voices' ? 'phase' : boardMode,
    exhibit: question === stage.question ? exhibit : { ...exhibit, full: false, round: null },
    stage: { ...stage, question, reveal },
  };
}
