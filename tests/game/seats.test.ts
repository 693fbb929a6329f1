// Who sits where: roles spread evenly, bots on what is missing, latecomers, overflow, committees.
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../shared/engine/types.ts';
import { everybody, findPlayer } from '../../shared/game/players.ts';
import type { GameState } from '../../shared/game/types.ts';
import { byHost, decideWith, inPhase, joining, lobby, nameOf, played } from './story.ts';

const countBy = (state: GameState, people = true) =>
  ROLES.map((role) => state.teams.filter((team) => team.role === role && (!people || team.members.length > 0)).length);
const sizes = (state: GameState) => state.teams.map((team) => team.members.length).sort((a, b) => b - a);
const started = (people: number, options = {}) => inPhase(lobby(people, options), 'news');

describe('individual teams', () => {
  test('are spread evenly over the roles, in every size of class', () => {
    for (let people = 1; people <= 32; people++) {
      const counts = countBy(lobby(people));
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });
  test('are called like their person, and sit in one role after another drawn from the seed', () => {
    const state = lobby(4);
    expect(state.teams.map((team) => team.name)).toEqual([1, 2, 3, 4].map(nameOf));
    expect(new Set(state.teams.map((team) => team.role)).size).toBe(4);
  });
  test('bots fill missing roles and seats, with different strategies, and are no people', () => {
    const state = started(3);
    expect(state.teams).toHaveLength(8);
    expect(countBy(state, false)).toEqual([2, 2, 2, 2]);
    const bots = state.teams.filter((team) => team.bot !== null);
    expect(bots).toHaveLength(5);
    expect(bots.every((team) => team.members.length === 0 && !team.takenOver)).toBe(true);
    expect(new Set(bots.map((team) => team.bot)).size).toBe(5);
    expect(new Set(state.teams.map((team) => team.name)).size).toBe(8);
  });
  test('roles that nobody may play are played by bots', () => {
    const state = started(10, { roles: ['vc', 'climate'] });
    expect(countBy(state)).toEqual([5, 0, 5, 0]);
    expect(countBy(state, false)).toEqual([5, 1, 5, 1]);
  });
  test('every role is there, also where people have taken every seat in one', () => {
    for (let people = 4; people <= 12; people++) {
      const counts = countBy(started(people, { roles: ['giant'], maxTeams: 4, minTeams: 4 }), false);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    }
  });
  test('beyond the most teams, people share', () => {
    const state = lobby(11, { maxTeams: 4 });
    expect(sizes(state)).toEqual([3, 3, 3, 2]);
  });
  test('beyond the most people, they watch', () => {
    const state = lobby(6, { maxPeople: 5 });
    expect(findPlayer(state.players, 'p6')).toMatchObject({ team: null, observer: true });
    expect(findPlayer(inPhase(state, 'news').players, 'p6')?.team).toBe(null);
  });
});

describe('latecomers', () => {
  test('take a bot’s seat, account and all, as long as there is one', () => {
    const playing = decideWith(2, {}, 2);
    const late = played(playing, joining(3, 'Late'));
    const team = late.teams.find((each) => each.members.includes('p3'));
    expect(team).toMatchObject({ name: 'Late', bot: null });
    expect(playing.teams.find((each) => each.id === team?.id)?.bot).not.toBe(null);
    expect(late.economy).toBe(playing.economy);
    expect(findPlayer(late.players, 'p3')?.joinedRound).toBe(2);
  });
  test('sit down beside the fewest others when no seat is free', () => {
    const late = played(decideWith(8), joining(9, 'Nine'), joining(10, 'Ten'));
    expect(sizes(late)).toEqual([2, 2, 1, 1, 1, 1, 1, 1]);
  });
  test('never get a role that people may not play', () => {
    const options = { roles: ['vc' as const], minTeams: 8 };
    const late = played(decideWith(1, options), joining(2, 'Two'), joining(3, 'Three'));
    for (const team of late.teams) if (team.members.length > 0) expect(team.role).toBe('vc');
  });
  test('watch when the game is over', () => {
    const late = played(inPhase(lobby(2), 'final'), joining(3, 'Late'));
    expect(findPlayer(late.players, 'p3')).toMatchObject({ team: null, observer: true });
  });
});

describe('committees', () => {
  test('drawn: friends who arrive together are parted, sizes differ by one at the most within a batch', () => {
    const state = lobby(12, { teamSize: 3 });
    expect(sizes(state)).toEqual([3, 3, 3, 3]);
    const firstFour = [1, 2, 3, 4].map((n) => findPlayer(state.players, `p${n}`)?.team);
    expect(new Set(firstFour).size).toBe(4);
  });
  test('drawn anew for another seed', () => {
    const teams = (seed: number) => lobby(12, { teamSize: 3, title: String(seed) }).teams.map((team) => team.name);
    expect(teams(1)).toEqual(teams(2));
  });
  test('chosen: there is always one with a free chair', () => {
    let state = lobby(0, { teamSize: 2, teamChoice: 'self' });
    for (let n = 1; n <= 30; n++) {
      const free = state.teams.find((team) => team.members.length < 2);
      state = played(state, joining(n, `Person ${n}x`, free?.id ?? null));
      expect(state.teams.some((team) => team.members.length < 2)).toBe(true);
    }
  });
  test('assigned: people wait until they are put somewhere, or until the start', () => {
    const waiting = lobby(3, { teamSize: 2, teamChoice: 'assigned' });
    expect(everybody(waiting.players).every((player) => player.team === null && !player.observer)).toBe(true);
    const put = played(waiting, byHost({ type: 'movePlayer', player: 'p2', team: waiting.teams[3]?.id ?? '' }));
    const playing = inPhase(put, 'news');
    expect(everybody(playing.players).every((player) => player.team !== null)).toBe(true);
    expect(findPlayer(playing.players, 'p2')?.team).toBe(waiting.teams[3]?.id);
  });
  test('empty ones are gone at the start', () => {
    const state = started(3, { teamSize: 4 });
    expect(state.teams.every((team) => team.members.length > 0 || team.bot !== null)).toBe(true);
  });
  test('a change of size seats everybody anew and keeps bots and observers', () => {
    const before = played(
      lobby(6),
      byHost({ type: 'addBots', count: 1 }),
      byHost({ type: 'movePlayer', player: 'p6', team: null }),
    );
    const state = played(before, byHost({ type: 'setOptions', options: { teamSize: 5 } }));
    expect(sizes(state).reduce((a, b) => a + b)).toBe(5);
    expect(findPlayer(state.players, 'p6')?.team).toBe(null);
    expect(state.teams.filter((team) => team.bot !== null)).toHaveLength(1);
  });
});
