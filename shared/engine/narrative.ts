// Belief and doubt spread through the public like an epidemic: Shiller 2017's SIR of narratives (RULES.md M1).
import type { Draft, Team } from './draft.ts';
import { clamp, log } from './maths.ts';

/** What drives the narrative in one round. */
export type Drivers = {
  /** Broadcast by the news: share of the susceptible won, share of believers lost. */
  readonly eventBelief: number;
  readonly eventDoubt: number;
  /** Primary AI money, share of W0: investment is itself news. */
  readonly investment: number;
  /** Credibility-weighted reports published, and reports that backfired. */
  readonly reports: number;
  readonly backfires: number;
};

/** What does not depend on this round's orders. */
export type Mood = {
  readonly contact: number;
  readonly fall: number;
  /** Belief and doubt before the round. */
  readonly belief: number;
  readonly doubt: number;
};

/** Log return of the AI index in the round before; 0 at the start. */
export function lastAiReturn(draft: Draft): number {
  return log(draft.aiPrice / draft.aiPriceBefore);
}

export function moodOf(draft: Draft): Mood {
  const { contact, returnFeedback, returnRange, bustContact } = draft.parameters.narrative;
  const last = lastAiReturn(draft);
  const temper = 1 + returnFeedback * clamp(last, returnRange[0], returnRange[1]);
  const damping = draft.regime === 'boom' ? 1 : bustContact;
  return {
    contact: contact * draft.setting.world.virality * temper * damping,
    fall: Math.max(0, -last),
    belief: draft.belief,
    doubt: draft.doubt,
  };
}

export function driversOf(draft: Draft): Drivers {
  let reports = 0;
  let backfires = 0;
  for (const short of draft.shorts) {
    reports += short.report;
    backfires += short.backfire;
  }
  const { LAB, APP, dataCentres } = draft.primary;
  return {
    eventBelief: draft.event.belief,
    eventDoubt: draft.event.doubt,
    investment: (LAB + APP + dataCentres) / draft.capital,
    reports,
    backfires,
  };
}

/** The drivers as they would have been without one team. */
export function driversWithout(draft: Draft, drivers: Drivers, team: Team): Drivers {
  const { LAB, APP, dataCentres } = team.plan;
  return {
    eventBelief: drivers.eventBelief,
    eventDoubt: drivers.eventDoubt,
    investment: drivers.investment - (LAB + APP + dataCentres) / draft.capital,
    reports: drivers.reports - team.report,
    backfires: drivers.backfires - team.backfire,
  };
}

/** Share of the public that starts to believe this round. */
function converted(draft: Draft, mood: Mood, drivers: Drivers): number {
  const p = draft.parameters.narrative;
  const { belief, doubt } = mood;
  const susceptible = Math.max(0, 1 - belief - doubt);
  const contagion = (mood.contact + p.investmentNews * drivers.investment) * belief;
  return Math.min(
    susceptible,
    susceptible * (contagion + p.broadcast * drivers.eventBelief + p.backfire * drivers.backfires),
  );
}

/** Share of the public that turns from belief to doubt this round. */
function disillusioned(draft: Draft, mood: Mood, drivers: Drivers): number {
  const p = draft.parameters.narrative;
  const { belief, doubt } = mood;
  const recovery = p.recovery * (1 + p.recoveryFall * mood.fall);
  // Reports are normalised by the number of short sellers a class of this size has.
  const reach = Math.min(p.reportCap, (p.report * drivers.reports * 4) / Math.max(4, draft.teams.length / 3));
  return Math.min(
    belief,
    belief * (recovery + p.doubtContact * doubt + p.eventDoubt * drivers.eventDoubt + p.reportBelief * reach),
  );
}

/** ΔB for these drivers. */
export function beliefChange(draft: Draft, mood: Mood, drivers: Drivers): number {
  return converted(draft, mood, drivers) - disillusioned(draft, mood, drivers);
}

/** Moves belief and doubt by one round (M1), and reveals circular revenue where reports or disclosure do. Returns ΔB. */
export function spreadNarrative(draft: Draft, mood: Mood, drivers: Drivers): number {
  const p = draft.parameters.narrative;
  const won = converted(draft, mood, drivers);
  const lost = disillusioned(draft, mood, drivers);
  const moved = won - lost;
  draft.belief += moved;
  draft.doubt += lost - p.doubtDecay * draft.doubt;
  if (draft.interventions.disclosure) draft.revealed = 1;
  else if (drivers.reports > 0) draft.revealed = Math.min(1, draft.revealed + p.reveal);
  return moved;
}
