// Deutsche Texte der gedruckten Berichte: eine Seite für die Klasse, eine für jede Person.
import type { report as english } from '../en/report.ts';
import type { Translated } from '../message.ts';

export const report: Translated<typeof english> = {
  'r.page': 'Glaubensmaschine: Bericht',
  'r.folio': 'Bericht der Klasse',
  'r.own': 'Bericht über ein Spiel',
  'r.untitled': 'Unsere Klasse',
  'r.size': '{teams} Teams, {rounds} Runden',
  'r.foot': 'Modelleinheiten: vereinfacht, keine Prognose. Welt {seed}, Wirtschaft {engine}.',
  'r.short': 'Dieses Spiel wurde vor der letzten Runde beendet. Ein Bericht braucht ein Spiel, das bis zum Ende lief.',
  'r.failed': 'Der Bericht ist nicht zu bekommen.',
  'r.failed.next': 'Ist das Spiel aus und der Server erreichbar? Dieses Gerät braucht den Schlüssel zur Klasse.',
  'r.working': 'Der Bericht wird ausgerechnet: {share}',
  'r.print': 'Drucken',
  'r.printAll': { one: 'Eine Seite drucken', other: '{n} Seiten drucken' },
  'r.save': 'Als Datei speichern',
  'r.saveNote': 'Die Datei öffnet sich in jedem Browser, auch ohne Netz und in zehn Jahren.',
  'r.show': 'Was zu sehen ist',
  'r.showClass': 'Die Klasse',
  'r.showStudents': { one: 'Eine Person', other: '{n} Personen' },
  'r.nobody': 'In diesem Spiel hat niemand aus der Klasse einen Platz.',
  'r.console': 'Zur Konsole',
  'r.lang': 'de',
  'r.named': '{name} (Bot)',

  'r.head.burst': 'Geplatzt in Runde {round}: {boom}-Kurse {change}',
  'r.head.after': 'Geplatzt nach der letzten Glocke: {boom}-Kurse {change}',
  'r.head.none': 'Nicht geplatzt: {boom}-Kurse am Ende beim {price}‑Fachen des Anfangs',
  'r.lead':
    'Nach Runde {round} standen die Kurse am höchsten, bei {price}; was dahinterstand, war {value} wert. Das ist das {ratio}‑Fache des wahren Werts. Am Ende standen die Kurse bei {end}, der Wert bei {endValue}.',
  'r.leadStart':
    'Höher als am Anfang standen die Kurse nie, bei {price}; was dahinterstand, war {value} wert. Am Ende standen die Kurse bei {end}, der Wert bei {endValue}.',
  'r.leadEnd':
    'Am höchsten standen die Kurse ganz am Ende, bei {price}; was dahinterstand, war {value} wert. Das ist das {ratio}‑Fache des wahren Werts.',

  'r.turns': 'Wendepunkte',
  'r.turn': '*Runde {round}, „{event}“:* {boom}-Kurse {change}, wahrer Wert {value}.',
  'r.turnBare': '*Runde {round}:* {boom}-Kurse {change}, wahrer Wert {value}.',
  'r.turnAfter': '*Nach der letzten Glocke:* {boom}-Kurse {change}, wahrer Wert {value}.',
  'r.turn.push': 'Am stärksten schob {team} ({order}); ohne diese Order {without}.',
  'r.turn.nobody': 'Keine einzelne Order machte einen halben Punkt aus: Es waren die Nachricht und die Menge.',
  'r.turn.averted': {
    one: 'Hätte {teams} in dieser Runde ausgesetzt, wäre es da nicht geplatzt.',
    other: 'Hätte eines dieser Teams in dieser Runde ausgesetzt, wäre es da nicht geplatzt: {teams}.',
  },
  'r.turn.avertedMany': 'Hätte irgendeines von {n} Teams in dieser Runde ausgesetzt, wäre es da nicht geplatzt.',
  'r.turn.sure': 'Kein Team allein hätte es in dieser Runde verhindern können.',

  'r.costs': 'Was es gekostet hat',
  'r.cost.capital':
    '*Kapital:* {boom} bekam {share} eures Wagniskapitals. {co2} von {co2Reference} Mt CO₂ wurden vermieden und {therapies} von {therapiesReference} Therapien begonnen, gemessen am gleichen Geld, gleichmäßig verteilt.',
  'r.cost.talent':
    '*Talente:* {years} Forschungsjahre wechselten zu {boom}; auf dem Höhepunkt gab es dort das {wage}‑Fache des Lohns.',
  'r.cost.strategy': '*Strategie:* {pilots} von 100 Credits gingen in Pilotprojekte ohne Ertrag.',
  'r.road': 'Der nicht finanzierte Weg',
  'r.road.text':
    '{clim} bekam {climShare} eures Wagniskapitals, {bio} {bioShare}. Vom Anfang bis zum Ende bewegten sich die Kurse dort um {climGain} und {bioGain}, die {boom}-Kurse um {boomGain}.',
  'r.road.capped':
    'Und wenn {boom} höchstens ein Drittel des Geldes bekommen hätte, bei sonst gleichen Entscheidungen? {co2} statt {co2Real} Mt CO₂ vermieden; {burst}.',
  'r.road.burst': 'geplatzt in Runde {round}',
  'r.road.burstAfter': 'geplatzt nach der letzten Glocke',
  'r.road.none': 'nicht geplatzt',
  'r.bar.share': 'Anteil von {boom} am Wagniskapital',
  'r.bar.co2': 'CO₂ vermieden, vom Möglichen',
  'r.bar.therapies': 'Therapien begonnen, vom Möglichen',
  'r.bar.sentence': 'Balken: {bars}.',

  'r.decisions': 'Beste und schlechteste Entscheidung',
  'r.decision': '*{team}, Runde {round}* ({order}): am Ende {final} Credits, ohne diese Order {without}.',
  'r.noDecision': 'Niemand hat etwas entschieden.',
  'r.order.none': 'ausgesetzt',

  'r.luck': 'Können und Glück',
  'r.par': {
    one: '{n} von {of} Teams war besser als sechs übliche Strategien auf seinem Platz; am weitesten vorn {team} mit {score} Punkten (100 ist Par).',
    other:
      '{n} von {of} Teams waren besser als sechs übliche Strategien auf ihrem Platz; am weitesten vorn {team} mit {score} Punkten (100 ist Par).',
  },
  'r.parNone':
    'Kein Team war besser als sechs übliche Strategien auf seinem Platz; am nächsten kam {team} mit {score} Punkten (100 ist Par).',
  'r.worlds':
    'In {n} anderen Welten mit denselben Entscheidungen platzte es in {share}. {team}, hier vorn, war in {wins} davon vorn.',
  'r.learned': 'Schätzen und Lernen',
  'r.brier': {
    one: 'Fehler der Schätzungen, wann es platzt, ein Team: {brier} (0 ist perfekt, 0,25 ist immer „halb“ sagen).',
    other:
      'Fehler der Schätzungen, wann es platzt, Mittel aus {n} Teams: {brier} (0 ist perfekt, 0,25 ist immer „halb“ sagen).',
  },
  'r.brierNone': 'Niemand hat aufgeschrieben, wann es platzt.',
  'r.gain': 'Richtige Antworten vor und nach dem Spiel: {before} und {after}, {points} Punkte.',
  'r.remained': 'Was geblieben ist',
  'r.remained.text': 'Gegenüber dem Anfang: Kurse ×{price}, Nachfrage ×{demand}, Rechenleistung ×{compute}.',
  'r.standings': 'Endstand',
  'r.standings.note': 'Credits, von 100 aus; in Klammern die Par-Punkte.',

  'r.earlier': 'Neben früheren Klassen',
  'r.earlier.count': {
    one: 'Eine frühere Klasse auf diesem Server (Kreis) hat dieses Szenario über gleich viele Runden gespielt.',
    other: '{n} frühere Klassen auf diesem Server (Kreise) haben dieses Szenario über gleich viele Runden gespielt.',
  },
  'r.earlier.none':
    'Auf diesem Server hat noch keine frühere Klasse dieses Szenario über gleich viele Runden gespielt.',
  'r.earlier.ask': 'Wo steht diese Klasse?',
  'r.earlier.key': 'Rot: diese Klasse. Rechts: von der niedrigsten bis zur höchsten Zahl der früheren.',
  'r.earlier.off': 'Diese Klasse wird nicht mit anderen verglichen.',
  'r.earlier.figure': 'Zahl',
  'r.earlier.here': 'Diese Klasse',
  'r.earlier.others': 'Frühere Klassen',
  'r.earlier.sentence': 'Punkte für diese Klasse und {n} frühere: {figures}.',
  'r.earlier.meanReturn': 'Mittlere Rendite',
  'r.earlier.burstRound': 'Geplatzt in Runde',
  'r.earlier.co2Missed': 'CO₂ nicht vermieden',
  'r.earlier.therapiesMissed': 'Therapien nicht begonnen',
  'r.earlier.researcherYears': 'Forschungsjahre gewechselt',
  'r.earlier.pilots': 'Pilotprojekte, von 100 Credits',
  'r.earlier.gain': 'Gelernt, Punkte',
  'r.earlier.never': 'nie',
  'r.earlier.neverIn': '{n} × nie',
  'r.earlier.on': 'Mit früheren Klassen vergleichen',
  'r.earlier.onNote':
    'Dann bleiben acht Zahlen über die ganze Klasse, mit Szenario und Länge, auf diesem Server bei ihr: keine Namen, kein Datum. Sie gehen, wenn die Klasse gelöscht wird.',
  'r.earlier.failed': 'Das ließ sich nicht speichern.',

  'r.me.rank': 'Platz',
  'r.me.of': '{rank} von {teams}',
  'r.me.round': 'Runde',
  'r.me.news': 'Nachricht',
  'r.me.decided': 'Entscheidung',
  'r.me.return': 'Rendite',
  'r.me.wealth': 'Vermögen',
  'r.me.why': 'Warum',
  'r.me.after': 'danach',
  'r.me.rows': 'Runde für Runde',
  'r.me.marginCall': 'Margin Call.',
  'r.me.turns': 'Deine Wendepunkte',
  'r.me.best':
    '*Runde {round}* ({order}) brachte am meisten: am Ende {final} Credits, {without}, hättest du da ausgesetzt.',
  'r.me.worst':
    '*Runde {round}* ({order}) kostete am meisten: am Ende {final} Credits, {without}, hättest du da ausgesetzt.',
  'r.me.noBest': 'In keiner Runde war deine Order besser als Aussetzen.',
  'r.me.noWorst': 'In keiner Runde wäre Aussetzen besser gewesen als deine Order.',
  'r.me.still': 'Du hast in jeder Runde ausgesetzt.',
  'r.me.out': 'Hättest du von Anfang bis Ende ausgesetzt: *{out}* Credits statt *{final}*.',
  'r.me.others': 'Du und die anderen',
  'r.me.public':
    'Das Spiel noch einmal ohne dich: CO₂-Lücke {co2} Mt, Therapien {therapies}. Ein Minus heißt: Die Lücke wäre kleiner.',
  'r.me.luck':
    'In {n} anderen Welten landeten deine Entscheidungen in *{share}* im ersten Drittel; jedes zweite Mal auf Platz {median} oder besser.',
  'r.me.forecast': 'Deine Schätzungen, wann es platzt',
  'r.me.brier': 'Fehler {brier}; alle Teams {mean} (0 ist perfekt, 0,25 ist immer „halb“ sagen).',
  'r.me.noForecast': 'Du hast keine Schätzung aufgeschrieben.',
  'r.me.path': 'Dein Vermögen, Runde für Runde',
  'r.me.pathSentence':
    'Liniendiagramm: Vermögen von 100 am Anfang bis {peak} am höchsten und {end} am Ende; Par ist {par}.',
};
