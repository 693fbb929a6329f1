// Par and medals: computed elsewhere once the game is final, collected here team by team.
import { recordedGame } from '../game/recorded-game.ts';
import type { GameState, Phase } from '../game/types.ts';
import type { ParSection } from '../game/views.ts';
import type { ParReport, RoomPorts } from './ports.ts';

const WANTED: readonly Phase[] = ['final', 'debrief'];

const round = (x: number): number => Math.round(x * 100) / 100;

export class ParCollector {
  #section: ParSection | null = null;
  #stop: (() => void) | null = null;
  readonly #compute: RoomPorts['computePar'];
  readonly #onChange: () => void;

  constructor(compute: RoomPorts['computePar'], onChange: () => void) {
    this.#compute = compute;
    this.#onChange = onChange;
  }

  get section(): ParSection | null {
    return this.#section;
  }

  /** Starts once, when the game is final; also after a restart, for it is not logged. */
  startIfDue(state: GameState): void {
    if (this.#section !== null || this.#compute === undefined || !WANTED.includes(state.stage.phase)) return;
    const game = recordedGame(state);
    if (game === null) return;
    this.#section = { done: 0, total: game.seats.length, scores: {}, medals: {} };
    this.#stop = this.#compute(game, (report) => this.#collect(report)) ?? null;
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #collect({ team, medals }: ParReport): void {
    if (this.#section === null) return;
    const scores = { ...this.#section.scores };
    if (team !== undefined) {
      const byStrategy = { ...team.byStrategy };
      for (const strategy of Object.keys(byStrategy) as (keyof typeof byStrategy)[]) {
        byStrategy[strategy] = round(byStrategy[strategy]);
      }
      scores[team.id] = { par: round(team.par), z: round(team.z), score: round(team.score), byStrategy };
    }
    this.#section = {
      done: Object.keys(scores).length,
      total: this.#section.total,
      scores,
      medals: { ...this.#section.medals, ...medals },
    };
    this.#onChange();
  }
}
