// A session's file, checked and played again: every moment it stopped at, and whether it is the same game to the last bit.
import * as v from 'valibot';
import { isOver } from '../../shared/engine/economy.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { ENGINE_VERSION } from '../../shared/engine/version.ts';
import type { LogEntry } from '../../shared/game/commands.ts';
import { FIRST_EXHIBIT } from '../../shared/game/exhibit.ts';
import { apply, newGame } from '../../shared/game/game.ts';
import type { GameState, SessionHeader, Stage } from '../../shared/game/types.ts';
import type { ReplayTexts } from '../../shared/pack.ts';
import { QUESTIONS, questionSteps } from '../board/debrief-steps.ts';
import { FINAL_STEPS } from '../board/final-steps.ts';
import { FileSchema } from '../solo/file-schema.ts';

/** `same`: the fingerprint fits; `other`: it does not; `none`: the file has none (it was made by practice alone). */
export type Fingerprint = 'same' | 'other' | 'none';

export type Replay = {
  readonly header: SessionHeader;
  /** The game at the end of every stage, in order; the last is where the file ends. */
  readonly moments: readonly GameState[];
  readonly texts: ReplayTexts | null;
  readonly fingerprint: Fingerprint;
  readonly hash: string | null;
  /** Recorded by another version of the economy than this one. */
  readonly otherEngine: boolean;
};

export type Problem = 'tooLarge' | 'notJson' | 'newer' | 'notOurs' | 'broken';
export type Opened = { readonly ok: true; readonly replay: Replay } | { readonly ok: false; readonly problem: Problem };

const LARGEST = 50_000_000;

/** As much of the printed part as would break a page if it were missing. */
const EventText = v.looseObject({ id: v.string(), headline: v.looseObject({ en: v.string(), de: v.string() }) });
const ExtraSchema = v.object({
  hash: v.optional(v.nullable(v.string())),
  pack: v.optional(
    v.looseObject({
      texts: v.looseObject({ en: v.looseObject({}), de: v.looseObject({}) }),
      editions: v.object({ deck: v.array(EventText), wild: v.array(EventText) }),
      debrief: v.looseObject({ events: v.array(v.looseObject({ id: v.string() })), marks: v.array(v.looseObject({})) }),
    }),
  ),
});

const failed = (problem: Problem): Opened => ({ ok: false, problem });

export function openReplay(text: string): Opened {
  if (text.length > LARGEST) return failed('tooLarge');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed('notJson');
  }
  const file = v.safeParse(FileSchema, data);
  const known = (data as { readonly format?: unknown; readonly version?: unknown } | null) ?? {};
  if (!file.success) {
    return failed(known.format === 'belief-machine-replay' && known.version !== 1 ? 'newer' : 'notOurs');
  }
  const extra = v.safeParse(ExtraSchema, data);
  const header = file.output.header as unknown as SessionHeader;
  try {
    const { moments, end } = play(header, file.output.entries as unknown as LogEntry[]);
    const hash = end.economy === null ? null : stateHash(end.economy);
    const given = extra.success ? extra.output.hash : undefined;
    return {
      ok: true,
      replay: {
        header,
        moments,
        texts: extra.success ? ((extra.output.pack as ReplayTexts | undefined) ?? null) : null,
        hash,
        fingerprint: given === undefined ? 'none' : given === hash ? 'same' : 'other',
        otherEngine: header.engineVersion !== ENGINE_VERSION,
      },
    };
  } catch {
    return failed('broken');
  }
}

const AFTER: readonly Stage['phase'][] = ['final', 'debrief', 'ended'];
const keyOf = ({ phase, round, practice }: Stage) => `${phase} ${round} ${practice}`;

/** What was shown in class, and after the last round all there is to be shown, whether the class came that far or not. */
function play(header: SessionHeader, entries: readonly LogEntry[]) {
  const moments: GameState[] = [];
  let state = newGame(header);
  for (const entry of entries) {
    const next = apply(state, entry);
    if (keyOf(next.stage) !== keyOf(state.stage) && !AFTER.includes(state.stage.phase)) moments.push(state);
    state = next;
  }
  if (!AFTER.includes(state.stage.phase)) moments.push(state);
  // Between bell and prices there is nothing to see, and an address to join at leads nowhere any more.
  const shown = moments.filter(({ stage }) => stage.phase !== 'closed' && stage.phase !== 'lobby');
  const all = [...shown, ...ending(state)];
  return { moments: all.length === 0 ? [state] : all, end: state };
}

function ending(state: GameState): GameState[] {
  if (state.economy === null || !isOver(state.economy)) return [];
  const at = (phase: Stage['phase'], question: number, reveal: number): GameState => ({
    ...state,
    boardMode: 'phase',
    exhibit: FIRST_EXHIBIT,
    stage: { ...state.stage, phase, question, reveal, clock: null },
  });
  return [
    ...FINAL_STEPS.map((_, reveal) => at('final', 0, reveal)),
    ...Array.from({ length: QUESTIONS }, (_, question): GameState[] => {
      const page = at('debrief', question, questionSteps(question) - 1);
      // The first question's page is what the class says; with the others it follows their chart.
      const said = state.counted.includes(question) || state.released.some((line) => line.question === question);
      return said && question > 0 ? [page, { ...page, boardMode: 'voices' }] : [page];
    }).flat(),
  ];
}
