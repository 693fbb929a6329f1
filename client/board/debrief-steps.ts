// How many questions the guided debrief has, and how many points each reveals.

export const QUESTIONS = 10;

/** Feelings · price, analysts, value, dates · shares, events · orders, buyers · entries, calls · revenue, loop · use, table ·
    share, costs, teams · standings, strategies, worlds · what remained, and of what. */
const STEPS: readonly number[] = [1, 4, 2, 2, 2, 2, 2, 3, 3, 2];

export const questionSteps = (question: number): number => STEPS[question] ?? 1;
