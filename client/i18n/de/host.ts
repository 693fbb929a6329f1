// Deutsche Texte: Konsole.
import type { host as english } from '../en/host.ts';
import type { Translated } from '../message.ts';

export const host: Translated<typeof english> = {
  'host.title': 'Glaubensmaschine',
};
