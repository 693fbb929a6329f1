// M2: when a boom bursts, and what a burst does.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { logistic } from '../../shared/engine/maths.ts';
import { drawOnce } from '../../shared/engine/random.ts';
import type { Economy } from '../../shared/engine/types.ts';
import { economy, patched, QUIET_DECK, STILL } from './support.ts';

const priced = (ai: number): Economy['price'] => ({ LAB: ai, CHIP: ai, CLOUD: ai, APP: ai, CLIM: 1, BIO: 1, IND: 1 });
const PARAMETERS = { ...STILL, hazard: {} };

function at(ai: number, patch: Partial<Economy> = {}, seed = 7): Economy {
  return patched(economy({ seed, deck: QUIET_DECK, parameters: PARAMETERS }), { price: priced(ai), ...patch });
}
const hazard = (state: Economy) => resolveRound(state, {}).history[1]?.hazard ?? Number.NaN;

describe('M2 hazard', () => {
  test('follows its formula', () => {
    const state = at(2, { belief: 0, doubt: 0.3, circular: 0.08, demandGrowth: 0.1 });
    const doubt = 0.3 - 0.06 * 0.3; // M1 comes first
    const score = -6.2 + 4.1 * Math.log(2) + 20 * 0.08 + 2.2 * doubt - 6 * (0.1 - 0.05);
    expect(hazard(state)).toBeCloseTo(logistic(score), 12);
  });

  test('is capped, tapers off below 15 % over value, and is nothing at fair value', () => {
    expect(hazard(at(20))).toBe(0.6);
    expect(hazard(at(0.95))).toBe(0);
    const taper = (gap: number) => {
      const state = at(Math.exp(gap), { doubt: 0, belief: 0 });
      return hazard(state) / logistic(-6.2 + 4.1 * gap + 20 * 0.05);
    };
    expect(taper(0.075)).toBeCloseTo(0.5, 6);
    expect(taper(0.16)).toBeCloseTo(1, 6);
  });

  test('bursts exactly when the draw made beforehand is smaller', () => {
    for (let seed = 0; seed < 200; seed++) {
      const after = resolveRound(at(4, {}, seed), {});
      expect(after.records[0]?.burst).toBe(drawOnce(seed, 'burst', 0) < (after.history[1]?.hazard ?? 0));
    }
  });

  test('a burst turns belief into doubt and brings fear; it happens once', () => {
    const seed = Array.from({ length: 50 }, (_, i) => i).find((i) => drawOnce(i, 'burst', 0) < 0.5) ?? 0;
    const before = at(20, { belief: 0.4, doubt: 0.1 }, seed);
    const calm = resolveRound(
      { ...before, parameters: { ...before.parameters, hazard: { ...before.parameters.hazard, cap: 0 } } },
      {},
    );
    const after = resolveRound(before, {});
    expect(after).toMatchObject({ regime: 'bust', burstRound: 0 });
    expect(after.belief).toBeCloseTo(0.45 * calm.belief, 12);
    expect(after.doubt).toBeCloseTo(calm.doubt + 0.55 * calm.belief, 12);
    expect(after.fear).toBeCloseTo(0.55, 12); // M6: it has faded for the next round
    const later = resolveRound({ ...after, price: priced(20) }, {});
    expect(later.history[2]?.hazard).toBe(0);
    expect(later.burstRound).toBe(0);
    expect(later.records[1]?.burst).toBe(false);
  });
});
