// The one-line why.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import type { Cause, RoundRecord, Sector } from '../../shared/engine/types.ts';
import { whyOf } from '../../shared/engine/why.ts';
import { economy, playOut } from './support.ts';

type Line = readonly [Cause, Sector | null, number];
function record(lines: readonly Line[], extra: Partial<RoundRecord> = {}, marginCall = false): RoundRecord {
  const contributions = lines.map(([cause, sector, amount]) => ({ cause, sector, amount }));
  const change = contributions.reduce((sum, line) => sum + line.amount, 0);
  const base = resolveRound(economy(), {}).records[0];
  const round = base?.teams.p00;
  if (base === undefined || round === undefined) throw new Error('no record');
  const team = { ...round, contributions, wealthBefore: 100, wealthAfter: 100 + change, marginCall };
  return { ...base, event: 'roi', burst: false, teams: { p00: team }, ...extra };
}

describe('why', () => {
  test('the largest cause in the direction of the change, and where', () => {
    const round = record([
      ['price', 'LAB', 5],
      ['price', 'APP', 2],
      ['event', 'LAB', -4],
      ['fees', null, -1],
    ]);
    expect(whyOf(round, 'p00')).toEqual({ key: 'why.price.gain', params: { amount: 7, sector: 'LAB', event: 'roi' } });
    const loss = record([
      ['price', 'LAB', 5],
      ['squeeze', 'CHIP', -9],
    ]);
    expect(whyOf(loss, 'p00')).toMatchObject({ key: 'why.squeeze.loss', params: { amount: 9, sector: 'CHIP' } });
  });
  test('a burst and a margin call are named', () => {
    expect(whyOf(record([['price', 'LAB', -20]], { burst: true }), 'p00').key).toBe('why.burst.loss');
    expect(whyOf(record([['squeeze', 'CHIP', -9]], {}, true), 'p00').key).toBe('why.marginCall.loss');
  });
  test('a quiet round is a quiet round', () => {
    expect(whyOf(record([['interest', null, 0.01]]), 'p00').key).toBe('why.still');
  });
  test('there is one for every team in every round', () => {
    const end = playOut(economy(), () => ({}));
    for (const round of end.records)
      for (const id of Object.keys(round.teams)) expect(whyOf(round, id).key).toMatch(/^why\./);
    expect(() => whyOf(end.records[0] as RoundRecord, 'nobody')).toThrow(RangeError);
  });
});
