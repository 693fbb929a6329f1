// Files in and out. A game is saved in the form of a session's replay, with what practice alone adds; a class's replay becomes
// a world. Everything that comes in is checked before it is used. Loaded when it is needed: the schemas weigh something.
import * as v from 'valibot';
import type { LogEntry } from '../../shared/game/commands.ts';
import { replay } from '../../shared/game/game.ts';
import type { GameState } from '../../shared/game/types.ts';
import type { Key } from '../i18n/surfaces.ts';
import { createId } from '../id.ts';
import { keep, library } from './device.ts';
import { FileSchema, PackedWorldSchema } from './file-schema.ts';
import type { ClassWorld, SoloGame } from './model.ts';
import { ROOT } from './offline.ts';
import { unpackWorld } from './packed-world.ts';
import { loadPlay, packFor } from './packs.ts';

const LARGEST = 30_000_000;

export type Opened =
  | { readonly kind: 'game'; readonly game: SoloGame }
  | { readonly kind: 'world'; readonly world: ClassWorld }
  | { readonly kind: 'problem'; readonly key: Key };
const problem = (key: Key): Opened => ({ kind: 'problem', key });

type File_ = v.InferOutput<typeof FileSchema>;

function parseFile(text: string): File_ | Key {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'file.notJson';
  }
  const file = v.safeParse(FileSchema, data);
  if (file.success) return file.output;
  const known = (data as { format?: unknown; version?: unknown } | null) ?? {};
  return known.format === 'belief-machine-replay' && known.version !== 1 ? 'file.newer' : 'file.notOurs';
}

async function textOf(file: Blob): Promise<string | null> {
  return file.size > LARGEST ? null : file.text();
}

/** The state a log leads to; null when it leads nowhere. */
function folded({ header, entries }: File_): GameState | null {
  try {
    return replay(header as unknown as GameState['header'], entries as unknown as LogEntry[]);
  } catch {
    return null;
  }
}

/** A game of one's own goes on the shelf under a new number; a class's becomes a world. */
export async function openFile(file: Blob): Promise<Opened> {
  const text = await textOf(file);
  if (text === null) return problem('file.tooLarge');
  const parsed = parseFile(text);
  if (typeof parsed === 'string') return problem(parsed);
  if (parsed.solo === undefined) return worldOf(parsed);
  if (folded(parsed) === null) return problem('file.notOurs');
  if (packFor(parsed.header.scenario) === null) return problem('file.noPack');
  const games = await library();
  const id = createId();
  const game = { ...parsed.solo, id, header: { ...parsed.header, id } } as unknown as SoloGame;
  await games.append(id, parsed.entries as unknown as LogEntry[]);
  await keep(game);
  return { kind: 'game', game };
}

/** Any recorded game as a world to play in: a class's, or one of one's own. */
export async function openWorld(file: Blob): Promise<Opened> {
  const text = await textOf(file);
  if (text === null) return problem('file.tooLarge');
  const parsed = parseFile(text);
  return typeof parsed === 'string' ? problem(parsed) : worldOf(parsed);
}

function worldOf(file: File_): Opened {
  const state = folded(file);
  if (state === null) return problem('file.notOurs');
  if (packFor(state.header.scenario) === null) return problem('file.noPack');
  if (state.stage.practice || state.decided.length === 0) return problem('file.empty');
  const { header, options, teams, decided } = state;
  const { scenario, seed, deck, parameters, interventions } = header;
  return {
    kind: 'world',
    world: {
      scenario,
      seed,
      rounds: options.rounds,
      deck,
      parameters,
      interventions,
      seats: teams.map(({ id, role, name }) => ({ id, role, name: options.anonymous ? null : name })),
      orders: decided.map((round) => round.orders),
      forecasts: decided.map((round) => round.forecasts),
    },
  };
}

/** A world that came in a link. Its deck is that of the pack on this device. */
export async function openPacked(packed: string): Promise<Opened> {
  return openText(await unpackWorld(packed));
}

/** The world of a class on the server this page came from, when its teacher has shared it. */
export async function openShared(pin: string): Promise<Opened> {
  try {
    const answer = await fetch(new URL(`api/sessions/${pin}/world`, ROOT));
    return answer.ok ? openText(await answer.text()) : problem('homework.notShared');
  } catch {
    return problem('homework.noServer');
  }
}

async function openText(text: string | null): Promise<Opened> {
  try {
    const world = v.parse(PackedWorldSchema, JSON.parse(text ?? ''));
    const listed = packFor(world.scenario);
    if (listed === null) return problem('file.noPack');
    const { deck } = await loadPlay(listed);
    return { kind: 'world', world: { ...world, deck } as unknown as ClassWorld };
  } catch {
    return problem('file.notOurs');
  }
}

export async function saveGame(game: SoloGame): Promise<void> {
  const entries = await (await library()).log(game.id);
  const { header, id: _id, ...solo } = game;
  const text = JSON.stringify({ format: 'belief-machine-replay', version: 1, header, entries, solo });
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `belief-machine-${new Date(game.createdAt).toISOString().slice(0, 10)}-${game.role}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
