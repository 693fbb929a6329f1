// Schema of a content pack: what content/scenarios/<name> must hold once its files are read into one object.
// The same schema checks a pack on the server, in `npm run content:check` and in the browser.
import * as v from 'valibot';
import { SECTORS } from './engine/types.ts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
/** A text in every language. */
const localized = (max: number) =>
  v.strictObject({ en: text(max), de: text(max) } satisfies Record<Language, ReturnType<typeof text>>);
const share = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,23}$/, 'lower-case letters, digits and hyphens, 2 to 24'));

const SourceSchema = v.strictObject({
  name: text(120),
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  url: v.optional(v.pipe(v.string(), v.startsWith('https://'), v.maxLength(200))),
});

/** One news event: its effects on the economy and its front page. */
export const EventSchema = v.strictObject({
  id,
  effects: v.strictObject({
    belief: share(0.2),
    doubt: share(0.2),
    demand: share(0.1),
    shock: share(0.2),
    sector: v.optional(v.picklist(SECTORS)),
    circular: v.optional(share(0.2)),
    tone: v.picklist([-1, 0, 1]),
    discloses: v.optional(v.literal('puts')),
  }),
  /** "2024 Q1": short, for chart axes; printed in the folio too when there is no `folio`. Wild cards: "Extra edition". */
  date: localized(40),
  /** "2024, first quarter": the long form for the folio. */
  folio: v.optional(localized(40)),
  headline: localized(56),
  /** A few words for a pin on a chart: "Cheap open model". Charts without room for the headline use it. */
  pin: v.optional(localized(32)),
  text: localized(420),
  /** A question at the foot of the front page: "Shown, or sold?" */
  question: v.optional(localized(40)),
  /** What it may mean, for two groups of sectors. */
  meaning: v.pipe(
    v.array(v.strictObject({ sectors: v.pipe(v.array(v.picklist(SECTORS)), v.minLength(1)), text: localized(180) })),
    v.minLength(1),
    v.maxLength(3),
  ),
  /** One line for each role. */
  roles: v.strictObject({ vc: localized(160), giant: localized(160), climate: localized(160), short: localized(160) }),
  /** The text begins with "As reported:" / "Laut Berichten:"; null for an invented event. */
  reported: v.nullable(v.strictObject({ text: localized(200), source: SourceSchema })),
  /** What the teacher may say: a line to read out, talking points, what to watch for, what to ask after the bell. */
  notes: v.strictObject({ say: localized(200), points: v.array(localized(200)), after: localized(220) }),
});

const RoleCardSchema = v.strictObject({
  name: localized(24),
  goal: localized(160),
  levers: localized(220),
  canHurt: localized(200),
  /** Comprehension check: questions, options, the right one, and why each is right or wrong. */
  check: v.array(
    v.strictObject({
      question: localized(200),
      options: v.pipe(
        v.array(v.strictObject({ text: localized(120), why: localized(240) })),
        v.minLength(2),
        v.maxLength(4),
      ),
      right: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
    }),
  ),
});

/** A checked fact of the debrief: what is claimed, what is so. */
export const FactSchema = v.strictObject({
  id,
  title: localized(60),
  claim: localized(300),
  /** Makes it a spot-the-error card: what to ask before the finding is shown ("Quarter or year?"). */
  hunt: v.optional(localized(160)),
  verdict: v.picklist(['confirmed', 'contradicted', 'unconfirmed', 'partly']),
  found: localized(420),
  lesson: localized(200),
  /** Round (1-based) of the deck beside which it is pinned, or null. */
  round: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))),
  sources: v.array(SourceSchema),
});

const QuestionSchema = v.strictObject({
  id,
  /** What it is called in the table of what the class has learnt; it may give the answer away. */
  title: v.optional(localized(40)),
  question: localized(300),
  options: v.pipe(v.array(localized(160)), v.minLength(2), v.maxLength(5)),
  right: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
  why: localized(400),
});

const bySector = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ LAB: schema, CHIP: schema, CLOUD: schema, APP: schema, CLIM: schema, BIO: schema, IND: schema });

export const ScenarioSchema = v.strictObject({
  /** Version of this schema. */
  format: v.literal(1),
  id,
  title: localized(60),
  subtitle: localized(120),
  notice: localized(120),
  /** Start and end on the time axis, e.g. "2022" and "2026". */
  span: v.strictObject({ from: text(12), to: text(12) }),
  sectors: bySector(v.strictObject({ name: localized(28), short: localized(14), about: localized(160) })),
  roles: v.strictObject({ vc: RoleCardSchema, giant: RoleCardSchema, climate: RoleCardSchema, short: RoleCardSchema }),
  deck: v.pipe(v.array(EventSchema), v.minLength(4), v.maxLength(20)),
  wild: v.pipe(v.array(EventSchema), v.minLength(1), v.maxLength(20)),
  /** What remained after the burst. */
  remains: v.array(v.strictObject({ title: localized(60), text: localized(300), source: v.optional(SourceSchema) })),
  facts: v.array(FactSchema),
  /** The before/after check; the first item is the opportunity-cost question. */
  check: v.pipe(v.array(QuestionSchema), v.maxLength(8)),
  /** Teacher's notes per phase, and for the debrief's ten questions. */
  phases: v.record(v.string(), v.strictObject({ say: localized(240), points: v.array(localized(240)) })),
  debrief: v.array(
    v.strictObject({ id, question: localized(90), ask: v.array(localized(240)), explain: v.array(localized(300)) }),
  ),
  glossary: v.array(v.strictObject({ id, term: localized(40), text: localized(300) })),
  /** Historical marks: AI's share of venture money. */
  marks: v.array(
    v.strictObject({
      share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      text: localized(80),
      source: SourceSchema,
    }),
  ),
  /** Words the screens put into their own sentences, in the form they have inside one; without them the screens say "AI". */
  words: v.optional(
    v.strictObject({
      /** What the boom is called: "AI prices", "Internet prices". */
      boom: localized(14),
      /** The label a startup may carry, without quotation marks: AI, .com. */
      label: localized(10),
      /** What giants build, and the deal that comes back as revenue. */
      build: localized(24),
      deal: localized(24),
      poach: localized(28),
    }),
  ),
  /** Overrides of the engine's parameters; see shared/engine/parameters.ts. */
  parameters: v.optional(v.record(v.string(), v.unknown())),
});

export type Scenario = v.InferOutput<typeof ScenarioSchema>;
export type ScenarioEvent = v.InferOutput<typeof EventSchema>;
export type Localized = { readonly [L in Language]: string };
