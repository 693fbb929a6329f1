// The levers of "What if?": one thing changed in a class's own game. Each lever says how it alters a replay.
import type { Economy, Interventions, Orders, TeamId } from '../engine/types.ts';
import { type Alteration, play, playQuickly, type RecordedGame, type Redecide } from './recorded-game.ts';

export type Change =
  /** One team decides otherwise in one round (null: stays out). */
  | { readonly lever: 'orders'; readonly team: TeamId; readonly round: number; readonly orders: Orders | null }
  /** AI may take at most this share 0..1 of primary money. */
  | { readonly lever: 'aiShareCap'; readonly share: number }
  | { readonly lever: 'noCircularDeals' }
  | { readonly lever: 'disclosure' }
  | { readonly lever: 'shortSaleBan' }
  /** These rounds' events do not happen. */
  | { readonly lever: 'quietRounds'; readonly rounds: readonly number[] }
  /** Demand grows as in another world: weak, middling, strong. */
  | { readonly lever: 'theta'; readonly theta: 0 | 1 | 2 }
  | { readonly lever: 'climateFund' }
  /** This share 0..1 of the giants' data-centre money goes to the grid instead. */
  | { readonly lever: 'grid'; readonly share: number };

function interventionsOf(change: Change): Partial<Interventions> {
  switch (change.lever) {
    case 'orders':
      return {};
    case 'aiShareCap':
      return { aiShareCap: change.share };
    case 'noCircularDeals':
      return { noCircularDeals: true };
    case 'disclosure':
      return { disclosure: true };
    case 'shortSaleBan':
      return { shortSaleBan: true };
    case 'quietRounds':
      return { quietRounds: change.rounds };
    case 'theta':
      return { theta: change.theta };
    case 'climateFund':
      return { climateFund: true };
    case 'grid':
      return { gridShare: change.share };
  }
}

type OrderChange = Extract<Change, { lever: 'orders' }>;

function decideWith(changes: readonly OrderChange[]): Redecide {
  return (team, round, recorded) => {
    const change = changes.find((each) => each.team === team && each.round === round);
    return change === undefined ? recorded : (change.orders ?? undefined);
  };
}

function alterationOf(change: Change | readonly Change[]): Alteration {
  const changes: readonly Change[] = 'lever' in change ? [change] : change;
  const interventions: Partial<Interventions> = Object.assign({}, ...changes.map(interventionsOf));
  const ordered = changes.filter((each) => each.lever === 'orders');
  return ordered.length === 0 ? { interventions } : { interventions, decide: decideWith(ordered) };
}

/** The game re-run with one thing, or several together, changed. The result has the shape of the real economy. */
export function replayWith(game: RecordedGame, change: Change | readonly Change[]): Economy {
  return play(game, alterationOf(change));
}

/** As `replayWith`, but fast and unexplained, for when only the end matters. */
export function quickReplayWith(game: RecordedGame, change: Change | readonly Change[]): Economy {
  return playQuickly(game, alterationOf(change));
}
