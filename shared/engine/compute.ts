// The market for compute: capacity, load and rent (RULES.md R1–R2).
import { type Draft, totalCompute } from './draft.ts';
import { clamp } from './maths.ts';
import type { Parameters } from './parameters.ts';

/** Demand over capacity: 1 = full. Labs use compute for what circular revenue pays for. */
export function loadOf(
  parameters: Parameters,
  startCompute: number,
  demand: number,
  circular: number,
  compute: number,
) {
  const normal = startCompute * parameters.real.loadTarget;
  return (normal * (demand + parameters.real.labLoad * circular)) / compute;
}

/** Rent index: idle machines earn nothing, scarce ones up to `rentLoad` times the rent. */
export function rentIndex(parameters: Parameters, load: number): number {
  return Math.min(1, load) * clamp(load, 1, parameters.real.rentLoad);
}

export function loadNow(draft: Draft): number {
  return loadOf(draft.parameters, draft.setting.startCompute, draft.demand, draft.circular, totalCompute(draft));
}

/** Everybody else builds as they believe; in a bust only part of what wears out is replaced (R2). */
export function growBackground(draft: Draft): void {
  const { depreciation, backgroundGrowth, backgroundBust } = draft.parameters.real;
  const building = depreciation + backgroundGrowth * draft.belief * (1 - draft.fear);
  const pace = draft.regime === 'boom' ? 1 : backgroundBust;
  draft.backgroundCompute *= 1 - depreciation + building * pace;
}
