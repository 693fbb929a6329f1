// Deutsche Texte der Tür: PIN, Name, und was außerhalb des Spiels zu sehen ist.
import type { door as english } from '../en/door.ts';
import type { Translated } from '../message.ts';

export const door: Translated<typeof english> = {
  'join.title': 'Einer Klasse beitreten',
  'join.pin': 'PIN an der Wand',
  'join.pinHint': 'Sechs Ziffern.',
  'join.found': 'Gefunden: {title}',
  'join.name': 'Dein Name im Spiel',
  'join.another': 'Anderer Name',
  'join.nickname': 'Nicht dein echter Name. Die Klasse sieht ihn.',
  'join.roster': 'Nur für die Lehrkraft',
  'join.rosterNote': 'Das sieht nur die Lehrkraft. Du kannst es leer lassen.',
  'join.go': 'Platz nehmen',
  'join.busy': 'Platz wird geholt …',
  'join.noLine': 'Warte auf das Netz …',

  'states.connecting': 'Dein Platz bleibt frei.',
  'states.joinAgain': 'Neu beitreten',
  'states.ended': 'Die Stunde ist vorbei',
  'states.endedText': 'Danke fürs Mitspielen. Die Daten werden gelöscht, wie versprochen.',
};
