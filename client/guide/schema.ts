// What the files of content/guide must hold: the words around the chapters, and the kinds of blocks a chapter is made of.
import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const texts = v.pipe(v.array(text), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/));
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240));
const some = <T extends v.GenericSchema>(schema: T) => v.pipe(v.array(schema), v.minLength(1));

export const ChaptersSchema = v.strictObject({
  chapters: some(v.strictObject({ id, handout: v.optional(v.boolean(), false) })),
});

export const FrameSchema = v.strictObject({
  /** The language's own name. */
  name: text,
  product: text,
  title: text,
  /** The document's title. */
  page: text,
  headline: text,
  lede: text,
  chart: v.strictObject({ price: text, value: text, alt: text, caption: text }),
  words: v.strictObject({
    skip: text,
    language: text,
    contents: text,
    home: text,
    print: text,
    printPart: text,
    minutes: text,
    say: text,
    late: text,
    you: text,
    start: text,
    goal: text,
    levers: text,
    hurts: text,
    first: text,
    teacher: text,
    wall: text,
    ask: text,
    they: text,
    answer: text,
    point: text,
    claim: text,
    foot: text,
  }),
});

/** Rows of a lesson cover its minutes without a gap; `kind` colours the bar above them. */
const LessonSchema = v.pipe(
  v.strictObject({
    id,
    title: text,
    for: text,
    minutes: minute,
    rows: some(
      v.strictObject({
        from: minute,
        to: minute,
        kind: v.picklist(['start', 'practice', 'play', 'after', 'debrief', 'end']),
        title: text,
        say: v.optional(text),
        do: v.optional(texts),
      }),
    ),
    late: text,
  }),
  v.check(
    ({ rows, minutes }) =>
      rows.every(({ from, to }, at) => from === (rows[at - 1]?.to ?? 0) && to > from) && rows.at(-1)?.to === minutes,
    'the rows must cover all minutes, one after the other',
  ),
);

const TableSchema = v.pipe(
  v.strictObject({ caption: text, head: v.array(v.string()), rows: some(texts) }),
  v.check(
    ({ head, rows }) => rows.every((row) => row.length === head.length),
    'every row needs as many cells as the head',
  ),
);

const LoopSchema = v.strictObject({ title: text, red: texts, redBack: text, ink: texts, inkBack: text });

/** One entry a kind of block: `- list: […]`, `- table: {…}`. */
export const BLOCKS = {
  p: text,
  h3: text,
  list: texts,
  steps: texts,
  note: v.strictObject({ title: text, text }),
  terms: some(v.strictObject({ term: text, text })),
  table: TableSchema,
  lesson: LessonSchema,
  role: v.strictObject({
    id: v.picklist(['vc', 'giant', 'climate', 'short']),
    name: text,
    you: text,
    start: text,
    goal: text,
    levers: texts,
    hurts: texts,
    first: text,
    teacher: text,
  }),
  question: v.strictObject({
    id,
    question: text,
    wall: text,
    ask: texts,
    answers: some(v.strictObject({ they: text, you: text })),
    point: text,
  }),
  claims: some(v.strictObject({ title: text, text, hunt: text })),
  loop: LoopSchema,
  crash: v.strictObject({
    title: text,
    rows: some(
      v.strictObject({
        label: text,
        /** Per cent. */
        share: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
        model: v.optional(v.boolean(), false),
      }),
    ),
    note: text,
  }),
  sources: some(
    v.strictObject({
      by: text,
      year: v.pipe(v.number(), v.integer()),
      title: text,
      in: text,
      url: v.optional(v.pipe(v.string(), v.startsWith('https://'), v.url())),
      why: v.optional(text),
    }),
  ),
} satisfies Record<string, v.GenericSchema>;

export const ChapterSchema = v.strictObject({
  title: text,
  /** For the table of contents, if the title is long. */
  short: v.optional(text),
  lede: v.optional(text),
  blocks: some(v.record(v.string(), v.unknown())),
});

export type Kind = keyof typeof BLOCKS;
export type Values = { readonly [K in Kind]: v.InferOutput<(typeof BLOCKS)[K]> };
export type Block<K extends Kind = Kind> = { [P in K]: { readonly kind: P; readonly value: Values[P] } }[K];
export type Frame = v.InferOutput<typeof FrameSchema>;
export type Chapter = {
  readonly id: string;
  readonly handout: boolean;
  readonly title: string;
  readonly short: string;
  readonly lede: string | null;
  readonly blocks: readonly Block[];
};
/** The whole guide in one language. */
export type Guide = { readonly language: string; readonly frame: Frame; readonly chapters: readonly Chapter[] };
