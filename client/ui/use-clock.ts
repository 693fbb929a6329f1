// The countdown: seconds left, drawn again when the shown second changes and not more often.
import { useEffect, useReducer } from 'preact/hooks';
import type { StageSection } from '../../shared/game/views.ts';
import { timeLeft } from '../state.ts';

export type Countdown = {
  /** Milliseconds left; null = no clock. */
  readonly left: number | null;
  /** 1 … 0 */
  readonly share: number;
  readonly running: boolean;
};

export function useClock(clock: StageSection['clock'] | undefined, stageAt: number): Countdown {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const left = timeLeft(clock, stageAt, performance.now());
  const running = clock?.running === true;
  useEffect(() => {
    if (!running || left === null || left <= 0) return;
    const timer = setTimeout(redraw, (left % 1000) + 8);
    return () => clearTimeout(timer);
  });
  return { left, share: left === null || !clock ? 0 : Math.min(1, left / Math.max(1, clock.total)), running };
}
