// The end as each team is told it, the round's lines, and the recording that the debrief replays.
import { describe, expect, test } from 'vitest';
import { play, type RecordedGame } from '../../shared/counterfactual/recorded-game.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { everybody, findPlayer } from '../../shared/game/players.ts';
import { recordedGame } from '../../shared/game/recorded-game.ts';
import type { GameState } from '../../shared/game/types.ts';
import { finalSection } from '../../shared/game/views/final.ts';
import { resultSection } from '../../shared/game/views/result.ts';
import { seatView } from '../../shared/game/views/seat.ts';
import { tellContributions } from '../../shared/game/views/seat-result.ts';
import { brierScore } from '../../shared/game/views/seat-story.ts';
import { ranks } from '../../shared/game/views/standings.ts';
import { MODEST } from './orders.ts';
import { advancing, byHost, byPlayer, decideWith, inPhase, lobby, played } from './story.ts';

/** Everybody decides once, and repeats it to the end. */
function finished(): GameState {
  const state = decideWith(8);
  const sends = state.teams.map((team) =>
    byPlayer(team.members[0] ?? '', { type: 'submitOrders', orders: MODEST[team.role], forecast: 25 }),
  );
  return inPhase(played(state, ...sends), 'final');
}
const seat = (state: GameState, id: string) => {
  const player = findPlayer(state.players, id);
  if (player === undefined) throw new Error(`no ${id}`);
  return seatView(state, player);
};

describe('the recording', () => {
  test('replays to the very economy, and is what the debrief takes', () => {
    const state = finished();
    const game: RecordedGame | null = recordedGame(state);
    if (game === null) throw new Error('nothing recorded');
    expect(stateHash(play(game))).toBe(stateHash(state.economy));
  });
  test('does not exist before a round that counts', () => {
    expect(recordedGame(lobby(2))).toBe(null);
    expect(recordedGame(inPhase(lobby(2, { practice: true }), 'result'))).toBe(null);
  });
});

describe('forecasts', () => {
  test('are scored against a burst in this round or the next', () => {
    expect(brierScore([0, 0, 0, 0], null)).toBe(0);
    expect(brierScore([100, 100, 100], null)).toBe(1);
    expect(brierScore([0, 100, 100], 2)).toBe(0);
    expect(brierScore([50, 50], 5)).toBe(0.25);
  });
  test('count only where they were given, and not after the burst', () => {
    expect(brierScore([null, null], 1)).toBe(null);
    expect(brierScore([null, 100, null, 100, 100], 2)).toBe(0);
  });
});

describe('a story', () => {
  test('has the whole path of wealth, calls of the right sign and the forecasts', () => {
    const state = finished();
    for (const id of everybody(state.players).map(({ id }) => id)) {
      const { story } = seat(state, id);
      expect(story?.wealth).toHaveLength(1 + 4 + 3);
      expect(story?.wealth[0]).toBe(100);
      expect(story?.forecasts).toEqual([25, null, null, null]);
      expect(story?.best === null || (story?.best?.contribution.amount ?? 0) > 0).toBe(true);
      expect(story?.worst === null || (story?.worst?.contribution.amount ?? 0) < 0).toBe(true);
      expect(story?.antiPortfolio === null || (story?.antiPortfolio?.gain ?? 0) > 0).toBe(true);
    }
  });
  test('is told after the end only', () => {
    expect(seat(decideWith(8, {}, 3), 'p1').story).toBe(null);
  });
});

describe('a result', () => {
  test('is taken apart into lines that add up to the change', () => {
    const state = finished();
    for (const record of state.economy?.records ?? []) {
      for (const team of Object.values(record.teams)) {
        const sum = tellContributions(team.contributions).reduce((total, line) => total + line.amount, 0);
        expect(sum).toBeCloseTo(team.wealthAfter - team.wealthBefore, 0);
      }
    }
  });
  test('says why, in a sign that goes with the change', () => {
    const state = inPhase(finished(), 'final');
    const { result } = seat(state, 'p1');
    const change = (result?.after ?? 0) - (result?.before ?? 0);
    const { key, params } = result?.why ?? { key: '', params: {} };
    expect(key).toMatch(/^why\.[a-zA-Z]+$/);
    if (key !== 'why.nothing') expect(Math.sign(Number(params.amount))).toBe(Math.sign(change));
  });
  test('says that an order was repeated', () => {
    const state = finished();
    const second = inPhase(played(decideWith(8, {}, 0)), 'result', 1);
    expect(seat(second, 'p1').result?.repeated).toBe(false);
    expect(state.decided[1]?.repeated).toHaveLength(8);
  });
  test('equal wealth shares the better rank', () => {
    const wealth = new Map([
      ['a', 100],
      ['b', 120],
      ['c', 100],
      ['d', 90],
    ]);
    expect([...ranks(wealth)].sort()).toEqual([
      ['a', 2],
      ['b', 1],
      ['c', 2],
      ['d', 4],
    ]);
  });
  test('stays in the picture while the next round is played', () => {
    const { economy } = decideWith(8, {}, 1);
    if (economy === null) throw new Error('no economy');
    expect(resultSection(economy)?.round).toBe(0);
  });
});

describe('the final', () => {
  test('settles everybody, and tells truth, events and what remains', () => {
    const final = finalSection(finished());
    expect(final?.standings).toHaveLength(8);
    expect(final?.standings.map((each) => each.final)).toEqual(
      [...(final?.standings ?? [])].map((each) => each.final).sort((a, b) => b - a),
    );
    expect(final?.points).toHaveLength(1 + 4 + 3);
    expect(final?.events).toHaveLength(4 + 3);
    expect(final?.points[0]?.aiFundamental).toBe(1);
  });
  test('after an early end stands for what was played; of a practice round nothing is told', () => {
    const early = decideWith(8, {}, 2);
    const ended = played(early, byHost({ type: 'endSession' }));
    expect(finalSection(ended)?.points).toHaveLength(3);
    const practising = inPhase(lobby(4, { practice: true }), 'result');
    expect(finalSection(played(practising, byHost({ type: 'endSession' })))).toBe(null);
    const atOnce = played(decideWith(4), byHost({ type: 'endSession' }));
    expect(finalSection(atOnce)).toBe(null);
    expect(finalSection(played(practising, advancing(practising)))).toBe(null);
  });
});
