// States and steps that the cases of the commands share.
import type { RejectCode } from '../../../shared/game/commands.ts';
import { findPlayer, withPlayer } from '../../../shared/game/players.ts';
import type { GameState } from '../../../shared/game/types.ts';
import { climate, giant, short, vc } from '../orders.ts';
import { byHost, byPlayer, byRoom, decideWith, inPhase, lobby, played, playerIn, type Step } from '../story.ts';

export type Case = readonly [name: string, state: () => GameState, step: (state: GameState) => Step];
export type Cases = {
  readonly accepted: readonly (readonly [...Case, (next: GameState, before: GameState) => void])[];
  readonly refused: readonly (readonly [...Case, RejectCode])[];
};

export const open = () => lobby(5);
export const deciding = () => decideWith(8);
export const committees = () => lobby(3, { teamSize: 2, teamChoice: 'self' });
export const ended = () => inPhase(lobby(1), 'ended');
export const paused = () => played(deciding(), byHost({ type: 'pauseClock' }));
export const botTeam = (state: GameState) => state.teams.find((team) => team.bot !== null)?.id ?? 'none';
export const withBot = () => played(lobby(2), byHost({ type: 'addBots', count: 1 }));
export const withCohost = () => played(open(), byRoom({ type: 'addCohost', cohost: 'h1', tokenHash: 'hash-h1' }));
export const ofP1 = (state: GameState) => findPlayer(state.players, 'p1')?.team ?? '';
export const takenOver = () => {
  const state = deciding();
  return played(state, byHost({ type: 'handToBot', team: ofP1(state) }));
};
export const line = (text: string, on = true): Step => byHost({ type: 'releaseLine', text, on });
export const sends = (state: GameState, role: string, orders: Parameters<typeof sent>[1], round?: number): Step =>
  byPlayer(playerIn(state, role), sent(role, orders), round === undefined ? {} : { round });
export const sent = (_role: string, orders: ReturnType<typeof vc | typeof giant | typeof climate | typeof short>) =>
  ({ type: 'submitOrders', orders, forecast: 30 }) as const;
export const answering = (check: 'before' | 'after' | 'comprehension' | 'debrief', item = 'q1'): Step =>
  byPlayer('p1', { type: 'answer', check, item, value: 2 });
export const many = (): GameState => {
  const state = deciding();
  const steps = Array.from({ length: 40 }, (_, i) =>
    byPlayer('p1', { type: 'answer', check: 'debrief', item: `q${i}`, value: 1 }),
  );
  return played(state, ...steps);
};

export function crowd(): GameState {
  const state = lobby(1);
  const one = findPlayer(state.players, 'p1');
  if (one === undefined) throw new Error('nobody');
  return Array.from({ length: 2500 }, (_, i) => ({ ...one, id: `p${i + 1}`, name: `Person ${i}` })).reduce(
    withPlayer,
    state,
  );
}

export function reported(): GameState {
  const state = deciding();
  return inPhase(played(state, sends(state, 'short', short({ report: true }))), 'decide', 1);
}

export const BY_ROLE = { vc: vc(), giant: giant(), climate: climate(), short: short() };
export const modestOf = (state: GameState) => BY_ROLE[state.teams.find((team) => team.bot !== null)?.role ?? 'vc'];
export const modestFor = (state: GameState, player: string) =>
  BY_ROLE[state.teams.find((team) => team.members.includes(player))?.role ?? 'vc'];
