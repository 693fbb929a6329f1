// Texts of the door: PIN, name, and the screens outside the game. A phone loads them before anything else.
import type { Dictionary } from '../message.ts';

export const door = {
  'join.title': 'Join a class',
  'join.pin': 'PIN on the wall',
  'join.pinHint': 'Six digits.',
  'join.found': 'Found: {title}',
  'join.name': 'Your name in the game',
  'join.another': 'Another name',
  'join.nickname': 'Not your real name. The class sees it.',
  'join.roster': 'For your teacher only',
  'join.rosterNote': 'Only your teacher sees this. Leave it empty if you like.',
  'join.go': 'Take a seat',
  'join.busy': 'Taking a seat …',
  'join.noLine': 'Waiting for the network …',

  'states.connecting': 'Your seat is kept.',
  'states.joinAgain': 'Join again',
  'states.ended': 'The lesson is over',
  'states.endedText': 'Thank you for playing. The data is being deleted, as promised.',
} as const satisfies Dictionary;
