// The story a student takes home as a table: a name in it is a text, whatever it looks like.
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { Room, Seat } from '../../client/play/model.ts';
import { storyTable } from '../../client/play/story/download.ts';

const room = { final: { events: ['burst'] } } as unknown as Room;
const seat = (name: string) => ({ story: { wealth: [100, 90], forecasts: [35] }, team: { name } }) as unknown as Seat;

it.each(['Ada', 'x,=1+2', '=1+2', '"",=1', 'a\r\n=1'])('%j stays in its cell and runs nothing', (name) => {
  const { data } = Papa.parse<string[]>(storyTable(room, seat(name)));
  expect(data[0]).toEqual([`# ${name}`]);
  expect(data.slice(1)).toEqual([
    ['round', 'wealth', 'forecast_percent', 'event'],
    ['0', '100.0', '', ''],
    ['1', '90.0', '35', 'burst'],
  ]);
});
