// Orders: by people and by bots.
import { expect } from 'vitest';
import type { CommandType } from '../../../shared/game/commands.ts';
import { findPlayer } from '../../../shared/game/players.ts';
import { climate, giant, short, vc } from '../orders.ts';
import { byHost, byPlayer, byRoom, decideWith, inPhase, lobby, played, playerIn, START } from '../story.ts';
import { botTeam, type Cases, deciding, modestFor, modestOf, reported, sends, sent, takenOver } from './support.ts';

export const DECIDING = {
  submitOrders: {
    accepted: [
      [
        'within the limits',
        deciding,
        (state) => sends(state, 'vc', vc()),
        (next) =>
          expect(next.teams.find((team) => team.role === 'vc' && team.order !== null)?.order).toEqual({
            orders: vc(),
            forecast: 30,
          }),
      ],
      [
        'a hair over the budget, for a phone counts with rounded figures',
        deciding,
        (state) => sends(state, 'giant', giant({ dataCentres: 3, circularDeal: 5.004 })),
        (next) => {
          const order = next.teams.find((team) => team.role === 'giant' && team.order !== null)?.order?.orders;
          expect(order?.role === 'giant' && 7 * order.dataCentres + order.circularDeal).toBeLessThanOrEqual(26);
        },
      ],
      [
        'on its way when the bell rang',
        () =>
          played(deciding(), byHost({ type: 'advance', from: { phase: 'decide', round: 0 } }, { at: START + 5_000 })),
        (state) => byPlayer(playerIn(state, 'vc'), sent('vc', vc()), { at: START + 6_400 }),
        (next) => expect(next.teams.filter((team) => team.order !== null)).toHaveLength(1),
      ],
      [
        'from people whose seat a bot had taken: it is theirs again',
        takenOver,
        (state) => byPlayer('p1', sent('', modestFor(state, 'p1'))),
        (next) => expect(next.teams[0]).toMatchObject({ bot: null, takenOver: false }),
      ],
    ],
    refused: [
      [
        'long after the bell',
        () => inPhase(deciding(), 'closed'),
        (state) => byPlayer(playerIn(state, 'vc'), sent('vc', vc()), { at: START + 1_600 }),
        'reject.wrongPhase',
      ],
      ['during the news', () => inPhase(lobby(8), 'news'), (state) => sends(state, 'vc', vc()), 'reject.wrongPhase'],
      ['for another round', deciding, (state) => sends(state, 'vc', vc(), 1), 'reject.wrongRound'],
      [
        'from an observer',
        () => played(deciding(), byHost({ type: 'movePlayer', player: 'p1', team: null })),
        () => byPlayer('p1', sent('', vc())),
        'reject.noTeam',
      ],
      ['of another role', deciding, (state) => sends(state, 'vc', giant()), 'reject.wrongRole'],
      [
        'over the budget',
        deciding,
        (state) => sends(state, 'vc', vc({ invest: { LAB: 31, APP: 0, CLIM: 0, BIO: 0 } })),
        'reject.overBudget',
      ],
      [
        'over the limit of a deal',
        deciding,
        (state) => sends(state, 'giant', giant({ circularDeal: 13 })),
        'reject.cannotAfford',
      ],
      [
        'more than half a stake',
        deciding,
        (state) => sends(state, 'vc', vc({ sell: { sector: 'LAB', fraction: 0.9 } })),
        'reject.overHolding',
      ],
      [
        'too much short in a round',
        deciding,
        (state) => sends(state, 'short', short({ short: { CHIP: 0.3, CLOUD: 0.2, APP: 0 } })),
        'reject.overExposure',
      ],
      [
        'too many puts',
        deciding,
        (state) => sends(state, 'short', short({ puts: { CHIP: 0.3, CLOUD: 0, APP: 0 } })),
        'reject.overPuts',
      ],
      [
        'two reports running',
        reported,
        (state) => sends(state, 'short', short({ report: true })),
        'reject.reportTooSoon',
      ],
      [
        'numbers that are none',
        deciding,
        (state) => sends(state, 'climate', climate({ build: Number.NaN })),
        'reject.malformed',
      ],
    ],
  },
  submitBotOrders: {
    accepted: [
      [
        'a bot decides',
        () => decideWith(2),
        (state) => byRoom({ type: 'submitBotOrders', team: botTeam(state), orders: modestOf(state), forecast: 20 }),
        (next) => expect(next.teams.some((team) => team.bot !== null && team.order?.forecast === 20)).toBe(true),
      ],
    ],
    refused: [
      [
        'before the decision',
        () => inPhase(lobby(2), 'news'),
        (state) => byRoom({ type: 'submitBotOrders', team: botTeam(state), orders: vc(), forecast: null }),
        'reject.wrongPhase',
      ],
      [
        'no such team',
        deciding,
        () => byRoom({ type: 'submitBotOrders', team: 'x', orders: vc(), forecast: null }),
        'reject.unknownTeam',
      ],
      [
        'for people',
        deciding,
        (state) =>
          byRoom({
            type: 'submitBotOrders',
            team: findPlayer(state.players, playerIn(state, 'vc'))?.team ?? '',
            orders: vc(),
            forecast: null,
          }),
        'reject.notAllowed',
      ],
      [
        'of another role',
        deciding,
        (state) =>
          byRoom({
            type: 'submitBotOrders',
            team: findPlayer(state.players, playerIn(state, 'vc'))?.team ?? '',
            orders: giant(),
            forecast: null,
          }),
        'reject.wrongRole',
      ],
    ],
  },
} satisfies Partial<Record<CommandType, Cases>>;
