// Was the short seller right? The class's own game once for each round in which one of its short sellers might have begun.
import type { ShortOrders, TeamId } from '../../engine/types.ts';
import type { RecordedGame } from '../../game/recorded-game.ts';
import { endOf } from '../recorded-game.ts';

export type ShortEntry = {
  readonly round: number;
  /** Credits won or lost by the settlement, of the 100 at the start. */
  readonly profit: number;
  readonly marginCalls: number;
};
export type ShortSeller = { readonly team: TeamId; readonly entries: readonly ShortEntry[] };

/** All a short seller may put on falling prices in one round, spread over what is listed. */
const ALL_IN: ShortOrders = {
  role: 'short',
  short: { CHIP: 0.4 / 3, CLOUD: 0.4 / 3, APP: 0.4 / 3 },
  puts: { CHIP: 0, CLOUD: 0, APP: 0 },
  cover: 0,
  report: false,
};

/** A short seller who stays out, sells short once and holds: the one named, else the class's first. null: nobody was one. */
export function shortByEntry(game: RecordedGame, own: TeamId | null = null): ShortSeller | null {
  const team = game.seats.find(({ id, role }) => role === 'short' && (own === null || id === own))?.id;
  if (team === undefined) return null;
  const entries = Array.from({ length: game.rounds }, (_, entry): ShortEntry => {
    const { teams, settlement } = endOf(game, {
      decide: (id, round, recorded) => (id !== team ? recorded : round === entry ? ALL_IN : undefined),
    });
    const account = teams.find(({ id }) => id === team);
    const final = settlement.find((each) => each.team === team)?.final ?? 0;
    return { round: entry, profit: final - 100, marginCalls: account?.role === 'short' ? account.marginCalls : 0 };
  });
  return { team, entries };
}
