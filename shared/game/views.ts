// What each viewer is sent, section by section. A section is whitelisted field by field (views/) and sent again only
// when it changed. `PublicView` goes to everybody in the room and is encoded once; `StaffView` to board and console;
// `ConsoleView` to consoles; `SeatView` to one phone. All money in credits, all shares 0..1, all times in milliseconds.

import type { Parameters } from '../engine/parameters.ts';
import type {
  Account,
  BySector,
  Contribution,
  ListedSector,
  Orders,
  PublicPoint,
  Role,
  Sector,
  Talent,
  TeamId,
  World,
} from '../engine/types.ts';
import type { EditionText } from '../pack.ts';
import type { Language } from '../scenario.ts';
import type { Exhibit } from './exhibit.ts';
import type {
  Answers,
  BoardMode,
  Homework,
  Phase,
  PlayerId,
  Proposal,
  ReleasedLine,
  SessionOptions,
  Strategy,
} from './types.ts';

// ---------------------------------------------------------------- public: phones, board, console

export type SessionSection = {
  readonly id: string;
  readonly pin: string;
  readonly title: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly language: Language;
  readonly rounds: number;
  readonly epilogueRounds: number;
  readonly practice: boolean;
  readonly teamChoice: SessionOptions['teamChoice'];
  readonly teamSize: number;
  readonly anonymous: boolean;
  readonly comprehension: boolean;
  readonly beforeAfter: boolean;
  readonly roster: boolean;
  readonly locked: boolean;
  /** Rules a phone needs for the consequences it shows beside each control. */
  readonly parameters: Parameters;
};

export type StageSection = {
  readonly phase: Phase;
  readonly round: number;
  readonly practice: boolean;
  /** Time left when this was sent; null = waits for the teacher. */
  readonly clock: { readonly total: number; readonly left: number; readonly running: boolean } | null;
  readonly question: number;
  readonly reveal: number;
};

/** Counts only: names of a lobby go to board and console. */
export type CrowdSection = {
  readonly people: number;
  readonly online: number;
  readonly teams: number;
  readonly seats: number;
};

/** From the first news on. In anonymous sessions the names are "VC fund 1" and so on (built by the viewer from `number`). */
export type TeamLabel = {
  readonly id: TeamId;
  readonly name: string;
  readonly role: Role;
  readonly bot: boolean;
  /** 1-based number within its role. */
  readonly number: number;
};

export type EditionSection = {
  readonly round: number;
  readonly event: string;
  readonly tone: -1 | 0 | 1;
  readonly text: EditionText;
};

/**
 * points[0] is the start of the game. Figures are rounded to 4 digits.
 * In a patch `from` may say that these points follow on the first `from` ones already sent; see merge-view.ts.
 */
export type MarketSection = {
  readonly points: readonly PublicPoint[];
  readonly momentum: BySector;
  readonly from?: number;
};

export type ProgressSection = { readonly sent: number; readonly total: number };

export type Standing = {
  readonly team: TeamId;
  readonly wealth: number;
  /** Return of the round, 0.31 = +31 %. */
  readonly change: number;
  readonly rank: number;
  readonly rankBefore: number;
};

/** The road not funded, so far. Gap = reference − real; model units. */
export type LedgerSection = {
  readonly ventureAiShare: number;
  readonly primaryAiShare: number;
  readonly co2Gap: number;
  readonly therapiesGap: number;
  readonly researcherYears: number;
  readonly pilots: number;
};

export type ResultSection = {
  readonly round: number;
  readonly epilogue: boolean;
  readonly standings: readonly Standing[];
  readonly ledger: LedgerSection;
  readonly burst: boolean;
  /** Changes of the AI index and of the analysts' value, 0.43 = +43 %. */
  readonly aiChange: number;
  readonly analystChange: number;
  readonly squeeze: Partial<Record<Sector, number>>;
  readonly marginCalls: number;
  readonly filing: readonly { readonly team: TeamId; readonly sector: ListedSector; readonly notional: number }[];
};

export type FinalStanding = {
  readonly team: TeamId;
  readonly rank: number;
  readonly wealthAtEnd: number;
  readonly wealthAfterEpilogue: number;
  readonly exitCost: number;
  readonly sponsorRepaid: number;
  readonly final: number;
};

/** The reveal: everything that was secret, once the game has ended. */
export type TruthPoint = PublicPoint & {
  readonly fundamental: BySector;
  readonly aiFundamental: number;
  readonly belief: number;
  readonly hazard: number;
  readonly demand: number;
  readonly compute: number;
  readonly circular: number;
  readonly talent: Talent;
  readonly revenueReported: number;
  readonly revenueReal: number;
};
export type FinalSection = {
  readonly standings: readonly FinalStanding[];
  readonly world: World;
  readonly seed: number;
  readonly rounds: number;
  readonly burstRound: number | null;
  readonly points: readonly TruthPoint[];
  /** Event ids by round (epilogue included). */
  readonly events: readonly string[];
  readonly ledger: LedgerSection & {
    readonly co2: number;
    readonly co2Reference: number;
    readonly therapies: number;
    readonly therapiesReference: number;
  };
  readonly remains: {
    readonly compute: number;
    readonly demand: number;
    readonly climateValue: number;
    readonly biotechValue: number;
  };
};

/** Filled by a worker after the end, team by team. */
export type ParSection = {
  readonly done: number;
  readonly total: number;
  readonly scores: Readonly<
    Record<
      TeamId,
      {
        readonly par: number;
        readonly z: number;
        readonly score: number;
        readonly byStrategy: Readonly<Record<Strategy, number>>;
      }
    >
  >;
  readonly medals: Readonly<Partial<Record<'publicValue' | 'steadiness' | 'bestCall', TeamId>>>;
};

export type PublicView = {
  readonly session: SessionSection;
  readonly stage: StageSection;
  readonly crowd: CrowdSection;
  readonly teams: readonly TeamLabel[] | null;
  readonly edition: EditionSection | null;
  readonly market: MarketSection | null;
  readonly progress: ProgressSection | null;
  readonly result: ResultSection | null;
  readonly final: FinalSection | null;
  readonly par: ParSection | null;
  /** What the debrief's charts are set to; null before the end. */
  readonly exhibit: Exhibit | null;
  /** Votes on the question on the board by choice, once the teacher shows them; until then the vote is open. */
  readonly votes: readonly number[] | null;
  /** What was chosen before a vote was opened for a second time; as long as it was not, nothing but zeros. */
  readonly votesBefore: readonly number[] | null;
};

// ---------------------------------------------------------------- staff: board and console

export type RosterTeam = TeamLabel & {
  readonly size: number;
  readonly sent: boolean;
};
/** Answers counted: item → option → how many. */
export type Counts = Readonly<Record<string, readonly number[]>>;
export type StaffView = {
  /** Names on the lobby board; who has sent while deciding. Never amounts. */
  readonly roster: readonly RosterTeam[];
  readonly boardMode: BoardMode;
  /** Students' lines on the question on the board that the teacher has released. */
  readonly lines: readonly string[];
  /** Answers to the check before and after, counted, once the teacher puts them on the board; else null. */
  readonly gain: { readonly before: Counts; readonly after: Counts } | null;
};

// ---------------------------------------------------------------- console only

export type ConsolePlayer = {
  readonly id: PlayerId;
  readonly name: string;
  readonly team: TeamId | null;
  readonly roster: string | null;
  readonly online: boolean;
  readonly help: boolean;
  /** Calls for help answered so far. */
  readonly helped: number;
};
export type ConsoleTeam = {
  readonly id: TeamId;
  readonly name: string;
  readonly role: Role;
  readonly bot: Strategy | null;
  readonly takenOver: boolean;
  readonly members: readonly PlayerId[];
  readonly proposals: number;
  readonly sent: boolean;
  readonly forecast: number | null;
  readonly wealth: number | null;
  /** Knocks this round. */
  readonly nudges: number;
};
export type ConsoleView = {
  readonly options: SessionOptions;
  readonly teamsList: readonly ConsoleTeam[];
  readonly people: readonly ConsolePlayer[];
  readonly board: { readonly url: string; readonly joinUrl: string };
  /** Answers by check: item → option → count; no names. */
  readonly checks: Readonly<Record<string, Counts>>;
  /** Short sellers near a margin call: rise 0..1 of AI prices that would trigger it. */
  readonly watch: readonly { readonly team: TeamId; readonly rise: number; readonly exposure: number }[];
  readonly linesAsked: readonly {
    readonly player: PlayerId;
    readonly text: string;
    /** Missing where a line names no question of the debrief. */
    readonly question?: number;
  }[];
  /** Every line that has been released, with its question. */
  readonly released: readonly ReleasedLine[];
  /** Further keys to this console. `since`: epoch milliseconds. */
  readonly cohosts: readonly { readonly id: string; readonly since: number }[];
  /** Games that absent students played alone in this class's world. */
  readonly homework: Homework;
};

// ---------------------------------------------------------------- one phone

export type SeatResult = {
  readonly round: number;
  readonly before: number;
  readonly after: number;
  readonly rank: number;
  readonly rankBefore: number;
  readonly teams: number;
  readonly contributions: readonly Contribution[];
  readonly why: { readonly key: string; readonly params: Readonly<Record<string, string | number>> };
  /** What selling everything now would bring. */
  readonly liquidation: number;
  readonly marginCall: boolean;
  readonly repeated: boolean;
};
export type SeatStory = {
  /** Wealth at the start and after each round, epilogue included. */
  readonly wealth: readonly number[];
  readonly best: { readonly round: number; readonly contribution: Contribution } | null;
  readonly worst: { readonly round: number; readonly contribution: Contribution } | null;
  /** The team's burst forecasts 0..100 by round. */
  readonly forecasts: readonly (number | null)[];
  /** Mean Brier score 0..1 of forecasts (lower is better), null without forecasts. */
  readonly brier: number | null;
  /** The best alternative not funded, per credit put in. */
  readonly antiPortfolio: { readonly round: number; readonly sector: Sector; readonly gain: number } | null;
};
export type SeatView = {
  readonly me: { readonly id: PlayerId; readonly name: string; readonly observer: boolean; readonly help: boolean };
  readonly team: {
    readonly id: TeamId;
    readonly name: string;
    readonly role: Role;
    readonly members: readonly string[];
    readonly takenOver: boolean;
  } | null;
  /** Teams that can be chosen (lobby, `self`). */
  readonly choices:
    | readonly {
        readonly id: TeamId;
        readonly name: string;
        readonly role: Role;
        readonly size: number;
        readonly full: boolean;
      }[]
    | null;
  readonly account: { readonly account: Account; readonly wealth: number } | null;
  readonly ticket: {
    readonly mine: Proposal | null;
    /** The committee's order as it stands. */
    readonly order: Proposal | null;
    readonly proposals: number;
    readonly members: number;
    /** Members whose own proposal equals the committee's order. */
    readonly agree: number;
    /** Last round's order: what counts if nobody sends, and where a draft begins. null once `mine` is there. */
    readonly last: Orders | null;
    /** How often the teacher has knocked this round for want of an order; missing = not at all. */
    readonly nudges?: number;
  } | null;
  readonly result: SeatResult | null;
  readonly story: SeatStory | null;
  /** Own answers, so that a reload does not ask twice. */
  readonly answers: Readonly<Record<string, Answers>>;
};

/** One `view` message: changed sections only; `null` sections are sent as null. */
export type ViewPatch = Partial<PublicView> &
  Partial<StaffView> &
  Partial<ConsoleView> & { readonly seat?: Partial<SeatView> };
export type Audience = 'public' | 'staff' | 'console';
