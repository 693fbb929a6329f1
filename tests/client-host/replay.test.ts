// A session's file opened again: the same game to the last bit, whatever stood in between, and no other taken for it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReplay, type Replay } from '../../client/replay/open-replay.ts';
import { viewAt } from '../../client/replay/view.ts';
import { loadScenario } from '../../server/content/load.ts';
import { replayFile } from '../../server/export/replay.ts';
import { ENGINE_VERSION } from '../../shared/engine/version.ts';
import { World } from '../room/world.ts';

const SCENARIO = loadScenario(join(import.meta.dirname, '../../content/scenarios/ai-boom'));

async function fileOf(phase: string): Promise<{ world: World; file: Record<string, unknown> }> {
  const world = new World({ practice: true, rounds: 4 });
  const ada = await world.join('Ada');
  await world.join('Ben', { roster: 'Benjamin' });
  await world.advanceTo('decide');
  await world.advanceTo('decide', 1);
  await world.host({ type: 'nudge', team: null });
  await world.player(ada, { type: 'callHelp', on: true });
  await world.advanceTo(phase);
  const file = JSON.parse(JSON.stringify(replayFile(world.header, world.log, SCENARIO, world.room.state)));
  return { world, file };
}
const opened = (file: unknown): Replay => {
  const result = openReplay(JSON.stringify(file));
  if (!result.ok) throw new Error(result.problem);
  return result.replay;
};
const stages = ({ moments }: Replay) =>
  moments.map(({ stage }) => `${stage.phase} ${stage.round}${stage.practice ? 'p' : ''}`);

describe('a session’s file', () => {
  it('opens as the same game, from the first edition to the last question', async () => {
    const { world, file } = await fileOf('final');
    const replay = opened(file);
    expect(replay).toMatchObject({ fingerprint: 'same', otherEngine: true, hash: file.hash });
    expect(stages(replay).slice(0, 5)).toEqual(['news 0p', 'decide 0p', 'result 0p', 'news 0', 'decide 0']);
    expect(replay.moments.filter(({ stage }) => stage.phase === 'result' && !stage.practice)).toHaveLength(4);
    expect(replay.moments.filter(({ stage }) => stage.phase === 'epilogue')).toHaveLength(3);
    expect(replay.moments.at(-1)?.stage).toMatchObject({ phase: 'debrief', question: 9 });
    // The views are those the server made.
    const final = replay.moments.find(({ stage }) => stage.phase === 'final');
    if (final === undefined) throw new Error('no final');
    const live = world.room.view({ kind: 'board' });
    expect(viewAt(final, replay.texts).final).toEqual(live.final);
    const news = replay.moments.find(({ stage }) => stage.phase === 'news');
    if (news === undefined) throw new Error('no news');
    expect(viewAt(news, replay.texts).edition?.text.headline.de).toEqual(expect.any(String));
    expect(JSON.stringify(file)).not.toContain('Benjamin');
  });

  it('shows the votes and lines that were on the board, and no others', async () => {
    const { world } = await fileOf('debrief');
    const ada = world.room.state.teams.flatMap(({ members }) => members)[0] ?? '';
    await world.host({ type: 'goToQuestion', question: 4, reveal: 0 });
    await world.player(ada, { type: 'answer', check: 'vote', item: 'q4', value: 2 });
    await world.host({ type: 'countVote', question: 4, on: true });
    await world.host({ type: 'goToQuestion', question: 5, reveal: 0 });
    await world.player(ada, { type: 'answer', check: 'vote', item: 'q5', value: 0 });
    await world.host({ type: 'releaseLine', text: 'To the grid.', on: true, question: 7 });
    const file = replayFile(world.header, world.log, SCENARIO, world.room.state);
    const { moments, texts } = opened(JSON.parse(JSON.stringify(file)));
    const views = moments.map((moment) => viewAt(moment, texts)).filter(({ boardMode }) => boardMode === 'voices');
    expect(views.map(({ stage, votes, lines }) => [stage?.question, votes, lines])).toEqual([
      [4, [0, 0, 1], []],
      [7, null, ['To the grid.']],
    ]);
  });

  it('tells a file that was tampered with', async () => {
    const { file } = await fileOf('final');
    const header = file.header as Record<string, unknown>;
    expect(opened({ ...file, header: { ...header, seed: 1 } }).fingerprint).toBe('other');
    // One order of one team, a little different.
    const entries = structuredClone(file.entries) as {
      command: { orders?: { role: string; invest?: { BIO: number } } };
    }[];
    const order = entries.findLast(({ command }) => command.orders?.role === 'vc')?.command.orders;
    if (order?.invest === undefined) throw new Error('no fund has decided');
    order.invest.BIO = order.invest.BIO === 0 ? 1 : 0;
    expect(opened({ ...file, entries }).fingerprint).toBe('other');
    expect(opened({ ...file, header: { ...header, engineVersion: ENGINE_VERSION } }).otherEngine).toBe(false);
  });

  it('opens in the middle of a game, shows what was played, and reveals nothing', async () => {
    const { file } = await fileOf('result');
    const replay = opened(file);
    expect(replay.fingerprint).toBe('same');
    expect(replay.moments.at(-1)?.stage.phase).toBe('result');
    for (const moment of replay.moments) expect(viewAt(moment, replay.texts).final).toBeNull();
  });

  it('of a lobby has one moment, and a file without texts still opens', async () => {
    const lobby = new World();
    expect(stages(opened(replayFile(lobby.header, lobby.log, SCENARIO)))).toEqual(['lobby 0']);
    const { file } = await fileOf('final');
    const { pack: _pack, hash: _hash, ...bare } = file;
    expect(opened(bare)).toMatchObject({ fingerprint: 'none', texts: null });
    expect(opened({ ...file, pack: { texts: 7 } }).texts).toBeNull();
  });

  it.each([
    ['notJson', 'hello'],
    ['notOurs', '{}'],
    ['notOurs', '[1]'],
    ['notOurs', 'null'],
    ['newer', '{"format":"belief-machine-replay","version":2}'],
  ])('says what is wrong: %s', (problem, text) => {
    expect(openReplay(text)).toEqual({ ok: false, problem });
  });
});
