// The whole picture of one viewer: what everybody sees, and what goes with the viewer's place.
import { findPlayer } from '../game/players.ts';
import type { GameState } from '../game/types.ts';
import { consoleView } from '../game/views/console.ts';
import type { ViewContext } from '../game/views/context.ts';
import { publicView } from '../game/views/public.ts';
import { seatView } from '../game/views/seat.ts';
import { staffView } from '../game/views/staff.ts';
import type { SeatView, ViewPatch } from '../game/views.ts';
import type { Viewer } from './ports.ts';

export type WholeView = ViewPatch & { readonly seat?: SeatView };

export function viewOf(viewer: Viewer, state: GameState, context: ViewContext): WholeView {
  const open = publicView(state, context);
  switch (viewer.kind) {
    case 'board':
      return { ...open, ...staffView(state) };
    case 'console':
      return { ...open, ...staffView(state), ...consoleView(state, context) };
    case 'player': {
      const player = findPlayer(state.players, viewer.player);
      return player === undefined ? open : { ...open, seat: seatView(state, player) };
    }
  }
}
