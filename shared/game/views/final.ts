// The reveal: everything that was secret, once the game has ended. Nothing of it exists in any view before.
import { isOver } from '../../engine/economy.ts';
import { settle } from '../../engine/settlement.ts';
import type { Economy, PublicPoint, Snapshot } from '../../engine/types.ts';
import { weakly } from '../memo.ts';
import type { GameState, Phase } from '../types.ts';
import type { FinalSection, FinalStanding, TruthPoint } from '../views.ts';
import { credits, figure, sheet } from './figures.ts';
import { marketSection } from './market.ts';
import { ledgerSection } from './result.ts';
import { ranks } from './standings.ts';

const AFTER: readonly Phase[] = ['final', 'debrief', 'ended'];

function standings(economy: Economy): FinalStanding[] {
  const settled = settle(economy);
  const rank = ranks(new Map(settled.map((each) => [each.team, each.final])));
  return settled
    .map((each) => ({
      team: each.team,
      rank: rank.get(each.team) ?? 0,
      wealthAtEnd: credits(each.wealthAtEnd),
      wealthAfterEpilogue: credits(each.wealthAfterEpilogue),
      exitCost: credits(each.exitCost),
      sponsorRepaid: credits(each.sponsorRepaid),
      final: credits(each.final),
    }))
    .sort((a, b) => a.rank - b.rank);
}

function truth(point: PublicPoint, { fundamental, talent, ledger, ...rest }: Snapshot): TruthPoint {
  return {
    ...point,
    fundamental: sheet(fundamental),
    aiFundamental: figure(rest.aiFundamental),
    belief: figure(rest.belief),
    hazard: figure(rest.hazard),
    demand: figure(rest.demand),
    compute: figure(rest.compute),
    circular: figure(rest.circular),
    talent: {
      AI: figure(talent.AI),
      CLIM: figure(talent.CLIM),
      BIO: figure(talent.BIO),
      IND: figure(talent.IND),
    },
    revenueReported: figure(ledger.revenueReported),
    revenueReal: figure(ledger.revenueReal),
  };
}

function remains(economy: Economy): FinalSection['remains'] {
  const end = economy.history[economy.history.length - 1];
  return {
    compute: figure((end?.compute ?? 0) / economy.startCompute),
    demand: figure(economy.demand),
    climateValue: figure(economy.fundamental.CLIM),
    biotechValue: figure(economy.fundamental.BIO),
  };
}

export const finalOf = weakly((economy: Economy): FinalSection => {
  const { world, ledger } = economy;
  const { points } = marketSection(economy);
  return {
    standings: standings(economy),
    world: {
      theta: world.theta,
      demandGrowth: world.demandGrowth,
      virality: world.virality,
      realGrowth: { CLIM: world.realGrowth.CLIM, BIO: world.realGrowth.BIO, IND: world.realGrowth.IND },
    },
    seed: economy.seed,
    rounds: economy.rounds,
    burstRound: economy.burstRound,
    points: economy.history.flatMap((snapshot, i) => {
      const point = points[i];
      return point === undefined ? [] : [truth(point, snapshot)];
    }),
    events: economy.records.map((record) => record.event),
    ledger: {
      ...ledgerSection(ledger),
      co2: credits(ledger.co2),
      co2Reference: credits(ledger.co2Reference),
      therapies: credits(ledger.therapies),
      therapiesReference: credits(ledger.therapiesReference),
    },
    remains: remains(economy),
  };
});

/** null until the game has ended: by its last round, or because the teacher ended it after a round that counted. */
export function finalSection({ economy, stage }: GameState): FinalSection | null {
  if (economy === null || stage.practice || !AFTER.includes(stage.phase)) return null;
  return isOver(economy) || economy.records.length > 0 ? finalOf(economy) : null;
}
