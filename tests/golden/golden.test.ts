// Recorded games must end in the state they ended in when they were recorded, bit for bit. A failure here means that a
// class's saved game would no longer replay to what the class saw. If the change is meant, run record.ts and say why.
import { describe, expect, test } from 'vitest';
import { finalsOf } from '../../shared/counterfactual/calls.ts';
import { play } from '../../shared/counterfactual/recorded-game.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { ENGINE_VERSION } from '../../shared/engine/version.ts';
import { readGoldens } from './files.ts';
import { engineVersionOf } from './version.ts';

const goldens = readGoldens();

describe('goldens', () => {
  test('there are at least twelve', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(12);
  });

  test('the engine’s version is theirs: a change of what games end in is a new version', () => {
    expect(ENGINE_VERSION).toBe(engineVersionOf(goldens));
    expect(engineVersionOf(goldens.map((each, at) => (at === 0 ? { ...each, hash: 'other' } : each)))).not.toBe(
      ENGINE_VERSION,
    );
  });

  test.each(goldens.map((golden) => [golden.name, golden] as const))('%s', (_name, golden) => {
    const economy = play(golden.game);
    // Figures first: they say what changed, the hash only that something did.
    expect(economy.burstRound).toBe(golden.burstRound);
    expect(Object.fromEntries(finalsOf(economy))).toEqual(golden.finals);
    expect(stateHash(economy)).toBe(golden.hash);
  });
});
