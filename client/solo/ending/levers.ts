// The levers of "what if?" for one player: own decisions, and rules of the world. And what a changed run is compared by.
import { type Change, replayWith } from '../../../shared/counterfactual/change.ts';
import { play, type RecordedGame } from '../../../shared/counterfactual/recorded-game.ts';
import { settle } from '../../../shared/engine/settlement.ts';
import type { Economy, TeamId } from '../../../shared/engine/types.ts';

export type Lever =
  | { readonly id: 'out'; readonly round: number }
  | {
      readonly id:
        | 'outAll'
        | 'noCircularDeals'
        | 'disclosure'
        | 'shortSaleBan'
        | 'aiShareCap'
        | 'climateFund'
        | 'grid'
        | 'theta0'
        | 'theta2';
    };

const RULES: readonly Exclude<Lever['id'], 'out'>[] = [
  'outAll',
  'noCircularDeals',
  'disclosure',
  'shortSaleBan',
  'aiShareCap',
  'climateFund',
  'grid',
  'theta0',
  'theta2',
];

/** Own decisions first, round by round. `theta`: the world's own demand is no lever. */
export function leversOf(rounds: number, theta: number): readonly Lever[] {
  const own = Array.from({ length: rounds }, (_, round): Lever => ({ id: 'out', round }));
  return [...own, ...RULES.filter((id) => id !== `theta${theta}`).map((id): Lever => ({ id }))];
}

function changeOf(lever: Lever, team: TeamId, rounds: number): Change | readonly Change[] {
  switch (lever.id) {
    case 'out':
      return { lever: 'orders', team, round: lever.round, orders: null };
    case 'outAll':
      return Array.from({ length: rounds }, (_, round): Change => ({ lever: 'orders', team, round, orders: null }));
    case 'noCircularDeals':
    case 'disclosure':
    case 'shortSaleBan':
    case 'climateFund':
      return { lever: lever.id };
    case 'aiShareCap':
      return { lever: 'aiShareCap', share: 1 / 3 };
    case 'grid':
      return { lever: 'grid', share: 0.1 };
    case 'theta0':
      return { lever: 'theta', theta: 0 };
    case 'theta2':
      return { lever: 'theta', theta: 2 };
  }
}

export type Outcome = {
  readonly wealth: number;
  readonly rank: number;
  readonly burst: number | null;
  readonly prices: readonly number[];
  readonly co2: number;
  readonly therapies: number;
};

function outcomeOf(economy: Economy, team: TeamId): Outcome {
  const settled = settle(economy);
  const wealth = settled.find((each) => each.team === team)?.final ?? 0;
  const { ledger, burstRound, points } = economy;
  return {
    wealth,
    rank: 1 + settled.filter((each) => each.final > wealth + 1e-9).length,
    burst: burstRound,
    prices: points.map((point) => point.aiPrice),
    co2: ledger.co2Reference - ledger.co2,
    therapies: ledger.therapiesReference - ledger.therapies,
  };
}

export const asItWas = (game: RecordedGame, team: TeamId): Outcome => outcomeOf(play(game), team);
export const asChanged = (game: RecordedGame, team: TeamId, lever: Lever): Outcome =>
  outcomeOf(replayWith(game, changeOf(lever, team, game.rounds)), team);
