// Deutsche Texte: Tafel.
import type { board as english } from '../en/board.ts';
import type { Translated } from '../message.ts';

export const board: Translated<typeof english> = {
  'board.title': 'Glaubensmaschine',
};
