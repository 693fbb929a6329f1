// One team's game on one page, in figures: round by round with why, its own turning points, par, luck, what it cost others.
import type { Orders, Role, TeamId } from '../../engine/types.ts';
import { tellWhy } from '../../game/views/seat-result.ts';
import { antiPortfolio, brierScore } from '../../game/views/seat-story.ts';
import { ranks, standingsOf } from '../../game/views/standings.ts';
import type { SeatResult, SeatStory } from '../../game/views.ts';
import { finalsOf, isIdle } from '../calls.ts';
import { type PublicValue, publicValueOf } from '../medals.ts';
import type { Par } from '../par.ts';
import { playQuickly } from '../recorded-game.ts';
import type { TeamDistribution } from '../worlds.ts';
import type { Basis, Decisions } from './basis.ts';

export type TeamRow = {
  readonly round: number;
  readonly epilogue: boolean;
  readonly event: string;
  /** null = stayed out, or a round after the last decision. */
  readonly orders: Orders | null;
  readonly wealth: number;
  readonly change: number;
  readonly why: SeatResult['why'];
  readonly marginCall: boolean;
  readonly rank: number;
};
export type TeamReport = {
  readonly team: TeamId;
  readonly role: Role;
  readonly final: number;
  readonly rank: number;
  readonly teams: number;
  readonly rows: readonly TeamRow[];
  readonly par: Par;
  readonly decisions: Decisions | null;
  /** Final wealth had the team stayed out from beginning to end. */
  readonly stayedOut: number;
  readonly publicValue: PublicValue;
  readonly brier: number | null;
  readonly forecasts: readonly (number | null)[];
  readonly antiPortfolio: SeatStory['antiPortfolio'];
  readonly luck: TeamDistribution & { readonly worlds: number; readonly firstThird: number };
};

/** null where the basis does not hold this team. */
export function teamReport(basis: Basis, team: TeamId): TeamReport | null {
  const { economy, data, finals, par: pars, decisions, worlds } = basis;
  const [par, distribution] = [pars.get(team), worlds.teams[team]];
  const role = data.game.seats.find(({ id }) => id === team)?.role;
  if (par === undefined || distribution === undefined || role === undefined) return null;
  const third = Math.max(1, Math.ceil(finals.size / 3));
  const forecasts = data.forecasts.map((round) => round[team] ?? null);
  return {
    team,
    role,
    final: par.final,
    rank: ranks(finals).get(team) ?? 0,
    teams: finals.size,
    rows: rowsOf(basis, team),
    par,
    decisions: decisions.get(team) ?? null,
    stayedOut: stayedOut(basis, team),
    publicValue: publicValueOf(data.game, team, economy),
    brier: brierScore(forecasts, economy.burstRound),
    forecasts,
    antiPortfolio: antiPortfolio(economy, team),
    luck: {
      ...distribution,
      worlds: worlds.worlds,
      firstThird: distribution.rankShare.slice(0, third).reduce((sum, share) => sum + share, 0),
    },
  };
}

function stayedOut({ data }: Basis, team: TeamId): number {
  const without = playQuickly(data.game, { decide: (id, _round, recorded) => (id === team ? undefined : recorded) });
  return finalsOf(without).get(team) ?? 0;
}

function rowsOf({ economy }: Basis, team: TeamId): TeamRow[] {
  return economy.records.flatMap((record): TeamRow[] => {
    const own = record.teams[team];
    if (own === undefined) return [];
    const { round, epilogue, event } = record;
    return [
      {
        round,
        epilogue,
        event,
        orders: epilogue || isIdle(own.orders) ? null : own.orders,
        wealth: own.wealthAfter,
        change: own.wealthBefore > 0 ? own.wealthAfter / own.wealthBefore - 1 : 0,
        why: tellWhy(record, team),
        marginCall: own.marginCall,
        rank: standingsOf(record).find((each) => each.team === team)?.rank ?? 0,
      },
    ];
  });
}
