// Listens to the game and lets the board sound. Any tap or key on the page allows it to.
import { useEffect, useRef } from 'preact/hooks';
import { timeLeft, type View } from '../state.ts';
import { momentOf, play, soundBetween, TICK_AT, wake } from './sounds.ts';

export function useSounds(view: View, stageAt: number): void {
  const moment = momentOf(view);
  const before = useRef<ReturnType<typeof momentOf>>(null);
  useEffect(() => {
    document.addEventListener('pointerdown', wake);
    document.addEventListener('keydown', wake);
    return () => {
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
    };
  }, []);
  useEffect(() => {
    const heard = soundBetween(before.current, moment);
    before.current = moment;
    if (heard !== null) play(heard);
  });
  const { stage } = view;
  useEffect(() => {
    const left = timeLeft(stage?.clock, stageAt, performance.now());
    if (stage?.phase !== 'decide' || stage.clock?.running !== true || left === null || left <= TICK_AT) return;
    const timer = setTimeout(() => play('tick'), left - TICK_AT);
    return () => clearTimeout(timer);
  }, [stage?.clock, stage?.phase, stageAt]);
}
