// A table as CSV that a spreadsheet opens without running anything: a text that begins like a formula gets an apostrophe.
import Papa from 'papaparse';
import type { Cell, Table } from './tables.ts';

/** `de`: semicolons and decimal commas, as a German Excel expects; a plain CSV would turn 1.5 into the first of May. */
export type CsvStyle = 'plain' | 'de';

/** Excel takes a file for Latin-1 without it. */
const BYTE_ORDER_MARK = '\ufeff';

const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

export function toCsv({ columns, rows }: Table, style: CsvStyle = 'plain'): string {
  const german = style === 'de';
  // By what the cell is, not by how it looks: "-1+cmd|…" is as much a formula as "=1".
  const show = (cell: Cell): Cell => {
    if (typeof cell === 'string') return isFormula(cell) ? `'${cell}` : cell;
    return german && typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
  };
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => row.map(show)) },
    {
      delimiter: german ? ';' : ',',
      quotes: (cell: unknown) => typeof cell === 'string' && cell.startsWith("'"),
      newline: '\r\n',
    },
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}
