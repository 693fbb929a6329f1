// The teacher's list of people: rows, search, and figures of what a class has learnt.
import { describe, expect, it } from 'vitest';
import { momentOf, soundBetween } from '../../client/board/sounds.ts';
import { peopleRows } from '../../client/host/console/people-rows.ts';
import { gainOf } from '../../shared/game/gain.ts';
import type { ConsolePlayer, ConsoleTeam } from '../../shared/game/views.ts';

const person = (id: string, team: string | null, change: Partial<ConsolePlayer> = {}): ConsolePlayer => ({
  id,
  name: `Name ${id}`,
  team,
  roster: null,
  online: true,
  help: false,
  helped: 0,
  ...change,
});
const team = (id: string, members: readonly string[]): ConsoleTeam => ({
  id,
  name: `Team ${id}`,
  role: 'vc',
  bot: null,
  takenOver: false,
  members,
  proposals: 0,
  sent: false,
  forecast: null,
  wealth: 100,
  nudges: 0,
});
const ids = (rows: ReturnType<typeof peopleRows>) =>
  rows.map((row) => (row.kind === 'team' ? row.team.id : row.player.id));

describe('rows of the list of people', () => {
  const people = [
    person('a', 't1', { roster: 'Müller' }),
    person('b', 't1'),
    ...['c', 'd', 'e', 'f'].map((id) => person(id, 't2')),
    person('g', null),
  ];
  const teams = [team('t1', ['a', 'b']), team('t2', ['c', 'd', 'e', 'f'])];

  it('small teams are one row, large ones are followed by their members, whoever has no team comes last', () => {
    expect(ids(peopleRows(teams, people, ''))).toEqual(['t1', 't2', 'c', 'd', 'e', 'f', 'g']);
  });

  it('finds people by name, by the private field, and teams with all their members', () => {
    expect(ids(peopleRows(teams, people, ' name E '))).toEqual(['t2', 'e']);
    expect(ids(peopleRows(teams, people, 'müll'))).toEqual(['t1']);
    expect(ids(peopleRows(teams, people, 'team t2'))).toEqual(['t2', 'c', 'd', 'e', 'f']);
    expect(ids(peopleRows(teams, people, 'name g'))).toEqual(['g']);
    expect(peopleRows(teams, people, 'nobody')).toEqual([]);
  });
});

describe('learning gain', () => {
  const text = (en: string) => ({ en, de: en });
  const texts = {
    check: ['x', 'y'].map((id) => ({ id, question: text(id), options: [] })),
    answers: [
      { id: 'x', title: text('short x'), right: 1, why: text('') },
      { id: 'y', title: null, right: 0, why: text('') },
    ],
  };

  it('is the share of right answers before and after, and their mean change', () => {
    const { items, mean } = gainOf(texts, { before: { x: [3, 1], y: [2, 2] }, after: { x: [1, 3], y: [4] } });
    expect(items.map(({ before, after }) => [before?.share, after?.share])).toEqual([
      [0.25, 0.75],
      [0.5, 1],
    ]);
    expect(mean).toBe(0.5);
    expect(items.map(({ title }) => title.en)).toEqual(['short x', 'y']);
  });

  it('claims nothing without answers of both times to every question', () => {
    const { items, mean } = gainOf(texts, { before: { x: [3, 1], y: [1] }, after: { x: [1, 3] } });
    expect(items[1]?.after).toBeNull();
    expect(mean).toBeNull();
  });
});

describe('sounds of the board', () => {
  const at = (phase: 'news' | 'decide' | 'closed' | 'result', round = 0, burst = false) =>
    momentOf({
      stage: { phase, round, practice: false, clock: null, question: 0, reveal: 0 },
      result: { burst } as never,
    });

  it('few: orders open, the bell, the burst', () => {
    expect(soundBetween(at('news'), at('decide'))).toBe('open');
    expect(soundBetween(at('decide'), at('closed'))).toBe('bell');
    expect(soundBetween(at('closed'), at('result', 0, true))).toBe('burst');
    expect(soundBetween(at('closed'), at('result'))).toBeNull();
    expect(soundBetween(at('result', 0, true), at('news', 1, true))).toBeNull();
  });

  it('none when the page is opened, and none when nothing happens', () => {
    expect(soundBetween(null, at('decide'))).toBeNull();
    expect(soundBetween(at('decide'), at('decide'))).toBeNull();
  });
});
