// What each column of the exported tables means, in both languages: handed out as a table of its own. A test compares it with
// the columns that a played game has.
import type { Localized } from '../../shared/scenario.ts';
import type { Table, TableName } from './tables.ts';

type Meaning = readonly [column: string, kind: 'text' | 'number' | '0/1', en: string, de: string];

const COMMON: readonly Meaning[] = [
  ['session', 'text', 'id of the session', 'Kennung der Stunde'],
  ['scenario', 'text', 'id of the scenario', 'Kennung des Szenarios'],
  ['treatment', 'text', 'label the teacher set', 'Kürzel, das die Lehrkraft gesetzt hat'],
  [
    'seed',
    'number',
    'number of the world; empty until the game is over',
    'Nummer der Welt; leer, bis das Spiel aus ist',
  ],
  ['engine', 'text', 'version of the economy', 'Version der Wirtschaft'],
];
const TEAM: readonly Meaning[] = [
  ['team', 'text', 'id of the team', 'Kennung des Teams'],
  ['role', 'text', 'vc, giant, climate or short', 'vc, giant, climate oder short'],
];
const PERSON: readonly Meaning[] = [
  ['player', 'text', 'id of the person', 'Kennung der Person'],
  ['player_name', 'text', 'name in the game', 'Name im Spiel'],
];
const ROSTER: Meaning = [
  'roster',
  'text',
  'private name, if it was asked for',
  'privater Name, falls danach gefragt wurde',
];
const ROUND: Meaning = ['round', 'number', 'round, counted from 1', 'Runde, ab 1 gezählt'];

const CAUSES: readonly Meaning[] = [
  ['cause_price', 'number', 'credits: price moves of what was held', 'Credits: Kursänderung des Bestands'],
  ['cause_event', 'number', 'credits: the news event', 'Credits: das Ereignis'],
  ['cause_ownImpact', 'number', 'credits: own orders moved the price', 'Credits: eigene Orders bewegten den Kurs'],
  [
    'cause_squeeze',
    'number',
    'credits: forced buying after margin calls',
    'Credits: Zwangskäufe nach Nachschussforderungen',
  ],
  ['cause_interest', 'number', 'credits: interest', 'Credits: Zinsen'],
  ['cause_borrow', 'number', 'credits: fees for borrowed shares', 'Credits: Leihgebühren'],
  [
    'cause_fees',
    'number',
    'credits: exit cut, report, poaching, relabelling',
    'Credits: Verkaufsabschlag, Bericht, Abwerben, Etikett',
  ],
  ['cause_operations', 'number', 'credits: the business itself', 'Credits: das laufende Geschäft'],
  ['cause_label', 'number', 'credits: the label changed the valuation', 'Credits: das Etikett änderte die Bewertung'],
  ['cause_dilution', 'number', 'credits: the share of outside investors', 'Credits: Anteil fremder Geldgeber'],
  ['cause_premium', 'number', 'credits: premiums of puts', 'Credits: Prämien der Puts'],
  ['cause_puts', 'number', 'credits: puts in the money', 'Credits: Puts im Geld'],
  [
    'cause_default',
    'number',
    'credits: losses beyond the wealth, borne by others',
    'Credits: Verluste über das Vermögen hinaus, die andere tragen',
  ],
  ['cause_sponsor', 'number', 'credits: the sponsor’s help', 'Credits: Hilfe des Sponsors'],
];

const ORDERS: readonly Meaning[] = [
  ['invest.LAB', 'number', 'fund: credits into AI labs', 'Fonds: Credits in KI-Labore'],
  ['invest.APP', 'number', 'fund: credits into apps', 'Fonds: Credits in Apps'],
  ['invest.CLIM', 'number', 'fund: credits into climate tech', 'Fonds: Credits in Klimatechnik'],
  ['invest.BIO', 'number', 'fund: credits into biotech', 'Fonds: Credits in Biotech'],
  ['sell.sector', 'text', 'fund: sector of which a stake is sold', 'Fonds: Sektor, aus dem verkauft wird'],
  ['sell.fraction', 'number', 'fund: part of that stake, 0..1', 'Fonds: Teil dieses Anteils, 0..1'],
  ['earmark', 'text', 'fund: id of the startup that comes first', 'Fonds: Kennung des Start-ups, das zuerst kommt'],
  ['dataCentres', 'number', 'giant: data centres built', 'Konzern: gebaute Rechenzentren'],
  ['circularDeal', 'number', 'giant: credits into a deal with a lab', 'Konzern: Credits in einen Deal mit einem Labor'],
  ['poach', '0/1', 'giant: researchers poached', 'Konzern: Forschende abgeworben'],
  ['buyBack', 'number', 'giant: credits for own shares', 'Konzern: Credits für eigene Aktien'],
  ['sellLab', 'number', 'giant: part of the lab stake sold, 0..1', 'Konzern: verkaufter Teil des Laboranteils, 0..1'],
  ['raise', 'number', 'startup: credits asked for', 'Start-up: erbetene Credits'],
  ['build', 'number', 'startup: part of cash spent on plant, 0..1', 'Start-up: Teil des Gelds für Anlagen, 0..1'],
  ['hire', '0/1', 'startup: people hired', 'Start-up: Leute eingestellt'],
  ['label', '0/1', 'startup: carries the label', 'Start-up: trägt das Etikett'],
  ['short.CHIP', 'number', 'short seller: part of wealth sold short, chips', 'Leerverkauf: Teil des Vermögens, Chips'],
  ['short.CLOUD', 'number', 'short seller: part of wealth sold short, cloud', 'Leerverkauf: Teil des Vermögens, Cloud'],
  ['short.APP', 'number', 'short seller: part of wealth sold short, apps', 'Leerverkauf: Teil des Vermögens, Apps'],
  [
    'puts.CHIP',
    'number',
    'short seller: part of wealth for puts, chips',
    'Leerverkauf: Teil des Vermögens für Puts, Chips',
  ],
  [
    'puts.CLOUD',
    'number',
    'short seller: part of wealth for puts, cloud',
    'Leerverkauf: Teil des Vermögens für Puts, Cloud',
  ],
  [
    'puts.APP',
    'number',
    'short seller: part of wealth for puts, apps',
    'Leerverkauf: Teil des Vermögens für Puts, Apps',
  ],
  ['cover', 'number', 'short seller: part bought back, 0..1', 'Leerverkauf: zurückgekaufter Teil, 0..1'],
  ['report', '0/1', 'short seller: a report published', 'Leerverkauf: Bericht veröffentlicht'],
];

const FORECAST: Meaning = [
  'burst_forecast',
  'number',
  'own estimate of a burst within two rounds, 0..100',
  'eigene Schätzung, dass es in zwei Runden platzt, 0..100',
];

export const MEANINGS: Readonly<Record<TableName, readonly Meaning[]>> = {
  rounds: [
    ...COMMON,
    ROUND,
    ['epilogue', '0/1', 'a round after the last decision', 'eine Runde nach der letzten Entscheidung'],
    ['event', 'text', 'id of the news event', 'Kennung des Ereignisses'],
    ['burst', '0/1', 'the story let go in this round', 'in dieser Runde platzte es'],
    ...TEAM,
    ['name', 'text', 'name of the team', 'Name des Teams'],
    [
      'played_by',
      'text',
      'people, a bot, or people whose seat a bot took over',
      'Leute, ein Bot, oder Leute, deren Platz ein Bot übernahm',
    ],
    ['members', 'number', 'people in the team', 'Leute im Team'],
    [
      'repeated',
      '0/1',
      'nothing was sent, the last order counted again',
      'nichts geschickt, die letzte Order galt nochmal',
    ],
    FORECAST,
    ['wealth_before', 'number', 'credits before the round', 'Credits vor der Runde'],
    ['wealth_after', 'number', 'credits after the round', 'Credits nach der Runde'],
    ['return', 'number', 'change of wealth, 0.1 = +10 %', 'Änderung des Vermögens, 0,1 = +10 %'],
    ['rank', 'number', 'rank by wealth after the round', 'Rang nach Vermögen nach der Runde'],
    ['margin_call', '0/1', 'had to buy back at any price', 'musste zu jedem Preis zurückkaufen'],
    [
      'ai_price',
      'number',
      'price index of the boom’s sectors after the round',
      'Kursindex der Boom-Sektoren nach der Runde',
    ],
    ['ai_analyst', 'number', 'value that analysts see', 'Wert, den Analysten sehen'],
    [
      'ai_fundamental',
      'number',
      'true value; empty until the game is over',
      'wahrer Wert; leer, bis das Spiel aus ist',
    ],
    ...CAUSES,
  ],
  decisions: [
    ...COMMON,
    ROUND,
    ['practice', '0/1', 'in the practice round', 'in der Proberunde'],
    ['seconds', 'number', 'seconds since orders were opened', 'Sekunden, seit Orders offen sind'],
    ...TEAM,
    ['team_name', 'text', 'name of the team', 'Name des Teams'],
    ['by', 'text', 'person or bot', 'person oder bot'],
    ...PERSON,
    FORECAST,
    ...ORDERS,
  ],
  homework: [
    ...COMMON,
    ['played', 'text', 'solo: alone, in this class’s world', 'solo: allein, in der Welt dieser Klasse'],
    ['player_name', 'text', 'name given when handing in', 'beim Abgeben angegebener Name'],
    ...TEAM,
    [
      'final',
      'number',
      'credits at settlement, worked out by the server',
      'Credits bei der Abrechnung, vom Server berechnet',
    ],
    ['rank', 'number', 'place among the seats of the class', 'Platz unter den Plätzen der Klasse'],
    ['undone', 'number', 'decisions taken back', 'zurückgenommene Entscheidungen'],
    ['hints', 'number', 'hints asked for', 'erbetene Hinweise'],
    ['handed_in', 'text', 'when it was handed in, UTC', 'wann abgegeben, UTC'],
  ],
  answers: [
    ...COMMON,
    ['check', 'text', 'before, after, comprehension or debrief', 'before, after, comprehension oder debrief'],
    ['item', 'text', 'id of the question', 'Kennung der Frage'],
    [
      'answer',
      'text',
      'number of the option, from 0, or the line written',
      'Nummer der Option, ab 0, oder die geschriebene Zeile',
    ],
    ...PERSON,
    ROSTER,
    ...TEAM,
  ],
  votes: [
    ...COMMON,
    ['question', 'number', 'question of the debrief, counted from 1', 'Frage der Auswertung, ab 1 gezählt'],
    [
      'choice',
      'text',
      'what was chosen: 1 fear, envy, joy, doubt, calm; 5 right, early, wrong; 6 fraud, misleading, normal; 9 good, luck, bad',
      'Wahl: 1 fear (Angst), envy (Neid), joy (Freude), doubt (Zweifel), calm (Ruhe); 5 right (recht), early (zu früh), wrong (falsch); 6 fraud (Betrug), misleading (täuschend), normal; 9 good (gut), luck (Glück), bad (schlecht)',
    ],
    [
      'choice_before',
      'text',
      'the same, before the vote was opened for a second time; empty if it was not',
      'dasselbe, bevor zum zweiten Mal abgestimmt wurde; sonst leer',
    ],
    ['shown', '0/1', 'the result was shown to the class', 'das Ergebnis wurde der Klasse gezeigt'],
    ...PERSON,
    ROSTER,
    ...TEAM,
  ],
};

const HEADS: readonly Localized[] = [
  { en: 'file', de: 'Datei' },
  { en: 'column', de: 'Spalte' },
  { en: 'kind', de: 'Art' },
  { en: 'meaning', de: 'Bedeutung' },
];

export function columnsTable(language: keyof Localized): Table {
  const rows = Object.entries(MEANINGS).flatMap(([table, meanings]) =>
    meanings.map(([column, kind, en, de]) => [`${table}.csv`, column, kind, language === 'de' ? de : en]),
  );
  return { columns: HEADS.map((head) => head[language]), rows };
}
