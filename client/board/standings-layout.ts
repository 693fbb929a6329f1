// How many teams fit on the board, in which columns and rows. Nothing scrolls: what does not fit is summed up in one row.

export type StandingsLayout = {
  readonly columns: 1 | 2;
  /** Rows a column. */
  readonly rows: number;
  /** Height of a row in rem; text is never below 3.2. */
  readonly row: number;
  /** Teams shown by name; the others are summed up. */
  readonly shown: number;
  /** Whether a bar of the return has room. */
  readonly bars: boolean;
};

/** `room`: height for rows in rem. One column to 16 teams, two to 32, then the first ones and one row for the rest. */
export function standingsLayout(teams: number, room: number): StandingsLayout {
  const least = 3.6;
  const most = 4.95;
  const fitting = Math.floor(room / least);
  const oneColumn = Math.min(16, fitting);
  if (teams <= oneColumn) {
    return { columns: 1, rows: teams, row: Math.min(most, room / Math.max(1, teams)), shown: teams, bars: true };
  }
  const capacity = Math.min(32, fitting * 2);
  const shown = teams <= capacity ? teams : capacity - 1;
  const rows = Math.ceil(Math.min(teams, capacity) / 2);
  return { columns: 2, rows, row: Math.min(most, room / rows), shown, bars: false };
}

export type NamesLayout = {
  readonly columns: number;
  readonly shown: number;
  readonly size: 'large' | 'medium' | 'small';
};

/** Names in the lobby and under the clock: fewer, larger; more, smaller; beyond `most` only a count. */
export function namesLayout(
  names: number,
  steps: readonly { readonly to: number; readonly columns: number }[],
): NamesLayout {
  const sizes = ['large', 'medium', 'small'] as const;
  for (const [i, step] of steps.entries()) {
    const size = sizes[i];
    if (size !== undefined && names <= step.to) return { columns: step.columns, shown: names, size };
  }
  const last = steps.at(-1);
  return { columns: last?.columns ?? 4, shown: Math.max(0, (last?.to ?? 0) - 1), size: 'small' };
}
