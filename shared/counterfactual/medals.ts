// Three medals beside the money: public value, steadiness, the best call. None of them rewards the biggest gamble.
import type { Economy, Ledger, TeamId } from '../engine/types.ts';
import { type Call, callsAll, finalsOf, isIdle } from './calls.ts';
import { endOf, playQuickly, type RecordedGame } from './recorded-game.ts';

/** What a team did to the opportunity-cost ledger: the real game against the same game with the team staying out. */
export type PublicValue = {
  readonly team: TeamId;
  /** Change of the CO₂ gap (Mt) and of the therapy gap; above 0 the team made the gap wider. */
  readonly co2: number;
  readonly therapies: number;
  /** Both as a share of the real game's reference, added: one number to rank by. */
  readonly cost: number;
};
export type Steadiness = {
  readonly team: TeamId;
  /** Deepest fall 0..1 from a previous high of the team's wealth at the end of a round. */
  readonly drawdown: number;
};

/** null: nobody qualifies. */
export type Medals = {
  readonly publicValue: PublicValue | null;
  readonly steadiness: Steadiness | null;
  readonly bestCall: Call | null;
};

export function publicValueOf(game: RecordedGame, team: TeamId, real: Economy = playQuickly(game)): PublicValue {
  const without = endOf(game, { decide: (id, _round, recorded) => (id === team ? undefined : recorded) });
  const co2 = gapCo2(real.ledger) - gapCo2(without.ledger);
  const therapies = gapTherapies(real.ledger) - gapTherapies(without.ledger);
  const cost = share(co2, real.ledger.co2Reference) + share(therapies, real.ledger.therapiesReference);
  return { team, co2, therapies, cost };
}

export function steadinessOf(real: Economy, team: TeamId): Steadiness {
  let high = 0;
  let drawdown = 0;
  for (const record of real.records) {
    const round = record.teams[team];
    if (round === undefined) continue;
    high = Math.max(high, round.wealthBefore, round.wealthAfter);
    if (high > 0) drawdown = Math.max(drawdown, 1 - round.wealthAfter / high);
  }
  return { team, drawdown };
}

/**
 * Who took part: acted in at least half of the decided rounds. Medals are for what somebody did, and staying out all
 * game would win two of the three.
 */
export function tookPart(game: RecordedGame, team: TeamId): boolean {
  const busy = game.orders.filter((round) => {
    const orders = round[team];
    return orders !== undefined && !isIdle(orders);
  }).length;
  return busy * 2 >= game.orders.length;
}

/** Yields the medals as they become known (one replay a team, then one a decision), so a screen can show progress. */
export function* medals(game: RecordedGame): Generator<Medals, Medals> {
  const real = playQuickly(game);
  const finals = finalsOf(real);
  const players = game.seats.map((seat) => seat.id).filter((id) => tookPart(game, id));
  let found: Medals = {
    publicValue: null,
    steadiness: least(
      players.map((id) => steadinessOf(real, id)),
      (each) => each.drawdown,
      finals,
    ),
    bestCall: null,
  };
  yield found;
  for (const id of players) {
    const value = publicValueOf(game, id, real);
    if (found.publicValue === null || value.cost < found.publicValue.cost) found = { ...found, publicValue: value };
    yield found;
  }
  for (const { best } of callsAll(game)) {
    if (best.gain > (found.bestCall?.gain ?? 0)) found = { ...found, bestCall: best };
    yield found;
  }
  return found;
}

/** The team with the least of something; the wealthier of equals. */
function least<T extends { readonly team: TeamId }>(
  candidates: readonly T[],
  by: (each: T) => number,
  finals: ReadonlyMap<TeamId, number>,
): T | null {
  let best: T | null = null;
  for (const each of candidates) {
    const closer = best === null || by(each) < by(best);
    const richer =
      best !== null && by(each) === by(best) && (finals.get(each.team) ?? 0) > (finals.get(best.team) ?? 0);
    if (closer || richer) best = each;
  }
  return best;
}

function gapCo2(ledger: Ledger): number {
  return ledger.co2Reference - ledger.co2;
}

function gapTherapies(ledger: Ledger): number {
  return ledger.therapiesReference - ledger.therapies;
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
