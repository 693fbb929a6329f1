// Texts of the player.
import type { Dictionary } from '../message.ts';

export const player = {
  'player.title': 'Belief Machine',
} as const satisfies Dictionary;
