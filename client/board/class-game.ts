// The class's own game as data, once it has ended: what the debrief's charts are computed from.
import { createStore } from 'zustand/vanilla';
import type { ClassGame } from '../../shared/counterfactual/debrief/class-game.ts';

type State = { readonly data: ClassGame | null; readonly failed: boolean };
export const classGame = createStore<State>(() => ({ data: null, failed: false }));
let asked = '';

/** Asked once a class; where there is no server, the page puts the game in itself. */
export async function loadClassGame(pin: string): Promise<void> {
  if (asked === pin) return;
  asked = pin;
  try {
    const answer = await fetch(`/api/sessions/${pin}/game`);
    if (!answer.ok) throw new Error(String(answer.status));
    classGame.setState({ data: (await answer.json()) as ClassGame, failed: false });
  } catch {
    asked = '';
    classGame.setState({ failed: true });
  }
}
