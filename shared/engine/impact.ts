// How far an order moves the price: the square-root law of market impact, smoothed near zero (RULES.md M4; Kyle 1985).
import type { Parameters } from './parameters.ts';

/** Log price move of a net order imbalance (share of W0); thinner markets in fear. */
export function impact(parameters: Parameters, imbalance: number, fear: number): number {
  const { impact: strength, impactKnee, impactFear } = parameters.price;
  return (strength * (1 + impactFear * fear) * imbalance) / Math.sqrt(Math.abs(imbalance) + impactKnee);
}
