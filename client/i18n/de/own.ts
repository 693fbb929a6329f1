// Texte der Auswertung auf dem Handy: mein Punkt in der Grafik auf der Tafel, meine Stimme, mein Satz.
import type { own as english } from '../en/own.ts';
import type { Translated } from '../message.ts';

export const own: Translated<typeof english> = {
  'own.folio': 'Frage {n} von {total}',
  'own.game': 'Mein Spiel',
  'own.back': 'Zur Frage',
  'own.watched': 'Du hast zugeschaut. Das ist die Grafik der Klasse.',
  'own.field': 'du',

  'own.vote': 'Deine Stimme',
  'own.voteNote':
    'Auf der Tafel stehen nur Zahlen, nie Namen. Du kannst dich umentscheiden, bis das Ergebnis gezeigt wird.',
  'own.voteSaved': 'Gespeichert. Du kannst dich umentscheiden, bis das Ergebnis gezeigt wird.',
  'own.voted': 'So hat die Klasse abgestimmt',
  'own.voteAgain': 'Zweite Abstimmung. Vorher hast du „{choice}“ gewählt. Bleibst du dabei?',
  'own.voteBefore': 'Vorher hast du „{choice}“ gewählt.',
  'own.voteMissed': 'Du hattest nicht abgestimmt.',
  'own.line': 'Deine Antwort in einem Satz',
  'own.line.0': 'In welcher Runde war es am schwersten, nichts zu tun, und warum?',
  'own.line.3': 'Warum hast du gekauft, oder warum nicht?',
  'own.line.6': 'Warum bauen, oder warum nicht?',
  'own.line.7': 'Wer hätte das Geld bekommen sollen?',
  'own.line.9': 'Was nimmst du mit?',
  'own.lineSend': 'Senden',
  'own.lineNote': 'Deine Lehrkraft liest ihn zuerst. Erst dann kommt er auf die Tafel, ohne deinen Namen.',
  'own.lineSent': 'Deine Lehrkraft hat ihn: „{text}“',

  'own.feel': 'Deine beste Runde war Runde {up} (*{gain}*), deine schlechteste Runde {down} (*{loss}*).',

  'own.price.cap': 'Der {boom}-Kurs und die Runden, in denen du darauf gesetzt hast',
  'own.price.for': {
    one: 'Du hast in *{n}* von {rounds} Runden Geld auf {boom} gesetzt: das Zeichen auf der Linie.',
    other: 'Du hast in *{n}* von {rounds} Runden Geld auf {boom} gesetzt: die Zeichen auf der Linie.',
  },
  'own.price.against': {
    one: 'Du hast in *{n}* von {rounds} Runden gegen {boom} gesetzt: das Zeichen auf der Linie.',
    other: 'Du hast in *{n}* von {rounds} Runden gegen {boom} gesetzt: die Zeichen auf der Linie.',
  },
  'own.price.none': 'Du hast nie auf {boom}-Kurse gesetzt, weder auf steigende noch auf fallende.',
  'own.price.over': {
    one: 'In *{n}* davon lag der Kurs über dem wahren Wert, beim *{times}*‑Fachen.',
    other: 'In *{n}* davon lag der Kurs über dem wahren Wert, höchstens beim *{times}*‑Fachen.',
  },
  'own.price.under': 'In keiner davon lag der Kurs über dem wahren Wert.',

  'own.belief.cap': 'Die Öffentlichkeit und die Runden, in denen du gesetzt hast',
  'own.belief.once': 'Als du gesetzt hast, glaubten *{first}* der Leute daran.',
  'own.belief.for':
    'Als du zum ersten Mal Geld auf {boom} gesetzt hast, glaubten *{first}* der Leute daran, beim letzten Mal *{last}*.',
  'own.belief.against':
    'Als du zum ersten Mal gegen {boom} gesetzt hast, glaubten *{first}* der Leute daran, beim letzten Mal *{last}*.',
  'own.belief.none': 'Du hast nie darauf gesetzt. Auf dem Höhepunkt glaubten *{peak}* der Leute daran.',
  'own.belief.wrote': 'Als die meisten glaubten, in Runde {round}, hast du *{forecast}* fürs Platzen aufgeschrieben.',

  'own.buy.cap': 'Deine Runden: gefüllt mit Geld auf {boom}, leer ohne',
  'own.buy.x': 'Deine Schätzung fürs Platzen',
  'own.buy.y': 'Rendite',
  'own.buy.likely': 'wahrscheinlich',
  'own.buy.nothing': 'Du hast keine Schätzung aufgeschrieben, darum ist hier kein Zeichen von dir.',
  'own.buy.never': 'Du hast nie {half} oder mehr aufgeschrieben, im Schnitt *{mean}*.',
  'own.buy.likelyIn': {
    one: 'In *{n}* Runde hast du ein Platzen für wahrscheinlich gehalten.',
    other: 'In *{n}* Runden hast du ein Platzen für wahrscheinlich gehalten.',
  },
  'own.buy.did': {
    one: 'In *{n}* davon hast du trotzdem gekauft; die Runde brachte *{profit}*.',
    other: 'In *{n}* davon hast du trotzdem gekauft; sie brachten im Schnitt *{profit}*.',
  },
  'own.buy.didNot': 'Gekauft hast du in keiner davon.',
  'own.buy.short': 'Sie brachten dir im Schnitt *{profit}*.',
  'own.buy.sentence': 'Punkte, deine {n} Runden mit Schätzung gegen die Rendite der Runde: {list}.',
  'own.buy.point': '{forecast}: {profit}',

  'own.short.cap': 'Gewinn eines Leerverkaufs je Einstiegsrunde, Credits',
  'own.short.first':
    'Du hast zuerst in Runde *{round}* leerverkauft. Dann einsteigen und halten bringt *{profit}* Credits.',
  'own.short.never': 'Du hast nie leerverkauft.',
  'own.short.best': 'Dein bester Einstieg wäre Runde *{round}* gewesen: *{profit}*.',
  'own.short.noBest': 'An deiner Stelle hätte sich kein Einstieg gelohnt.',
  'own.short.calls': {
    one: 'Im Spiel traf dich *{n}* Margin Call.',
    other: 'Im Spiel trafen dich *{n}* Margin Calls.',
  },
  'own.short.noCalls': 'Im Spiel traf dich kein Margin Call.',
  'own.short.other.for':
    'In Runde *{round}*, als sich ein Leerverkauf am meisten gelohnt hätte, *hast du Geld auf {boom} gesetzt*.',
  'own.short.other.none':
    'In Runde *{round}*, als sich ein Leerverkauf am meisten gelohnt hätte, hattest du *nichts auf {boom} gesetzt*.',
  'own.short.otherNoBest': 'In diesem Spiel war keine Runde die richtige für einen Leerverkauf.',

  'own.loop.cap': 'Gemeldeter {boom}-Umsatz je Runde; rot: eigenes Geld, im Kreis zurück',
  'own.loop.capOwn': 'Deine Credits an {boom}-Firmen je Runde',
  'own.loop.vc':
    '*{credits}* deiner Credits gingen an {boom}-Firmen. Die geben solches Geld auch bei den Konzernen aus.',
  'own.loop.giant':
    'Du hast *{credits}* Credits in Deals mit Laboren gesteckt. Rund *{back}* kamen als dein eigener Umsatz zurück.',
  'own.loop.out': 'Von dir ging kein Credit an {boom}-Firmen.',
  'own.loop.sentence': 'Säulen: deine Credits an {boom}-Firmen je Runde: {list}.',
  'own.loop.head': 'Credits',

  'own.build.cap': 'Genutzter Anteil der Rechenleistung',
  'own.build.giant': 'Du hast *{own}* Blöcke Rechenzentren gebaut, andere Konzerne im Schnitt *{others}*.',
  'own.build.alone': 'Du hast *{own}* Blöcke Rechenzentren gebaut. Einen anderen Konzern gab es nicht.',
  'own.build.bb': 'Du hast mehr als die Hälfte des Möglichen gebaut, die anderen auch.',
  'own.build.bw': 'Du hast mehr als die Hälfte des Möglichen gebaut, die anderen weniger.',
  'own.build.wb': 'Du hast weniger als die Hälfte des Möglichen gebaut, die anderen mehr.',
  'own.build.ww': 'Du hast weniger als die Hälfte des Möglichen gebaut, die anderen auch.',
  'own.build.out':
    'Bauen können nur die Konzerne. Leere Hallen schaden ihnen, billige Rechenzeit hilft allen, die mieten.',

  'own.fund.cap': 'Anteil von {boom} am Wagniskapital je Runde',
  'own.fund.capOwn': 'Anteil von {boom} am Wagniskapital je Runde, dein Anteil als Zeichen',
  'own.fund.vc': '*{share}* deiner Investitionen gingen in {boom}, in der ganzen Klasse waren es *{class}*.',
  'own.fund.vcNone': 'Du hast nichts investiert. In der ganzen Klasse gingen *{class}* in {boom}.',
  'own.fund.giant': 'Wagniskapital hattest du nicht. *{credits}* deiner Credits gingen in Rechenzentren.',
  'own.fund.climate':
    'Du hast Geldgeber um *{credits}* Credits gebeten. In der Klasse gingen *{class}* des Wagniskapitals in {boom}.',
  'own.fund.short': 'Du hast niemanden finanziert: Ein Short-Fonds handelt mit dem, was schon da ist.',
  'own.fund.part': 'Von je 100 Credits Wagniskapital für {boom} waren *{part}* von dir.',
  'own.road.cap': 'Kurs von {sector}; das Zeichen: Du hast nichts hineingesteckt',
  'own.road.none': 'Einen besseren Weg gab es für dich nicht mehr.',
  'own.road.sentence': 'Linie: Der Kurs von {sector} ging von {from} in Runde {round} auf {end} am Ende.',

  'own.rank': 'Mit *{wealth}* Credits kamst du als *{rank}* von {teams} ins Ziel.',
  'own.strategy.cap': 'Ränge, die sechs Strategien an deiner Stelle gehabt hätten',
  'own.strategy':
    'Aussetzen hätte an deiner Stelle den *{rank}* Platz von {teams} gebracht, mit *{wealth}* Credits. Du kamst als *{own}* ins Ziel.',
  'own.worlds.cap': 'Wie oft du welchen Rang gehabt hättest; kräftig: hier',
  'own.worlds':
    'In {n} Welten mit anderem Glück kamst du in *{third}* ins erste Drittel. Mittlerer Rang dort *{median}*, hier *{here}*.',
  'own.worlds.sentence':
    'Balken: dein Rang in {n} Welten. Erstes Drittel in {third}, mittlerer Rang {median}, hier {here}.',
  'own.worlds.rank': 'Rang',
  'own.worlds.share': 'Anteil der Welten',

  'own.remained.cap': 'Vielfache des Anfangs',
  'own.remained.you': 'Du',
  'own.remained':
    'Dein Vermögen endete bei *{own}* des Anfangs, die Kurse bei *{price}*, die Nachfrage bei *{demand}*.',
  'own.left.vc':
    'Was dein Geld angeschoben hat, ist noch da: *{ai}* Credits in {boom}-Firmen, *{other}* in Klimatechnik und Biotech.',
  'own.left.giant': 'Was du gebaut hast, ist noch da: *{n}* Blöcke Rechenzentren.',
  'own.left.climate': 'Was du gebaut hast, steht noch, egal zu welchem Kurs: deine Anlagen.',
  'own.left.short': 'Ein Leerverkauf hinterlässt kein Ding. Aber er hat den anderen gesagt, was du vom Kurs hältst.',
};
