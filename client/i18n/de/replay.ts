// Deutsche Texte für /replay.
import type { replay as english } from '../en/replay.ts';
import type { Translated } from '../message.ts';

export const replay: Translated<typeof english> = {
  'replay.title': 'Glaubensmaschine: eine Stunde noch einmal',
  'replay.head': 'Eine Stunde noch einmal',
  'replay.lead':
    'Öffne die Datei „Ganze Stunde“, die die Konsole exportiert, und geh die Stunde durch, von der ersten Ausgabe bis zur Auswertung.',
  'replay.choose': 'Datei wählen',
  'replay.other': 'Andere Datei',
  'replay.where':
    'Die Datei bleibt in diesem Browser; nichts wird verschickt. Sie öffnet sich auf jedem Gerät, auch wo die Klasse nie gespielt hat.',
  'replay.back': 'Zurück',
  'replay.on': 'Weiter',
  'replay.slider': 'Moment der Stunde',
  'replay.moment': '{n} von {total}',
  'replay.about': '{title}, {date}. Leute: {people}.',
  'replay.epilogue': 'Nach der Glocke {n}',
  'replay.question': 'Auswertung, Frage {n}',
  'replay.phase.lobby': 'Lobby',
  'replay.phase.news': 'Nachrichten',
  'replay.phase.pitch': 'Pitch',
  'replay.phase.decide': 'Orders, beim Läuten',
  'replay.phase.result': 'Ergebnis',
  'replay.phase.final': 'Letzte Ausgabe',
  'replay.phase.ended': 'Beendet',
  'replay.final.standings': 'Endstand',
  'replay.final.price': 'Kurse',
  'replay.final.analysts': 'was die Analysten sahen',
  'replay.final.value': 'der wahre Wert',
  'replay.final.ledger': 'der nicht finanzierte Weg',
  'replay.print.same': 'Dasselbe Spiel, bis aufs letzte Bit.',
  'replay.print.other': 'Nicht das Spiel, das gespeichert wurde.',
  'replay.print.none': 'Diese Datei enthält keinen Fingerabdruck zum Vergleichen.',
  'replay.hash': 'Fingerabdruck {hash}.',
  'replay.engine': 'Aufgezeichnet mit Version {engine} der Wirtschaft.',
  'replay.otherEngine': 'Dieses Programm hat eine andere, darum können Zahlen abweichen.',
  'replay.problem.tooLarge': 'Diese Datei ist zu groß für eine Stunde.',
  'replay.problem.notJson': 'Diese Datei lässt sich nicht lesen. Wähl die, die auf „replay.json“ endet.',
  'replay.problem.newer': 'Diese Datei stammt von einer neueren Glaubensmaschine. Aktualisiere diese hier.',
  'replay.problem.notOurs': 'Das ist keine Datei einer Stunde, oder sie wurde verändert.',
  'replay.problem.broken': 'Die Stunde in dieser Datei lässt sich nicht nachspielen: Darin passt etwas nicht zusammen.',
};
