// The end is told in steps: who finished where, the price, what analysts saw, the true value, and what was not funded.

export const FINAL_STEPS = ['standings', 'price', 'analysts', 'value', 'ledger'] as const;
export type FinalStep = (typeof FINAL_STEPS)[number];

export function finalStep(reveal: number): FinalStep {
  const last = FINAL_STEPS.length - 1;
  return FINAL_STEPS[Math.min(last, Math.max(0, Math.trunc(reveal)))] ?? 'standings';
}
