// A team's whole game, told at its end: the path of its wealth, best and worst call, forecasts, the road not taken.
import { type Contribution, type Economy, type Sector, VENTURE_SECTORS } from '../../engine/types.ts';
import type { GameState, Phase } from '../types.ts';
import type { SeatStory } from '../views.ts';
import { credits, figure } from './figures.ts';
import { tellContributions } from './seat-result.ts';

const AFTER: readonly Phase[] = ['final', 'debrief', 'ended'];

/** Book-keeping, not calls. */
const NOT_A_CALL: readonly Contribution['cause'][] = ['sponsor', 'default', 'interest'];

type Line = { readonly round: number; readonly contribution: Contribution };

/** Every line of every decided round. */
function linesOf({ records }: Economy, id: string): Line[] {
  return records
    .filter((record) => !record.epilogue)
    .flatMap(({ round, teams }) =>
      tellContributions(teams[id]?.contributions ?? []).map((contribution) => ({ round, contribution })),
    )
    .filter(({ contribution }) => !NOT_A_CALL.includes(contribution.cause));
}

/**
 * Mean Brier score of "burst within two rounds" (this one or the next): 0 is perfect, .25 is always saying one half.
 * Once the bubble has burst there is nothing left to forecast.
 */
export function brierScore(forecasts: readonly (number | null)[], burstRound: number | null): number | null {
  let sum = 0;
  let count = 0;
  forecasts.forEach((forecast, round) => {
    if (forecast === null || (burstRound !== null && round > burstRound)) return;
    const happened = burstRound !== null && burstRound <= round + 1 ? 1 : 0;
    const miss = forecast / 100 - happened;
    sum += miss * miss;
    count += 1;
  });
  return count === 0 ? null : figure(sum / count);
}

/** The venture sector the team put nothing into that would have grown most from then to the end. */
export function antiPortfolio(economy: Economy, id: string): SeatStory['antiPortfolio'] {
  const end = economy.history[economy.history.length - 1];
  let best: { round: number; sector: Sector; gain: number } | null = null;
  for (const { round, epilogue, teams } of economy.records) {
    const orders = teams[id]?.orders;
    const then = economy.history[round + 1];
    if (epilogue || orders === undefined || end === undefined || then === undefined) continue;
    for (const sector of VENTURE_SECTORS) {
      if (orders.role === 'vc' && orders.invest[sector] > 0) continue;
      const gain = figure(end.price[sector] / then.price[sector] - 1);
      if (gain > (best?.gain ?? 0)) best = { round, sector, gain };
    }
  }
  return best;
}

const known = new WeakMap<GameState['decided'], Map<string, SeatStory>>();

export function seatStory({ stage, decided }: GameState, economy: Economy, id: string): SeatStory | null {
  if (!AFTER.includes(stage.phase) || stage.practice || economy.records.length === 0) return null;
  const stories = known.get(decided) ?? new Map<string, SeatStory>();
  known.set(decided, stories);
  const story = stories.get(id) ?? tellStory(economy, decided, id);
  stories.set(id, story);
  return story;
}

function tellStory(economy: Economy, decided: GameState['decided'], id: string): SeatStory {
  const rounds = economy.records.flatMap(({ teams }) => teams[id] ?? []);
  const lines = linesOf(economy, id);
  const gains = lines.filter((line) => line.contribution.amount > 0);
  const losses = lines.filter((line) => line.contribution.amount < 0);
  const forecasts = decided.map((round) => round.forecasts[id] ?? null);
  return {
    wealth: [rounds[0]?.wealthBefore ?? 0, ...rounds.map((round) => round.wealthAfter)].map(credits),
    best: extreme(gains),
    worst: extreme(losses),
    forecasts,
    brier: brierScore(forecasts, economy.burstRound),
    antiPortfolio: antiPortfolio(economy, id),
  };
}

function extreme(lines: readonly Line[]): Line | null {
  return lines.reduce<Line | null>(
    (most, line) =>
      most === null || Math.abs(line.contribution.amount) > Math.abs(most.contribution.amount) ? line : most,
    null,
  );
}
