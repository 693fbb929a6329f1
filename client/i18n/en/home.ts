// Texts of the home.
import type { Dictionary } from '../message.ts';

export const home = {
  'home.title': 'Belief Machine',
} as const satisfies Dictionary;
