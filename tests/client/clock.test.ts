// Countdown maths: from "left when sent" to "left now", whatever the phone's own clock says.
import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../client/state.ts';

const running = { total: 60_000, left: 48_000, running: true };

describe('timeLeft', () => {
  it('runs down from what was left when the message came', () => {
    expect(timeLeft(running, 1000, 1000)).toBe(48_000);
    expect(timeLeft(running, 1000, 11_000)).toBe(38_000);
  });
  it('stops at zero', () => {
    expect(timeLeft(running, 0, 90_000)).toBe(0);
  });
  it('stands still while paused', () => {
    expect(timeLeft({ ...running, running: false }, 0, 90_000)).toBe(48_000);
  });
  it('is nothing when the phase waits for a tap', () => {
    expect(timeLeft(null, 0, 5)).toBeNull();
    expect(timeLeft(undefined, 0, 5)).toBeNull();
  });
});
