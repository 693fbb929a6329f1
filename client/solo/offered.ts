// A class's world that was opened from a file or a link and waits for a seat to be chosen.
import { createStore } from 'zustand/vanilla';
import type { ClassWorld } from './model.ts';

export const offered = createStore<{ readonly world: ClassWorld | null }>(() => ({ world: null }));
export const offerWorld = (world: ClassWorld | null): void => offered.setState({ world });
