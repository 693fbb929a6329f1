// Plays a whole game in one go, for bulk runs: par, hundreds of worlds, simulations. Several times as fast as round after
// round, because no state is made in between and nothing is explained.
import { accountsOf, closeDraft } from './close.ts';
import type { Draft, Team } from './draft.ts';
import { createDraft, type EconomySetup, seatsById } from './economy.ts';
import { playRound } from './round.ts';
import { settleAccounts } from './settlement.ts';
import { momentumOf } from './sheets.ts';
import type { Economy, Orders, Outlook, Seat, Settlement } from './types.ts';

/**
 * The orders of one team in a round. `look` gives its outlook, which holds during this call only: it and all that
 * is in it go on changing with the game. Undefined = stay out.
 */
export type Decide = (round: number, look: () => Outlook) => Orders | undefined;

/** Who decides for a seat, which may carry more than the economy asks of it. Called once a seat. */
export type DecideFor<S extends Seat> = (seat: S) => Decide;

/** A setup whose seats are of a kind. */
export type SetupOf<S extends Seat> = EconomySetup & { readonly seats: readonly S[] };

/** How a game ended. What happened in its rounds is neither kept nor worked out. */
export type Ending = Pick<Economy, 'rounds' | 'burstRound' | 'price' | 'teams' | 'ledger'> & {
  /** Every team's final account, in the order of `teams`. */
  readonly settlement: readonly Settlement[];
};

/**
 * The economy at the end of the epilogue: the same as by `createEconomy` and `resolveRound`, to the last bit, except that
 * its records carry no contributions and no flows. Teams are asked in the order of their ids.
 */
export function playGame<S extends Seat>(setup: SetupOf<S>, decideFor: DecideFor<S>): Economy {
  const seats = seatsById(setup.seats);
  const draft = createDraft(setup, seats, 'records');
  playOn(draft, seats.map(decideFor));
  return closeDraft(draft);
}

/** The same game for those who ask for its end alone, in less time. */
export function endOfGame<S extends Seat>(setup: SetupOf<S>, decideFor: DecideFor<S>): Ending {
  const seats = seatsById(setup.seats);
  const draft = createDraft(setup, seats, 'end');
  const wealthAtBell = playOn(draft, seats.map(decideFor));
  const { burstRound, parameters, price, points, belief, regime, fear, ledger } = draft;
  const { rounds } = setup;
  const teams = accountsOf(draft);
  const end = { rounds, teams, parameters, price, points, belief, regime, fear };
  return { rounds, burstRound, price, teams, ledger, settlement: settleAccounts(end, wealthAtBell) };
}

/** Plays a draft to the end of its epilogue. Returns what the teams owned at the last bell. */
function playOn(draft: Draft, deciders: readonly Decide[]): readonly number[] {
  const { rounds } = draft.setting;
  const wealthAtBell: number[] = [];
  let asked = draft.teams[0] as Team;
  // One outlook for the whole game, brought up to date by each look: making one a team and round costs more than a policy.
  const outlook: { -readonly [K in keyof Outlook]: Outlook[K] } = {
    round: 0,
    rounds,
    teams: draft.teams.length,
    event: headline(draft),
    momentum: momentumOf(draft),
    points: draft.points,
    account: asked.account,
    wealth: asked.wealthAfter,
    startups: draft.startups,
    parameters: draft.parameters,
  };
  const look = (): Outlook => {
    outlook.account = asked.account;
    outlook.wealth = asked.wealthAfter;
    return outlook;
  };
  const ordersOf = (team: Team, index: number): Orders | undefined => {
    asked = team;
    return deciders[index]?.(draft.round, look);
  };
  const end = rounds + draft.parameters.epilogueRounds;
  while (draft.round < end) {
    playRound(draft, ordersOf);
    if (draft.round === rounds) for (const team of draft.teams) wealthAtBell.push(team.wealthAfter);
    outlook.round = draft.round;
    outlook.event = headline(draft);
    outlook.momentum = momentumOf(draft);
  }
  return wealthAtBell;
}

/** The part of the event that players see. */
function headline({ event: { id, tone } }: Draft): Outlook['event'] {
  return { id, tone };
}
