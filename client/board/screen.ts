// What every screen of the board is given. Screens know nothing of the connection.
import type { View } from '../state.ts';

export type ScreenProps = {
  readonly view: View;
  /** `performance.now()` at which the stage's clock was right. */
  readonly stageAt: number;
  readonly joinUrl: string;
};
