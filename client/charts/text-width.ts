// How wide a text will be, near enough to place labels without asking a browser (so that it works in tests and workers).

const NARROW = /[ .,:;'’‘|!iIjl()[\]1\u202f]/;
const MIDDLE = /[frt"“”„\-−/]/;
const WIDE = /[mwMW@%—–→×]/;
const CAPITAL = /[A-HJ-LN-VX-ZÄÖÜ&]/;

/** Width in the unit of `size`, for the data sans. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const sign of text) {
    ems += NARROW.test(sign)
      ? 0.29
      : MIDDLE.test(sign)
        ? 0.39
        : WIDE.test(sign)
          ? 0.86
          : CAPITAL.test(sign)
            ? 0.67
            : 0.555;
  }
  return ems * size * (bold ? 1.05 : 1);
}

/** At most `lines` lines of at most `width`, broken between words; what does not fit stays on the last line. */
export function wrap(text: string, width: number, size: number, lines = 2): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const row = rows.at(-1);
    const longer = row === undefined ? word : `${row} ${word}`;
    const fits = row !== undefined && (textWidth(longer, size) <= width || rows.length === lines);
    if (fits) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return balance(rows, size, lines);
}

/** Two lines of about the same length look better than a long and a short one. */
function balance(rows: readonly string[], size: number, lines: number): string[] {
  if (rows.length !== 2 || lines < 2) return [...rows];
  const words = rows.join(' ').split(' ');
  let best = [...rows];
  let least = Math.max(...rows.map((row) => textWidth(row, size)));
  for (let at = 1; at < words.length; at++) {
    const pair = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const widest = Math.max(...pair.map((row) => textWidth(row, size)));
    if (widest < least) {
      best = pair;
      least = widest;
    }
  }
  return best;
}
