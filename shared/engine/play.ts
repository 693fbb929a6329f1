// Plays a whole game in one go, for bulk runs: par, hundreds of worlds, simulations. Several times as fast as round after
// round, because no state is made in between and nothing is explained.
import { closeDraft } from './close.ts';
import type { Draft, Team } from './draft.ts';
import { createDraft, type EconomySetup } from './economy.ts';
import { playRound } from './round.ts';
import { blankSheet } from './sectors.ts';
import { sheetOf } from './snapshot.ts';
import type { Economy, Orders, Outlook, TeamId } from './types.ts';

/**
 * The orders of one team. `look` gives its outlook, which holds during this call only: the account and the points in it
 * go on changing with the game. Undefined = stay out.
 */
export type Decide = (team: TeamId, round: number, look: () => Outlook) => Orders | undefined;

/**
 * The economy at the end of the epilogue: the same as by `createEconomy` and `resolveRound`, to the last bit, except that
 * its records carry no contributions and no flows. Teams are asked in the order of their ids.
 */
export function playGame(setup: EconomySetup, decide: Decide): Economy {
  const draft = createDraft(setup, false);
  const { rounds } = draft.setting;
  let asked = draft.teams[0];
  let momentum = blankSheet();
  let event = headline(draft);
  const look = (): Outlook => {
    if (asked === undefined) throw new RangeError('nobody is being asked');
    return {
      round: draft.round,
      rounds,
      teams: draft.teams.length,
      event,
      momentum,
      points: draft.points,
      account: asked.account,
      wealth: asked.wealthAfter,
      startups: draft.startups,
      parameters: draft.parameters,
    };
  };
  const ordersOf = (team: Team): Orders | undefined => {
    asked = team;
    return decide(team.account.id, draft.round, look);
  };
  const end = rounds + draft.parameters.epilogueRounds;
  while (draft.round < end) {
    playRound(draft, ordersOf);
    momentum = sheetOf(draft, (market) => market.momentum);
    event = headline(draft);
  }
  return closeDraft(draft);
}

/** The part of the event that players see. */
function headline({ event: { id, tone } }: Draft): Outlook['event'] {
  return { id, tone };
}
