// Long work beside the page: par and medals, the two hundred worlds. Each job has a worker of its own; to stop is to end it.
import type { WorldOutcome } from '../../shared/counterfactual/worlds.ts';
import type { TeamId } from '../../shared/engine/types.ts';
import type { RecordedGame } from '../../shared/game/recorded-game.ts';
import type { ParReport } from '../../shared/room/ports.ts';

export type Work =
  | { readonly kind: 'par'; readonly game: RecordedGame; readonly first: TeamId | null }
  | { readonly kind: 'worlds'; readonly game: RecordedGame; readonly count: number };
export type Answer =
  | { readonly kind: 'par'; readonly report: ParReport }
  | { readonly kind: 'worlds'; readonly outcomes: readonly WorldOutcome[] }
  | { readonly kind: 'done' };

function begin(work: Work, hear: (answer: Answer) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const stop = () => worker.terminate();
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'done') stop();
    hear(data);
  };
  worker.postMessage(work);
  return stop;
}

/** The player's own par first, then everybody's, then the medals. */
export function computePar(game: RecordedGame, first: TeamId | null, report: (part: ParReport) => void): () => void {
  return begin({ kind: 'par', game, first }, (answer) => {
    if (answer.kind === 'par') report(answer.report);
  });
}

export function playWorlds(
  game: RecordedGame,
  count: number,
  hear: (outcomes: readonly WorldOutcome[], done: boolean) => void,
): () => void {
  return begin({ kind: 'worlds', game, count }, (answer) => {
    if (answer.kind === 'worlds') hear(answer.outcomes, false);
    else if (answer.kind === 'done') hear([], true);
  });
}
