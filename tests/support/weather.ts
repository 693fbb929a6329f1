// Networks as bad as they get where people still play: the same every time, by a seed.
import { stream } from '../../shared/engine/random.ts';
import type { Weather } from './line.ts';

/** 300 ms there and back, give or take 200, and every tenth piece waits for a repeat as after a lost packet. */
export const badWeather = (seed: number): Weather => ({
  delay: 150,
  jitter: 100,
  loss: 0.1,
  repeatMs: 600,
  random: stream(seed, 'weather', 0),
});

/** The same each way. */
export const worseWeather = (seed: number): Weather => ({ ...badWeather(seed), delay: 300, jitter: 200 });
