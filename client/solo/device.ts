// What this page holds while it is open: the library of games, and the list of them as it stands.
import { createStore } from 'zustand/vanilla';
import type { Library } from './library.ts';
import { openLibrary } from './library.ts';
import type { SoloGame } from './model.ts';

export const shelf = createStore<{ readonly games: readonly SoloGame[]; readonly lasting: boolean }>(() => ({
  games: [],
  lasting: true,
}));

let opened: Promise<Library> | null = null;

export function library(): Promise<Library> {
  opened ??= openLibrary();
  return opened;
}

export async function refreshShelf(): Promise<void> {
  const games = await library();
  shelf.setState({ games: await games.list(), lasting: games.lasting });
}

export async function keep(game: SoloGame): Promise<void> {
  await (await library()).put(game);
  await refreshShelf();
}

export async function forget(id: string): Promise<void> {
  await (await library()).remove(id);
  await refreshShelf();
}
