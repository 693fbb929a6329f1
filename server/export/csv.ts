// A table as CSV that a spreadsheet opens without running anything: a text that begins like a formula gets an apostrophe.
import Papa from 'papaparse';
import type { Cell, Table } from './tables.ts';

/** `de`: semicolons and decimal commas, as a German Excel expects; a plain CSV would turn 1.5 into the first of May. */
export type CsvStyle = 'plain' | 'de';

/** Excel takes a file for Latin-1 without it. */
const BYTE_ORDER_MARK = '\ufeff';

export function toCsv({ columns, rows }: Table, style: CsvStyle = 'plain'): string {
  const german = style === 'de';
  const show = (cell: Cell): Cell => (german && typeof cell === 'number' ? String(cell).replace('.', ',') : cell);
  const data = german ? rows.map((row) => row.map(show)) : rows;
  const text = Papa.unparse(
    { fields: [...columns], data: data.map((row) => [...row]) },
    // Numbers written with a comma are texts by now, and a minus is no formula.
    { delimiter: german ? ';' : ',', escapeFormulae: german ? /^[=@\t\r]|^[+-](?![\d,])/ : true, newline: '\r\n' },
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}
