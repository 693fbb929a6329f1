// What a view needs besides the state of the game.
import type { Scenario } from '../../scenario.ts';
import type { PlayerId } from '../types.ts';
import type { ParSection } from '../views.ts';

/** A new object whenever somebody comes or goes, around the same set. */
export type Presence = { readonly online: ReadonlySet<PlayerId> };

export type ViewContext = {
  readonly pin: string;
  readonly boardUrl: string;
  readonly joinUrl: string;
  readonly pack: Pick<Scenario, 'deck' | 'wild'>;
  /** Milliseconds on the room's clock. */
  readonly now: number;
  readonly presence: Presence;
  readonly par: ParSection | null;
};
