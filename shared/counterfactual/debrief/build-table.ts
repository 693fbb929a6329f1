// Why did every giant build? The class's own game four times: one giant builds all it may or nothing, the others too.
import type { Orders, TeamId } from '../../engine/types.ts';
import type { RecordedGame } from '../../game/recorded-game.ts';
import { endOf } from '../recorded-game.ts';

/** Mean final wealth of a giant, by what it does itself and what the others do. */
export type BuildTable = {
  readonly giants: number;
  readonly ownBuilds: { readonly othersBuild: number; readonly othersWait: number };
  readonly ownWaits: { readonly othersBuild: number; readonly othersWait: number };
};

const ALL_BLOCKS = 3;

function building(orders: Orders | undefined, builds: boolean): Orders | undefined {
  if (orders?.role === 'giant') return { ...orders, dataCentres: builds ? ALL_BLOCKS : 0 };
  if (orders !== undefined || !builds) return orders;
  return {
    role: 'giant',
    dataCentres: ALL_BLOCKS,
    circularDeal: 0,
    poach: false,
    buyBack: 0,
    sellLab: 0,
  };
}

/** null where no giant had another beside it. */
export function buildTable(game: RecordedGame): BuildTable | null {
  const giants = game.seats.filter(({ role }) => role === 'giant').map(({ id }) => id);
  if (giants.length < 2) return null;
  const finalOf = (own: TeamId, ownBuilds: boolean, othersBuild: boolean): number => {
    const { settlement } = endOf(game, {
      decide: (id, _round, recorded) =>
        giants.includes(id) ? building(recorded, id === own ? ownBuilds : othersBuild) : recorded,
    });
    return settlement.find(({ team }) => team === own)?.final ?? 0;
  };
  const mean = (ownBuilds: boolean, othersBuild: boolean) =>
    giants.reduce((sum, own) => sum + finalOf(own, ownBuilds, othersBuild), 0) / giants.length;
  return {
    giants: giants.length,
    ownBuilds: { othersBuild: mean(true, true), othersWait: mean(true, false) },
    ownWaits: { othersBuild: mean(false, true), othersWait: mean(false, false) },
  };
}
