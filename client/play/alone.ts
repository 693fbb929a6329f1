// What differs on the player's screens when somebody practises alone: tools in the band, an own menu, the way on, and what
// stands above the verbs. In a class nobody provides it, and the screens are as they are.
import { type ComponentType, createContext } from 'preact';
import type { ScreenProps } from './model.ts';

export type Alone = {
  /** In the band and the masthead, beside the team. */
  readonly Tools: ComponentType;
  /** What the menu offers besides the language, instead of help, PIN and seat. */
  readonly Menu: ComponentType<{ readonly close: () => void }>;
  /** Below the band. */
  readonly Above: ComponentType;
  /** Above the verbs of every screen. */
  readonly Below: ComponentType;
  /** The next phase, as one more verb; draws nothing where a screen has its own way on. */
  readonly Onward: ComponentType;
  /** The own report at the end of the game. */
  readonly Report: ComponentType<{ readonly onBack: () => void } & ScreenProps>;
  /** Verbs at the end of the game. */
  readonly EndVerbs: ComponentType<{ readonly onStandings: () => void } & ScreenProps>;
};

export const AloneContext = createContext<Alone | null>(null);
