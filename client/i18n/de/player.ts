// Deutsche Texte.
import type { player as english } from '../en/player.ts';
import type { Translated } from '../message.ts';

export const player: Translated<typeof english> = {
  'player.title': 'Glaubensmaschine',
};
