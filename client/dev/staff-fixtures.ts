// A class that never was, for looking at the teacher's screens: figures from one run of the prototype.
import { DEFAULT_PARAMETERS } from '../../shared/engine/parameters.ts';
import { type PublicPoint, ROLES, type Role } from '../../shared/engine/types.ts';
import { DEFAULT_OPTIONS } from '../../shared/game/options.ts';
import type { BoardMode, Phase } from '../../shared/game/types.ts';
import type {
  ConsoleTeam,
  FinalSection,
  FinalStanding,
  ResultSection,
  RosterTeam,
  Standing,
  TruthPoint,
} from '../../shared/game/views.ts';
import type { View } from '../state.ts';

const PRICE = [0.9, 1.15, 1.5, 2.15, 3.07, 3.3, 3.79, 3.14, 1.41, 1.33, 1.53, 1.7, 1.66, 1.74];
const ANALYST = [1, 1.28, 1.4, 1.56, 1.76, 1.82, 1.98, 2.18, 1.71, 1.84, 2.05, 2.18, 2.29, 2.44];
const VALUE = [1, 1.1, 1.16, 1.27, 1.38, 1.49, 1.59, 1.77, 1.58, 1.73, 1.95, 2.09, 2.22, 2.37];
const BELIEF = [0.08, 0.17, 0.29, 0.42, 0.57, 0.54, 0.565, 0.53, 0.21, 0.15, 0.12, 0.11, 0.1, 0.09];
const DOUBT = [0.1, 0.1, 0.1, 0.11, 0.125, 0.25, 0.28, 0.34, 0.68, 0.7, 0.685, 0.66, 0.63, 0.6];
const SHARE = [0, 0.62, 0.75, 0.76, 0.73, 0.23, 0.45, 0.03, 0.27, 0.6, 0.69, 0.5, 0.5, 0.5];
const BURST = 7;
const EVENTS = [
  'chat',
  'gdp7',
  'gpuwin',
  'sora',
  'roi',
  'third',
  'cheap',
  'loop',
  'f13',
  'capex',
  'quiet',
  'quiet',
  'quiet',
];

const NAMES: readonly (readonly [string, Role])[] = [
  ['Copper Lantern', 'vc'],
  ['Second Harvest', 'vc'],
  ['Tall Grass', 'vc'],
  ['Harbour Nine', 'giant'],
  ['Paper Mill', 'giant'],
  ['Blue Ladder', 'giant'],
  ['Salt & Wind', 'climate'],
  ['Nightingale', 'climate'],
  ['Quiet Turbine', 'climate'],
  ['Red Umbrella', 'short'],
  ['Long Winter', 'short'],
  ['Clever Heron', 'short'],
];
const ADJECTIVES = ['Amber', 'Brave', 'Calm', 'Distant', 'Early', 'Fair', 'Green', 'Hidden'];
const NOUNS = ['Compass', 'Meadow', 'Orchard', 'Granite Bridge'];
const CHANGES = [0.31, 0.16, 0.35, 0.21, 0.16, 0.18, 0.05, 0.01, 0.01, 0.02, 0.02, 0.01];
const WEALTH = [170, 139, 175, 169, 147, 153, 124, 106, 104, 107, 107, 106];

const by = <T>(list: readonly T[], i: number, other: T): T => list[i] ?? other;

function point(i: number): PublicPoint {
  const price = by(PRICE, i, 1);
  const value = by(ANALYST, i, 1);
  const sectors = (x: number) => ({
    LAB: x * 1.1,
    CHIP: x,
    CLOUD: x * 0.9,
    APP: x,
    CLIM: 1 + i * 0.02,
    BIO: 1 + i * 0.02,
    IND: 1,
  });
  return {
    price: sectors(price),
    analyst: sectors(value),
    aiPrice: price,
    aiAnalyst: value,
    poll: by(BELIEF, i, 0.1),
    doubt: by(DOUBT, i, 0.1),
    regime: i > BURST ? 'bust' : 'boom',
    fear: i === BURST + 1 ? 1 : 0,
    utilisation: 0.8,
    wage: 1 + by(BELIEF, i, 0) * 1.4,
    ventureAiShare: by(SHARE, i, 0.5),
    shortInterest: 0.05,
    concentration: 0.4,
  };
}

function truth(i: number): TruthPoint {
  const value = by(VALUE, i, 1);
  return {
    ...point(i),
    fundamental: { LAB: value, CHIP: value, CLOUD: value, APP: value, CLIM: 1.1, BIO: 1.1, IND: 1 },
    aiFundamental: value,
    belief: by(BELIEF, i, 0.1),
    hazard: 0.1,
    demand: 1 + i * 0.12,
    compute: 1 + i * 0.2,
    circular: 0.1,
    talent: { AI: 30, CLIM: 17, BIO: 22, IND: 31 },
    revenueReported: 10 * i,
    revenueReal: 6.3 * i,
  };
}

export function roster(count: number, sent: number): readonly RosterTeam[] {
  const numbers = new Map<Role, number>();
  return Array.from({ length: count }, (_, i) => {
    const made: readonly [string, Role] = [
      `${by(ADJECTIVES, i % ADJECTIVES.length, 'Amber')} ${by(NOUNS, Math.floor(i / 8) % NOUNS.length, 'Meadow')}${i > 43 ? ` ${i}` : ''}`,
      by(ROLES, i % 4, 'vc'),
    ];
    const [name, role] = by(NAMES, i, made);
    const number = (numbers.get(role) ?? 0) + 1;
    numbers.set(role, number);
    return { id: `t${i}`, name, role, bot: i % 12 === 11 && count > 12, number, size: 1, sent: (i * 7) % count < sent };
  });
}

function standings(count: number, factor = 1): readonly Standing[] {
  const rows = Array.from({ length: count }, (_, i) => {
    const drift = i < 12 ? 0 : ((i * 37) % 29) - 14;
    return {
      team: `t${i}`,
      wealth: Math.round((by(WEALTH, i % 12, 100) + drift) * factor),
      change: by(CHANGES, i % 12, 0) * (factor < 1 ? -1.3 : 1) + drift / 250,
    };
  });
  const order = [...rows].sort((a, b) => b.wealth - a.wealth);
  return rows.map((row) => ({ ...row, rank: order.indexOf(row) + 1, rankBefore: order.indexOf(row) + 1 }));
}

const LEDGER = {
  ventureAiShare: 0.73,
  primaryAiShare: 0.8,
  co2Gap: 118,
  therapiesGap: 6,
  researcherYears: 14,
  pilots: 9,
};

function result(round: number, count: number): ResultSection {
  const burst = round === BURST;
  const ratio = (list: readonly number[]) => by(list, round + 1, 1) / by(list, round, 1) - 1;
  return {
    round,
    epilogue: round >= 10,
    standings: standings(count, burst ? 0.8 : 1),
    ledger: LEDGER,
    burst,
    aiChange: ratio(PRICE),
    analystChange: ratio(ANALYST),
    squeeze: {},
    marginCalls: 0,
    filing: [],
  };
}

function finalSection(count: number): FinalSection {
  const rows: FinalStanding[] = standings(count).map(({ team, wealth, rank }, i) => ({
    team,
    rank,
    wealthAtEnd: wealth,
    wealthAfterEpilogue: wealth * (0.9 + (i % 5) * 0.05),
    exitCost: 0,
    sponsorRepaid: 0,
    final: wealth * (0.95 + (i % 5) * 0.025) - (i % 3 === 0 ? 30 : 0),
  }));
  const order = [...rows].sort((a, b) => b.final - a.final);
  return {
    standings: rows.map((row) => ({ ...row, rank: order.indexOf(row) + 1 })),
    world: { theta: 1, demandGrowth: 0.075, virality: 1, realGrowth: { CLIM: 0.013, BIO: 0.01, IND: 0.008 } },
    seed: 774,
    rounds: 10,
    burstRound: BURST,
    points: PRICE.map((_, i) => truth(i)),
    events: EVENTS,
    ledger: {
      ...LEDGER,
      co2Gap: 235,
      co2: 755,
      co2Reference: 990,
      therapies: 35,
      therapiesReference: 49,
      researcherYears: 33,
    },
    remains: { compute: 3.6, demand: 2.5, climateValue: 1.2, biotechValue: 1.15 },
  };
}

export type StaffCase = {
  readonly phase: Phase;
  readonly round: number;
  readonly teams: number;
  readonly sent?: number;
  readonly left?: number;
  readonly clock?: 'running' | 'paused' | 'none';
  readonly reveal?: number;
  readonly question?: number;
  readonly boardMode?: BoardMode;
  readonly beforeAfter?: boolean;
  readonly anonymous?: boolean;
  readonly change?: Partial<ResultSection>;
  readonly practice?: boolean;
  readonly language?: 'en' | 'de';
};

const SORA: NonNullable<View['edition']>['text'] = {
  id: 'sora',
  date: { en: '2024 Q1', de: '2024 Q1' },
  folio: { en: '2024, first quarter', de: '2024, erstes Quartal' },
  headline: { en: 'A sentence becomes a film', de: 'Aus einem Satz wird ein Film' },
  pin: { en: 'A sentence becomes a film', de: 'Aus einem Satz wird ein Film' },
  text: {
    en: 'A lab shows one-minute clips made from typed descriptions. Nobody can buy the tool yet. Everybody has seen the clips.',
    de: 'Ein Labor zeigt Clips von einer Minute, gemacht aus getippten Beschreibungen. Kaufen kann das Werkzeug noch niemand. Gesehen haben die Clips alle.',
  },
  question: { en: 'Shown, or sold?', de: 'Gezeigt oder verkauft?' },
  meaning: [
    {
      sectors: ['LAB', 'APP'],
      text: {
        en: 'More people join the story. Their prices react first.',
        de: 'Mehr Leute steigen in die Geschichte ein. Hier reagieren die Kurse zuerst.',
      },
    },
    {
      sectors: ['CHIP', 'CLOUD'],
      text: {
        en: 'Clips need computers. Sales follow only if a product does.',
        de: 'Clips brauchen Rechner. Umsatz folgt nur, wenn ein Produkt folgt.',
      },
    },
    {
      sectors: ['CLIM', 'BIO'],
      text: {
        en: 'Attention, engineers and money may walk across the road.',
        de: 'Aufmerksamkeit, Leute und Geld könnten die Straßenseite wechseln.',
      },
    },
  ],
  roles: {
    vc: { en: '', de: '' },
    giant: { en: '', de: '' },
    climate: { en: '', de: '' },
    short: { en: '', de: '' },
  },
  reported: {
    text: {
      en: 'As reported: preview on 15 February 2024, on sale in December 2024.',
      de: 'Laut Berichten: Vorschau am 15. Februar 2024, Verkauf ab Dezember 2024.',
    },
    source: { name: 'OpenAI', date: '2024-12-09' },
  },
};

export const editionOf = (text: Partial<typeof SORA> = {}): typeof SORA => ({ ...SORA, ...text });

export function staffView(c: StaffCase, edition = SORA): View {
  const inGame = c.phase !== 'lobby';
  const over = c.phase === 'final' || c.phase === 'debrief' || c.phase === 'ended';
  const shown = c.phase === 'result' || c.phase === 'epilogue' ? c.round + 2 : over ? PRICE.length : c.round + 1;
  const names = roster(c.teams, c.sent ?? 0);
  const left = c.left ?? 48_000;
  const running = c.clock !== 'paused';
  const timed = c.clock !== 'none' && ['decide', 'closed', 'pitch'].includes(c.phase);
  return {
    session: {
      id: 'fixture',
      pin: '482917',
      title: 'Class 10b',
      scenario: { id: 'ai-boom', hash: 'fixture' },
      language: c.language ?? 'en',
      rounds: 10,
      epilogueRounds: 3,
      practice: true,
      teamChoice: 'random',
      teamSize: 1,
      anonymous: c.anonymous ?? false,
      comprehension: false,
      beforeAfter: false,
      roster: false,
      locked: false,
      parameters: DEFAULT_PARAMETERS,
    },
    stage: {
      phase: c.phase,
      round: c.round,
      practice: c.practice ?? false,
      clock: timed ? { total: 90_000, left, running } : null,
      question: c.question ?? 0,
      reveal: c.reveal ?? 0,
    },
    crowd: { people: c.teams, online: c.teams, teams: c.teams, seats: 32 },
    teams: inGame ? names.map(({ id, name, role, bot, number }) => ({ id, name, role, bot, number })) : null,
    edition: inGame && !over ? { round: c.round, event: 'sora', tone: 1, text: edition } : null,
    market: inGame
      ? {
          points: Array.from({ length: shown }, (_, i) => point(i)),
          momentum: { LAB: 0, CHIP: 0, CLOUD: 0, APP: 0, CLIM: 0, BIO: 0, IND: 0 },
        }
      : null,
    progress: c.phase === 'decide' ? { sent: names.filter(({ sent }) => sent).length, total: c.teams } : null,
    result:
      c.round > 0 || c.phase === 'result'
        ? { ...result(c.phase === 'result' || c.phase === 'epilogue' ? c.round : c.round - 1, c.teams), ...c.change }
        : null,
    final: over ? finalSection(c.teams) : null,
    par: over
      ? {
          done: Math.min(c.teams, 9),
          total: c.teams,
          scores: Object.fromEntries(
            Array.from({ length: Math.min(c.teams, 9) }, (_, i) => [
              `t${i}`,
              {
                par: 120,
                z: 0.2,
                score: 82 + ((i * 23) % 41),
                byStrategy: { momentum: 1, fundamentalist: 1, narrative: 1, contrarian: 1, passive: 1, noise: 1 },
              },
            ]),
          ),
          medals: { publicValue: 't6', steadiness: 't10', bestCall: 't2' },
        }
      : null,
    roster: names,
    boardMode: c.boardMode ?? 'phase',
    lines: [],
    gain: c.boardMode === 'gain' ? ANSWERS : null,
    ...consoleView(c, names),
  };
}

/** A class of 23 before and after, counted by option. */
const ANSWERS = {
  before: {
    'opportunity-cost': [9, 5, 3, 5],
    'price-value': [11, 6, 4, 1],
    early: [8, 9, 5, 0],
    race: [7, 6, 9, 1],
    'read-claim': [12, 6, 4, 1],
  },
  after: {
    'opportunity-cost': [4, 3, 2, 13],
    'price-value': [3, 14, 4, 1],
    early: [2, 17, 3, 0],
    race: [3, 15, 4, 0],
    'read-claim': [5, 13, 3, 1],
  },
} as const;

function consoleView(c: StaffCase, names: readonly RosterTeam[]): Partial<View> {
  const teamsList: readonly ConsoleTeam[] = names.map(({ id, name, role, bot, sent }, i) => ({
    id,
    name,
    role,
    bot: bot ? 'momentum' : null,
    takenOver: false,
    members: [`p${i}`],
    proposals: sent ? 1 : 0,
    sent,
    forecast: sent ? ([35, 20, 30, 25, 20, 40, 45, 60, 60][i % 9] ?? null) : null,
    wealth: by(WEALTH, i % 12, 100),
    nudges: i === 8 ? 1 : 0,
  }));
  return {
    options: { ...DEFAULT_OPTIONS, title: 'Class 10b', beforeAfter: c.beforeAfter ?? false },
    teamsList,
    people: names.map(({ id, name }, i) => ({
      id: `p${i}`,
      name: name.split(' ')[0] ?? name,
      team: id,
      roster: null,
      online: i !== 7,
      help: i === 10 && c.phase === 'decide',
      helped: i === 4 ? 1 : 0,
    })),
    board: { url: 'http://192.168.1.20:3000/board/482917', joinUrl: 'http://192.168.1.20:3000/join?pin=482917' },
    checks: c.beforeAfter ? ANSWERS : {},
    watch: c.phase === 'decide' ? [{ team: 't9', rise: 0.61, exposure: 0.8 }] : [],
    linesAsked: [],
    cohosts: [{ id: 'h1', since: Date.UTC(2025, 10, 25, 9, 12) }],
  };
}
