// Starts a game: record on the device first, then its page.
import { i18n } from '../i18n/i18n.ts';
import { device } from '../ui/storage.ts';
import { keep } from './device.ts';
import type { Setup } from './model.ts';
import { newGame } from './new-game.ts';
import { findPack, loadPlay, PACKS } from './packs.ts';
import { go } from './route.ts';

const LAST = 'bm.solo.setup';

export const FIRST_GAME: Setup = {
  scenario: PACKS[0]?.id ?? '',
  role: 'vc',
  rounds: 4,
  world: 'random',
  seed: null,
  clock: null,
  guided: true,
  opponents: null,
  seat: null,
  homework: null,
};

/** What was chosen last time, for the next game. */
export function lastSetup(): Setup {
  try {
    const { scenario, role, rounds, clock } = JSON.parse(device.get(LAST) ?? '{}') as Partial<Setup>;
    return {
      ...FIRST_GAME,
      rounds: 8,
      guided: false,
      ...(scenario !== undefined && findPack(scenario) !== null ? { scenario } : {}),
      ...(role === undefined ? {} : { role }),
      ...(rounds === undefined ? {} : { rounds }),
      ...(clock === undefined ? {} : { clock }),
    };
  } catch {
    return { ...FIRST_GAME, rounds: 8, guided: false };
  }
}

/** False: a file could not be loaded. */
export async function startGame(setup: Setup): Promise<boolean> {
  const pack = findPack(setup.scenario);
  if (pack === null) return false;
  try {
    const game = newGame(setup, await loadPlay(pack), i18n.getState().locale, new Date());
    await keep(game);
    const { scenario, role, rounds, clock } = setup;
    if (!setup.guided) device.set(LAST, JSON.stringify({ scenario, role, rounds, clock }));
    go({ page: 'game', id: game.id });
    return true;
  } catch {
    return false;
  }
}
