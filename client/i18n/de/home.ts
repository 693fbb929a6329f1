// Deutsche Texte der Startseite.
import type { home as english } from '../en/home.ts';
import type { Translated } from '../message.ts';

export const home: Translated<typeof english> = {
  'home.what': 'Ein Börsenspiel für den Unterricht',
  'home.question': 'Was ist eine Geschichte wert?',
  'home.pitch': 'Zehn Ausgaben einer Zeitung, vier Rollen, ein Kurs.',
  'home.red': 'Rot ist, was alle glauben.',
  'home.ink': 'Die andere Linie ist, was da ist.',
  'home.doors': 'Drei Türen',
  'home.join': 'Mitspielen',
  'home.go': 'Los',
  'home.pinHint': 'Sechs Ziffern, an der Wand eures Klassenraums.',
  'home.host': 'Klasse leiten',
  'home.hostText': 'In fünf Minuten startklar. Ohne Konto.',
  'home.guide': 'Für Lehrkräfte: der Leitfaden',
  'home.solo': 'Allein üben',
  'home.soloText': 'Zwei Klicks bis zum Start. Auch offline.',
};
