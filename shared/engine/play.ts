// Plays a whole game in one go, for bulk runs: par, hundreds of worlds, simulations. Several times as fast as round after
// round, because no state is made in between and nothing is explained.
import { closeDraft } from './close.ts';
import type { Draft, Team } from './draft.ts';
import { createDraft, type EconomySetup } from './economy.ts';
import { playRound } from './round.ts';
import { momentumOf } from './sheets.ts';
import type { Economy, Orders, Outlook, TeamId } from './types.ts';

/**
 * The orders of one team in a round. `look` gives its outlook, which holds during this call only: it and all that
 * is in it go on changing with the game. Undefined = stay out.
 */
export type Decide = (round: number, look: () => Outlook) => Orders | undefined;

/**
 * The economy at the end of the epilogue: the same as by `createEconomy` and `resolveRound`, to the last bit, except that
 * its records carry no contributions and no flows. Teams are asked in the order of their ids.
 * @param decideFor who decides for a team; called once a team
 */
export function playGame(setup: EconomySetup, decideFor: (team: TeamId) => Decide): Economy {
  const draft = createDraft(setup, false);
  const deciders: Decide[] = [];
  for (const { account } of draft.teams) deciders.push(decideFor(account.id));
  const { rounds } = draft.setting;
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
    outlook.round = draft.round;
    outlook.event = headline(draft);
    outlook.momentum = momentumOf(draft);
  }
  return closeDraft(draft);
}

/** The part of the event that players see. */
function headline({ event: { id, tone } }: Draft): Outlook['event'] {
  return { id, tone };
}
