// The session as data: options, teams, phases, state. Types only; apply.ts changes them, views.ts shows them.

import type { ParameterOverrides } from '../engine/parameters.ts';
import type { Deck, Economy, Interventions, Orders, Role, TeamId } from '../engine/types.ts';
import type { Language } from '../scenario.ts';
import type { Exhibit } from './exhibit.ts';

export type PlayerId = string;

export const STRATEGIES = ['momentum', 'fundamentalist', 'narrative', 'contrarian', 'passive', 'noise'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export const LESSON_SHAPES = ['taster', 'lesson', 'double'] as const;
export const BOARD_MODES = ['phase', 'blank', 'standings', 'gain', 'whatIf', 'fact', 'voices', 'earlier'] as const;
export type BoardMode = (typeof BOARD_MODES)[number];

export type LessonShape = (typeof LESSON_SHAPES)[number];

/** Everything a teacher may choose at set-up; every field has a default in options.ts. */
export type SessionOptions = {
  readonly title: string;
  readonly shape: LessonShape;
  readonly language: Language;
  /** Rounds that count, 4..12. */
  readonly rounds: number;
  readonly practice: boolean;
  /** Seconds for reading the news (auto pacing), for the first decision and for the later ones. */
  readonly newsSeconds: number;
  readonly firstDecideSeconds: number;
  readonly decideSeconds: number;
  /** Startup teams speak, funds may earmark: seconds before the decision, 0 = off. */
  readonly pitchSeconds: number;
  /** `teacher`: every phase waits for a tap (the decision's bell rings by itself); `auto`: phases follow by themselves. */
  readonly pacing: 'teacher' | 'auto';
  /** How players find a team when `teamSize` is above 1. */
  readonly teamChoice: 'random' | 'self' | 'assigned';
  readonly teamSize: number;
  /** Teams at the most; whoever comes later gets a teammate's chair. */
  readonly maxTeams: number;
  /** People at the most. */
  readonly maxPeople: number;
  /** Roles that people play; the other roles are left to bots. */
  readonly roles: readonly Role[];
  /** Teams at the least, filled with bots at the start so that every role exists. */
  readonly minTeams: number;
  /** The board shows "VC fund 1" instead of names. */
  readonly anonymous: boolean;
  readonly comprehension: boolean;
  readonly beforeAfter: boolean;
  /** Ask students for a private roster field (seen by the teacher alone). */
  readonly roster: boolean;
  /** For researchers: a label copied into every exported row. */
  readonly treatment: string;
};

/** Truth = header + log. The seed and the rules that matter for a replay are in here, texts are not. */
export type SessionHeader = {
  readonly id: string;
  readonly version: number;
  readonly engineVersion: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: number;
  readonly deck: Deck;
  readonly parameters: ParameterOverrides;
  readonly interventions: Partial<Interventions>;
  readonly options: SessionOptions;
  /** Epoch milliseconds. */
  readonly createdAt: number;
};

export type Phase =
  | 'lobby'
  | 'news'
  /** Startups speak, funds may earmark; only with `pitchSeconds`. */
  | 'pitch'
  | 'decide'
  /** The bell has rung, prices are being made: a few seconds in which the teacher can still reopen. */
  | 'closed'
  | 'result'
  /** One of the rounds after the last decision. */
  | 'epilogue'
  | 'final'
  /** The guided sequence; `step` says where. */
  | 'debrief'
  | 'ended';

/** `endsAt` and `left` in milliseconds on the room's clock; null = waits for a tap. */
export type Clock = {
  readonly total: number;
  /** Running: when the bell rings. */
  readonly endsAt: number | null;
  /** Paused: what was left. */
  readonly left: number | null;
};

export type Stage = {
  readonly phase: Phase;
  /** 0-based round being played or shown. */
  readonly round: number;
  /** The practice round does not count. */
  readonly practice: boolean;
  readonly clock: Clock | null;
  /** Debrief: question index and how many points of it are revealed. */
  readonly question: number;
  readonly reveal: number;
};

export type Player = {
  readonly id: PlayerId;
  readonly name: string;
  /** null = not placed yet (lobby) or an observer. */
  readonly team: TeamId | null;
  /** Came when every chair was taken, or was asked by the teacher to watch. */
  readonly observer: boolean;
  /** Hash of the resume token; never leaves the server. */
  readonly tokenHash: string;
  readonly roster: string | null;
  readonly removed: boolean;
  readonly joinedRound: number;
  readonly help: boolean;
  /** Calls for help that the teacher has answered. */
  readonly helped: number;
};

/** One game played alone in this class's world, handed in with the player's consent and worked out anew by the server. */
export type HomeworkResult = {
  /** The game's number on the device it was played on: handed in again, it replaces itself. */
  readonly id: string;
  readonly name: string;
  /** The seat taken in the class's world. */
  readonly seat: TeamId;
  /** Wealth at settlement, credits; place among the seats of the class. */
  readonly final: number;
  readonly rank: number;
  /** Decisions taken back, and hints asked for. */
  readonly undone: number;
  readonly hints: number;
  /** Epoch milliseconds. */
  readonly at: number;
};

export type Homework = {
  /** Whether the class's world may be fetched and results handed in. */
  readonly open: boolean;
  readonly results: readonly HomeworkResult[];
};

/** A further key to the console. `since`: when it was made. */
export type Cohost = { readonly id: string; readonly tokenHash: string; readonly since: number };

/** One member's proposal for the round being decided. */
export type Proposal = { readonly orders: Orders; readonly forecast: number | null };

export type Team = {
  readonly id: TeamId;
  readonly name: string;
  readonly role: Role;
  readonly members: readonly PlayerId[];
  /** Strategy of the bot that plays this seat (or has taken it over), null = people. */
  readonly bot: Strategy | null;
  /** The bot holds the seat of people who have gone silent, and hands it back. */
  readonly takenOver: boolean;
  readonly proposals: Readonly<Record<PlayerId, Proposal>>;
  /** The committee's order (mean of numbers, majority of choices), null = nothing sent this round. */
  readonly order: Proposal | null;
  /** What counts if nothing is sent. */
  readonly last: Orders | null;
  /** How often the teacher has knocked this round. */
  readonly nudges: number;
};

/** A line of a student that the teacher has put on the board, and the question it answers. */
export type ReleasedLine = { readonly question: number; readonly text: string };

export type Answers = Readonly<Record<string, number | string>>;

/** In groups; see players.ts. */
export type Players = { readonly groups: Readonly<Record<string, Readonly<Record<PlayerId, Player>>>> };

export type GameState = {
  readonly header: SessionHeader;
  /** Options may be changed in the lobby. */
  readonly options: SessionOptions;
  readonly stage: Stage;
  readonly locked: boolean;
  readonly players: Players;
  readonly teams: readonly Team[];
  /** null in the lobby. The practice round has its own, which is thrown away. */
  readonly economy: Economy | null;
  /** Per round: orders as the engine got them, and burst forecasts 0..100 by team. For replays and the debrief. */
  readonly decided: readonly {
    readonly orders: Readonly<Record<TeamId, Orders>>;
    readonly forecasts: Readonly<Record<TeamId, number>>;
    /** Teams whose last order was repeated for want of one. */
    readonly repeated: readonly TeamId[];
  }[];
  /** Answers by check (`before`, `after`, `comprehension`, `debrief`, `vote`) and player. */
  readonly answers: Readonly<Record<string, Readonly<Record<PlayerId, Answers>>>>;
  /** Lines of students that the teacher has released to the board. */
  readonly released: readonly ReleasedLine[];
  /** Questions of the debrief whose votes are counted and shown. */
  readonly counted: readonly number[];
  /** What the teacher has put on the board instead of the phase's own screen. */
  readonly boardMode: BoardMode;
  /** What the debrief's charts are set to. */
  readonly exhibit: Exhibit;
  readonly cohosts: readonly Cohost[];
  readonly homework: Homework;
  /** `seq` of the last command applied. Repeats are the room's business: it knows the ids of the log. */
  readonly seq: number;
};
