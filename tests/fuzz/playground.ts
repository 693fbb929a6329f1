// The session that attackers may use: what they left in it must be harmless wherever it is shown, printed or opened.
import Papa from 'papaparse';
import { TABLES } from '../../server/export/tables.ts';
import { graphemes, LONGEST_NAME } from '../../shared/names.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';

export type Playground = { readonly pin: string; readonly hostToken: string };

export function openPlayground(url: string, seed: number): Promise<Playground> {
  const options = { rounds: 4, practice: false, minTeams: 4, teamSize: 4, roster: true, beforeAfter: true };
  return createSession(url, { seed, options });
}

const STRANGE = /[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069]/u;
const HEAPED = /\p{M}{4,}/u;
const isNumber = (cell: string): boolean => /^-?[\d.,]+(e[+-]?\d+)?$/.test(cell);

/** Reads every table as a spreadsheet would, and every name as a screen would. */
export async function leftovers(url: string, { pin, hostToken }: Playground): Promise<string[]> {
  const wrong: string[] = [];
  const headers = { Authorization: `Bearer ${hostToken}` };
  for (const table of TABLES) {
    for (const [style, delimiter] of [
      ['plain', ','],
      ['de', ';'],
    ] as const) {
      const answer = await fetch(`${url}/api/sessions/${pin}/export/${table}.csv?style=${style}`, { headers });
      if (answer.status !== 200) wrong.push(`${table}.csv: ${answer.status}`);
      const { data } = Papa.parse<string[]>((await answer.text()).replace('\ufeff', ''), { delimiter });
      for (const cell of data.flat()) {
        if (/^[=+\-@\t\r]/.test(cell) && !isNumber(cell)) wrong.push(`${table}.csv runs ${JSON.stringify(cell)}`);
      }
    }
  }
  const host = new SocketClient(url);
  await host.enter({ as: 'console', pin, token: hostToken });
  const { people = [], teamsList = [], session, linesAsked = [], lines = [] } = host.view;
  host.close();
  const names = [...people, ...teamsList].map(({ name }) => name);
  for (const name of names) if (graphemes(name) > LONGEST_NAME) wrong.push(`too long: ${JSON.stringify(name)}`);
  const texts = [
    ...names,
    session?.title ?? '',
    ...people.map(({ roster }) => roster ?? ''),
    JSON.stringify([linesAsked, lines]),
  ];
  for (const text of texts) {
    if (STRANGE.test(text) || HEAPED.test(text.normalize('NFD'))) wrong.push(`shown: ${JSON.stringify(text)}`);
  }
  return wrong;
}

export async function closeSession(url: string, { pin, hostToken }: Playground): Promise<void> {
  await fetch(`${url}/api/sessions/${pin}`, { method: 'DELETE', headers: { Authorization: `Bearer ${hostToken}` } });
}
