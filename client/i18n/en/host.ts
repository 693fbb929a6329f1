// Texts of the console: keys are defined here, translations must hold the same ones.
import type { Dictionary } from '../message.ts';

export const host = {
  'host.title': 'Belief Machine',
} as const satisfies Dictionary;
