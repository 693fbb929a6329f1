// What makes a phone draw again: not that others come and go while somebody decides.
import { describe, expect, it } from 'vitest';
import { looksTheSame } from '../../client/play/use-drawn.ts';
import { type ClientState, START, type View } from '../../client/state.ts';

const stage = { phase: 'decide', round: 1, practice: false, clock: null, question: 0, reveal: 0 } as const;
const order = { orders: { role: 'short' }, forecast: 0.3 };
const crowd = (people: number, teams = 8) => ({ people, online: people, teams, seats: 8 });
const at = (view: object, mine: object | null = null): ClientState => {
  const ticket = { mine, order: mine, last: null, proposals: 0, members: 1, agree: 0 };
  return { ...START, link: 'online', view: { stage, seat: { ticket }, ...view } as unknown as View };
};
/** The same seat, and what a patch changes of the rest. */
const patched = (state: ClientState, view: object): ClientState => ({ ...state, view: { ...state.view, ...view } });

describe('a phone draws again', () => {
  it('not when somebody comes, goes or sends an order while its owner decides', () => {
    const before = at({ crowd: crowd(20), progress: { sent: 1, total: 8 } });
    expect(looksTheSame(before, patched(before, { crowd: crowd(21), progress: { sent: 2, total: 8 } }))).toBe(true);
  });
  it('when the order is in and the count of orders on the screen has changed', () => {
    const before = at({ progress: { sent: 1, total: 8 } }, order);
    expect(looksTheSame(before, patched(before, { progress: { sent: 2, total: 8 } }))).toBe(false);
  });
  it('when the lobby has a team more, the stage moves, the line breaks, or its own seat changes', () => {
    const before = at({ crowd: crowd(20) });
    expect(looksTheSame(before, patched(before, { crowd: crowd(20, 9) }))).toBe(false);
    expect(looksTheSame(before, patched(before, { stage: { ...stage, phase: 'closed' } }))).toBe(false);
    expect(looksTheSame(before, patched(before, { seat: { ...before.view.seat } }))).toBe(false);
    expect(looksTheSame(before, patched(before, { edition: null }))).toBe(false);
    expect(looksTheSame(before, { ...before, link: 'there' })).toBe(false);
  });
});
