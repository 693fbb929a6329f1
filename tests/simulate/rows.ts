// The acceptance table as data, in the order of the specification: what is measured, the bar as it is worded there, and
// the checks that make it a predicate.
import type { Row } from './checks.ts';
import { DECISION_ROWS } from './rows-decisions.ts';
import { MARKET_ROWS } from './rows-market.ts';
import { SOUNDNESS_ROWS } from './rows-soundness.ts';

export const ROWS: readonly Row[] = [...MARKET_ROWS, ...DECISION_ROWS, ...SOUNDNESS_ROWS];
