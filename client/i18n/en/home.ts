// Texts of the front page.
import type { Dictionary } from '../message.ts';

export const home = {
  'home.what': 'A market game for a classroom',
  'home.question': 'What is a story worth?',
  'home.pitch': 'Ten editions of the news, four kinds of players, one price.',
  'home.red': 'Red is what people believe.',
  'home.ink': 'Ink is what is there.',
  'home.doors': 'Three ways in',
  'home.join': 'Join a class',
  'home.go': 'Go',
  'home.pinHint': 'Six digits, on the wall of your classroom.',
  'home.host': 'Host a class',
  'home.hostText': 'Ready in five minutes. No accounts.',
  'home.guide': 'For teachers: the guide',
  'home.solo': 'Practise alone',
  'home.soloText': 'Starts in two taps. Works offline.',
} as const satisfies Dictionary;
