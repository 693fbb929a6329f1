// The board's few sounds, made on the spot: a soft note when orders open, one tick ten seconds before the bell, the bell, and
// a low fall when the story lets go. Muted with one tap, and the computer remembers it.
import { createStore } from 'zustand/vanilla';
import type { StageSection } from '../../shared/game/views.ts';
import type { View } from '../state.ts';
import { device } from '../ui/storage.ts';

export type Sound = 'open' | 'tick' | 'bell' | 'burst';

const KEY = 'bm.board.sound';
/** The tick before the bell. */
export const TICK_AT = 10_000;

export const sound = createStore(() => ({ muted: device.get(KEY) === 'off' }));

export function toggleSound(): void {
  const muted = !sound.getState().muted;
  device.set(KEY, muted ? 'off' : null);
  sound.setState({ muted });
  wake();
  // Whoever turns it on hears that it is on.
  if (!muted) play('open');
}

type Moment = { readonly stage: Pick<StageSection, 'phase' | 'round' | 'practice'>; readonly burst: boolean };

export const momentOf = ({ stage, result }: View): Moment | null =>
  stage === undefined ? null : { stage, burst: result?.burst === true };

/** What is heard when one moment follows another. A page that has just been opened is silent. */
export function soundBetween(before: Moment | null, after: Moment | null): Sound | null {
  if (before === null || after === null) return null;
  const [was, is] = [before.stage, after.stage];
  if (was.phase === is.phase && was.round === is.round && was.practice === is.practice) return null;
  if (is.phase === 'decide') return 'open';
  if (is.phase === 'closed') return 'bell';
  return after.burst && (is.phase === 'result' || is.phase === 'epilogue') ? 'burst' : null;
}

let context: AudioContext | null = null;

/** Browsers let a page sound only after a tap or a key. */
export function wake(): void {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
  } catch {
    // A computer without sound: the board says everything in writing.
  }
}

type Note = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly long: number;
  readonly loud: number;
};

const NOTES: Readonly<Record<Sound, readonly Note[]>> = {
  open: [
    { at: 0, from: 523, to: 523, long: 0.5, loud: 0.08 },
    { at: 0.12, from: 784, to: 784, long: 0.7, loud: 0.06 },
  ],
  tick: [{ at: 0, from: 1047, to: 1047, long: 0.12, loud: 0.05 }],
  // A struck bell: its partials are no multiples of each other, and the high ones die first.
  bell: [
    { at: 0, from: 440, to: 440, long: 2.4, loud: 0.1 },
    { at: 0, from: 1210, to: 1210, long: 1.3, loud: 0.05 },
    { at: 0, from: 2376, to: 2376, long: 0.6, loud: 0.025 },
  ],
  burst: [{ at: 0, from: 196, to: 49, long: 3.2, loud: 0.16 }],
};

export function play(name: Sound): void {
  if (context === null || context.state !== 'running' || sound.getState().muted) return;
  for (const { at, from, to, long, loud } of NOTES[name]) {
    const start = context.currentTime + at;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.setValueAtTime(from, start);
    if (to !== from) tone.frequency.exponentialRampToValueAtTime(to, start + long);
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(loud, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + long);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + long);
  }
}
