// What a file or a link from outside must look like before anything is done with it.
import * as v from 'valibot';
import { ROLES } from '../../shared/engine/types.ts';
import {
  HostCommandSchema,
  OptionsSchema,
  PlayerCommandSchema,
  RoomCommandSchema,
} from '../../shared/game/commands.ts';
import { CarriedOutSchema } from '../../shared/game/orders-schema.ts';

const finite = v.pipe(v.number(), v.finite());
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
const short = v.pipe(v.string(), v.maxLength(80));
const team = v.pipe(v.string(), v.regex(/^t\d{1,3}$/));
const scenario = v.object({ id: short, hash: short });
const rules = v.record(short, v.unknown());
const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

const EventSchema = v.looseObject({
  id: short,
  belief: finite,
  doubt: finite,
  demand: finite,
  shock: finite,
  circular: finite,
});
const deck = v.object({
  cards: v.pipe(v.array(EventSchema), v.maxLength(40)),
  wild: v.pipe(v.array(EventSchema), v.maxLength(40)),
});

const HeaderSchema = v.looseObject({
  id: short,
  version: finite,
  engineVersion: short,
  scenario,
  seed,
  deck,
  parameters: rules,
  interventions: rules,
  options: v.object({ ...OptionsSchema.entries, maxTeams: finite, minTeams: finite }),
  createdAt: finite,
});

const ActorSchema = v.variant('kind', [
  v.object({ kind: v.literal('player'), player: short }),
  v.object({ kind: v.literal('host') }),
  v.object({ kind: v.literal('room') }),
]);

const BotOrdersSchema = v.strictObject({
  type: v.literal('submitBotOrders'),
  team,
  orders: CarriedOutSchema,
  forecast: v.nullable(percent),
});

const EntrySchema = v.object({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: finite,
  id: v.nullable(short),
  actor: ActorSchema,
  command: v.union([PlayerCommandSchema, HostCommandSchema, BotOrdersSchema, RoomCommandSchema]),
});

const byTeam = <S extends v.GenericSchema>(schema: S) => v.record(team, schema);

const world = {
  scenario,
  seed,
  rounds: v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(12)),
  parameters: rules,
  interventions: rules,
  seats: v.pipe(
    v.array(v.object({ id: team, role: v.picklist(ROLES), name: v.nullable(short) })),
    v.minLength(4),
    v.maxLength(64),
  ),
  orders: v.pipe(v.array(byTeam(CarriedOutSchema)), v.maxLength(20)),
  forecasts: v.pipe(v.array(byTeam(percent)), v.maxLength(20)),
};

export const PackedWorldSchema = v.object(world);

const SoloSchema = v.object({
  role: v.picklist(ROLES),
  world: v.picklist(['random', 'day', 'seed', 'class']),
  day: v.nullable(short),
  opponents: v.nullable(v.object({ ...world, deck })),
  seat: v.nullable(team),
  homework: v.nullish(v.object({ pin: v.pipe(v.string(), v.regex(/^\d{6}$/)), sentAt: v.nullable(finite) })),
  clock: v.nullable(finite),
  guided: v.boolean(),
  undone: finite,
  hints: finite,
  createdAt: finite,
  playedAt: finite,
  at: v.object({ phase: short, round: finite }),
  result: v.nullable(
    v.object({
      final: finite,
      rank: finite,
      teams: finite,
      score: v.nullable(finite),
      brier: v.nullable(finite),
      burst: v.boolean(),
      inTime: v.nullable(v.boolean()),
      at: finite,
    }),
  ),
});

export const FileSchema = v.object({
  format: v.literal('belief-machine-replay'),
  version: v.literal(1),
  header: HeaderSchema,
  entries: v.pipe(v.array(EntrySchema), v.maxLength(200_000)),
  solo: v.optional(SoloSchema),
});
