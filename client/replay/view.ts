// What the board would have shown at a moment of a recorded session: the same views the server makes, made here.
import type { GameState } from '../../shared/game/types.ts';
import type { ViewContext } from '../../shared/game/views/context.ts';
import { publicView } from '../../shared/game/views/public.ts';
import { staffView } from '../../shared/game/views/staff.ts';
import type { ParSection } from '../../shared/game/views.ts';
import type { ReplayTexts } from '../../shared/pack.ts';
import type { View } from '../state.ts';

const NOBODY: ViewContext['presence'] = { online: new Set() };
const NO_EDITIONS: ViewContext['pack'] = { deck: [], wild: [] };

export function viewAt(state: GameState, texts: ReplayTexts | null, par: ParSection | null = null): View {
  const boardMode = state.boardMode === 'voices' ? 'voices' : 'phase';
  const still: GameState = { ...state, boardMode, stage: { ...state.stage, clock: null } };
  const context: ViewContext = {
    pin: '000000',
    boardUrl: '',
    joinUrl: '',
    pack: texts?.editions ?? NO_EDITIONS,
    now: 0,
    presence: NOBODY,
    par,
  };
  return { ...publicView(still, context), ...staffView(still) };
}
