// A class plays from the first join to the last question, through a room.
import { expect, test } from 'vitest';
import { isOver } from '../../shared/engine/economy.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { replay } from '../../shared/game/game.ts';
import { World } from './world.ts';

test('join, start, rounds, epilogue, final, debrief; and the log alone gives the same game', async () => {
  const world = new World({ practice: true });
  const names = ['Ada', 'Ben', 'Cem', 'Dua', 'Eva'];
  const players: string[] = [];
  for (const name of names) players.push(await world.join(name));
  const seen: string[] = [];
  for (let i = 0; i < 60 && world.room.state.stage.phase !== 'ended'; i++) {
    const { stage } = world.room.state;
    seen.push(`${stage.phase}${stage.practice ? '*' : ''}${stage.round}`);
    await world.advance();
  }
  expect(seen.slice(0, 12)).toEqual([
    'lobby0',
    'news*0',
    'decide*0',
    'closed*0',
    'result*0',
    'news0',
    'decide0',
    'closed0',
    'result0',
    'news1',
    'decide1',
    'closed1',
  ]);
  expect(seen.slice(21, 25)).toEqual(['epilogue4', 'epilogue5', 'epilogue6', 'final6']);
  const { state } = world.room;
  expect(state.economy !== null && isOver(state.economy)).toBe(true);
  expect(state.teams).toHaveLength(8);
  expect(state.decided).toHaveLength(4);
  expect(stateHash(replay(world.header, world.log))).toBe(stateHash(state));
  expect(world.problems).toEqual([]);
  expect(world.timers).toBeLessThanOrEqual(1);
});
