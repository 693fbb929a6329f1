// The screens to look at, by name: /dev/staff.html?screen=<name>&lang=de&theme=dark
import { QUESTIONS } from '../board/debrief-steps.ts';
import { editionOf, type StaffCase } from './staff-fixtures.ts';

export const BOARD_CASES: Readonly<Record<string, StaffCase>> = {
  'lobby-empty': { phase: 'lobby', round: 0, teams: 0 },
  lobby: { phase: 'lobby', round: 0, teams: 9 },
  'lobby-32': { phase: 'lobby', round: 0, teams: 32 },
  'news-1': { phase: 'news', round: 0, teams: 12 },
  news: { phase: 'news', round: 3, teams: 12 },
  'news-long': { phase: 'news', round: 6, teams: 12 },
  'news-bust': { phase: 'news', round: 8, teams: 12 },
  pitch: { phase: 'pitch', round: 3, teams: 12 },
  decide: { phase: 'decide', round: 3, teams: 12, sent: 9 },
  'decide-last': { phase: 'decide', round: 3, teams: 12, sent: 11, left: 8000 },
  'decide-paused': { phase: 'decide', round: 3, teams: 12, sent: 5, clock: 'paused' },
  'decide-32': { phase: 'decide', round: 3, teams: 32, sent: 20 },
  'decide-64': { phase: 'decide', round: 3, teams: 64, sent: 50 },
  closed: { phase: 'closed', round: 3, teams: 12 },
  result: { phase: 'result', round: 3, teams: 12 },
  'result-loss': { phase: 'result', round: 6, teams: 8, change: { marginCalls: 2, squeeze: { CHIP: 0.08 } } },
  'result-32': { phase: 'result', round: 3, teams: 32 },
  'result-64': { phase: 'result', round: 3, teams: 64 },
  burst: { phase: 'result', round: 7, teams: 12 },
  epilogue: { phase: 'epilogue', round: 11, teams: 12 },
  'final-0': { phase: 'final', round: 12, teams: 12 },
  'final-0-32': { phase: 'final', round: 12, teams: 32 },
  'final-1': { phase: 'final', round: 12, teams: 12, reveal: 1 },
  'final-2': { phase: 'final', round: 12, teams: 12, reveal: 2 },
  'final-3': { phase: 'final', round: 12, teams: 12, reveal: 3 },
  'final-4': { phase: 'final', round: 12, teams: 12, reveal: 4 },
  standings: { phase: 'decide', round: 3, teams: 12, boardMode: 'standings' },
  blank: { phase: 'decide', round: 3, teams: 12, boardMode: 'blank' },
  gain: { phase: 'debrief', round: 12, teams: 12, boardMode: 'gain', beforeAfter: true },
  ended: { phase: 'ended', round: 12, teams: 12 },
};

/** The debrief's pages over a game that is really played: which question, and how much of it is revealed. */
export const DEBRIEF_CASES: Readonly<Record<string, { readonly question: number; readonly reveal: number }>> =
  Object.fromEntries(
    Array.from({ length: QUESTIONS }, (_, question) => [`debrief-${question + 1}`, { question, reveal: 1 }]),
  );

export const CONSOLE_CASES: Readonly<Record<string, StaffCase>> = {
  'console-lobby': { phase: 'lobby', round: 0, teams: 9 },
  'console-news': { phase: 'news', round: 3, teams: 12 },
  'console-decide': { phase: 'decide', round: 3, teams: 12, sent: 9 },
  'console-paused': { phase: 'decide', round: 3, teams: 12, sent: 9, clock: 'paused' },
  'console-32': { phase: 'decide', round: 3, teams: 32, sent: 22 },
  'console-closed': { phase: 'closed', round: 3, teams: 12, sent: 12, left: 4000 },
  'console-result': { phase: 'result', round: 3, teams: 12 },
  'console-burst': { phase: 'result', round: 7, teams: 12 },
  'console-final': { phase: 'final', round: 12, teams: 12, reveal: 2 },
  'console-debrief': { phase: 'debrief', round: 12, teams: 12, question: 2 },
  'console-gain': { phase: 'final', round: 12, teams: 12, beforeAfter: true },
  'console-ended': { phase: 'ended', round: 12, teams: 12 },
};

const both = (en: string, de: string) => ({ en, de });

export const SCENARIOS = [
  {
    id: 'ai-boom',
    hash: 'a',
    title: both('The AI boom, 2022–2026', 'Der KI-Boom, 2022–2026'),
    subtitle: both('', ''),
    rounds: 10,
  },
  {
    id: 'dot-com',
    hash: 'b',
    title: both('The dot-com boom, 1995–2002', 'Der Dotcom-Boom, 1995–2002'),
    subtitle: both('', ''),
    rounds: 10,
  },
];

export const NOTES = {
  phase: {
    say: both('Take your time.', 'Lasst euch Zeit.'),
    points: [both('Nobody is rewarded for speed.', 'Tempo wird nicht belohnt.')],
  },
  event: {
    say: both(
      'The clips are a demonstration. Ask yourselves what was sold today.',
      'Die Clips sind eine Vorführung. Fragt euch, was heute verkauft wurde.',
    ),
    points: [
      both(
        'Shown on 15 February, on sale in December: ten months of belief.',
        'Gezeigt am 15. Februar, verkauft ab Dezember: zehn Monate Glaube.',
      ),
      both(
        'Labs cost 1.6 times what analysts see. Who buys from you later?',
        'Labore kosten das 1,6-Fache dessen, was Analysten sehen. Wer kauft euch das später ab?',
      ),
      both(
        'If someone asks “is it a bubble?”: ask what would have to be true for the price to be right.',
        'Falls jemand fragt „Ist das eine Blase?“: Was müsste wahr sein, damit der Kurs stimmt?',
      ),
    ],
    after: both(
      'Ask the short sellers how long they could hold on. Being early is the lesson.',
      'Fragt die Leerverkäufer, wie lange sie durchhalten könnten. Zu früh zu sein ist die Lektion.',
    ),
  },
};

export const LONG_EDITION = editionOf({
  headline: { en: 'Bank: AI could add 7 % to world output', de: 'Chiphersteller finanziert eigene Kundschaft' },
  text: {
    en: 'A large bank works out that AI could raise what the whole world produces by 7 % within ten years. The sum holds if firms really use the tools and if people find new tasks. The headline travels without the if.',
    de: 'Eine Großbank rechnet vor: KI könnte die Leistung der ganzen Welt in zehn Jahren um 7 % erhöhen. Das gilt, wenn Firmen sie wirklich nutzen und Menschen neue Aufgaben finden. Die Schlagzeile reist ohne das Wenn. Und so wird aus einer Rechnung mit zwei Bedingungen eine Nachricht ohne jede Bedingung.',
  },
  meaning: [
    {
      sectors: ['LAB', 'CHIP', 'CLOUD', 'APP'],
      text: {
        en: 'A number from a bank makes a story respectable. More people may believe it, and some of them will buy because others do.',
        de: 'Die Zahl einer Bank macht eine Geschichte seriös. Vielleicht glauben sie nun mehr Leute, und manche kaufen, weil andere kaufen.',
      },
    },
    {
      sectors: ['IND'],
      text: {
        en: 'The gain would arise here, in ordinary firms, and only slowly.',
        de: 'Der Gewinn entstünde hier, in gewöhnlichen Firmen, und nur langsam.',
      },
    },
    {
      sectors: ['CLIM', 'BIO'],
      text: {
        en: 'No new money, no new medicine. The comparison may still hurt.',
        de: 'Kein neues Geld, kein neues Mittel. Der Vergleich kann trotzdem schaden.',
      },
    },
  ],
  reported: {
    text: {
      en: 'As reported: Goldman Sachs, spring 2023, about $7 trillion over ten years, with conditions. The essay dates it to the end of 2024.',
      de: 'Laut Berichten: Goldman Sachs, Frühjahr 2023, rund 7 Billionen Dollar in zehn Jahren, mit Bedingungen. Der Essay schreibt: Ende 2024.',
    },
    source: { name: 'Goldman Sachs', date: '2023-04-05' },
  },
});
