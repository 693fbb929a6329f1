// Texts of the board: keys are defined here, translations must hold the same ones.
import type { Dictionary } from '../message.ts';

export const board = {
  'board.title': 'Belief Machine',
} as const satisfies Dictionary;
