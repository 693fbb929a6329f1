// Deutsche Texte in Diagrammen. Ein Zeilenumbruch in einer Beschriftung ist eine zweite Zeile.
import type { charts as english } from '../en/charts.ts';
import type { Translated } from '../message.ts';

export const charts: Translated<typeof english> = {
  'charts.price': '{boom}-Kurs',
  'charts.priceShort': 'Kurs',
  'charts.analysts': 'Analyse',
  'charts.analystsSee': 'Wert laut\nAnalyse',
  'charts.analystsSaw': 'was die\nAnalyse sah',
  'charts.value': 'Wert',
  'charts.epilogue': 'nach der Glocke',
  'charts.afterGame': 'nach dem Spiel',
  'charts.times': '{n} × Startwert',
  'charts.burst': 'Das Platzen: {change}',
  'charts.round': 'Runde',
  'charts.roundN': 'Runde {n}',
  'charts.start': 'Start',
  'charts.priceSentence':
    'Liniendiagramm, {rounds} Runden: Der {boom}-Kurs ging von {price0} auf {price}, der Wert laut Analyse von {value0} auf {value}.',
  'charts.gameSentencePrice':
    'Liniendiagramm des ganzen Spiels: Der {boom}-Kurs stieg von {price0} auf {peak} in Runde {peakRound} und endete bei {price}.',
  'charts.gameSentence':
    'Liniendiagramm des ganzen Spiels: Der {boom}-Kurs stieg von {price0} auf {peak} in Runde {peakRound} und endete bei {price}; der wahre Wert ging von {value0} auf {value}.',
  'charts.believe': 'Sie glauben daran',
  'charts.believeNote': '{share} auf dem Höhepunkt',
  'charts.undecided': 'Noch unentschieden',
  'charts.undecidedNote': '{share} am Anfang',
  'charts.doubt': 'Sie zweifeln',
  'charts.doubtNote': '{share} am Ende',
  'charts.read': 'Punkt für Punkt lesen: Pfeiltasten',
  'charts.asChart': 'Grafik zeigen',
  'charts.beliefSentence':
    'Flächendiagramm: Erst glaubten {first} der Leute daran, auf dem Höhepunkt {peak}; am Ende zweifeln {doubt}.',
};
