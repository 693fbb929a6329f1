// Every command there is, as a schema and a type. What each one does stands in commands/<name>.ts; who may send it too.
import * as v from 'valibot';
import { ROLES } from '../engine/types.ts';
import { LANGUAGES } from '../scenario.ts';
import { ExhibitSchema } from './exhibit-schema.ts';
import { id, integer, OrdersSchema } from './orders-schema.ts';
import { BOARD_MODES, LESSON_SHAPES, STRATEGIES } from './types.ts';

const name = v.pipe(v.string(), v.maxLength(80));

export const OptionsSchema = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(60)),
  shape: v.picklist(LESSON_SHAPES),
  language: v.picklist(LANGUAGES),
  rounds: integer(4, 12),
  practice: v.boolean(),
  newsSeconds: integer(5, 600),
  firstDecideSeconds: integer(10, 900),
  decideSeconds: integer(10, 900),
  pitchSeconds: integer(0, 300),
  pacing: v.picklist(['teacher', 'auto']),
  teamChoice: v.picklist(['random', 'self', 'assigned']),
  teamSize: integer(1, 100),
  maxTeams: integer(4, 64),
  maxPeople: integer(1, 2500),
  roles: v.pipe(v.array(v.picklist(ROLES)), v.minLength(1)),
  minTeams: integer(4, 32),
  anonymous: v.boolean(),
  comprehension: v.boolean(),
  beforeAfter: v.boolean(),
  roster: v.boolean(),
  treatment: v.pipe(v.string(), v.maxLength(40)),
});

const command = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...entries });

/** What a player's phone may send. */
export const PlayerCommandSchema = v.variant('type', [
  command('submitOrders', { orders: OrdersSchema, forecast: v.nullable(integer(0, 100)) }),
  command('chooseTeam', { team: v.nullable(id) }),
  command('renameSelf', { name }),
  command('callHelp', { on: v.boolean() }),
  command('answer', {
    check: v.picklist(['before', 'after', 'comprehension', 'debrief', 'vote']),
    item: id,
    value: v.union([integer(0, 10), v.pipe(v.string(), v.maxLength(140))]),
  }),
]);

/** What the teacher's console (or a co-host's) may send. */
export const HostCommandSchema = v.variant('type', [
  /** The one button: does the next right thing. `from` guards against a double tap. */
  command('advance', { from: v.strictObject({ phase: v.string(), round: integer(0, 99) }) }),
  command('pauseClock', {}),
  command('resumeClock', {}),
  command('extendClock', { seconds: integer(5, 600) }),
  /** Back to the decision just closed, before the next news. */
  command('reopenDecision', {}),
  command('setOptions', { options: v.partial(OptionsSchema) }),
  command('lockRoom', { locked: v.boolean() }),
  command('addBots', { count: integer(1, 32) }),
  command('removeTeam', { team: id }),
  command('renameTeam', { team: id, name }),
  command('setTeamRole', { team: id, role: v.picklist(ROLES) }),
  command('movePlayer', { player: id, team: v.nullable(id) }),
  command('renamePlayer', { player: id, name }),
  command('removePlayer', { player: id }),
  command('handToBot', { team: id, strategy: v.optional(v.picklist(STRATEGIES)) }),
  command('handBack', { team: id }),
  command('answerHelp', { player: id }),
  /** null = every team whose order is missing. */
  command('nudge', { team: v.nullable(id) }),
  command('showOnBoard', { mode: v.picklist(BOARD_MODES) }),
  command('goToQuestion', { question: integer(0, 20), reveal: integer(0, 20) }),
  command('setExhibit', { exhibit: v.partial(ExhibitSchema) }),
  command('releaseLine', {
    text: v.pipe(v.string(), v.maxLength(140)),
    on: v.boolean(),
    question: v.optional(integer(0, 20)),
  }),
  command('countVote', { question: integer(0, 20), on: v.boolean() }),
  command('revokeCohost', { cohost: id }),
  command('shareHomework', { on: v.boolean() }),
  command('endSession', {}),
]);

/** Stamped by the room itself, never accepted from outside. */
export const RoomCommandSchema = v.variant('type', [
  command('joinPlayer', {
    player: id,
    name,
    tokenHash: v.string(),
    team: v.nullable(id),
    roster: v.nullable(v.pipe(v.string(), v.maxLength(60))),
  }),
  command('addCohost', { cohost: id, tokenHash: v.string() }),
  command('addHomework', {
    id,
    name,
    seat: id,
    final: v.pipe(v.number(), v.finite()),
    rank: integer(1, 64),
    undone: integer(0, 999),
    hints: integer(0, 999),
  }),
  command('ringBell', { phase: v.string(), round: integer(0, 99) }),
  /** After a restart or a jump of the server's clock: the deadline moved to where people can meet it. */
  command('moveBell', { endsAt: v.pipe(v.number(), v.finite()) }),
  command('submitBotOrders', { team: id, orders: OrdersSchema, forecast: v.nullable(integer(0, 100)) }),
]);

export type PlayerCommand = v.InferOutput<typeof PlayerCommandSchema>;
export type HostCommand = v.InferOutput<typeof HostCommandSchema>;
export type RoomCommand = v.InferOutput<typeof RoomCommandSchema>;
export type Command = PlayerCommand | HostCommand | RoomCommand;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export type Actor =
  | { readonly kind: 'player'; readonly player: string }
  | { readonly kind: 'host' }
  | { readonly kind: 'room' };

/** One line of the log. `at`: milliseconds on the room's clock (epoch). `id`: the sender's id of the command, for repeats. */
export type LogEntry = {
  readonly seq: number;
  readonly at: number;
  readonly id: string | null;
  readonly actor: Actor;
  readonly command: Command;
};

/** Why a command was refused; `code` is a message key, `params` fill its text. */
export type Reject = { readonly code: RejectCode; readonly params?: Readonly<Record<string, string | number>> };

export const REJECT_CODES = [
  'reject.malformed',
  'reject.version',
  'reject.unknownPin',
  'reject.unknownToken',
  'reject.notEntered',
  'reject.full',
  'reject.locked',
  'reject.nameTaken',
  'reject.nameEmpty',
  'reject.nameLong',
  'reject.nameRude',
  'reject.nameCharacters',
  'reject.removed',
  'reject.revoked',
  'reject.ended',
  'reject.notAllowed',
  'reject.wrongPhase',
  'reject.wrongRound',
  'reject.voteClosed',
  'reject.wrongRole',
  'reject.overBudget',
  'reject.overExposure',
  'reject.overHolding',
  'reject.overPuts',
  'reject.reportTooSoon',
  'reject.cannotAfford',
  'reject.unknownTeam',
  'reject.unknownPlayer',
  'reject.teamFull',
  'reject.noTeam',
  'reject.teamNotEmpty',
  'reject.tooMuch',
  'reject.tooFast',
  'reject.notSaved',
  'reject.badPassword',
  'reject.badPack',
  'reject.tooLarge',
  'reject.tooManyTries',
  'reject.server',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];
