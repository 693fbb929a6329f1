// A game alone without a browser: a clock and a log made of glass, the default deck.

import { passingLibrary } from '../../client/solo/library.ts';
import { type Line, openLine, type Seating } from '../../client/solo/line.ts';
import type { SoloGame } from '../../client/solo/model.ts';
import type { PlayerCommand } from '../../shared/game/commands.ts';
import { createOptions } from '../../shared/game/options.ts';
import { PACK } from '../game/pack.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';

export const GAME: SoloGame = {
  id: 'game1',
  header: {
    id: 'game1',
    version: 1,
    engineVersion: '1',
    scenario: { id: 'ai-boom', hash: 'hash' },
    seed: 774,
    deck: DEFAULT_DECK,
    parameters: {},
    interventions: {},
    options: createOptions({ rounds: 4, practice: false, roles: ['vc'], minTeams: 12, decideSeconds: 900 }),
    createdAt: 1_000_000,
  },
  role: 'vc',
  world: 'seed',
  day: null,
  opponents: null,
  seat: null,
  clock: null,
  guided: false,
  undone: 0,
  hints: 0,
  createdAt: 1_000_000,
  playedAt: 1_000_000,
  at: { phase: 'lobby', round: 0 },
  result: null,
};

export async function openAlone(game: SoloGame = GAME, library = passingLibrary(), seating: Seating | null = null) {
  let time = 2_000_000;
  const line = openLine(game, await library.log(game.id), {
    pack: PACK,
    name: 'You',
    append: (entries) => library.append(game.id, entries),
    truncate: (seq) => library.truncate(game.id, seq),
    now: () => {
      time += 10;
      return time;
    },
    schedule: () => () => undefined,
    seating,
  });
  await line.enter({ as: 'seat', pin: '000000', token: 'alone' });
  return { line, library };
}

export const invest = (amount: number): PlayerCommand => ({
  type: 'submitOrders',
  orders: { role: 'vc', invest: { LAB: amount, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null },
  forecast: 20,
});

export async function playRound(line: Line, amount: number): Promise<void> {
  await line.onward();
  const answer = await line.send(invest(amount));
  if (!answer.ok) throw new Error(answer.reject.code);
  await line.onward();
}
