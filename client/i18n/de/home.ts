// Deutsche Texte.
import type { home as english } from '../en/home.ts';
import type { Translated } from '../message.ts';

export const home: Translated<typeof english> = {
  'home.title': 'Glaubensmaschine',
};
