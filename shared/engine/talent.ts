// The talent pool: 100 units of researchers that money and belief pull towards AI (RULES.md R5).
import type { Draft } from './draft.ts';
import type { Parameters } from './parameters.ts';
import type { Talent } from './types.ts';

/** AI wage index, 1 at the start. */
export function wageOf(parameters: Parameters, talent: Talent): number {
  const base = parameters.real.talent.AI;
  return 1 + (parameters.real.wage * Math.max(0, talent.AI - base)) / base;
}

/** Moves talent part of the way to where belief and money pull it, pro rata from or to the other pools. */
export function moveTalent(draft: Draft): void {
  const { talent, primary, belief, regime } = draft;
  const p = draft.parameters.real;
  const ai = primary.LAB + primary.APP + primary.dataCentres;
  const share = ai / (ai + primary.CLIM + primary.BIO + p.talentOther * draft.capital);
  const pull = p.talent.AI + p.talentPull * belief * (p.talentFloor + (1 - p.talentFloor) * share);
  const target = regime === 'boom' ? Math.min(p.talentMax, pull) : p.talentBust;
  const moved = p.talentSpeed * (target - talent.AI);
  const elsewhere = talent.CLIM + talent.BIO + talent.IND;
  talent.CLIM -= (moved * talent.CLIM) / elsewhere;
  talent.BIO -= (moved * talent.BIO) / elsewhere;
  talent.IND -= (moved * talent.IND) / elsewhere;
  talent.AI += moved;
}
