// How many questions the guided debrief has, and how many points each reveals.

export const QUESTIONS = 10;

/** The price question uncovers three lines one after the other; the others show all there is at once. */
export function questionSteps(question: number): number {
  return question === 1 ? 3 : 1;
}
